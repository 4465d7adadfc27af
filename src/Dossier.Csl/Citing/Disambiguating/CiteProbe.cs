using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;

namespace Dossier.Csl.Citing.Disambiguating;

/// <summary>Renders cites to see whether they can be told apart: as they stand after the first.</summary>
internal sealed class CiteProbe(Renderer renderer)
{
    private readonly Dictionary<(Entry, Disambiguation), ProbedCite> probed = [];

    /// <summary>What a cite of an item would say.</summary>
    public ProbedCite Probe(Entry entry, Disambiguation disambiguation)
    {
        if (probed.TryGetValue((entry, disambiguation), out var known))
        {
            return known;
        }

        var rendering = renderer.Begin(
            new Subject(entry.Item, Area.Citation)
            {
                Position = Position.Subsequent,
                IsNear = true,
                Number = entry.Number,
                Disambiguation = disambiguation,
            },
            forProbe: true
        );
        var text = SortText.Plain(renderer.Children(renderer.Style.Citation.Children, "", rendering).Node);
        return probed[(entry, disambiguation)] = new ProbedCite(text, rendering.Shown, rendering.DisambiguateTests);
    }
}
