using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing.Joining;

/// <summary>
/// Cites of the same names: the names stand once, and of one year only the letters that tell works apart.
/// </summary>
/// <param name="options">What the style says of its cites.</param>
/// <param name="between">Between the cites of a group.</param>
/// <param name="delimiter">Between other cites.</param>
/// <param name="cites">Renders cites again, without their names.</param>
/// <param name="renderer">Has the words of the language.</param>
internal sealed class CiteGroup(
    CitationOptions options,
    string between,
    string delimiter,
    CiteRenderer cites,
    Renderer renderer
)
{
    private readonly List<RenderedCite> group = [];

    /// <summary>Whether there are several cites and the style runs them together.</summary>
    public bool IsCollapsed => group.Count > 1 && options.Collapse != Collapse.None;

    /// <summary>Whether a cite belongs here: it has the same names, or no names and is otherwise alike.</summary>
    public bool Takes(RenderedCite cite) =>
        cite.Names.Length > 0 ? cite.Names == group[^1].Names : YearSuffixAlone(group[^1], cite) is not null;

    /// <summary>Adds a cite at the end.</summary>
    public void Add(RenderedCite cite) => group.Add(cite);

    /// <summary>The cites of the group.</summary>
    /// <param name="before">What stands before the first.</param>
    public List<JoinedCite> Join(string before)
    {
        List<JoinedCite> joined = [new JoinedCite(group[0], group[0].Body, before)];
        for (var i = 1; i < group.Count; i++)
        {
            if (options.Collapse == Collapse.None)
            {
                joined.Add(new JoinedCite(group[i], group[i].Body, between));
                continue;
            }

            var suffixOnly = options.Collapse >= Collapse.YearSuffix ? YearSuffixAlone(group[i - 1], group[i]) : null;
            var body = suffixOnly ?? cites.Render(group[i].Placed, withoutNames: true).Body;
            var separator =
                suffixOnly is not null ? options.YearSuffixDelimiter ?? options.CiteGroupDelimiter ?? delimiter
                : group[i - 1].Cite.Locator.Length > 0 ? options.AfterCollapseDelimiter ?? between
                : between;
            joined.Add(new JoinedCite(group[i], body, separator, IsCollapsed: i == group.Count - 1));
        }

        return options.Collapse == Collapse.YearSuffixRanged ? WithRanges(joined) : joined;
    }

    /// <summary>
    /// The letter of the year, where it is all in which a cite differs from the one before; else null.
    /// </summary>
    private static Span? YearSuffixAlone(RenderedCite previous, RenderedCite cite)
    {
        if (!previous.IsBare || cite.Cite.Prefix.Length > 0)
        {
            return null;
        }

        var suffix = Roles.Find(cite.Body, Role.YearSuffix);
        var previousSuffix = Roles.Find(previous.Body, Role.YearSuffix);
        if (suffix is null || previousSuffix is null)
        {
            return null;
        }

        var empty = new Leaf("", LeafKind.Content);
        var rest = SortText.Plain(Roles.Replace(cite.Body!, suffix, empty));
        var otherRest = SortText.Plain(Roles.Replace(previous.Body!, previousSuffix, empty));
        return cite.Cite.Locator.Length == 0 && rest == otherRest ? suffix : null;
    }

    /// <summary>
    /// The cites with those between the first and the last of three or more letters in a row left out: ‘2001a–c’.
    /// </summary>
    private List<JoinedCite> WithRanges(List<JoinedCite> joined)
    {
        var range = renderer.Locale.Text("year-range-delimiter") is { Length: > 0 } mark ? mark : "–";
        List<JoinedCite> ranged = [];
        for (var i = 0; i < joined.Count; )
        {
            var end = i;
            while (end + 1 < joined.Count && IsNextLetter(joined[end], joined[end + 1]))
            {
                end++;
            }

            ranged.Add(joined[i]);
            if (end - i >= 2)
            {
                ranged.Add(joined[end] with { Before = range });
                i = end + 1;
            }
            else
            {
                i++;
            }
        }

        return ranged;
    }

    /// <summary>Whether a cite is a year's letter alone and that after the other's: b after a.</summary>
    private static bool IsNextLetter(JoinedCite one, JoinedCite next) =>
        next.Body is Span { Role: Role.YearSuffix }
        && one.Cite.IsBare
        && next.Cite.IsBare
        && next.Cite.Entry.Disambiguation.YearSuffix == one.Cite.Entry.Disambiguation.YearSuffix + 1;
}
