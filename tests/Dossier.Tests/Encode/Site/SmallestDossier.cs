using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>A dossier that says no more than it must leaves no empty place in a sentence of any page.</summary>
public sealed partial class SmallestDossier
{
    [Fact]
    public void No_sentence_has_an_empty_place()
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("sections/01-one.md", SmallDossier.Page("One", "\nWords.\n")))
        );
        Assert.Empty(findings);
        var pages = compilation
            .Output!.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToArray();
        Assert.InRange(pages.Length, 5, 40);
        foreach (var (path, bytes) in pages)
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.Span));
            foreach (var hidden in page.QuerySelectorAll("script, style, svg"))
            {
                hidden.Remove();
            }

            // Blocks, and words that stand beside one another, are parted by more than their text.
            foreach (var element in page.QuerySelectorAll("p, dd, dt, li, h1, h2, h3, figcaption, time, cite"))
            {
                var text = Blanks().Replace(element.TextContent, " ").Trim();
                Assert.False(EmptyPlace().IsMatch(text), $"{path}: {text}");
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\b(?:by|of|from) ?[.,;:]|‘’|“”|\(\s*\)| [.,;](?: |$)|,\s*,")]
    private static partial Regex EmptyPlace();
}
