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
    private const int BatchSize = 64;

    private readonly ElementCache cache = new(renderer.Style);

    /// <summary>Each citation once, however often it was added.</summary>
    private readonly List<(ImmutableArray<PlacedCite> Cites, bool IsBare)> distinct = [];

    /// <summary>The places of citations of one cite, by which they are known again.</summary>
    private readonly Dictionary<(PlacedCite, bool), int> singles = [];

    /// <summary>Of each citation that was added, the place of its text among the distinct ones.</summary>
    private readonly List<int> textOf = [];

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
                textOf.Add(at);
                return;
            }

            at = distinct.Count;
        }

        textOf.Add(distinct.Count);
        distinct.Add((placed, isBare));
    }

    /// <summary>The texts of all citations, in the order in which they were added.</summary>
    public ImmutableArray<FormattedText> Write()
    {
        var texts = new FormattedText[distinct.Count];
        var batches = (texts.Length + BatchSize - 1) / BatchSize;
        if (batches < 2)
        {
            WriteBatch(0, texts);
        }
        else
        {
            Parallel.For(0, batches, batch => WriteBatch(batch, texts));
        }

        return [.. textOf.Select(at => texts[at])];
    }

    /// <summary>Writes one batch of the distinct citations, on any thread.</summary>
    private void WriteBatch(int batch, FormattedText[] texts)
    {
        var cites = new CiteRenderer(renderer, registry, cache);
        var joiner = new CiteJoiner(renderer, cites);
        for (var at = batch * BatchSize; at < Math.Min(texts.Length, (batch + 1) * BatchSize); at++)
        {
            var (placed, isBare) = distinct[at];
            texts[at] = WriteOne(placed, isBare, cites, joiner);
        }
    }

    /// <summary>The text of one citation: its cites rendered, joined, and finished.</summary>
    private FormattedText WriteOne(
        ImmutableArray<PlacedCite> placed,
        bool isBare,
        CiteRenderer cites,
        CiteJoiner joiner
    )
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
