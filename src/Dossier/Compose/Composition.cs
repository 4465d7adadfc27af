using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Compose.Citations;
using Dossier.Editions;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>What every composer needs: the briefing, the interface texts, and what the citation style says.</summary>
internal sealed class Composition
{
    private readonly Dictionary<object, ImmutableArray<Run>> clusters = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers it; the citation style sees every citation, in the order of the notes.</summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public Composition(CheckedBriefing checkedBriefing, Texts texts)
    {
        (Checked, Texts) = (checkedBriefing, texts);
        var cite = Briefing.Sources.ToDictionary(source => source.Id, CitedCopy.AsCited, StringComparer.Ordinal);
        Style = new HouseStyle(cite, texts, Briefing.Settings.Language);
        Titles = new PageTitles(texts);
        Captions = new CaptionNumbers(Briefing, texts);
        Names = Briefing.Sources.ToDictionary(source => source.Id, Style.Name, StringComparer.Ordinal);
        var cited = ClusterList.Of(Briefing);
        foreach (var ((place, _), text) in cited.Zip(Style.Write([.. cited.Select(entry => entry.Cluster)])))
        {
            clusters[place] = text;
        }
    }

    public CheckedBriefing Checked { get; }

    public Briefing Briefing => Checked.Briefing;

    public EditionPlace Place => Checked.Place;

    public Texts Texts { get; }

    public ICitationStyle Style { get; }

    public PageTitles Titles { get; }

    public CaptionNumbers Captions { get; }

    /// <summary>How running text names sources, by id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>What a note says that is a citation.</summary>
    public ImmutableArray<Run> Cited(CitationNote note) => clusters[note];

    /// <summary>What a citation within a note says, without brackets.</summary>
    public ImmutableArray<Run> Cited(InlineReference reference) => clusters[reference];
}
