using System.Collections.Immutable;
using Dossier.Languages.Letters;

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
                Text text => !Invisible.IsAll(text.Value),
                Code code => !Invisible.IsAll(code.Value),
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
}
