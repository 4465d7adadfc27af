using System.Collections.Immutable;
using System.Text;
using Dossier.Theming;

namespace Dossier.Encode.Citing;

/// <summary>A text in which placeholders stand for values.</summary>
internal sealed class TextPattern
{
    // What stands about the values, one more than there are, and which value stands after each.
    private readonly byte[][] pieces;
    private readonly int[] values;

    /// <summary>Cuts a text at its placeholders.</summary>
    /// <param name="text">The text.</param>
    /// <param name="placeholders">What stands for the first value, the second, and so on.</param>
    public TextPattern(string text, ImmutableArray<string> placeholders)
    {
        var (pieces, values) = (new List<byte[]>(), new List<int>());
        var from = 0;
        while (FindNext(text, placeholders, from) is var (at, value) && at >= 0)
        {
            pieces.Add(Encoding.UTF8.GetBytes(text[from..at]));
            values.Add(value);
            from = at + placeholders[value].Length;
        }

        pieces.Add(Encoding.UTF8.GetBytes(text[from..]));
        (this.pieces, this.values) = ([.. pieces], [.. values]);
    }

    /// <summary>Writes the text with values in the place of the placeholders, as they are.</summary>
    public void WriteTo(Utf8Output output, ReadOnlySpan<string> filling)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            output.Append(pieces[i]);
            if (i < values.Length)
            {
                output.Append(filling[values[i]]);
            }
        }
    }

    /// <summary>Where the next placeholder stands, and which it is; -1 where there is none.</summary>
    private static (int At, int Value) FindNext(string text, ImmutableArray<string> placeholders, int from)
    {
        var (first, value) = (-1, 0);
        for (var i = 0; i < placeholders.Length; i++)
        {
            var at = text.IndexOf(placeholders[i], from, StringComparison.Ordinal);
            (first, value) = at >= 0 && (first < 0 || at < first) ? (at, i) : (first, value);
        }

        return (first, value);
    }
}
