using System.Globalization;
using Dossier.Model;
using Dossier.Render.Html;
using Dossier.Theming;

namespace Dossier.Render.Site;

/// <summary>One page for each section.</summary>
internal static class SectionPages
{
    /// <summary>
    /// How many sections around a section its page lists: a whole list on every page would grow with the square of
    /// their number.
    /// </summary>
    private const int Window = 12;

    public static IEnumerable<SitePage> Pages(SiteContext site) =>
        site.Briefing.Sections.Select(
            (section, index) =>
                new SitePage(
                    PagePaths.Of(section),
                    "section",
                    section.Title,
                    Lead(section),
                    addresses => Content(site, section, index, addresses)
                )
        );

    /// <summary>The sentence that opens a section, as plain text; empty when none is marked.</summary>
    public static string Lead(Page section) =>
        section.Blocks.OfType<Paragraph>().FirstOrDefault(paragraph => paragraph.Attributes.Has("lead")) is { } lead
            ? PlainText.Of(lead.Content)
            : "";

    private static TemplateObject Content(SiteContext site, Page section, int index, IAddresses addresses)
    {
        var sections = site.Briefing.Sections;
        var first = Math.Clamp(index - (Window / 2), 0, Math.Max(0, sections.Length - Window));
        var siblings = Enumerable
            .Range(first, Math.Min(Window, sections.Length))
            .Select(i =>
                TemplateModel.Of(
                    ("title", sections[i].ShortTitle),
                    ("href", addresses.Of(sections[i], null)),
                    ("current", i == index),
                    ("number", i + 1)
                )
            );
        return TemplateModel.Of(
            (
                "section",
                TemplateModel.Of(
                    ("id", section.Id),
                    ("title", section.Title),
                    ("number", (index + 1).ToString(CultureInfo.InvariantCulture))
                )
            ),
            ("body", site.Writer(section, addresses).Blocks(section.Blocks)),
            ("headings", site.Headings(section, addresses)),
            ("previous", site.PageLink(index > 0 ? sections[index - 1] : null, addresses)),
            ("next", site.PageLink(index + 1 < sections.Length ? sections[index + 1] : null, addresses)),
            ("siblings", TemplateModel.List(siblings)),
            ("notes", site.Notes(section, addresses))
        );
    }
}
