using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Check.Grounding.Claims;
using Dossier.Compose.Citations;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Editions;
using Dossier.Editions.Corrections;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Data;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>What every composer needs: the briefing, the interface texts, and what the citation style says.</summary>
internal sealed class Composition
{
    private readonly Dictionary<object, MapFigure> maps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, ChartFigure> charts = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<ILookup<(PageName, string), Claim>> claims;
    private readonly ILookup<string, (PlacedCorrection Placed, string Anchor)> corrections;
    private readonly Dictionary<object, ImmutableArray<Run>> clusters = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Prepares what all pages need; the citation style is given every citation, in the order of the notes.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public Composition(CheckedBriefing checkedBriefing, Texts texts)
    {
        (Checked, Texts) = (checkedBriefing, texts);
        claims = new Lazy<ILookup<(PageName, string), Claim>>(() =>
            Checked
                .Grounding.Claims.Where(claim => claim.Anchor is not null && !claim.IsHeading)
                .ToLookup(claim => (claim.Page.Name, claim.Anchor!))
        );
        var version = Place.This?.Version;
        corrections = Place
            .Corrections.SelectMany(placed => placed.Places.Select(wrong => (Placed: placed, Wrong: wrong)))
            .Where(one => one.Wrong.Edition == version)
            .ToLookup(one => one.Wrong.Place.Page, one => (one.Placed, one.Wrong.Place.Anchor), StringComparer.Ordinal);
        Titles = new PageTitles(texts);
        Captions = new CaptionNumbers(Briefing, texts);
        BlockNames = new BlockNames(this);
        foreach (var map in Briefing.Maps)
        {
            maps[map.Block] = map;
        }

        foreach (var chart in Briefing.Charts)
        {
            charts[chart.Block] = chart;
        }

        var styles = Briefing.Styles ?? throw new InvalidOperationException("the dossier has no citation style");
        var style = new CslStyle(styles, Briefing.Settings.Language);
        var list = new ClusterList(this, citesInText: !styles.Chosen.IsNote);
        References = style.Write(list.Clusters, [.. Briefing.Sources.Select(CitedCopy.AsCited)]);
        foreach (var (place, text) in list.Places.Zip(References.Clusters))
        {
            clusters[place] = text;
        }
    }

    public CheckedBriefing Checked { get; }

    public Briefing Briefing => Checked.Briefing;

    public EditionPlace Place => Checked.Place;

    public Texts Texts { get; }

    /// <summary>The claims of the block at an anchor of a page; none where it rests on no passage.</summary>
    public IEnumerable<Claim> ClaimsAt(PageName page, string anchor) => claims.Value[(page, anchor)];

    /// <summary>
    /// What was wrong on a page as this edition has it, in the order written, each with the anchor of its block.
    /// </summary>
    public IEnumerable<(PlacedCorrection Placed, string Anchor)> CorrectionsOn(PageName page) =>
        corrections[PagePaths.Of(page)];

    public PageTitles Titles { get; }

    public CaptionNumbers Captions { get; }

    /// <summary>How references without words of their own name what they lead to.</summary>
    public BlockNames BlockNames { get; }

    /// <summary>What the citation style says.</summary>
    public References References { get; }

    /// <summary>The map that a container is; null for none.</summary>
    public MapFigure? Map(Container container) => maps.GetValueOrDefault(container);

    /// <summary>The chart that a container is; null for none.</summary>
    public ChartFigure? Chart(Container container) => charts.GetValueOrDefault(container);

    /// <summary>What the style makes of a note that is a citation.</summary>
    public ImmutableArray<Run> Cited(CitationNote note) => clusters[note];

    /// <summary>What the style makes of a citation in running text or within a note, with its brackets.</summary>
    public ImmutableArray<Run> Cited(InlineReference reference) => clusters[reference];
}
