using System.Collections.Immutable;
using System.Globalization;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Compose.Citations;

/// <summary>The processor's text as pieces: groups dissolved, the editors' own runs put back.</summary>
internal static class PieceReader
{
    private static readonly string Guard = AffixText.Guard.ToString();

    /// <summary>Reads a text.</summary>
    public static List<Piece> Read(FormattedText text, AffixText affixes)
    {
        List<Piece> pieces = [];
        Add(text.Parts, pieces);
        return pieces.Exists(piece => piece.Text.Contains(AffixText.Open, StringComparison.Ordinal))
            ? WithKept(pieces, affixes)
            : pieces;
    }

    /// <summary>Adds the parts of a formatted text as pieces, a space between blocks.</summary>
    private static void Add(ImmutableArray<FormattedPart> parts, List<Piece> pieces)
    {
        foreach (var part in parts)
        {
            if (part is Csl.Text.Run run)
            {
                var letters = run.Text.Replace(Guard, "", StringComparison.Ordinal);
                pieces.Add(new Piece(letters, run.Formatting, run.Field, run.Item));
            }
            else if (part is FormattedGroup group)
            {
                // Blocks and columns of a bibliography are one line here.
                if (group.Display is not (Display.Inline or Display.LeftMargin))
                {
                    AddSpace(pieces);
                }

                Add(group.Parts, pieces);
                if (group.Display is not Display.Inline)
                {
                    AddSpace(pieces);
                }
            }
        }
    }

    /// <summary>Adds a space, unless there is one or nothing stands before it.</summary>
    private static void AddSpace(List<Piece> pieces)
    {
        if (pieces is [.., { Text: [.., not (' ' or '\u00A0')] } last])
        {
            pieces.Add(new Piece(" ", Formatting.None, "", last.Item));
        }
    }

    /// <summary>The pieces with each kept affix put in the place of its sign.</summary>
    private static List<Piece> WithKept(List<Piece> pieces, AffixText affixes)
    {
        List<Piece> read = [];
        var isInside = false;
        foreach (var piece in pieces)
        {
            for (var rest = piece.Text.AsSpan(); rest.Length > 0; )
            {
                var end = rest.IndexOf(isInside ? AffixText.Close : AffixText.Open);
                var text = end < 0 ? rest : rest[..end];
                if (!isInside && text.Length > 0)
                {
                    read.Add(piece with { Text = text.ToString() });
                }

                rest = end < 0 ? [] : rest[(end + 1)..];
                if (end >= 0 && !isInside)
                {
                    if (
                        rest.IndexOf(AffixText.Within) is not (> 0 and var length)
                        || !int.TryParse(rest[..length], CultureInfo.InvariantCulture, out var number)
                        || affixes.At(number) is not { } kept
                    )
                    {
                        continue; // It came with the data of a source or with a style, and opens nothing.
                    }

                    read.Add(piece with { Text = "", Kept = kept });
                    rest = rest[(length + 1)..];
                }

                isInside = end < 0 ? isInside : !isInside;
            }
        }

        return read;
    }
}
