using System.Globalization;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Render.References;
using Dossier.Render.SourceData;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>The source index, and one page for each source.</summary>
internal static class SourcePages
{
    public static IEnumerable<SitePage> Pages(SiteContext site)
    {
        if (site.Briefing.Sources.IsEmpty)
        {
            yield break;
        }

        yield return new SitePage(
            PagePaths.Sources,
            "sources",
            site.Texts["sources"],
            "",
            addresses =>
                TemplateModel.Of(
                    (
                        "sources",
                        TemplateModel.List(
                            site.Briefing.Sources.Select(source =>
                                TemplateModel.Of(
                                    ("id", source.Id),
                                    ("html", site.Html(site.References.Entry(source), addresses)),
                                    ("href", addresses.OfSource(source.Id)),
                                    ("kind_label", KindLabel(site, source)),
                                    ("cited", site.Indexes.Citations[source.Id].Count()),
                                    ("coins", Coins.Of(source))
                                )
                            )
                        )
                    ),
                    ("downloads", Downloads.Of(site, Forms("sources")))
                )
        )
        {
            Head = () => new Theming.Html(Downloads.Links(Forms("sources"))),
        };
        foreach (var source in site.Briefing.Sources)
        {
            yield return new SitePage(
                PagePaths.Source(source.Id),
                "source",
                TitleText.Plain(source.Title),
                "",
                addresses => Content(site, source, addresses)
            )
            {
                Head = () => new Theming.Html(Downloads.Links(Forms(source.Id))),
            };
        }
    }

    private static TemplateObject Content(SiteContext site, Source source, IAddresses addresses) =>
        TemplateModel.Of(
            (
                "source",
                TemplateModel.Of(
                    ("id", source.Id),
                    ("title", TitleText.Plain(source.Title)),
                    ("language", source.Language),
                    ("coins", Coins.Of(source)),
                    ("html", site.Html(site.References.Entry(source), addresses)),
                    ("kind_label", KindLabel(site, source)),
                    (
                        "language_name",
                        source.Language.Length == 0
                            ? ""
                            : site.Texts.Or($"language_{source.Language.Split('-')[0]}", "language_other")
                    ),
                    ("url", source["URL"]),
                    ("archive", source.Custom.GetValueOrDefault("archive", "")),
                    (
                        "checked",
                        source.Custom.GetValueOrDefault(
                            "checked",
                            source.Dates.TryGetValue("accessed", out var accessed) ? Edtf.Iso(accessed) : ""
                        )
                    ),
                    ("note", source.Custom.GetValueOrDefault("note", ""))
                )
            ),
            ("downloads", Downloads.Of(site, Forms(source.Id))),
            (
                "cited",
                TemplateModel.List(
                    site.Indexes.Citations[source.Id]
                        .Select(entry =>
                        {
                            var number =
                                entry.Citation.Note < 0 ? null : NoteIds.Number(entry.Page, entry.Citation.Note);
                            return TemplateModel.Of(
                                ("title", site.Title(entry.Page)),
                                ("href", addresses.Of(entry.Page, entry.Citation.Anchor)),
                                ("sentence", entry.Citation.Sentence),
                                ("note_number", number),
                                ("note_href", number is null ? null : addresses.Of(entry.Page, NoteIds.Note(number)))
                            );
                        })
                )
            )
        );

    /// <summary>The records' other forms, as the pages of sources link them.</summary>
    private static IEnumerable<(string File, string MediaType, string Text)> Forms(string name) =>
        SourceData.SourceData.Forms.Select(form =>
            ($"{name}.{form.Ending}", form.MediaType, form.Ending == "json" ? "form_csl" : $"form_{form.Ending}")
        );

    private static string KindLabel(SiteContext site, Source source) =>
        source["genre"] is { Length: > 0 } genre
            ? genre
            : site.Texts.Or(
                string.Create(CultureInfo.InvariantCulture, $"type_{source.Type.Replace('-', '_')}"),
                "type_document"
            );
}
