using System.Text;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Compose;
using Dossier.Model;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Citing;

/// <summary>What every page's template sees of how it is cited.</summary>
internal sealed class CitationFrame
{
    private readonly CitedWork work;
    private readonly LinkedData linked;

    /// <summary>Gathers what does not change from page to page.</summary>
    public CitationFrame(Document document) => (work, linked) = (document.Citation, new LinkedData(document));

    /// <summary>What a page's template sees.</summary>
    /// <param name="path">The page; empty for the front, which stands for the whole.</param>
    /// <param name="title">Its title.</param>
    public TemplateObject Model(string path, string title)
    {
        var source = path.Length == 0 ? work.Whole() : work.Page(path, title);
        return TemplateModel.Of(
            ("apa", Apa(source)),
            ("address", source["URL"]),
            ("authors", TemplateModel.List(work.Authors)),
            ("whole", path.Length == 0),
            ("bibtex", BibTexWriter.Entry(source)),
            ("ris", Ris(source)),
            ("csl", Encoding.UTF8.GetString(CslJsonWriter.Bytes([source]).Span)),
            ("json_ld", linked.Of(path, source))
        );
    }

    private Markup Apa(Source source)
    {
        var (before, title, after) = work.Apa(source);
        return new Markup($"{Markup.Escape(before)}<cite>{Markup.Escape(title)}</cite>{Markup.Escape(after)}");
    }

    /// <summary>
    /// The RIS entry, whose last line ends in a space: written as a reference, so that it is not taken for a slip.
    /// </summary>
    private static Markup Ris(Source source) =>
        new(
            Markup
                .Escape(RisWriter.Entry(source).ReplaceLineEndings("\n"))
                .Replace("ER  - \n", "ER  -&#32;\n", StringComparison.Ordinal)
        );
}
