using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Specs;

/// <summary>
/// A spec: prose, and under each heading a block of <c>markdown</c> followed by one of <c>html</c>, <c>exact</c> or
/// <c>report</c>.
/// </summary>
internal static partial class SpecFile
{
    /// <summary>The examples of a spec, in order.</summary>
    public static IEnumerable<SpecExample> Examples(string path)
    {
        var title = "";
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (Match match in Part().Matches(text))
        {
            if (match.Groups["title"].Success)
            {
                title = match.Groups["title"].Value;
            }
            else
            {
                yield return new SpecExample(
                    title,
                    match.Groups["input"].Value,
                    match.Groups["kind"].Value,
                    match.Groups["output"].Value
                );
            }
        }
    }

    /// <summary>Writes other outputs in the places of the examples' own.</summary>
    public static void Rewrite(string path, Func<SpecExample, string> output)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var rewritten = Part()
            .Replace(
                text,
                match =>
                {
                    if (match.Groups["title"].Success)
                    {
                        return match.Value;
                    }

                    var group = match.Groups["output"];
                    var example = new SpecExample(
                        "",
                        match.Groups["input"].Value,
                        match.Groups["kind"].Value,
                        group.Value
                    );
                    return new StringBuilder(match.Value)
                        .Remove(group.Index - match.Index, group.Length)
                        .Insert(group.Index - match.Index, output(example))
                        .ToString();
                }
            );
        File.WriteAllText(path, rewritten);
    }

    [GeneratedRegex(
        """
            ^\#\#[ ](?<title>.+)$
            |
            ^````markdown\n(?<input>(?:(?!````).*\n)*?)````\n+^````(?<kind>html|exact|report)\n(?<output>(?:(?!````).*\n)*?)````$
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Part();
}
