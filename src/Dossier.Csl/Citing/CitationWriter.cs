using Dossier.Csl.Rendering;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>
/// Writes citations: renders their cites, runs together what the style wants run together, joins them.
/// </summary>
internal sealed class CitationWriter
{
    private readonly Renderer renderer;
    private readonly CiteRenderer cites;
    private readonly CiteJoiner joiner;
    private readonly Dictionary<(PlacedCite, bool), FormattedText> singles = [];

    public CitationWriter(Renderer renderer, Registry registry)
    {
        this.renderer = renderer;
        cites = new CiteRenderer(renderer, registry);
        joiner = new CiteJoiner(renderer, cites);
    }

    /// <summary>A citation.</summary>
    /// <param name="placed">Its cites.</param>
    /// <param name="isBare">Whether it is without the layout's prefix and suffix.</param>
    public FormattedText Write(IReadOnlyList<PlacedCite> placed, bool isBare)
    {
        if (placed.Count != 1)
        {
            return WriteAnew(placed, isBare);
        }

        if (!singles.TryGetValue((placed[0], isBare), out var known))
        {
            singles[(placed[0], isBare)] = known = WriteAnew(placed, isBare);
        }

        return known;
    }

    private FormattedText WriteAnew(IReadOnlyList<PlacedCite> placed, bool isBare)
    {
        var rendered = placed.Select(cite => cites.Render(cite)).ToList();
        var joined = joiner.Join(rendered);
        if (joined is null || !joined.HasText)
        {
            return FormattedText.Empty;
        }

        var layout = renderer.Style.Citation.Decor;
        var authorOnly = placed.Count > 0 && placed.All(cite => cite.Cite.AuthorOnly);
        var whole = authorOnly || isBare ? joined : LayoutAffixes.Around(joined, layout);
        return Finisher.Finish(whole, renderer.Quotes, renderer.Locale.PunctuationInQuote ?? false);
    }
}
