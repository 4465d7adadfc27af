using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Yaml;

namespace Dossier.Parse;

/// <summary>The YAML between two lines of <c>---</c> at the top of a page, and what follows.</summary>
/// <param name="Map">The YAML; null when it cannot be read, which has been reported.</param>
/// <param name="Body">Where the Markdown starts.</param>
internal sealed record FrontMatter(YamlMap? Map, int Body)
{
    /// <summary>Splits a page.</summary>
    public static FrontMatter Split(SourceFile file, DiagnosticBag bag)
    {
        const string fence = "---\n";
        var text = file.Text;
        if (!text.StartsWith(fence, StringComparison.Ordinal))
        {
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
            bag.Report(
                Codes.YamlSyntax,
                file.Span(0, 3),
                "the front matter is not closed",
                "end it with a line of '---'"
            );
            return new FrontMatter(null, text.Length);
        }

        var body = Math.Min(text.Length, close + 5);
        return new FrontMatter(YamlDocument.Read(file, fence.Length, Math.Max(fence.Length, close + 1), bag), body);
    }
}
