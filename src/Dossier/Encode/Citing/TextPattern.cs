using System.Collections.Immutable;

namespace Dossier.Encode.Citing;

/// <summary>A text in which placeholders stand for values.</summary>
internal sealed class TextPattern
{
    // What stands about the values, one more than there are, and which value stands after each.
    private readonly string[] pieces;
    private readonly int[] values;

    /// <summary>Cuts a text at its placeholders.</summary>
    /// <param name="text">The text.</param>
    /// <param name="placeholders">What stands for the first value, the second, and so on.</param>
    public TextPattern(string text, ImmutableArray<string> placeholders)
    {
        var (pieces, values) = (new List<string>(), new List<int>());
        var from = 0;
        while (Next(text, placeholders, from) is var (at, value) && at >= 0)
        {
            pieces.Add(text[from..at]);
            values.Add(value);
            from = at + placeholders[value].Length;
        }

        pieces.Add(text[from..]);
        (this.pieces, this.values) = ([.. pieces], [.. values]);
    }

    /// <summary>The text with values in the place of the placeholders.</summary>
    public string Filled(ReadOnlySpan<string> filling)
    {
        var parts = new string[pieces.Length + values.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            parts[2 * i] = pieces[i];
            if (i < values.Length)
            {
                parts[(2 * i) + 1] = filling[values[i]];
            }
        }

        return string.Concat(parts);
    }

    /// <summary>Where the next placeholder stands, and which it is; -1 where there is none.</summary>
    private static (int At, int Value) Next(string text, ImmutableArray<string> placeholders, int from)
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
