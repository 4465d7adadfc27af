using System.Collections.Immutable;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text.Finishing;

/// <summary>
/// Turns what was rendered into what is read: sets quotation marks, lets marks of punctuation that meet fall together,
/// takes one of two spaces, turns italics within italics round.
/// </summary>
internal sealed class Finisher
{
    private readonly Quotes quotes;
    private readonly bool punctuationInQuote;
    private readonly List<Piece> pieces = [];

    private Finisher(Quotes quotes, bool punctuationInQuote)
    {
        this.quotes = quotes;
        this.punctuationInQuote = punctuationInQuote;
    }

    /// <summary>A finished text: its punctuation and quotation marks are settled.</summary>
    public static FormattedText Finish(Node node, Quotes quotes, bool punctuationInQuote)
    {
        var finisher = new Finisher(quotes, punctuationInQuote);
        var root = new Block(new Span([]), []);
        finisher.AddNode(node, root, 0);
        PunctuationPass.Run(finisher.pieces, punctuationInQuote);
        BlockEdges.Clear(root, finisher.pieces);
        var parts = ImmutableArray.CreateBuilder<FormattedPart>();
        FormattedWriter.Write(root, Formatting.None, "", parts);
        return new FormattedText(parts.ToImmutable());
    }

    /// <summary>Adds the pieces of a node to a block, with the quotation marks that go with its depth.</summary>
    private void AddNode(Node node, Block into, int depth)
    {
        switch (node)
        {
            case Leaf leaf when leaf.HasText:
                AddPiece(leaf, into);
                break;
            case Span span when span.Quoted && span.HasText:
                var level = Math.Max(depth, span.QuoteLevel);
                var inner = level % 2 == 1;
                AddPiece(
                    new Leaf(inner ? quotes.OpenInner : quotes.Open, LeafKind.OpenQuote) { Unit = span.Unit },
                    into
                );
                AddChildren(span, into, level + 1);
                AddPiece(
                    new Leaf(inner ? quotes.CloseInner : quotes.Close, LeafKind.CloseQuote) { Unit = span.Unit },
                    into
                );
                break;
            case Span span:
                AddChildren(span, into, depth);
                break;
            default:
                break;
        }
    }

    /// <summary>Adds the children of a span, in a block of their own where the span is set apart.</summary>
    private void AddChildren(Span span, Block into, int depth)
    {
        var block = into;
        if (span.SetsApart)
        {
            block = new Block(span, new List<Part>(span.Children.Length));
            into.Children.Add(block);
        }

        foreach (var child in span.Children)
        {
            AddNode(child, block, depth);
        }
    }

    private void AddPiece(Leaf leaf, Block into)
    {
        var piece = new Piece(leaf);
        into.Children.Add(piece);
        pieces.Add(piece);
    }
}
