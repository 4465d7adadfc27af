using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Fingerprints;
using Dossier.Model.Inlines;

namespace Dossier.Check.Grounding.Claims;

/// <summary>The plain text of inlines, with the place of each part in the file.</summary>
internal sealed class ClaimText
{
    private readonly StringBuilder text = new(256);
    private readonly ImmutableArray<(int, TextSpan, bool)>.Builder places = ImmutableArray.CreateBuilder<(
        int,
        TextSpan,
        bool
    )>();

    private readonly List<(int At, Inline Inline)> marks = [];
    private bool isBroken;

    /// <summary>What may cite sources, and where in the text it stands.</summary>
    public IReadOnlyList<(int At, Inline Inline)> Marks => marks;

    /// <summary>
    /// Whether readers see this text and nothing in it: no note mark, and no name of a source, which is written by the
    /// site.
    /// </summary>
    public bool IsShownWhole { get; private set; } = true;

    /// <summary>Empties the text, to begin another.</summary>
    public void Clear()
    {
        text.Clear();
        places.Clear();
        marks.Clear();
        (isBroken, IsShownWhole) = (false, true);
    }

    /// <summary>
    /// Appends the text of inlines. Lowered letters stay on the line, as passages have them: CO2; raised ones make
    /// another number, as 10⁶ is not 106.
    /// </summary>
    public void Add(ImmutableArray<Inline> content)
    {
        var tags = new TagsInText();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    Add(run.Value, run.Span, run.Value.Length == run.Span.Length);
                    break;
                case LineBreak line:
                    Add(" ", line.Span, false);
                    break;
                case Code code:
                    Add(code.Value, code.Span, false);
                    break;
                case Shifted { Raised: true } shifted:
                    marks.Add((text.Length, shifted));
                    AddShifted(shifted);
                    break;
                case NestingInline nesting:
                    marks.Add((text.Length, nesting));
                    Add(nesting.Content);
                    break;
                case InlineReference or SourceName:
                    marks.Add((text.Length, inline));
                    Add("| ", inline.Span, false);
                    IsShownWhole = false;
                    break;
                case NoteMark:
                    marks.Add((text.Length, inline));
                    isBroken = true;
                    break;
                case RawHtml html:
                    isBroken = true;
                    AddTag(ref tags, html);
                    break;
                case Image:
                    isBroken = true;
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }

    /// <summary>The place in the file of a part of a text.</summary>
    /// <param name="places">Where its parts stand, by offset.</param>
    /// <param name="at">Where the part begins.</param>
    /// <param name="length">Its characters.</param>
    public static TextSpan Place(ImmutableArray<(int At, TextSpan Span, bool IsExact)> places, int at, int length)
    {
        var first = PartOf(places, at, Math.Max(1, length));
        // What goes on in a link or in stressed words goes on in the file, over their signs.
        var last = length > 1 ? PartOf(places, at + length - 1, 1) : first;
        return last.File is not null && ReferenceEquals(first.File, last.File) && last.End > first.End
            ? first with
            {
                Length = last.End - first.Start,
            }
            : first;
    }

    /// <summary>
    /// Where some characters of the text stand in the file; the whole part that holds the first of them where the text
    /// is not as typed there.
    /// </summary>
    private static TextSpan PartOf(ImmutableArray<(int At, TextSpan Span, bool IsExact)> places, int at, int length)
    {
        for (var i = places.Length - 1; i >= 0; i--)
        {
            var (start, span, isExact) = places[i];
            if (start <= at)
            {
                return !isExact ? span
                    : at - start >= span.Length ? span.Part(span.Length - 1, 1) // A unit that is read behind it.
                    : span.Part(at - start, Math.Max(1, Math.Min(length, span.Length - (at - start))));
            }
        }

        return TextSpan.None;
    }

    /// <summary>Where the parts stand, by offset.</summary>
    public ImmutableArray<(int At, TextSpan Span, bool IsExact)> Places() => places.ToImmutable();

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Appends a text letter by letter, of which some take no place or several.</summary>
    private void AddLetters(string value, TextSpan span)
    {
        var isAfterSilent = true;
        for (var at = 0; at < value.Length; at++)
        {
            var typed = Normalisation.AsTyped(value[at..(at + 1)]);
            if (typed.Length > 0 && (isAfterSilent || typed.Length > 1))
            {
                // Of a ligature all letters stand at its one place; others up to the next that is not as typed.
                var end = at + 1;
                while (
                    typed.Length == 1 && end < value.Length && Normalisation.AsTyped(value[end..(end + 1)]).Length == 1
                )
                {
                    end++;
                }

                places.Add((text.Length, span.Part(at, end - at), typed.Length == 1));
            }

            isAfterSilent = typed.Length != 1;
            text.Append(typed);
        }
    }

    /// <summary>Appends what is raised or lowered, as plain text has it; the file has it at one place.</summary>
    private void AddShifted(Shifted shifted)
    {
        var (start, part) = (text.Length, places.Count);
        Add(shifted.Content);
        var written = text.ToString(start, text.Length - start);
        ShiftedLetters.Shift(text, start, shifted.Raised);
        if (text.ToString(start, text.Length - start) != written)
        {
            places.Count = part;
            places.Add((start, shifted.Span, false));
            IsShownWhole = false;
        }
    }

    /// <summary>
    /// Reads a tag: of a line end comes a space, and of letters that it raises the file has all at one place.
    /// </summary>
    private void AddTag(ref TagsInText tags, RawHtml html)
    {
        var end = text.Length;
        if (tags.Read(html.Html, text, keepsLowered: true) is { } start)
        {
            var part = places.Count;
            while (part > 0 && places[part - 1].Item1 >= start)
            {
                part--;
            }

            if (part < places.Count)
            {
                var (first, last) = (places[part].Item2, places[^1].Item2);
                places.Count = part;
                places.Add((start, first with { Length = Math.Max(first.Length, last.End - first.Start) }, false));
            }
        }
        else if (text.Length > end)
        {
            places.Add((end, html.Span, false));
        }
    }

    /// <summary>
    /// Appends a text, as an editor types it: the passages that it is compared with are read so too. <paramref
    /// name="exact"/> where the file has each of its characters at this place.
    /// </summary>
    private void Add(string value, TextSpan span, bool exact)
    {
        var typed = Normalisation.AsTyped(value);
        IsShownWhole &= !isBroken && typed == value;
        if (exact && typed != value)
        {
            AddLetters(value, span);
            return;
        }

        places.Add((text.Length, span, exact));
        text.Append(typed);
    }
}
