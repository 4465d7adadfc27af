using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose.Elements;

/// <summary>
/// The numbers of figures and tables that have a caption, each kind counted through the whole dossier in reading order,
/// so that site and paper agree.
/// </summary>
internal sealed class CaptionNumbers
{
    private readonly Dictionary<Captioned, (string Label, int Number)> labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(PageName Page, string Anchor), string> byAnchor = [];

    /// <summary>Numbers the figures and the tables of a briefing, each kind from 1, in reading order.</summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public CaptionNumbers(Briefing briefing, Texts texts)
    {
        var (figures, tables) = (0, 0);
        foreach (var page in briefing.Pages)
        {
            foreach (var captioned in Walk.Blocks(page).OfType<Captioned>())
            {
                var number = captioned.IsTable ? ++tables : ++figures;
                var label = texts.Format(captioned.IsTable ? "table_number" : "figure_number", number);
                labels[captioned] = (label, number);
                foreach (var anchor in new[] { captioned.Anchor, captioned.Blocks[0].Anchor }.OfType<string>())
                {
                    byAnchor[(page.Name, anchor)] = label;
                }
            }
        }
    }

    /// <summary>Kind and number in words, such as ‘Figure 2’, and the number.</summary>
    public (string Label, int Number) Of(Captioned captioned) => labels[captioned];

    /// <summary>How a reference names what stands at an anchor of a page; null where that has no name.</summary>
    public string? Name(Page page, string anchor) => byAnchor.GetValueOrDefault((page.Name, anchor));
}
