namespace Dossier.Csl.Text.Finishing;

/// <summary>Goes through the pieces of a text once, from the left, and mends where two meet.</summary>
internal static class PunctuationPass
{
    /// <summary>Mends the pieces.</summary>
    public static void Run(List<Piece> pieces, bool punctuationInQuote)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (LastFilled(pieces, i) is not { } before)
            {
                continue;
            }

            var piece = pieces[i];
            if (piece.Text.Length == 0 || (piece.Unit is not null && ReferenceEquals(piece.Unit, pieces[before].Unit)))
            {
                continue;
            }

            if (piece.Kind is LeafKind.OpenQuote or LeafKind.CloseQuote)
            {
                continue;
            }

            if (piece.Text[0] == ' ' && pieces[before].Text[^1] == ' ')
            {
                piece.Text = piece.Text[1..];
                i--;
                continue;
            }

            if (Punctuation.IsMark(piece.Text[0]) && Mend(pieces, before, i, punctuationInQuote))
            {
                i--;
            }
        }
    }

    /// <summary>Mends where a piece that begins with a mark of punctuation meets the text before it.</summary>
    /// <returns>Whether there may be more to mend.</returns>
    private static bool Mend(List<Piece> pieces, int before, int index, bool punctuationInQuote)
    {
        var piece = pieces[index];
        var marked = before;
        while (marked >= 0 && (pieces[marked].Kind == LeafKind.CloseQuote || pieces[marked].Text.Length == 0))
        {
            marked--;
        }

        if (marked < 0)
        {
            return false;
        }

        var quoted = marked != before && pieces[before].Kind == LeafKind.CloseQuote;
        var mark = piece.Text[0];
        var last = pieces[marked].Text[^1];
        if (Punctuation.IsMark(last))
        {
            // With punctuation outside, ‘A?’. keeps its stop, but a stop is not written twice.
            var meeting =
                quoted && !punctuationInQuote && last != mark ? Punctuation.Meeting.Both : Punctuation.Meet(last, mark);
            if (meeting == Punctuation.Meeting.First)
            {
                piece.Text = piece.Text[1..];
                return true;
            }

            if (meeting == Punctuation.Meeting.Second)
            {
                pieces[marked].Text = pieces[marked].Text[..^1];
                return true;
            }
        }

        if (quoted && punctuationInQuote && Punctuation.GoesInside(mark))
        {
            pieces[marked].Text += mark;
            piece.Text = piece.Text[1..];
            return true;
        }

        return false;
    }

    /// <summary>The index of the last piece before this one that has letters; null where there is none.</summary>
    private static int? LastFilled(List<Piece> pieces, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (pieces[i].Text.Length > 0)
            {
                return i;
            }
        }

        return null;
    }
}
