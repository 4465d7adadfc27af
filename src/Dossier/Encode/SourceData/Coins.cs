using System.Globalization;
using Dossier.Compose.Entries;
using Dossier.Model.Dates;

namespace Dossier.Encode.SourceData;

/// <summary>
/// A source as a ContextObject in a span (COinS, ANSI/NISO Z39.88): by it Zotero's button on a page takes the source.
/// </summary>
internal static class Coins
{
    /// <summary>The span's title, not yet escaped for HTML.</summary>
    public static string Of(SourceEntry entry)
    {
        var source = entry.Source;
        var (form, title, genre) = source.Type switch
        {
            "article-journal" or "article-newspaper" or "article-magazine" or "review" or "review-book" => (
                "journal",
                "atitle",
                "article"
            ),
            "book" or "classic" or "pamphlet" or "collection" => ("book", "btitle", "book"),
            "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" => ("book", "atitle", "bookitem"),
            "paper-conference" => ("book", "atitle", "proceeding"),
            "report" => ("book", "btitle", "report"),
            "thesis" => ("dissertation", "title", ""),
            _ => ("dc", "title", ""),
        };
        var isPlain = form == "dc";
        var first = source.Authors.FirstOrDefault();
        (string Key, string Value)[] pairs =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", $"info:ofi/fmt:kev:mtx:{form}"),
            ("rfr_id", "info:sid/dossier"),
            ("rft_id", source["DOI"].Length > 0 ? $"info:doi/{source["DOI"]}" : ""),
            (isPlain ? "rft.identifier" : "rft_id", source["URL"]),
            (isPlain ? "rft.type" : "rft.genre", isPlain ? ZoteroKind(source.Type) : genre),
            ($"rft.{title}", entry.Title),
            (
                isPlain ? "rft.source"
                : form == "journal" ? "rft.jtitle"
                : "rft.btitle",
                title == "btitle" ? "" : entry.ContainerTitle
            ),
            ("rft.date", source.Issued is { IsDated: true } issued ? Edtf.Iso(issued) : ""),
            ("rft.volume", source["volume"]),
            ("rft.issue", source["issue"]),
            ("rft.pages", source["page"]),
            ("rft.issn", source["ISSN"]),
            ("rft.isbn", source["ISBN"]),
            ("rft.edition", source["edition"]),
            (
                isPlain ? "rft.publisher"
                : form == "dissertation" ? "rft.inst"
                : "rft.pub",
                source["publisher"]
            ),
            ("rft.place", source["publisher-place"]),
            ("rft.language", source.Language),
            ("rft.aulast", isPlain || first is null or { IsLiteral: true } ? "" : first.Surname),
            ("rft.aufirst", isPlain || first is null or { IsLiteral: true } ? "" : first.Given),
            .. source.Authors.Select(name =>
                (
                    isPlain ? "rft.creator"
                    : name.IsLiteral ? "rft.aucorp"
                    : "rft.au",
                    name.Inverted
                )
            ),
        ];
        return string.Join(
            '&',
            pairs
                .Where(pair => pair.Value.Length > 0)
                .Select(pair =>
                    string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
                )
        );
    }

    /// <summary>Zotero's name of the kind.</summary>
    private static string ZoteroKind(string type) =>
        type switch
        {
            "webpage" => "webpage",
            "post-weblog" => "blogPost",
            "post" => "forumPost",
            "interview" => "interview",
            "manuscript" => "manuscript",
            "map" => "map",
            "motion_picture" => "film",
            "speech" => "presentation",
            "dataset" => "dataset",
            "software" => "computerProgram",
            "legislation" or "bill" or "regulation" or "treaty" => "statute",
            "legal_case" => "case",
            "patent" => "patent",
            _ => "document",
        };
}
