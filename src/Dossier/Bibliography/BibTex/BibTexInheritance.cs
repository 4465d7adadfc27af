using System.Collections.Immutable;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// What entries take over from others: <c>crossref</c> by the rules of biblatex's manual, appendix B, and <c>xdata</c>.
/// </summary>
internal static class BibTexInheritance
{
    /// <summary>Chains of entries that refer to one another are followed so far.</summary>
    private const int MaxDepth = 20;

    /// <summary>Characters that all entries of a file together may inherit.</summary>
    private const long MaxTaken = 20_000_000;

    /// <summary>Fields that belong to the entry that has them alone.</summary>
    private static readonly ImmutableHashSet<string> NeverInherited = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [
            "ids",
            "crossref",
            "xref",
            "xdata",
            "entryset",
            "entrysubtype",
            "execute",
            "label",
            "options",
            "presort",
            "related",
            "relatedoptions",
            "relatedstring",
            "relatedtype",
            "shorthand",
            "shorthandintro",
            "sortkey",
            "csl-type",
        ]
    );

    /// <summary>Titles that would be wrong where the title itself is given another field.</summary>
    private static readonly ImmutableHashSet<string> OwnTitles = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        ["shorttitle", "sorttitle", "indextitle", "indexsorttitle"]
    );

    /// <summary>
    /// The types whose titles are inherited under another name: parents, heirs, and what goes before <c>title</c> then.
    /// </summary>
    private static readonly ImmutableArray<(string[] From, string[] To, string Prefix)> Titles =
    [
        (["mvbook"], ["book", "inbook", "bookinbook", "suppbook"], "main"),
        (
            ["mvcollection", "mvreference"],
            ["collection", "reference", "incollection", "inreference", "suppcollection"],
            "main"
        ),
        (["mvproceedings"], ["proceedings", "inproceedings", "conference"], "main"),
        (["book"], ["inbook", "bookinbook", "suppbook"], "book"),
        (["collection", "reference"], ["incollection", "inreference", "suppcollection"], "book"),
        (["book", "mvbook"], ["incollection"], "book"),
        (["proceedings"], ["inproceedings", "conference"], "book"),
        (["periodical"], ["article", "suppperiodical"], "journal"),
    ];

    /// <summary>
    /// The entries with what they inherit; without <c>@xdata</c>, which only others inherit from, and <c>@set</c>,
    /// whose members stand by themselves.
    /// </summary>
    public static IEnumerable<BibTexEntry> Resolve(ImmutableArray<BibTexEntry> entries, ImportReport report)
    {
        var byKey = new Dictionary<string, BibTexEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byKey.TryAdd(entry.Key, entry);
        }

        var resolved = new Dictionary<BibTexEntry, BibTexEntry>(ReferenceEqualityComparer.Instance);
        var inProgress = new HashSet<BibTexEntry>(ReferenceEqualityComparer.Instance);
        var takenCharacters = 0L;
        return entries
            .Where(entry => entry.Type is not ("xdata" or "set"))
            .Select(entry => WithInherited(entry, 0))
            .ToArray();

        BibTexEntry WithInherited(BibTexEntry entry, int depth)
        {
            if (resolved.TryGetValue(entry, out var known))
            {
                return known;
            }

            if (!entry.Fields.Any(field => field.Key is "crossref" or "xdata"))
            {
                return entry;
            }

            inProgress.Add(entry);
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            var order = entry.Fields.ToBuilder();
            foreach (var (name, value) in entry.Fields)
            {
                fields.TryAdd(name, value);
            }

            foreach (
                var key in SplitKeys(fields.GetValueOrDefault("xdata", "")).Distinct(StringComparer.OrdinalIgnoreCase)
            )
            {
                TakeFrom(key, parent => parent.Fields);
            }

            foreach (var key in SplitKeys(fields.GetValueOrDefault("crossref", "")))
            {
                var dated = fields.ContainsKey("date") || fields.ContainsKey("year");
                TakeFrom(
                    key,
                    parent =>
                        InheritedFields(parent, entry.Type)
                            .Where(field => !dated || field.Key is not ("date" or "year" or "month" or "day"))
                );
            }

            var whole = entry with
            {
                Fields = order.Where(field => field.Key is not ("crossref" or "xdata")).ToImmutableArray(),
            };
            inProgress.Remove(entry);
            return resolved[entry] = whole;

            void TakeFrom(string key, Func<BibTexEntry, IEnumerable<KeyValuePair<string, string>>> inherited)
            {
                if (!byKey.TryGetValue(key, out var parent) || depth >= MaxDepth || inProgress.Contains(parent))
                {
                    report.ReportLost(
                        parent is null ? "it refers to an entry that the file does not have" : "it refers to itself",
                        $"'{entry.Key}' to '{key}'",
                        entry.Span
                    );
                    return;
                }

                foreach (
                    var field in inherited(WithInherited(parent, depth + 1))
                        .Where(field => !NeverInherited.Contains(field.Key))
                )
                {
                    // Otherwise one long text, inherited by every entry, would fill the memory.
                    if (takenCharacters + field.Value.Length > MaxTaken)
                    {
                        report.ReportLost(
                            "so much is inherited in this file that no more is",
                            $"'{entry.Key}'",
                            entry.Span
                        );
                        return;
                    }

                    if (fields.TryAdd(field.Key, field.Value))
                    {
                        order.Add(field);
                        takenCharacters += field.Value.Length;
                    }
                }
            }
        }
    }

    /// <summary>
    /// The fields that an entry of a type inherits from its parent, under the names they get there: a book's
    /// <c>title</c> becomes the chapter's <c>booktitle</c>.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> InheritedFields(BibTexEntry parent, string type)
    {
        var prefix = Titles.FirstOrDefault(rule => rule.From.Contains(parent.Type) && rule.To.Contains(type)).Prefix;
        foreach (var (name, value) in parent.Fields)
        {
            if (name == "author" && prefix is "book" && parent.Type is "book" or "mvbook")
            {
                yield return new("bookauthor", value);
            }

            if (prefix is null)
            {
                yield return new(name, value);
            }
            else if (!OwnTitles.Contains(name))
            {
                yield return new(name is "title" or "subtitle" or "titleaddon" ? prefix + name : name, value);
            }
        }
    }

    /// <summary>The keys of a list divided by commas: <c>a, b</c>.</summary>
    private static string[] SplitKeys(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
