using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Compose;
using Dossier.Compose.RunningText;
using Dossier.Model.Sources;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Citing;

/// <summary>A work's references in each form that readers are offered, as HTML.</summary>
/// <param name="House">A note in the house style.</param>
/// <param name="Apa">An entry as the American Psychological Association has it.</param>
/// <param name="Chicago">An entry as the Chicago Manual has it.</param>
/// <param name="BibTex">An entry of BibTeX.</param>
/// <param name="Ris">An entry of RIS.</param>
/// <param name="Csl">A list of one item, as CSL-JSON.</param>
internal sealed record CitationForms(Markup House, Markup Apa, Markup Chicago, Markup BibTex, Markup Ris, Markup Csl)
{
    /// <summary>The forms of a work.</summary>
    /// <param name="of">Each, in the order of the parameters, counted from 0.</param>
    public CitationForms(Func<int, Markup> of)
        : this(of(0), of(1), of(2), of(3), of(4), of(5)) { }

    /// <summary>Writes the forms.</summary>
    /// <param name="work">The dossier as a work.</param>
    /// <param name="source">The page, or the whole.</param>
    /// <param name="house">The same for the note in the house style.</param>
    public static CitationForms Of(CitedWork work, Source source, Source house)
    {
        var texts = Texts(work, source, house);
        return new CitationForms(form => new Markup(texts[form]));
    }

    /// <summary>Writes the forms, in the order of the parameters.</summary>
    /// <param name="work">The dossier as a work.</param>
    /// <param name="source">The page, or the whole.</param>
    /// <param name="house">The same for the note in the house style.</param>
    public static ImmutableArray<string> Texts(CitedWork work, Source source, Source house) =>
        [
            ReferenceHtml(work.House(house)),
            ReferenceHtml(work.Apa(source)),
            ReferenceHtml(work.Chicago(source)),
            Markup.Escape(BibTexWriter.Entry(source)),
            RisEntry(source),
            Markup.Escape(Encoding.UTF8.GetString(CslJsonWriter.Bytes([source]).Span)),
        ];

    /// <summary>A reference: what it has in italics is the title of a work, and its address may break.</summary>
    private static string ReferenceHtml(ImmutableArray<Run> reference)
    {
        var html = new StringBuilder();
        foreach (var run in reference)
        {
            AppendRun(html, run);
        }

        return html.ToString();
    }

    private static void AppendRun(StringBuilder html, Run run)
    {
        var (startTag, content, endTag) = run switch
        {
            EmphasisRun emphasis => ("<cite>", emphasis.Content, "</cite>"),
            LinkRun link => ("<span class=\"address\">", link.Content, "</span>"),
            NestingRun nested => ("", nested.Content, ""),
            _ => ("", (ImmutableArray<Run>)[], ""),
        };
        html.Append(startTag);
        html.Append(run is TextRun text ? Markup.Escape(text.Value) : "");
        foreach (var inner in content)
        {
            AppendRun(html, inner);
        }

        html.Append(endTag);
    }

    /// <summary>
    /// The RIS entry, whose last line ends in a space: written as a reference, so that it is not taken for a slip.
    /// </summary>
    private static string RisEntry(Source source) =>
        Markup
            .Escape(RisWriter.Entry(source).ReplaceLineEndings("\n"))
            .Replace("ER  - \n", "ER  -&#32;\n", StringComparison.Ordinal);
}
