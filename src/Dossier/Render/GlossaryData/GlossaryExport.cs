using System.Collections.Immutable;
using System.Globalization;
using Dossier.Editions;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.GlossaryData;

/// <summary>A glossary on its way to other programs: what every form of it is made from.</summary>
/// <param name="Briefing">The briefing, of whatever edition.</param>
/// <param name="Place">Where it stands among the editions.</param>
/// <param name="Texts">Interface texts, in which changes are told.</param>
internal sealed record GlossaryExport(Briefing Briefing, EditionPlace Place, Texts Texts)
{
    /// <summary>
    /// Where its site stands, ended by a slash; null when not known: addresses are then relative to the glossary's
    /// folder.
    /// </summary>
    public Uri? Address => Briefing.Settings.Url;

    /// <summary>The address of the whole glossary.</summary>
    public string Scheme => Address is null ? "./" : Address.AbsoluteUri + PagePaths.Glossary;

    /// <summary>The address of a term. It holds the id and nothing of the label.</summary>
    public string Of(string id) => $"{Scheme}{id}/";

    /// <summary>The address of a source.</summary>
    public string OfSource(string id) =>
        Address is null ? $"../{PagePaths.Source(id)}" : Address.AbsoluteUri + PagePaths.Source(id);

    /// <summary>The language of a term's name.</summary>
    public string Language(Term term) => term.Language.Length > 0 ? term.Language : Briefing.Settings.Language;

    /// <summary>Every language with a label, the dossier's first.</summary>
    public ImmutableArray<string> Languages =>
        [
            Briefing.Settings.Language,
            .. Briefing
                .Terms.SelectMany(term => term.Labels.Select(label => label.Key).Append(Language(term)))
                .Distinct(StringComparer.Ordinal)
                .Where(tag => tag != Briefing.Settings.Language)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The preferred name in each language; the term's own comes first, and no language comes twice.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Preferred(Term term) =>
        [.. term.Labels.Prepend(new(Language(term), term.Name)).DistinctBy(label => label.Key, StringComparer.Ordinal)];

    /// <summary>Other names in each language: aliases, and a label in the language of the term itself.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Other(Term term) =>
        [
            .. term
                .Aliases.Select(alias => KeyValuePair.Create(Language(term), alias))
                .Concat(term.Labels.Where(label => label.Key == Language(term)))
                .Where(label => label.Value != term.Name)
                .Distinct(),
        ];

    /// <summary>The definition as plain text.</summary>
    public static string Definition(Term term) => PlainText.Of(term.Page.Blocks);

    /// <summary>What editions did to a term, in words; nothing where it reads as in the first edition.</summary>
    public ImmutableArray<string> ChangeNotes(Term term)
    {
        var changes = Place.History(term.Id);
        return changes is [var only] && only.Edition == Place.Editions[0].Version
            ? []
            :
            [
                .. changes.Select(change =>
                    Texts.Format(
                        $"change_note_{Key(change.State)}",
                        change.Edition,
                        Texts.Date(change.Date),
                        change.Before
                    )
                ),
            ];
    }

    /// <summary>When a term came, and when an edition last changed it, by the names of Dublin Core.</summary>
    public IEnumerable<KeyValuePair<string, string>> Dates(Term term)
    {
        var changes = Place.History(term.Id);
        return changes
            .Take(1)
            .Select(change => KeyValuePair.Create("created", Iso(change.Date)))
            .Concat(changes.Skip(1).TakeLast(1).Select(change => KeyValuePair.Create("modified", Iso(change.Date))));
    }

    /// <summary>A date as machines read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A state as data and texts name it.</summary>
    public static string Key(ChangeState state) => state.ToString().ToLowerInvariant();
}
