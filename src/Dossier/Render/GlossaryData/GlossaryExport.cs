using System.Collections.Immutable;
using Dossier.Model;
using Dossier.Render.Html;

namespace Dossier.Render.GlossaryData;

/// <summary>A glossary on its way to other programs: what every form of it is made from.</summary>
/// <param name="Briefing">The briefing, of whatever edition.</param>
/// <param name="Address">Where its site stands, ended by a slash; null when not known: addresses are then relative to the glossary's folder.</param>
internal sealed record GlossaryExport(Briefing Briefing, Uri? Address)
{
    /// <summary>What changed in a term since the edition before, in words, by the term's id.</summary>
    public ILookup<string, string> Changes { get; init; } = Array.Empty<(string, string)>().ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The address of the whole glossary.</summary>
    public string Scheme => Address is null ? "./" : Address.AbsoluteUri + PagePaths.Glossary;

    /// <summary>The address of a term. It holds the id and nothing of the label.</summary>
    public string Of(string id) => $"{Scheme}{id}/";

    /// <summary>The address of a source.</summary>
    public string OfSource(string id) => Address is null ? $"../{PagePaths.Source(id)}" : Address.AbsoluteUri + PagePaths.Source(id);

    /// <summary>The language of a term's name.</summary>
    public string Language(Term term) => term.Language.Length > 0 ? term.Language : Briefing.Settings.Language;

    /// <summary>Every language with a label, the dossier's first.</summary>
    public ImmutableArray<string> Languages =>
    [
        Briefing.Settings.Language,
        .. Briefing.Terms.SelectMany(term => term.Labels.Select(label => label.Key).Append(Language(term))).Distinct()
            .Where(tag => tag != Briefing.Settings.Language).Order(StringComparer.Ordinal),
    ];

    /// <summary>The preferred name in each language; the term's own comes first, and no language comes twice.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Preferred(Term term) =>
        [.. term.Labels.Prepend(new(Language(term), term.Name)).DistinctBy(label => label.Key)];

    /// <summary>Other names in each language: aliases, and a label in the language of the term itself.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Other(Term term) =>
    [
        .. term.Aliases.Select(alias => KeyValuePair.Create(Language(term), alias))
            .Concat(term.Labels.Where(label => label.Key == Language(term)))
            .Where(label => label.Value != term.Name).Distinct(),
    ];

    /// <summary>The definition as plain text.</summary>
    public static string Definition(Term term) => PlainText.Of(term.Page.Blocks);
}
