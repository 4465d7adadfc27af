namespace Dossier.Csl.Citing.Joining;

/// <summary>Runs numbers in a row together: ‘1–3, 5’.</summary>
internal static class NumberRuns
{
    /// <summary>
    /// The cites; of three or more numbers in a row only the first and the last, with a range's dash.
    /// </summary>
    public static List<JoinedCite> Join(
        List<RenderedCite> rendered,
        string delimiter,
        string? afterCollapse,
        string range
    )
    {
        List<JoinedCite> joined = [];
        for (var i = 0; i < rendered.Count; )
        {
            var end = i;
            while (end + 1 < rendered.Count && IsNextNumber(rendered[end], rendered[end + 1]))
            {
                end++;
            }

            var before = joined.Count > 0 && joined[^1].IsCollapsed ? afterCollapse ?? delimiter : delimiter;
            joined.Add(new JoinedCite(rendered[i], rendered[i].Body, before));
            if (end - i >= 2)
            {
                joined.Add(new JoinedCite(rendered[end], rendered[end].Body, range, IsCollapsed: true));
                i = end + 1;
            }
            else
            {
                i++;
            }
        }

        return joined;
    }

    /// <summary>Whether both are bare numbers, and the second is one more than the first.</summary>
    private static bool IsNextNumber(RenderedCite one, RenderedCite next) =>
        one.IsBare && next.IsBare && next.Entry.Number == one.Entry.Number + 1;
}
