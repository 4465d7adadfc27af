using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dossier.Model.Inlines;

/// <summary>Whether a text has words of its own, by which a list can name it.</summary>
public static class OwnWords
{
    /// <summary>
    /// Whether anything in a text is read as words: not a picture, the mark of a note, or what nobody sees.
    /// </summary>
    /// <param name="content">The text.</param>
    public static bool AreIn(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            var has = inline switch
            {
                Text text => IsSeen(text.Value),
                Code code => IsSeen(code.Value),
                Link { Content.IsEmpty: true } or SourceName => true, // They are called as what they lead to.
                NestingInline nesting => AreIn(nesting.Content),
                InlineReference reference => reference.InText,
                Image or NoteMark or LineBreak or RawHtml => false,
                _ => throw Walk.Unknown(inline),
            };
            if (has)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has more than spaces and characters that have no look.</summary>
    private static bool IsSeen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                !Rune.IsWhiteSpace(rune)
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
            )
            {
                return true;
            }
        }

        return false;
    }
}
