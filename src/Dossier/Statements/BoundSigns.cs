using Dossier.Figures;

namespace Dossier.Statements;

/// <summary>Bounds that are told by a sign: <c>&gt;5</c>, <c>≤ 5</c>, <c>5+</c>.</summary>
internal static class BoundSigns
{
    /// <summary>
    /// The bound of a figure by the sign that stands before it or behind it; none for dates, and for what a box's
    /// braces say, whose places are behind the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="figure">A figure in it.</param>
    public static Bound Of(string text, Figure figure)
    {
        if (
            figure.Kind is not (FigureKind.Number or FigureKind.Amount or FigureKind.Percentage)
            || Math.Max(figure.Start, figure.End) > text.Length
        )
        {
            return Bound.None;
        }

        if (
            figure.End < text.Length
            && text[figure.End] == '+'
            && !(
                figure.End + 1 < text.Length
                && (char.IsLetterOrDigit(text[figure.End + 1]) || text[figure.End + 1] == '+')
            )
        )
        {
            return Bound.AtLeast;
        }

        var before = text.AsSpan(0, figure.Start).TrimEnd();
        return before switch
        {
            // An arrow.
            [.., '-' or '–' or '=' or '<' or '>', '>'] => Bound.None,
            [.., '>' or '≥' or '⩾' or '≧'] or [.., '>', '='] => Bound.AtLeast,
            [.., '<' or '≤' or '⩽' or '≦'] or [.., '<', '='] => Bound.AtMost,
            _ => Bound.None,
        };
    }
}
