using System.Globalization;
using System.Text;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Check;
using Dossier.Model;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Render.Citing;

/// <summary>What every page's template sees of how it is cited.</summary>
internal sealed class CitationFrame
{
    private readonly CitedWork work;
    private readonly Settings settings;
    private readonly Texts texts;
    private readonly LinkedData linked;

    /// <summary>Gathers what does not change from page to page.</summary>
    public CitationFrame(CheckedBriefing checkedBriefing, Texts texts)
    {
        (work, settings, this.texts) = (new CitedWork(checkedBriefing), checkedBriefing.Briefing.Settings, texts);
        linked = new LinkedData(checkedBriefing, work);
    }

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

    /// <summary>The reference as the American Psychological Association's manual has it.</summary>
    private Markup Apa(Source source)
    {
        var html = new StringBuilder();
        Markup.AppendEscaped(html, work.Authors.Length > 0 ? Joined(work.Authors) + " " : "");
        Markup.AppendEscaped(
            html,
            $"({texts.Format("apa_date", settings.Date.Year, texts[$"month_{settings.Date.Month.ToString(CultureInfo.InvariantCulture)}"], settings.Date.Day)}). "
        );
        if (source["container-title"].Length > 0)
        {
            Markup.AppendEscaped(html, $"{source.Title}. {texts["apa_in"]} ");
        }

        html.Append("<cite>");
        Markup.AppendEscaped(html, settings.Title);
        html.Append("</cite> (");
        Markup.AppendEscaped(html, texts.Format("edition_number", settings.Edition));
        html.Append(").");
        Markup.AppendEscaped(
            html,
            settings.Publisher.Length > 0 && !work.Authors.Contains(settings.Publisher) ? $" {settings.Publisher}." : ""
        );
        Markup.AppendEscaped(html, source["URL"].Length > 0 ? $" {source["URL"]}" : "");
        return new Markup(html.ToString());
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

    private static string Joined(IReadOnlyList<string> names)
    {
        var joined = names.Count < 2 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))}, & {names[^1]}";
        return joined.EndsWith('.') ? joined : $"{joined}.";
    }
}
