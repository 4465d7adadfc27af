using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Rdf;
using Dossier.Input;

namespace Dossier.Import.Glossary.Formats;

/// <summary>The statements of a vocabulary, by what they are about.</summary>
internal sealed class SkosGraph
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string LiteralForm = "http://www.w3.org/2008/05/skos-xl#literalForm";

    private readonly ImmutableArray<Triple> triples;
    private readonly ILookup<string, Triple> statements;
    private readonly InputFile file;
    private readonly Places places;

    /// <summary>Orders the statements of a file.</summary>
    public SkosGraph(ImmutableArray<Triple> triples, InputFile file)
    {
        (this.triples, this.file, places) = (triples, file, new Places(file));
        statements = triples.ToLookup(triple => triple.Subject, StringComparer.Ordinal);
    }

    /// <summary>
    /// The subjects that have one of these labels or are of this type, in the file's order, without those of one of the
    /// other types.
    /// </summary>
    public string[] Concepts(ImmutableArray<string> labels, string type, ImmutableArray<string> others)
    {
        var excluded = triples
            .Where(triple => triple.Predicate == $"{Rdf}type" && others.Contains(triple.Object))
            .Select(triple => triple.Subject)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. triples
                .Where(triple =>
                    labels.Contains(triple.Predicate) || (triple.Predicate == $"{Rdf}type" && triple.Object == type)
                )
                .Select(triple => triple.Subject)
                .Distinct(StringComparer.Ordinal)
                .Where(subject => !excluded.Contains(subject)),
        ];
    }

    /// <summary>The statements about a subject, by predicate.</summary>
    public ILookup<string, Triple> Of(string subject) =>
        statements[subject].ToLookup(triple => triple.Predicate, StringComparer.Ordinal);

    /// <summary>Where a subject stands in the file.</summary>
    public TextSpan Place(string subject) =>
        statements[subject].FirstOrDefault() is { Start: >= 0 } first
            ? file.Span(first.Start, 1)
            : places.Next(subject);

    /// <summary>
    /// Texts of predicates: literals, or those of nodes that hold one as <c>rdf:value</c> or SKOS-XL's
    /// <c>literalForm</c>.
    /// </summary>
    public IEnumerable<Triple> Texts(ILookup<string, Triple> statementsOfOne, params string[] predicates) =>
        predicates
            .SelectMany(predicate => statementsOfOne[predicate])
            .SelectMany(LiteralsOf)
            .Where(text => text.Object.Trim().Length > 0);

    /// <summary>
    /// The literals that an object holds as a node; else the statement itself, or nothing for a blank node.
    /// </summary>
    private IEnumerable<Triple> LiteralsOf(Triple triple)
    {
        var values = statements[triple.Object]
            .Where(inner => inner.Predicate is LiteralForm || inner.Predicate == $"{Rdf}value")
            .ToArray();
        return values.Length > 0 ? values
            : triple.Object.StartsWith("_:", StringComparison.Ordinal) ? []
            : [triple];
    }
}
