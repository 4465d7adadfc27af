using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Csl.Citing.CitePositions;
using Dossier.Csl.Citing.Joining;
using Dossier.Csl.Rendering;
using Dossier.Csl.Text;
using Dossier.Csl.Text.Finishing;

namespace Dossier.Csl.Citing;

/// <summary>
/// Writes the citations of a document: renders their cites, runs together what the style wants run together, joins
/// them. Those that read alike are written once, and share their text; several threads write, each at different ones.
/// </summary>
internal sealed class CitationWriting(Renderer renderer, Registry registry)
{
    /// <summary>Citations that one thread takes at a time: fewer are not worth a second thread.</summary>
    private const int Batch = 64;

    private readonly ElementCache cache = new(renderer.Style);
    private readonly List<(ImmutableArray<PlacedCite> Cites, bool IsBare)> different = [];
    private readonly Dictionary<(PlacedCite, bool), int> singles = [];
    private readonly List<int> order = [];

    /// <summary>Adds a citation.</summary>
    /// <param name="placed">Its cites.</param>
    /// <param name="isBare">Whether it is without the layout's prefix and suffix.</param>
    public void Add(ImmutableArray<PlacedCite> placed, bool isBare)
    {
        if (placed is [var single])
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(singles, (single, isBare), out var isKnown);
            if (isKnown)
            {
                order.Add(at);
                return;
            }

            at = different.Count;
        }

        order.Add(different.Count);
        different.Add((placed, isBare));
    }

    /// <summary>The texts of all citations, in the order in which they were added.</summary>
    public ImmutableArray<FormattedText> Write()
    {
        var texts = new FormattedText[different.Count];
        var batches = (texts.Length + Batch - 1) / Batch;
        if (batches < 2)
        {
            Write(0, texts);
        }
        else
        {
            Parallel.For(0, batches, batch => Write(batch, texts));
        }

        return [.. order.Select(at => texts[at])];
    }

    private void Write(int batch, FormattedText[] texts)
    {
        var cites = new CiteRenderer(renderer, registry, cache);
        var joiner = new CiteJoiner(renderer, cites);
        for (var at = batch * Batch; at < Math.Min(texts.Length, (batch + 1) * Batch); at++)
        {
            var (placed, isBare) = different[at];
            texts[at] = Written(placed, isBare, cites, joiner);
        }
    }

    private FormattedText Written(ImmutableArray<PlacedCite> placed, bool isBare, CiteRenderer cites, CiteJoiner joiner)
    {
        var joined = joiner.Join([.. placed.Select(cite => cites.Render(cite))]);
        if (joined is null || !joined.HasText)
        {
            return FormattedText.Empty;
        }

        var authorOnly = placed.Length > 0 && placed.All(cite => cite.Cite.AuthorOnly);
        var whole = authorOnly || isBare ? joined : LayoutAffixes.Around(joined, renderer.Style.Citation.Decor);
        return Finisher.Finish(whole, renderer.Quotes, renderer.Locale.PunctuationInQuote ?? false);
    }
}
