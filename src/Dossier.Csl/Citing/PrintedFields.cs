using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing;

/// <summary>Finds out what a style prints of items of a type, by giving it items that have everything.</summary>
public static class PrintedFields
{
    private const string Id = "item";

    /// <summary>Variables in the order in which people fill them in.</summary>
    private static readonly ImmutableArray<string> All =
    [
        "author",
        "editor",
        "translator",
        "director",
        "composer",
        "interviewer",
        "recipient",
        "reviewed-author",
        "reviewed-title",
        "container-author",
        "collection-editor",
        "chair",
        "organizer",
        "issued",
        "original-date",
        "event-date",
        "genre",
        "medium",
        "container-title",
        "collection-title",
        "collection-number",
        "event-title",
        "event-place",
        "authority",
        "jurisdiction",
        "edition",
        "version",
        "volume",
        "number-of-volumes",
        "issue",
        "number",
        "chapter-number",
        "section",
        "part-number",
        "supplement-number",
        "dimensions",
        "scale",
        "references",
        "status",
        "publisher-place",
        "publisher",
        "page",
        "archive",
        "archive_location",
        "archive-place",
        "source",
        "PMID",
        "PMCID",
        "DOI",
        "URL",
        "accessed",
    ];

    /// <summary>
    /// Variables that items often lack, so that a style prints something else for them; each set is left out in one
    /// trial.
    /// </summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Missing =
    [
        [],
        ["DOI", "PMID", "PMCID"],
        ["DOI", "URL"],
        ["author"],
        ["container-title", "collection-title"],
        ["number", "genre"],
        ["publisher", "authority"],
    ];

    /// <summary>The variables besides title and language, in the order in which people fill them in.</summary>
    /// <param name="style">The style.</param>
    /// <param name="locales">Where locales come from.</param>
    /// <param name="type">A type of CSL.</param>
    public static ImmutableArray<string> Of(Style style, ILocaleSource locales, string type)
    {
        var processor = new CitationProcessor(style, locales);
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var missing in Missing)
        {
            var written = processor.Process(
                new DocumentRequest
                {
                    Items = new Dictionary<string, Item>(StringComparer.Ordinal) { [Id] = ItemWithout(type, missing) },
                    Citations = [new Citation([new Cite(Id)], Note: 1)],
                }
            );
            printed.UnionWith(written.Citations[0].Runs.Select(run => run.Field));
            printed.UnionWith(written.Bibliography?.Entries[0].Text.Runs.Select(run => run.Field) ?? []);
        }

        return [.. All.Where(printed.Contains)];
    }

    /// <summary>An item of a type that has every variable but these.</summary>
    private static Item ItemWithout(string type, ImmutableArray<string> missing)
    {
        var byKind = All.Except(missing, StringComparer.Ordinal).ToLookup(KindOf, StringComparer.Ordinal);
        return new Item
        {
            Id = Id,
            Type = type,
            Texts = byKind["text"].Append("title").ToDictionary(name => name, _ => "1", StringComparer.Ordinal),
            Names = byKind["names"]
                .ToDictionary(
                    name => name,
                    name => ImmutableArray.Create(new PersonName { Family = name, Given = "A" }),
                    StringComparer.Ordinal
                ),
            Dates = byKind["date"]
                .ToDictionary(
                    name => name,
                    _ => new DateValue(new DateParts(2000, 1, 1), null, IsUncertain: false, ""),
                    StringComparer.Ordinal
                ),
        };
    }

    private static string KindOf(string variable) =>
        VariableKinds.IsNames(variable) ? "names"
        : VariableKinds.IsDate(variable) ? "date"
        : "text";
}
