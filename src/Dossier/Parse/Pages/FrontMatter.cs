using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Editions;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Pages;

/// <summary>The YAML between two lines of <c>---</c> at the top of a page, and what follows.</summary>
/// <param name="Map">The YAML; null when it cannot be read, which has been reported.</param>
/// <param name="Body">Where the Markdown starts.</param>
internal sealed partial record FrontMatter(YamlMap? Map, int Body)
{
    /// <summary>Splits a page.</summary>
    /// <param name="file">The page.</param>
    /// <param name="required">The key that its front matter must have; null where it need have none.</param>
    /// <param name="bag">Receives findings.</param>
    public static FrontMatter Split(InputFile file, string? required, DiagnosticBag bag)
    {
        const string fence = "---\n";
        var text = file.Text;
        if (!text.StartsWith(fence, StringComparison.Ordinal))
        {
            // What was sealed with its keys as text was published so.
            if (
                (required is not null || file.RulesVersion == RulesVersion.Latest)
                && FrontMatterFault.Of(file, required) is { } fault
            )
            {
                bag.MarkNotRead(file.Path);
                bag.Report(Codes.YamlSyntax, file.Span(fault.Start, fault.Length), fault.Reason, fault.Hint);
                return new FrontMatter(null, fault.Body);
            }

            return new FrontMatter(new YamlMap(file, 0, null, bag), 0);
        }

        var close = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        while (close >= 0 && close + 4 < text.Length && text[close + 4] != '\n')
        {
            close = text.IndexOf("\n---", close + 4, StringComparison.Ordinal);
        }

        if (close < 0)
        {
            bag.MarkNotRead(file.Path);
            var meant = FrontMatterFault.Fence(text, fence.Length);
            bag.Report(
                Codes.YamlSyntax,
                meant is var (start, length) ? file.Span(start, length) : file.Span(0, 3),
                meant is null ? "the front matter is not closed" : "the front matter is not closed by this line",
                meant is null ? EndIt(text, fence.Length) : "write '---' there, and nothing before or behind it"
            );
            return new FrontMatter(null, text.Length);
        }

        var body = Math.Min(text.Length, close + 5);
        return new FrontMatter(YamlDocument.Read(file, fence.Length, Math.Max(fence.Length, close + 1), bag), body);
    }

    /// <summary>
    /// Where the line goes that ends front matter: below the last line that has a key or belongs to one.
    /// </summary>
    private static string EndIt(string text, int start)
    {
        var lines = text[start..].Split('\n');
        var last = Array.FindIndex(lines, line => !Keyed().IsMatch(line)) - 1;
        return last < 0
            ? "end it with a line of '---'"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"end it with a line of '---' below line {last + 2}, '{lines[last].Trim().Split(':')[0]}…'"
            );
    }

    /// <summary>
    /// A line with a key, or one that belongs to the key above: <c>title: Trade</c>, <c>  more</c>, <c>- item</c>.
    /// </summary>
    [GeneratedRegex(@"^(?:[A-Za-z][\w-]*:(?: |$)|[ ]+\S|- )")]
    private static partial Regex Keyed();
}
