using System.Collections.Immutable;
using Dossier.Model.Inlines;

namespace Dossier.Resolve.NumberedNotes;

/// <summary>
/// Sets the marks of notes after a full stop, comma or other stop, as typesetters do; in Markdown a citation stands
/// before it, as Pandoc's users write it.
/// </summary>
internal static class NotePlacement
{
    private const string Stops = ".,;:!?…";

    /// <summary>Moves stops that follow marks to before them.</summary>
    /// <param name="inlines">The inlines of a block.</param>
    /// <param name="citesRaised">Whether citations in running text are raised, and so marks too.</param>
    public static ImmutableArray<Inline> AfterPunctuation(ImmutableArray<Inline>.Builder inlines, bool citesRaised)
    {
        for (var i = 1; i < inlines.Count; i++)
        {
            if (
                !IsMark(inlines[i - 1])
                || inlines[i] is not Model.Inlines.Text { Value.Length: > 0 } text
                || !Stops.Contains(text.Value[0], StringComparison.Ordinal)
            )
            {
                continue;
            }

            var first = i - 1;
            while (first > 0 && IsMark(inlines[first - 1]))
            {
                first--;
            }

            var exact = text.Value.Length == text.Span.Length;
            var rest = text.Value[1..];
            inlines[i] = new Model.Inlines.Text(exact ? text.Span.Part(1, rest.Length) : text.Span, rest);
            if (rest.Length == 0)
            {
                inlines.RemoveAt(i);
            }

            inlines.Insert(
                first,
                new Model.Inlines.Text(exact ? text.Span with { Length = 1 } : text.Span, text.Value[..1])
            );
        }

        return inlines.ToImmutable();

        bool IsMark(Inline inline) =>
            inline is NoteMark || (citesRaised && inline is InlineReference { InText: false });
    }
}
