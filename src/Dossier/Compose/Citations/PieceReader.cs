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
        AddParts(text.Parts, pieces);
        return pieces.Exists(piece => piece.Text.Contains(AffixText.Open, StringComparison.Ordinal))
            ? PutBackKept(pieces, affixes)
            : pieces;
    }

    /// <summary>Adds the pieces of parts, those of groups among them, in reading order.</summary>
    private static void AddParts(ImmutableArray<FormattedPart> parts, List<Piece> pieces)
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
                    AddBlank(pieces);
                }

                AddParts(group.Parts, pieces);
                if (group.Display is not Display.Inline)
                {
                    AddBlank(pieces);
                }
            }
        }
    }

    /// <summary>Adds a space, unless there is one before or nothing is before.</summary>
    private static void AddBlank(List<Piece> pieces)
    {
        if (pieces is [.., { Text: [.., not (' ' or '\u00A0')] } last])
        {
            pieces.Add(new Piece(" ", Formatting.None, "", last.Item));
        }
    }

    /// <summary>The pieces with each kept run in the place of the letters that stood for it.</summary>
    private static List<Piece> PutBackKept(List<Piece> pieces, AffixText affixes)
    {
        List<Piece> result = [];
        var isInside = false;
        foreach (var piece in pieces)
        {
            for (var rest = piece.Text.AsSpan(); rest.Length > 0; )
            {
                var end = rest.IndexOf(isInside ? AffixText.Close : AffixText.Open);
                var text = end < 0 ? rest : rest[..end];
                if (!isInside && text.Length > 0)
                {
                    result.Add(piece with { Text = text.ToString() });
                }

                rest = end < 0 ? [] : rest[(end + 1)..];
                if (end >= 0 && !isInside)
                {
                    if (
                        rest.IndexOf(AffixText.Within) is not (> 0 and var length)
                        || !int.TryParse(rest[..length], CultureInfo.InvariantCulture, out var number)
                        || affixes.RunAt(number) is not { } kept
                    )
                    {
                        continue; // It came with the data of a source or with a style, and opens nothing.
                    }

                    result.Add(piece with { Text = "", Kept = kept });
                    rest = rest[(length + 1)..];
                }

                isInside = end < 0 ? isInside : !isInside;
            }
        }

        return result;
    }
}
