using System.Collections.Immutable;

namespace Dossier.Csl.Items;

/// <summary>A source as CSL sees it: a type and variables.</summary>
public sealed class Item
{
    private static readonly Dictionary<string, string> NoTexts = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ImmutableArray<PersonName>> NoNames = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, DateValue> NoDates = new(StringComparer.Ordinal);

    /// <summary>What citations call the item.</summary>
    public required string Id { get; init; }

    /// <summary>A type of CSL, <c>article-journal</c> for one; empty where none is known.</summary>
    public string Type { get; init; } = "";

    /// <summary>Texts and numbers by variable.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = NoTexts;

    /// <summary>Names by variable.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<PersonName>> Names { get; init; } = NoNames;

    /// <summary>Dates by variable.</summary>
    public IReadOnlyDictionary<string, DateValue> Dates { get; init; } = NoDates;

    /// <summary>BCP 47 tag of the source's language; empty where unknown.</summary>
    public string Language => Text("language");

    /// <summary>A text or number; empty where the item has none.</summary>
    public string Text(string variable) => Texts.GetValueOrDefault(variable, "");

    /// <summary>Names of a variable, in order; none where the item has none.</summary>
    public ImmutableArray<PersonName> NamesOf(string variable) =>
        Names.TryGetValue(variable, out var names) ? names : [];

    /// <summary>A date; null where the item has none.</summary>
    public DateValue? Date(string variable) => Dates.GetValueOrDefault(variable);
}
