using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose;
using Dossier.Compose.Entries.Glossary;
using Dossier.Editions.Changes;
using Dossier.Model;
using Dossier.Model.Pages;

namespace Dossier.Encode.GlossaryData;

/// <summary>A glossary on its way to other programs: what every form of it is made from.</summary>
/// <param name="Document">The document, of whatever edition.</param>
internal sealed record GlossaryExport(Document Document)
{
    /// <summary>What <c>dossier.yml</c> says.</summary>
    public Settings Settings => Document.Settings;

    /// <summary>The entries, in the order of the dossier's alphabet.</summary>
    public ImmutableArray<TermEntry> Terms => Document.Terms;

    /// <summary>
    /// Where its site stands, ended by a slash; null when not known: addresses are then relative to the glossary's
    /// folder.
    /// </summary>
    public Uri? Address => Settings.Url;

    /// <summary>The address of the whole glossary.</summary>
    public string Scheme => Address is null ? "./" : Address.AbsoluteUri + PagePaths.Glossary;

    /// <summary>The address of a term. It holds the id and nothing of the label.</summary>
    public string Of(string id) => $"{Scheme}{id}/";

    /// <summary>The address of a source.</summary>
    public string OfSource(string id) =>
        Address is null ? $"../{PagePaths.Source(id)}" : Address.AbsoluteUri + PagePaths.Source(id);

    /// <summary>The language of a term's name.</summary>
    public string Language(TermEntry term) => term.Language.Length > 0 ? term.Language : Settings.Language;

    /// <summary>Every language with a label, the dossier's first.</summary>
    public ImmutableArray<string> Languages =>
        [
            Settings.Language,
            .. Terms
                .SelectMany(term => term.Labels.Select(label => label.Tag).Append(Language(term)))
                .Distinct(StringComparer.Ordinal)
                .Where(tag => tag != Settings.Language)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The preferred name in each language; the term's own comes first, and no language comes twice.</summary>
    public ImmutableArray<KeyValuePair<string, string>> PreferredNames(TermEntry term) =>
        [
            .. Labels(term)
                .Prepend(new(Language(term), term.Name))
                .DistinctBy(label => label.Key, StringComparer.Ordinal),
        ];

    /// <summary>Other names in each language: aliases, and a label in the language of the term itself.</summary>
    public ImmutableArray<KeyValuePair<string, string>> OtherNames(TermEntry term) =>
        [
            .. term
                .Aliases.Select(alias => KeyValuePair.Create(Language(term), alias))
                .Concat(Labels(term).Where(label => label.Key == Language(term)))
                .Where(label => label.Value != term.Name)
                .Distinct(),
        ];

    private static IEnumerable<KeyValuePair<string, string>> Labels(TermEntry term) =>
        term.Labels.Select(label => KeyValuePair.Create(label.Tag, label.Value));

    /// <summary>When a term came, and when an edition last changed it, by the names of Dublin Core.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Dates(TermEntry term)
    {
        var changes = term.History;
        return changes
            .Take(1)
            .Select(change => KeyValuePair.Create("created", Iso(change.Date)))
            .Concat(changes.Skip(1).TakeLast(1).Select(change => KeyValuePair.Create("modified", Iso(change.Date))));
    }

    /// <summary>A date as machines read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What data and the names of texts call a state: its name in lower case.</summary>
    public static string StateName(ChangeState state) => state.ToString().ToLowerInvariant();
}
