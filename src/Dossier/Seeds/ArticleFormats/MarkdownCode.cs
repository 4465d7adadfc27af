using System.Text.RegularExpressions;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>Finds the code of a Markdown file: what stands between fences of backticks or tildes.</summary>
internal static partial class MarkdownCode
{
    /// <summary>
    /// For each line at which a fence begins that another closes, how many lines they and the code take; 0 for every
    /// other line.
    /// </summary>
    public static int[] LengthsByLine(string[] lines)
    {
        var lengths = new int[lines.Length];
        var unclosed = new Dictionary<char, int>(); // The shortest fence of a sign that nothing below closes.
        for (var from = 0; from < lines.Length; from++)
        {
            var fence = Fence().Match(lines[from]).Groups["fence"].Value;
            if (fence.Length == 0 || (unclosed.TryGetValue(fence[0], out var shortest) && fence.Length >= shortest))
            {
                continue;
            }

            var end = Array.FindIndex(
                lines,
                from + 1,
                line => line.Trim() is var closing && closing.Length >= fence.Length && closing.All(c => c == fence[0])
            );
            if (end < 0)
            {
                unclosed[fence[0]] = fence.Length;
                continue;
            }

            lengths[from] = end - from + 1;
            from = end;
        }

        return lengths;
    }

    /// <summary><c>```</c>, <c>~~~ yaml</c>; three backticks and more behind which another stands are code in a
    /// line.</summary>
    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})")]
    private static partial Regex Fence();
}
