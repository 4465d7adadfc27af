"""Reads a site's exports with other people's parsers and says in JSON what they found. Called by the tests: exports.py SITE"""
import csv, io, json, pathlib, sys, xml.etree.ElementTree
import bibtexparser, jsonschema, rdflib, rdflib.compare
from rdflib.namespace import DCTERMS, SKOS

site = pathlib.Path(sys.argv[1])
glossary = site / 'glossary'
turtle = rdflib.Graph().parse(glossary / 'glossary.ttl', format='turtle')
linked = rdflib.Graph().parse(glossary / 'glossary.jsonld', format='json-ld')
schema = json.loads((glossary / 'glossary.schema.json').read_text('utf-8'))
plain = json.loads((glossary / 'glossary.json').read_text('utf-8'))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(plain)
spoilt = json.loads(json.dumps(plain))
spoilt['terms'][0]['id'] = 'Not An Id'
table = list(csv.DictReader(io.StringIO((glossary / 'glossary.csv').read_text('utf-8-sig'), newline='')))
bib = bibtexparser.loads((site / 'sources' / 'sources.bib').read_text('utf-8'),
                         bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False))
tbx = xml.etree.ElementTree.parse(glossary / 'glossary.tbx').getroot()
json.dump({
    'same': rdflib.compare.isomorphic(turtle, linked),
    'concepts': sorted(str(c) for c in turtle.subjects(rdflib.RDF.type, SKOS.Concept)),
    'labels': sorted(f'{c} {l.language} {l}' for c, l in turtle.subject_objects(SKOS.prefLabel)),
    'one label a language': len({(c, l.language) for c, l in turtle.subject_objects(SKOS.prefLabel)}) == len(list(turtle.subject_objects(SKOS.prefLabel))),
    'disjoint': not set(turtle.subject_objects(SKOS.prefLabel)) & set(turtle.subject_objects(SKOS.altLabel)),
    'change notes': sorted(f'{c} {n.language} {n}' for c, n in linked.subject_objects(SKOS.changeNote)),
    'dates': sorted(f'{c} {name} {d.toPython()}' for name in ('created', 'modified') for c, d in linked.subject_objects(DCTERMS[name])),
    'changes': [f"{t['id']} {c['edition']} {c['state']}" for t in plain['terms'] for c in t['changes']],
    'schema refuses': not jsonschema.Draft202012Validator(schema).is_valid(spoilt),
    'json': [t['id'] for t in plain['terms']],
    'csv': [row['id'] for row in table],
    'tbx': [e.get('id')[2:] for e in tbx.iter('{urn:iso:std:iso:30042:ed-2}conceptEntry')],
    'bib': sorted(e['ID'] for e in bib.entries),
    'authors': {e['ID']: e.get('author', '') for e in bib.entries},
}, sys.stdout)
