using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Import.Rdf;
using Dossier.Input;
using Dossier.Languages;

namespace Dossier.Import;

/// <summary>A glossary in SKOS: what its concepts are called, mean and relate to.</summary>
internal static class SkosGlossary
{
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Terms = "http://purl.org/dc/terms/";

    /// <summary>
    /// When a concept came and changed. In a dossier its editions say that; most concepts have such dates, so one
    /// finding speaks of all.
    /// </summary>
    private static ImmutableArray<string> Dates => [$"{Terms}created", $"{Terms}modified"];

    /// <summary>What is taken over, or says nothing that a glossary does not say by itself.</summary>
    private static readonly ImmutableHashSet<string> Known = ImmutableHashSet.Create<string>(
        StringComparer.Ordinal,
        [
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            $"{Skos}prefLabel",
            $"{Skos}altLabel",
            $"{Skos}hiddenLabel",
            $"{Skos}definition",
            $"{Skos}note",
            $"{Skos}notation",
            $"{Skos}related",
            $"{Skos}inScheme",
            $"{Skos}topConceptOf",
            $"{Terms}source",
            $"{Terms}type",
            .. Dates,
        ]
    );

    public static ImmutableArray<TermDraft> Read(
        ImmutableArray<Triple> triples,
        SourceFile file,
        string language,
        DiagnosticBag bag
    )
    {
        var statements = triples.ToLookup(triple => triple.Subject, StringComparer.Ordinal);
        var concepts = triples
            .Where(triple => triple.Predicate == $"{Skos}prefLabel")
            .Select(triple => triple.Subject)
            .Concat(triples.Where(triple => triple.Object == $"{Skos}Concept").Select(triple => triple.Subject))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (concepts.Length == 0 && !bag.HasErrors)
        {
            bag.ReportFile(Codes.ImportSyntax, file.Path, "the file holds no SKOS concept");
        }

        var dates = concepts
            .SelectMany(concept => statements[concept])
            .Where(triple => Dates.Contains(triple.Predicate))
            .ToArray();
        if (dates.Length > 0)
        {
            var names = string.Join(
                " and ",
                dates
                    .Select(date => Short(date.Predicate))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            );
            bag.ReportFile(
                Codes.NotTaken,
                file.Path,
                $"{names} of {dates.Select(date => date.Subject).Distinct(StringComparer.Ordinal).Count()} concepts are left out",
                "a dossier's editions say when an entry came and changed"
            );
        }

        return [.. concepts.Select(concept => Draft(concept, statements, file, language, bag)).OfType<TermDraft>()];
    }

    private static TermDraft? Draft(
        string concept,
        ILookup<string, Triple> statements,
        SourceFile file,
        string language,
        DiagnosticBag bag
    )
    {
        var own = statements[concept].ToLookup(triple => triple.Predicate, StringComparer.Ordinal);
        var labels = own[$"{Skos}prefLabel"].ToArray();
        var at = Math.Max(0, file.Text.IndexOf(concept, StringComparison.Ordinal));
        var span = file.Span(at, concept.Length);
        if (labels.Length == 0)
        {
            bag.Report(Codes.NotTaken, span, $"'{concept}' has no prefLabel and is left out");
            return null;
        }

        var name = Own(labels);
        var others = own[$"{Skos}altLabel"].Concat(own[$"{Skos}hiddenLabel"]).ToArray();
        foreach (
            var group in statements[concept]
                .Where(triple => !Known.Contains(triple.Predicate))
                .GroupBy(triple => triple.Predicate, StringComparer.Ordinal)
        )
        {
            bag.Report(
                Codes.NotTaken,
                span,
                $"'{name.Object}': {Short(group.Key)} is left out: {string.Join(" | ", group.Select(triple => triple.Object))}"
            );
        }

        var definitions = own[$"{Skos}definition"].ToArray();
        var inLanguage = definitions
            .Where(text => text.Language.Length == 0 || Same(text.Language, language))
            .ToArray();
        foreach (var foreign in definitions.Where(text => inLanguage.Length > 0 && !inLanguage.Contains(text)))
        {
            bag.Report(
                Codes.NotTaken,
                span,
                $"'{name.Object}': the definition in '{foreign.Language}' is left out: {foreign.Object}"
            );
        }

        return new TermDraft(
            span,
            own[$"{Skos}notation"].Select(triple => triple.Object).FirstOrDefault(Slug.IsId) ?? Last(concept),
            name.Object
        )
        {
            Language = name.Language,
            Kind = own[$"{Terms}type"].Select(triple => triple.Object).FirstOrDefault(""),
            Role = string.Join("; ", own[$"{Skos}note"].Select(triple => triple.Object)),
            Definition = string.Join(
                "\n\n",
                (inLanguage.Length > 0 ? inLanguage : definitions).Select(triple => triple.Object)
            ),
            Aliases =
            [
                .. others
                    .Where(label => label.Language.Length == 0 || label.Language == name.Language)
                    .Select(label => label.Object),
            ],
            Labels =
            [
                .. labels
                    .Where(label => label != name)
                    .Concat(others.Where(label => label.Language.Length > 0 && label.Language != name.Language))
                    .Select(label => KeyValuePair.Create(label.Language, label.Object)),
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

        // Dossier's own export names the term's language first; elsewhere the dossier's is the one to look for.
        Triple Own(Triple[] all) =>
            all.FirstOrDefault(label => label.Language == language)
            ?? all.FirstOrDefault(label => Same(label.Language, language))
            ?? all.FirstOrDefault(label => label.Language.Length == 0)
            ?? all[0];
    }

    private static bool Same(string a, string b) => a.Split('-')[0] == b.Split('-')[0];

    private static string Last(string iri) => iri.TrimEnd('/').Split('/', '#')[^1];

    private static string Short(string iri) =>
        iri.Replace(Skos, "skos:", StringComparison.Ordinal).Replace(Terms, "dcterms:", StringComparison.Ordinal);
}
