using System.Globalization;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Site.Pages;

/// <summary>One page for each section.</summary>
internal static class SectionPages
{
    /// <summary>
    /// How many sections around a section its page lists: a whole list on every page would grow with the square of
    /// their number.
    /// </summary>
    public const int Window = 12;

    /// <summary>Makes what the template of one section's page is filled with.</summary>
    public static TemplateObject MakeTemplateModel(SiteContext site, DocumentPage page, IAddresses addresses)
    {
        var (section, index) = (((SectionPage)page).Page, ((SectionPage)page).Index);
        var sections = site.Document.Sections;
        var first = Math.Clamp(index - (Window / 2), 0, Math.Max(0, sections.Length - Window));
        var siblings = Enumerable
            .Range(first, Math.Min(Window, sections.Length))
            .Select(i =>
                TemplateModel.Of(
                    ("title", sections[i].ShortTitle),
                    ("href", addresses.Of(sections[i].Name, null)),
                    ("current", i == index),
                    ("number", i + 1)
                )
            );
        return TemplateModel.Of(
            (
                "section",
                TemplateModel.Of(
                    ("id", section.Name.Id),
                    ("title", section.Title),
                    ("number", (index + 1).ToString(CultureInfo.InvariantCulture)),
                    ("minutes", section.Minutes)
                )
            ),
            ("body", site.Writer(section, addresses).Blocks(section.Elements)),
            ("headings", SiteContext.Headings(section, addresses)),
            ("previous", Neighbour(index - 1)),
            ("next", Neighbour(index + 1)),
            ("siblings", TemplateModel.List(siblings)),
            ("section_count", sections.Length),
            ("notes", site.Notes(section, addresses))
        );

        TemplateObject? Neighbour(int i) =>
            i < 0 || i >= sections.Length
                ? null
                : SiteContext.Link(new PageLink(sections[i].Name, sections[i].Title), addresses);
    }
}
