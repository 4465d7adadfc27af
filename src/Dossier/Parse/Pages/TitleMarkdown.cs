using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model.Inlines;

namespace Dossier.Parse.Pages;

/// <summary>Finds Markdown in titles, which are plain text and published as they were typed.</summary>
internal static partial class TitleMarkdown
{
    /// <summary>Reports Markdown in a title.</summary>
    /// <param name="title">The title, or another text that is published without Markdown, and where it stands.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void Report(Model.Named title, DiagnosticBag bag)
    {
        var (file, from) = (title.Span.File, title.Span.Start);
        foreach (Match match in Markup().Matches(title.Name))
        {
            var at =
                file is null || from >= file.Text.Length
                    ? -1
                    : file.Text.IndexOf(match.Value, from, StringComparison.Ordinal);
            var isFound = at >= 0 && at < title.Span.End;
            from = isFound ? at + match.Length : from;
            bag.Report(
                Codes.MarkdownSlip,
                isFound ? title.Span.Part(at - title.Span.Start, match.Length) : title.Span,
                $"'{match.Value}' would be published as typed: there is no Markdown in titles",
                match.Value is ['[', '@' or '-', ..] ? "take it out; a text cites where it says it"
                    : match.Value is ['^' or '~', .., _] ? $"write {Shifted(title.Name[..match.Index], match.Value)}"
                    : "take its signs out"
            );
        }
    }

    /// <summary>
    /// What is typed to be raised or lowered behind a text, with the letters that Unicode has for it: ⁶ behind 10, but
    /// th behind 19.
    /// </summary>
    private static string Shifted(string before, string typed)
    {
        var text = new StringBuilder(before).Append(typed[1..^1]);
        ShiftedLetters.Shift(text, before.Length, isRaised: typed[0] == '^');
        return text.ToString(before.Length, text.Length - before.Length);
    }

    /// <summary>
    /// Markdown or HTML: <c>*word*</c>, <c>[word](address)</c>, <c>`code`</c>, <c>[^1]</c>, <c>[@id]</c>,
    /// <c>&lt;b&gt;</c>, <c>^6^</c>.
    /// </summary>
    [GeneratedRegex(
        """
            (?<![\w*\\])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![\w*]) | (?<![\w\\])(_{1,3})(?=[^\s_])[^_]*[^\s_]\2(?!\w)
            | !?\[[^\[\]]*\]\([^()]*\) | `[^`]+` | \[\^[^\[\]\s]+\] | \[-?@[^\[\]]+\] | <https?:[^<>\s]+>
            | </?(?:b|i|em|strong|sup|sub|br|u|span|a)\b[^<>]*>
            | (?<=[\p{L}\p{N})\]])\^[^\s^\[\]]+\^(?!\^) | (?<=[\p{L}\p{N})\]])~[^\s~]+~(?!~)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();
}
