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
    private readonly Dictionary<PlacedCite, FormattedText> singles = [];

    public CitationWriter(Renderer renderer, Registry registry)
    {
        this.renderer = renderer;
        cites = new CiteRenderer(renderer, registry);
        joiner = new CiteJoiner(renderer, cites);
    }

    /// <summary>A citation.</summary>
    public FormattedText Write(IReadOnlyList<PlacedCite> placed)
    {
        if (placed.Count != 1)
        {
            return WriteAnew(placed);
        }

        if (!singles.TryGetValue(placed[0], out var known))
        {
            singles[placed[0]] = known = WriteAnew(placed);
        }

        return known;
    }

    private FormattedText WriteAnew(IReadOnlyList<PlacedCite> placed)
    {
        var rendered = placed.Select(cite => cites.Render(cite)).ToList();
        var joined = joiner.Join(rendered);
        if (joined is null || !joined.HasText)
        {
            return FormattedText.Empty;
        }

        var layout = renderer.Style.Citation.Decor;
        var authorOnly = placed.Count > 0 && placed.All(cite => cite.Cite.AuthorOnly);
        var whole = authorOnly ? joined : LayoutAffixes.Around(joined, layout);
        return Finisher.Finish(whole, renderer.Quotes, renderer.Locale.PunctuationInQuote ?? false);
    }
}
