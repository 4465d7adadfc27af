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
    /// When a concept came and changed. In a dossier its editions say that; most concepts have such dates, so one
    /// finding speaks of all.
    /// </summary>
    private static ImmutableArray<string> Dates => [$"{Terms}created", $"{Terms}modified"];

    /// <summary>What is taken over, or says nothing that a glossary does not say by itself.</summary>
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

    /// <summary>What is a part of a vocabulary and no concept of it.</summary>
    private static ImmutableArray<string> Wholes =>
        [$"{Skos}ConceptScheme", $"{Skos}Collection", $"{Skos}OrderedCollection"];

    public static ImmutableArray<TermDraft> Read(
        ImmutableArray<Triple> triples,
        InputFile file,
        string language,
        ImportReport report
    )
    {
        var graph = new SkosGraph(triples, file);
        var concepts = graph.Concepts([$"{Skos}prefLabel", $"{SkosXl}prefLabel"], $"{Skos}Concept", Wholes);
        if (concepts.Length == 0 && report.UnreadableCount == 0)
        {
            report.UnreadableFile(file.Path, "the file holds no SKOS concept");
        }

        return [.. concepts.Select(concept => Draft(concept, graph, language, report)).OfType<TermDraft>()];
    }

    private static TermDraft? Draft(string concept, SkosGraph graph, string language, ImportReport report)
    {
        var own = graph.Of(concept);
        var span = graph.Place(concept);
        var labels = graph.Texts(own, $"{Skos}prefLabel", $"{SkosXl}prefLabel").ToArray();
        if (labels.Length == 0)
        {
            report.Lost("concepts without a prefLabel are left out", concept, span);
            return null;
        }

        var name = Own(labels);
        var others = graph.Texts(own, $"{Skos}altLabel", $"{SkosXl}altLabel").ToArray();
        var hidden = graph.Texts(own, $"{Skos}hiddenLabel", $"{SkosXl}hiddenLabel").ToArray();
        var kind = own[$"{Terms}type"].Select(triple => triple.Object).FirstOrDefault("");
        var notes = graph.Texts(own, $"{Skos}note").ToArray();

        // Our own exports give an actor's offices as a note; of others, a note is none.
        var isRole = TermKind.Actors.Contains(kind);
        var definitions = graph.Texts(own, $"{Skos}definition").ToArray();
        var isScope = definitions.Length == 0;
        definitions = isScope ? graph.Texts(own, $"{Skos}scopeNote").ToArray() : definitions;
        definitions = definitions.Length == 0 && !isRole ? notes : definitions;
        var inLanguage = definitions
            .Where(text =>
                text.Language.Length == 0
                || LanguageReader.IsSame(text.Language, name.Language.Length > 0 ? name.Language : language)
            )
            .ToArray();
        var taken = inLanguage.Length > 0 ? inLanguage : definitions;
        Report();
        return new TermDraft(
            span,
            own[$"{Skos}notation"].Select(triple => triple.Object).FirstOrDefault(Slug.IsId) ?? Last(concept),
            name.Object
        )
        {
            Language = LanguageReader.Tag(name.Language),
            Kind = kind,
            Role = isRole ? string.Join("; ", notes.Select(note => note.Object)) : "",
            Definition = string.Join("\n\n", taken.Select(triple => triple.Object)),
            Aliases = [.. others.Where(IsOwn).Select(label => label.Object)],
            Hidden = [.. hidden.Where(IsOwn).Select(label => label.Object)],
            Labels =
            [
                .. labels
                    .Where(label => label != name)
                    .Concat(others.Where(label => !IsOwn(label)))
                    .Select(label => KeyValuePair.Create(LanguageReader.Tag(label.Language), label.Object)),
            ],
            SeeAlso = [.. own[$"{Skos}related"].Select(triple => Last(triple.Object))],
            Sources =
            [
                .. own[$"{Terms}source"]
                    .Select(triple =>
                        triple.Object.Contains("/sources/", StringComparison.Ordinal)
                            ? Last(triple.Object)
                            : triple.Object
                    ),
            ],
        };

        bool IsOwn(Triple label) => label.Language.Length == 0 || label.Language == name.Language;

        // Dossier's own export names the term's language first; elsewhere the dossier's is the one to look for.
        Triple Own(Triple[] all) =>
            Array.Find(all, label => label.Language == language)
            ?? Array.Find(all, label => LanguageReader.IsSame(label.Language, language))
            ?? Array.Find(all, label => label.Language.Length == 0)
            ?? all[0];

        void Report()
        {
            foreach (var triple in own.SelectMany(group => group).Where(triple => !IsTaken(triple.Predicate)))
            {
                report.Lost(
                    $"{WithPrefix(triple.Predicate)} is left out",
                    $"'{name.Object}': {triple.Object}",
                    span,
                    Dates.Contains(triple.Predicate) ? "a dossier's editions say when an entry came and changed" : null
                );
            }

            foreach (var text in definitions.Where(text => !taken.Contains(text)))
            {
                report.Lost($"definitions in '{text.Language}' are left out", $"'{name.Object}': {text.Object}", span);
            }

            foreach (var label in hidden.Where(label => !IsOwn(label)))
            {
                report.Lost(
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
            && (predicate != $"{Skos}scopeNote" || isScope);
    }

    /// <summary>The end of an address, by which an entry may be called.</summary>
    public static string Last(string iri) => iri.TrimEnd('/').Split('/', '#')[^1];

    private static string WithPrefix(string iri) =>
        iri.Replace(Skos, "skos:", StringComparison.Ordinal).Replace(Terms, "dcterms:", StringComparison.Ordinal);
}
