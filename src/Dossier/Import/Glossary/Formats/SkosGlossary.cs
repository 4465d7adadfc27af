using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Import.Rdf;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model.Entries;

namespace Dossier.Import.Glossary.Formats;

/// <summary>A glossary in SKOS: what its concepts are called, mean and relate to.</summary>
internal static class SkosGlossary
{
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string SkosXl = "http://www.w3.org/2008/05/skos-xl#";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Terms = "http://purl.org/dc/terms/";

    /// <summary>
    /// When a concept was made and changed, which a dossier's editions tell. Most concepts have such dates, so all of
    /// them are one finding.
    /// </summary>
    private static ImmutableArray<string> Dates => [$"{Terms}created", $"{Terms}modified"];

    /// <summary>Predicates that are taken over, or that add nothing to a glossary.</summary>
    private static readonly ImmutableHashSet<string> Known = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [
            $"{Rdf}type",
            $"{Skos}prefLabel",
            $"{Skos}altLabel",
            $"{Skos}hiddenLabel",
            $"{Skos}definition",
            $"{Skos}scopeNote",
            $"{Skos}note",
            $"{Skos}notation",
            $"{Skos}related",
            $"{Skos}inScheme",
            $"{Skos}topConceptOf",
            $"{SkosXl}prefLabel",
            $"{SkosXl}altLabel",
            $"{SkosXl}hiddenLabel",
            $"{Terms}source",
            $"{Terms}type",
            .. Dates,
        ]
    );

    /// <summary>Types of the parts of a vocabulary that are not concepts.</summary>
    private static ImmutableArray<string> NoConcepts =>
        [$"{Skos}ConceptScheme", $"{Skos}Collection", $"{Skos}OrderedCollection"];

    public static ImmutableArray<TermDraft> Read(
        ImmutableArray<Triple> triples,
        InputFile file,
        string language,
        ImportReport report
    )
    {
        var graph = new SkosGraph(triples, file);
        var concepts = graph.Concepts([$"{Skos}prefLabel", $"{SkosXl}prefLabel"], $"{Skos}Concept", NoConcepts);
        if (concepts.Length == 0 && report.UnreadableCount == 0)
        {
            report.ReportUnreadableFile(file.Path, "the file holds no SKOS concept");
        }

        return [.. concepts.Select(concept => ReadConcept(concept, graph, language, report)).OfType<TermDraft>()];
    }

    /// <summary>The entry of a concept; null, with a report, for a concept without a preferred label.</summary>
    private static TermDraft? ReadConcept(string concept, SkosGraph graph, string language, ImportReport report)
    {
        var statements = graph.Of(concept);
        var span = graph.Place(concept);
        var labels = graph.Texts(statements, $"{Skos}prefLabel", $"{SkosXl}prefLabel").ToArray();
        if (labels.Length == 0)
        {
            report.ReportLost("concepts without a prefLabel are left out", concept, span);
            return null;
        }

        var name = ChooseOwn(labels);
        var others = graph.Texts(statements, $"{Skos}altLabel", $"{SkosXl}altLabel").ToArray();
        var hidden = graph.Texts(statements, $"{Skos}hiddenLabel", $"{SkosXl}hiddenLabel").ToArray();
        var kind = statements[$"{Terms}type"].Select(triple => triple.Object).FirstOrDefault("");
        var notes = graph.Texts(statements, $"{Skos}note").ToArray();

        // Dossier's own exports give an actor's offices as a note; other notes are not offices.
        var isRole = TermKind.Actors.Contains(kind);
        var definitions = graph.Texts(statements, $"{Skos}definition").ToArray();
        var usesScopeNotes = definitions.Length == 0;
        definitions = usesScopeNotes ? graph.Texts(statements, $"{Skos}scopeNote").ToArray() : definitions;
        definitions = definitions.Length == 0 && !isRole ? notes : definitions;
        var inOwnLanguage = definitions
            .Where(text =>
                text.Language.Length == 0
                || LanguageReader.IsSame(text.Language, name.Language.Length > 0 ? name.Language : language)
            )
            .ToArray();
        var ownDefinitions = inOwnLanguage.Length > 0 ? inOwnLanguage : definitions;
        ReportLosses();
        return new TermDraft(
            span,
            statements[$"{Skos}notation"].Select(triple => triple.Object).FirstOrDefault(Slug.IsId)
                ?? LastPart(concept),
            name.Object
        )
        {
            Language = LanguageReader.Tag(name.Language),
            Kind = kind,
            Role = isRole ? string.Join("; ", notes.Select(note => note.Object)) : "",
            Definition = string.Join("\n\n", ownDefinitions.Select(triple => triple.Object)),
            Aliases = [.. others.Where(IsOwn).Select(label => label.Object)],
            Hidden = [.. hidden.Where(IsOwn).Select(label => label.Object)],
            Labels =
            [
                .. labels
                    .Where(label => label != name)
                    .Concat(others.Where(label => !IsOwn(label)))
                    .Select(label => KeyValuePair.Create(LanguageReader.Tag(label.Language), label.Object)),
            ],
            SeeAlso = [.. statements[$"{Skos}related"].Select(triple => LastPart(triple.Object))],
            Sources =
            [
                .. statements[$"{Terms}source"]
                    .Select(triple =>
                        triple.Object.Contains("/sources/", StringComparison.Ordinal)
                            ? LastPart(triple.Object)
                            : triple.Object
                    ),
            ],
        };

        bool IsOwn(Triple label) => label.Language.Length == 0 || label.Language == name.Language;

        // Dossier's own export names the term's language first; elsewhere the dossier's is the one to look for.
        Triple ChooseOwn(Triple[] all) =>
            Array.Find(all, label => label.Language == language)
            ?? Array.Find(all, label => LanguageReader.IsSame(label.Language, language))
            ?? Array.Find(all, label => label.Language.Length == 0)
            ?? all[0];

        void ReportLosses()
        {
            foreach (var triple in statements.SelectMany(group => group).Where(triple => !IsTaken(triple.Predicate)))
            {
                report.ReportLost(
                    $"{WithPrefix(triple.Predicate)} is left out",
                    $"'{name.Object}': {triple.Object}",
                    span,
                    Dates.Contains(triple.Predicate) ? "a dossier's editions say when an entry came and changed" : null
                );
            }

            foreach (var text in definitions.Where(text => !ownDefinitions.Contains(text)))
            {
                report.ReportLost(
                    $"definitions in '{text.Language}' are left out",
                    $"'{name.Object}': {text.Object}",
                    span
                );
            }

            foreach (var label in hidden.Where(label => !IsOwn(label)))
            {
                report.ReportLost(
                    $"hidden labels in '{label.Language}' are left out",
                    $"'{name.Object}': {label.Object}",
                    span
                );
            }
        }

        bool IsTaken(string predicate) =>
            Known.Contains(predicate)
            && !Dates.Contains(predicate)
            && (predicate != $"{Skos}note" || isRole || definitions.SequenceEqual(notes))
            && (predicate != $"{Skos}scopeNote" || usesScopeNotes);
    }

    /// <summary>The part of an address after its last slash or <c>#</c>, by which an entry may be called.</summary>
    public static string LastPart(string iri) => iri.TrimEnd('/').Split('/', '#')[^1];

    /// <summary>An IRI as people write it: <c>skos:note</c>.</summary>
    private static string WithPrefix(string iri) =>
        iri.Replace(Skos, "skos:", StringComparison.Ordinal).Replace(Terms, "dcterms:", StringComparison.Ordinal);
}
