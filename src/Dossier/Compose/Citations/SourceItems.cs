using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Csl.Items;
using Dossier.Model.Sources;
using Dossier.ParallelWork;

namespace Dossier.Compose.Citations;

/// <summary>Sources as the processor of citation styles sees them.</summary>
internal static class SourceItems
{
    private static readonly ImmutableArray<string> Resolvers =
    [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "https://www.doi.org/",
        "http://www.doi.org/",
        "doi.org/",
        "dx.doi.org/",
        "doi:",
        "doi ",
    ];

    /// <summary>Sources that one thread turns into items before it takes others.</summary>
    private const int ReadAtOnce = 32;

    /// <summary>Items by id.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="wantsShortTitle">Whether titles without a short form get one: CSL leaves that to whoever gives
    /// items.</param>
    public static Dictionary<string, Item> Of(IEnumerable<Source> sources, bool wantsShortTitle)
    {
        return ParallelLoop
            .Map(sources.Chunk(ReadAtOnce), ItemsOf)
            .SelectMany(items => items)
            .ToDictionary(item => item.Id, StringComparer.Ordinal);

        IEnumerable<Item> ItemsOf(Source[] some)
        {
            var prepared = some.Select(source => PrepareForStyle(source, wantsShortTitle));
            return ItemReader.Read(Encoding.UTF8.GetString(CslJsonWriter.Bytes(prepared).Span));
        }
    }

    /// <summary>A DOI without an address before it: <c>10.1000/182</c> of <c>https://doi.org/10.1000/182</c>.</summary>
    public static string BareDoi(string doi)
    {
        var bare = doi.Trim();
        foreach (var resolver in Resolvers)
        {
            if (bare.StartsWith(resolver, StringComparison.OrdinalIgnoreCase))
            {
                return BareDoi(bare[resolver.Length..]);
            }
        }

        return bare;
    }

    /// <summary>
    /// A source as styles take it: a DOI without its resolver, and a short title where one is wanted.
    /// </summary>
    private static Source PrepareForStyle(Source source, bool wantsShortTitle)
    {
        var fields = source.Fields;
        if (source["DOI"] is { Length: > 0 } doi && BareDoi(doi) is var bare && bare != doi)
        {
            fields = fields.SetItem("DOI", bare);
        }

        if (wantsShortTitle && source["title-short"].Length == 0 && source["shortTitle"].Length == 0)
        {
            var title = ShortTitle.Of(source.Title);
            fields = title == source.Title ? fields : fields.SetItem("title-short", title);
        }

        return ReferenceEquals(fields, source.Fields) ? source : source with { Fields = fields };
    }
}
