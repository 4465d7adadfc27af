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
    private static readonly ImmutableHashSet<string> Own = ImmutableHashSet.Create(
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

    /// <summary>Who inherits a title from whom, under which name: sources, targets, the new name's beginning.</summary>
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

        var done = new Dictionary<BibTexEntry, BibTexEntry>(ReferenceEqualityComparer.Instance);
        var open = new HashSet<BibTexEntry>(ReferenceEqualityComparer.Instance);
        var taken = 0L;
        return entries.Where(entry => entry.Type is not ("xdata" or "set")).Select(entry => Whole(entry, 0)).ToArray();

        BibTexEntry Whole(BibTexEntry entry, int depth)
        {
            if (done.TryGetValue(entry, out var known))
            {
                return known;
            }

            if (!entry.Fields.Any(field => field.Key is "crossref" or "xdata"))
            {
                return entry;
            }

            open.Add(entry);
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            var order = entry.Fields.ToBuilder();
            foreach (var (name, value) in entry.Fields)
            {
                fields.TryAdd(name, value);
            }

            foreach (var key in Keys(fields.GetValueOrDefault("xdata", "")).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                Take(key, parent => parent.Fields);
            }

            foreach (var key in Keys(fields.GetValueOrDefault("crossref", "")))
            {
                var dated = fields.ContainsKey("date") || fields.ContainsKey("year");
                Take(
                    key,
                    parent =>
                        Inherited(parent, entry.Type)
                            .Where(field => !dated || field.Key is not ("date" or "year" or "month" or "day"))
                );
            }

            var whole = entry with
            {
                Fields = order.Where(field => field.Key is not ("crossref" or "xdata")).ToImmutableArray(),
            };
            open.Remove(entry);
            return done[entry] = whole;

            void Take(string key, Func<BibTexEntry, IEnumerable<KeyValuePair<string, string>>> inherited)
            {
                if (!byKey.TryGetValue(key, out var parent) || depth >= MaxDepth || open.Contains(parent))
                {
                    report.Lost(
                        parent is null ? "it refers to an entry that the file does not have" : "it refers to itself",
                        $"'{entry.Key}' to '{key}'",
                        entry.Span
                    );
                    return;
                }

                foreach (var field in inherited(Whole(parent, depth + 1)).Where(field => !Own.Contains(field.Key)))
                {
                    // One text would else stand for as many as there are entries.
                    if (taken + field.Value.Length > MaxTaken)
                    {
                        report.Lost("so much is inherited in this file that no more is", $"'{entry.Key}'", entry.Span);
                        return;
                    }

                    if (fields.TryAdd(field.Key, field.Value))
                    {
                        order.Add(field);
                        taken += field.Value.Length;
                    }
                }
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Inherited(BibTexEntry parent, string type)
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

    private static string[] Keys(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
