using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dossier.Cli.Links.Pages;

/// <summary>What of a page of the web is of use here; no script of it runs.</summary>
internal sealed class HtmlPage
{
    /// <summary>Words below which a page with scripts is taken for one that scripts fill.</summary>
    private const int FewWords = 40;

    /// <summary>
    /// How long one may take to read: the elements that a page leaves open are gone through again at each that follows.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tags and texts that one may have: the longest pages of encyclopaedias have a third of them.</summary>
    private const int MaxTokens = 200_000;

    private static readonly string[] UnseenElements = ["script", "style", "noscript", "template", "svg", "head"];
    private readonly IDocument document;

    private HtmlPage(IDocument document, bool isWhole)
    {
        (this.document, IsWhole) = (document, isWhole);
        var text = new StringBuilder();
        AppendWords(document.Body, text);
        Words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Ids = document
            .All.SelectMany(element =>
                new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null }
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads a page; never fails, as browsers never do.</summary>
    /// <param name="html">Its text.</param>
    /// <param name="isWhole">Whether it came to its end.</param>
    /// <param name="clock">What says how long it takes.</param>
    /// <returns>The page; one without words, and not whole, where it would take too long, or too much.</returns>
    public static HtmlPage Read(string html, bool isWhole, TimeProvider clock)
    {
        var begun = clock.GetTimestamp();
        var tokens = 0;
        var options = new HtmlParserOptions
        {
            OnToken = (_, _) =>
            {
                if (++tokens > MaxTokens || clock.GetElapsedTime(begun) > Patience)
                {
                    throw new TimeoutException();
                }
            },
        };
        try
        {
            return new HtmlPage(new HtmlParser(options).ParseDocument(html), isWhole);
        }
        catch (TimeoutException)
        {
            return new HtmlPage(new HtmlParser().ParseDocument(""), isWhole: false);
        }
    }

    /// <summary>Whether it was read to its end.</summary>
    public bool IsWhole { get; }

    /// <summary>The words to be seen, single spaces between them.</summary>
    public string Words { get; }

    /// <summary>What a fragment can name.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>The title of its window, in one line.</summary>
    public string Title => InOneLine(document.Title);

    /// <summary>Its titles of all kinds: of the window, for networks, and its headings of the first level.</summary>
    public ImmutableArray<string> Titles =>
        [
            .. new[] { Title, Meta("og:title").FirstOrDefault() ?? "" }
                .Concat(document.QuerySelectorAll("h1").Select(heading => InOneLine(heading.TextContent)))
                .Where(title => title.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>BCP 47 tag of its language, as it says; may be empty.</summary>
    public string Language => document.DocumentElement.GetAttribute("lang") ?? "";

    /// <summary>Whether scripts put there what is to be seen, so that its words and anchors are not known.</summary>
    public bool IsMadeByScript =>
        document.Scripts.Length > 0 && Words.Count(c => c == ' ') < FewWords && Meta("citation_title").IsEmpty;

    /// <summary>SHA-256 of its words, in hexadecimal.</summary>
    public string TextHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words)));

    /// <summary>Where it sends its readers at once; null where it does not.</summary>
    public string? Refresh
    {
        get
        {
            var content = document
                .QuerySelectorAll("meta[http-equiv]")
                .FirstOrDefault(meta =>
                    string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                )
                ?.GetAttribute("content");
            var parts = content?.Split(';', 2) ?? [];
            return
                parts.Length == 2
                && double.TryParse(parts[0].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= 5
                && parts[1].Trim() is var url
                && url.StartsWith("url", StringComparison.OrdinalIgnoreCase)
                ? url[3..].Trim().TrimStart('=').Trim().Trim('\'', '"')
                : null;
        }
    }

    /// <summary>The values of a <c>meta</c> element, by name or property, whatever the size of its letters.</summary>
    public ImmutableArray<string> Meta(string name) =>
        [
            .. document
                .QuerySelectorAll("meta[content]")
                .Where(meta =>
                    string.Equals(
                        meta.GetAttribute("name") ?? meta.GetAttribute("property"),
                        name,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                .Select(meta => InOneLine(meta.GetAttribute("content")!))
                .Where(content => content.Length > 0),
        ];

    /// <summary>The texts of its JSON-LD.</summary>
    public IEnumerable<string> LinkedData =>
        document
            .Scripts.Where(script =>
                string.Equals(script.Type, "application/ld+json", StringComparison.OrdinalIgnoreCase)
            )
            .Select(script => script.Text);

    /// <summary>Whether the page has what a fragment names.</summary>
    /// <param name="fragment">As in the address, without its sign.</param>
    public bool Has(string fragment)
    {
        // What follows ':~:' is for the browser alone; a path in a fragment is for the page's scripts.
        var bare = fragment.Split(":~:", 2)[0];
        var name = Uri.UnescapeDataString(bare);
        return name.Length == 0
            || name[0] is '/' or '!'
            || string.Equals(name, "top", StringComparison.OrdinalIgnoreCase)
            || Ids.Contains(name)
            || Ids.Contains(bare)
            || Ids.Contains($"user-content-{name}");
    }

    /// <summary>The words below a node, however deep they stand.</summary>
    private static void AppendWords(INode? root, StringBuilder text)
    {
        for (var node = root?.FirstChild; node is not null; )
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement)
            {
                text.Append(' ');
            }

            var isEntered =
                node is IElement element && !UnseenElements.Contains(element.LocalName, StringComparer.Ordinal);
            if (isEntered && node.FirstChild is { } first)
            {
                node = first;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                text.Append(' ');
            }

            node = node == root ? null : node?.NextSibling;
        }
    }

    /// <summary>A text with single spaces in place of white space.</summary>
    private static string InOneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
