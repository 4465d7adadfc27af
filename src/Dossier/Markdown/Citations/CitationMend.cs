using System.Text.RegularExpressions;

namespace Dossier.Markdown.Citations;

/// <summary>How a citation was to be written that cannot be read.</summary>
internal static partial class CitationMend
{
    /// <summary>What to write in place of a citation, or how citations look where that cannot be told.</summary>
    /// <param name="written">The citation as it stands in the file.</param>
    public static string Hint(string written)
    {
        var mended = Loose().Replace(written, "@");
        mended = Bare().Replace(mended, "@");
        mended = Parted().Replace(mended, ", ");
        mended = Joint().Replace(mended, "; ");
        mended = Empty()
            .Replace(
                mended,
                match =>
                    match.Value.Contains(']', StringComparison.Ordinal) ? "]"
                    : match.Value.Contains('[', StringComparison.Ordinal) ? "["
                    : "; "
            );
        return mended != written && !mended.Contains('\n', StringComparison.Ordinal)
            ? $"write {mended}"
            : "write [@id], [@id, p. 3] or [@id; @other]";
    }

    /// <summary>
    /// Where in a citation a semicolon is missing: what divides two sources in its place; null for nowhere.
    /// </summary>
    /// <param name="written">The citation as it stands in the file.</param>
    public static (int Start, int Length)? MissingSemicolon(string written)
    {
        if (Joint().Match(written) is not { Success: true } joint)
        {
            return null;
        }

        var divisor = joint.Value.Trim();
        return divisor.Length == 0
            ? (joint.Index + joint.Length, 1)
            : (joint.Index + joint.Value.IndexOf(divisor, StringComparison.Ordinal), divisor.Length);
    }

    /// <summary>An @ with a space behind it: ‘@ holm-2024’.</summary>
    [GeneratedRegex(@"@\s+(?=[\p{L}\p{N}_])")]
    private static partial Regex Loose();

    /// <summary>The beginning of a part that is an id without its @: that of ‘[holm-2024]’.</summary>
    [GeneratedRegex(@"(?<=[\[;] ?)(?=[\p{L}_][\p{L}\p{N}_-]*(?:1[5-9]|20)[0-9]{2}[a-z]?\b)")]
    private static partial Regex Bare();

    /// <summary>
    /// What divides two ids, or a place and an id, where a semicolon should: the ‘, ’ of ‘@holm-2024, see @berg-2023’.
    /// </summary>
    [GeneratedRegex(
        @"(?<=@[\p{L}\p{N}_:.-]*[\p{L}\p{N}]|[0-9])(?: *[,&/|+] *| +(?:and|und|et|ve|и|және) +| +)"
            + @"(?=(?:(?:but|and|ve|и|және) +)?(?:(?:see|see also|cf\.?|compare|e\.g\.?|also|so "
            + @"too|vgl\.|siehe|voir|bkz\.?|ayrıca"
            + @"|см\.?|ср\.?|қараңыз|қар\.?),? +)*-?@[\p{L}\p{N}_{])"
    )]
    private static partial Regex Joint();

    /// <summary>A semicolon between an id and its place: that of ‘@holm-2024; p. 12’.</summary>
    [GeneratedRegex(
        @"(?<=@[\p{L}\p{N}_:.-]*[\p{L}\p{N}]) *; *(?=(?:(?:pp?|pgs?|S|s|ch|chap|sec|nn?|vol|fig|ll?|с|стр|б)\. ?"
            + @"|[pnSs] |§ ?)?[0-9][^;@\]]*[\];])"
    )]
    private static partial Regex Parted();

    /// <summary>A semicolon that divides nothing: ‘[;’, ‘;]’, ‘; ;’.</summary>
    [GeneratedRegex(@"\[ *;[; ]*|;[; ]*\]|; *;[; ]*")]
    private static partial Regex Empty();
}
