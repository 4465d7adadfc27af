using System.Globalization;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>A number of a list.</summary>
/// <param name="Text">The number, as it is written.</param>
/// <param name="Joint">What joins it to the one before.</param>
/// <param name="Before">The letters of that joint.</param>
internal readonly record struct NumberPart(string Text, NumberJoint Joint, string Before)
{
    /// <summary>The number; null where there is more than digits in it.</summary>
    public int? Number =>
        int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// Whether this is a number by CSL's measure: digits with letters at either end, or a roman numeral.
    /// </summary>
    public bool IsNumeric
    {
        get
        {
            var text = Text.AsSpan();
            var start = 0;
            while (start < text.Length && char.IsAsciiLetter(text[start]))
            {
                start++;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            var digits = end > start;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            return (digits && end == text.Length) || Roman.Is(text);
        }
    }
}
