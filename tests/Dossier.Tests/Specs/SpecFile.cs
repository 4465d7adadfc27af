using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Specs;

/// <summary>
/// A spec: prose, and under each heading a block of <c>markdown</c> followed by blocks of what it comes to, each named
/// by its kind.
/// </summary>
internal static partial class SpecFile
{
    /// <summary>The examples of a spec, in order.</summary>
    public static IEnumerable<SpecExample> Examples(string path)
    {
        var title = "";
        foreach (Match match in Part().Matches(Read(path)))
        {
            if (match.Groups["title"].Success)
            {
                title = match.Groups["title"].Value;
            }
            else
            {
                yield return Example(title, match);
            }
        }
    }

    /// <summary>Writes other outputs in the places of the examples' own.</summary>
    public static void Rewrite(string path, Func<SpecExample, ImmutableArray<(string Kind, string Text)>> outputs)
    {
        var rewritten = Part()
            .Replace(
                Read(path),
                match =>
                {
                    if (match.Groups["title"].Success)
                    {
                        return match.Value;
                    }

                    var text = new StringBuilder($"````markdown\n{match.Groups["input"].Value}````");
                    foreach (var (kind, output) in outputs(Example("", match)))
                    {
                        text.Append("\n\n````").Append(kind).Append('\n').Append(output).Append("````");
                    }

                    return text.ToString();
                }
            );
        File.WriteAllText(path, rewritten);
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static SpecExample Example(string title, Match match) =>
        new(
            title,
            match.Groups["input"].Value,
            [
                .. match
                    .Groups["kind"]
                    .Captures.Zip(match.Groups["output"].Captures, (kind, output) => (kind.Value, output.Value)),
            ]
        );

    [GeneratedRegex(
        """
            ^\#\#[ ](?<title>.+)$
            |
            ^````markdown\n(?<input>(?:(?!````).*\n)*?)````$
            (?:\n+^````(?<kind>html|exact|print|plain|report)\n(?<output>(?:(?!````).*\n)*?)````$)+
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Part();
}
