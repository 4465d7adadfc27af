using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;

namespace Dossier.Cli.FindingReports;

/// <summary>Findings for people: place, rule, message, the line with a mark below it, a hint.</summary>
internal static class TextReport
{
    private const int MaxExcerptLength = 120;

    /// <summary>The findings; colours are ANSI's, if wanted.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, bool colour)
    {
        var text = new StringBuilder();
        foreach (var finding in diagnostics)
        {
            var (name, code) = finding.Severity == Severity.Error ? ("error", "31") : ("warning", "33");
            text.Append(PlacePrefix(finding))
                .Append(Paint(name, code))
                .Append(' ')
                .Append(finding.Code.Id)
                .Append(": ")
                .Append(finding.Message)
                .Append('\n');
            if (finding.Excerpt is { } line)
            {
                AppendExcerpt(text, finding, line, code);
            }

            if (finding.Hint is { } hint)
            {
                text.Append("  hint: ").Append(hint).Append('\n');
            }
        }

        return text.ToString();

        string Paint(string word, string code) => colour ? $"\u001b[1;{code}m{word}\u001b[0m" : word;

        void AppendExcerpt(StringBuilder target, Diagnostic finding, string line, string code)
        {
            var number = $"{finding.Line}";
            // A long line is cut around its mark, so that the mark is seen.
            var cutStart =
                line.Length > MaxExcerptLength
                    ? Math.Clamp(finding.Column - 1 - (MaxExcerptLength / 3), 0, line.Length - MaxExcerptLength)
                    : 0;
            var excerpt = line.Length > MaxExcerptLength ? line.Substring(cutStart, MaxExcerptLength) : line;
            excerpt = string.Concat(
                excerpt.Select(c => (c != '\t' && char.IsControl(c)) || Invisible.Is(c) ? '\uFFFD' : c)
            );
            var textBefore = excerpt[..Math.Clamp(finding.Column - 1 - cutStart, 0, excerpt.Length)];
            var width = Math.Clamp(
                finding.EndColumn - finding.Column,
                1,
                Math.Max(1, excerpt.Length - textBefore.Length)
            );
            target
                .Append(number.PadLeft(6))
                .Append(" | ")
                .Append(excerpt)
                .Append('\n')
                .Append("       | ")
                .Append(string.Concat(textBefore.Select(c => c == '\t' ? '\t' : ' ')))
                .Append(Paint(new string('^', width), code))
                .Append('\n');
        }
    }

    /// <summary><c>path:line:column: </c>, as far as the finding has these.</summary>
    private static string PlacePrefix(Diagnostic finding) =>
        finding switch
        {
            { Path: "" } => "",
            { Line: 0 } => $"{Invisible.Printable(finding.Path)}: ",
            _ => $"{Invisible.Printable(finding.Path)}:{finding.Line}:{finding.Column}: ",
        };
}
