using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>Sources by what tells a work apart, whatever their ids: DOI, ISBN, or title, year and first name.</summary>
internal sealed class KnownWorks
{
    private readonly Dictionary<string, Source> byIdentity = new(StringComparer.Ordinal);

    /// <summary>Adds a source; of two that are the same work the first is known.</summary>
    public void Add(Source source, IEnumerable<(string Identity, string By)> identities)
    {
        foreach (var (identity, _) in identities)
        {
            byIdentity.TryAdd(identity, source);
        }
    }

    /// <summary>
    /// A source that is the same work, and what both have in common, such as <c>DOI</c>; null where there is none.
    /// </summary>
    public (Source Source, string By)? Find(IEnumerable<(string Identity, string By)> identities)
    {
        foreach (var (identity, by) in identities)
        {
            if (byIdentity.TryGetValue(identity, out var known))
            {
                return (known, by);
            }
        }

        return null;
    }

    /// <summary>
    /// What tells a source's work apart, the surest first, and its name; nothing where too little is known of the
    /// source.
    /// </summary>
    public static IEnumerable<(string Identity, string By)> Identities(Source source)
    {
        if (source["DOI"].Length > 0)
        {
            yield return ($"doi {source["DOI"].ToLowerInvariant()}", "DOI");
        }

        var title = string.Join(' ', Slug.Of(source.Title), source["volume"], source["part-number"]);
        var isbn = string.Concat(source["ISBN"].Where(char.IsAsciiLetterOrDigit));
        if (isbn.Length >= 10 && source.Type is not ("chapter" or "paper-conference" or "entry-encyclopedia"))
        {
            yield return ($"isbn {isbn} {title}", "ISBN");
        }

        var first = source.Authors.Concat(source.Editors).FirstOrDefault()?.Family ?? source["publisher"];
        if (source.Issued is { IsDated: true } issued && source.Title != Untitled && first.Length > 0)
        {
            yield return (
                $"title {source.Type} {title} {Edtf.Of(issued)} {Slug.Of(first)} "
                    + $"{source["container-title"]} {source["page"]}",
                "title and year"
            );
        }
    }

    /// <summary>What a source without a title is called.</summary>
    private const string Untitled = "[Untitled]";
}
