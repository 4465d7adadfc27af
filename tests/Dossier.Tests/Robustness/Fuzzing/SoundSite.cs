using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dossier.Encode;

namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>What every site holds to, whatever it was made of: nothing in it runs that the theme did not bring, and no
/// link within it leads nowhere, and no page has an id twice.</summary>
internal static class SoundSite
{
    private static readonly Uri Root = new("https://root.invalid/");
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "cite"];

    /// <summary>What is wrong with a site; none for a sound one.</summary>
    /// <param name="site">The site.</param>
    /// <param name="known">
    /// Pages that have been looked at already, with their bytes and links, to which these are added.
    /// </param>
    public static IReadOnlyList<string> Faults(
        OutputTree site,
        IDictionary<string, (ReadOnlyMemory<byte> Bytes, string[] Links)> known
    )
    {
        var faults = new List<string>();
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var bytes = site.Files[path];
            if (!known.TryGetValue(path, out var page) || !page.Bytes.Span.SequenceEqual(bytes.Span))
            {
                var read = Parsed(bytes);
                faults.AddRange(read.All.SelectMany(Active).Select(fault => $"{path}: {fault}"));
                faults.AddRange(
                    read.All.Select(element => element.GetAttribute("id"))
                        .OfType<string>()
                        .GroupBy(id => id, StringComparer.Ordinal)
                        .Where(same => same.Count() > 1)
                        .Select(same => $"{path}: the id '{same.Key}' is there twice")
                );
                known[path] = page = (bytes, path == "404.html" ? [] : [.. read.All.SelectMany(Links)]);
            }

            // Where they lead may have changed though the page has not.
            faults.AddRange(
                page.Links.Where(link => !Leads(site, path, link, ids))
                    .Select(link => $"{path}: '{link}' leads nowhere")
            );
        }

        return faults;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(ReadOnlyMemory<byte> bytes) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.Span));

    private static IEnumerable<string> Active(IElement element)
    {
        if (
            element.LocalName
                is "iframe"
                    or "object"
                    or "embed"
                    or "base"
                    or "applet"
                    or "frame"
                    or "style"
                    or "foreignobject"
            || (element.LocalName == "meta" && element.HasAttribute("http-equiv"))
            || (element.LocalName == "script" && !IsOwn(element))
        )
        {
            yield return element.OuterHtml;
        }

        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.LocalName is "srcdoc" or "style"
                || (Addresses.Contains(attribute.LocalName) && !IsHarmless(attribute.Value))
            )
            {
                yield return $"{attribute.Name}=\"{attribute.Value}\"";
            }
        }
    }

    /// <summary>Whether a script is the theme's, by its address, or data and no script.</summary>
    private static bool IsOwn(IElement script)
    {
        if (script.GetAttribute("type") == "application/ld+json")
        {
            JsonDocument.Parse(script.TextContent).Dispose();
            return true;
        }

        return script.HasAttribute("src") && script.TextContent.Length == 0;
    }

    private static bool IsHarmless(string address) =>
        !Uri.TryCreate(Root, address, out var uri) || uri.Scheme is "https" or "http" or "mailto" or "tel";

    private static IEnumerable<string> Links(IElement element) =>
        Addresses
            .Select(element.GetAttribute)
            .OfType<string>()
            .Where(link =>
                element.LocalName != "blockquote"
                && Uri.TryCreate(new Uri(Root, "x"), link, out var uri)
                && uri.Host == Root.Host
            );

    private static bool Leads(OutputTree site, string from, string link, Dictionary<string, HashSet<string>> ids)
    {
        var target = new Uri(
            new Uri(Root, Uri.EscapeDataString(from).Replace("%2F", "/", StringComparison.Ordinal)),
            link
        );
        var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        path = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
        if (!site.Files.TryGetValue(path, out var bytes))
        {
            return path.StartsWith("pagefind/", StringComparison.Ordinal);
        }

        if (target.Fragment.Length <= 1 || !path.EndsWith(".html", StringComparison.Ordinal))
        {
            return true;
        }

        if (!ids.TryGetValue(path, out var there))
        {
            ids[path] = there = [.. Parsed(bytes).All.Select(element => element.Id).OfType<string>()];
        }

        return there.Contains(Uri.UnescapeDataString(target.Fragment[1..]));
    }
}
