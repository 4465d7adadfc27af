using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Cli.Links.Lists;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links;

/// <summary>Finds every address outside a dossier that a reader of it can follow.</summary>
internal static partial class LinkFinder
{
    /// <summary>The addresses of a briefing, in reading order; of one that stands in several places, each.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="edition">The sealed edition that it is; empty for the working text.</param>
    /// <param name="services">Where a DOI leads.</param>
    public static ImmutableArray<FoundLink> In(Briefing briefing, string edition, ServiceAddresses services)
    {
        var found = ImmutableArray.CreateBuilder<FoundLink>();
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(page, inline => AddFrom(inline, edition, found));
            foreach (var html in Walk.Blocks(page).OfType<RawHtmlBlock>())
            {
                AddFromHtml(html.Html, html.Span, edition, found);
            }
        }

        var entriesByFile = new Dictionary<InputFile, IReadOnlyDictionary<string, YamlMappingNode>>(
            ReferenceEqualityComparer.Instance
        );
        foreach (var source in briefing.Sources)
        {
            var doi = Doi.Of(source["DOI"]);
            Add(source, "DOI", doi.Length > 0 ? Doi.Address(services.Doi, doi) : "", source);
            Add(source, "URL", source["URL"], source);
            Add(source, "archive", source.Custom.GetValueOrDefault("archive", ""), null);
        }

        foreach (var seed in briefing.Seeds)
        {
            AddAddress(
                seed.Bibliography.FirstOrDefault(pair => pair.Key == "URL").Value ?? "",
                briefing.SourceById.TryGetValue(seed.Id, out var article) ? article.Span : TextSpan.None,
                article
            );
        }

        AddAddress(briefing.Settings.Licence?.Url ?? "", briefing.Settings.Span, null);
        return found.ToImmutable();

        void Add(Source source, string key, string address, Source? owner) =>
            AddAddress(address, SpanOf(source, key), owner);

        void AddAddress(string address, TextSpan span, Source? owner)
        {
            if (IsExternal(address))
            {
                found.Add(new FoundLink(address, span, owner, edition));
            }
        }

        TextSpan SpanOf(Source source, string key)
        {
            if (source.Span.File is not { } file)
            {
                return source.Span;
            }

            if (!entriesByFile.TryGetValue(file, out var entries))
            {
                entriesByFile[file] = entries = SourceListEdit.Entries(file.Text);
            }

            var entry = entries.GetValueOrDefault(source.Id);
            var map =
                key == "archive" && entry is not null
                    ? SourceListEdit.Value(entry, "custom") as YamlMappingNode
                    : entry;
            return map is not null && SourceListEdit.Value(map, key) is YamlScalarNode { Value: { } value } scalar
                ? file.Span(
                    file.Text.IndexOf(value, (int)scalar.Start.Index, StringComparison.Ordinal) is var at and >= 0
                        ? at
                        : (int)scalar.Start.Index,
                    value.Length
                )
                : source.Span;
        }
    }

    /// <summary>Adds the address of a link, and those of links in raw HTML.</summary>
    private static void AddFrom(Inline inline, string edition, ImmutableArray<FoundLink>.Builder found)
    {
        if (inline is Link { Target: ExternalTarget { Url: var url } } link && IsExternal(url))
        {
            found.Add(new FoundLink(url, link.TargetSpan.File is null ? link.Span : link.TargetSpan, null, edition));
        }
        else if (inline is RawHtml html)
        {
            AddFromHtml(html.Html, html.Span, edition, found);
        }
    }

    private static void AddFromHtml(string html, TextSpan span, string edition, ImmutableArray<FoundLink>.Builder found)
    {
        foreach (Match match in LinkInHtml().Matches(html))
        {
            var address = System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value);
            if (IsExternal(address))
            {
                found.Add(new FoundLink(address, span, null, edition));
            }
        }
    }

    /// <summary>
    /// Whether an address leads to the web and has no password; mail and telephone addresses cannot be asked.
    /// </summary>
    private static bool IsExternal(string address) => WebAddress.IsWhole(address) && !WebAddress.HasPassword(address);

    /// <summary><c>&lt;a href="https://…"</c>.</summary>
    [GeneratedRegex(
        """<a\s[^<>]*?href\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)')""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LinkInHtml();
}
