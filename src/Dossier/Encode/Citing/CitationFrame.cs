using System.Collections.Immutable;
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
            ("house", Reference(work.House(path == "print/" ? work.Whole() : source))),
            ("apa", Reference(work.Apa(source))),
            ("chicago", Reference(work.Chicago(source))),
            ("address", source["URL"]),
            ("authors", TemplateModel.List(source.Authors.Select(author => author.Full))),
            ("whole", path.Length == 0),
            ("bibtex", BibTexWriter.Entry(source)),
            ("ris", Ris(source)),
            ("csl", Encoding.UTF8.GetString(CslJsonWriter.Bytes([source]).Span)),
            ("json_ld", linked.Of(path, source, work.HasOwnAuthors(path)))
        );
    }

    /// <summary>A reference: what it has in italics is the title of a work, and its address may break.</summary>
    private static Markup Reference(ImmutableArray<Run> reference)
    {
        var html = new StringBuilder();
        foreach (var run in reference)
        {
            Append(html, run);
        }

        return new Markup(html.ToString());
    }

    private static void Append(StringBuilder html, Run run)
    {
        var (before, content, after) = run switch
        {
            EmphasisRun emphasis => ("<cite>", emphasis.Content, "</cite>"),
            LinkRun link => ("<span class=\"address\">", link.Content, "</span>"),
            NestingRun nested => ("", nested.Content, ""),
            _ => ("", (ImmutableArray<Run>)[], ""),
        };
        html.Append(before);
        html.Append(run is TextRun text ? Markup.Escape(text.Value) : "");
        foreach (var inner in content)
        {
            Append(html, inner);
        }

        html.Append(after);
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
