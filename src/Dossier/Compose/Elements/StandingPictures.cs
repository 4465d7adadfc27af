using System.Collections.Immutable;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Elements;

/// <summary>Tells pictures that stand by themselves from those within a text.</summary>
internal static class StandingPictures
{
    private const string Stops = ".,;:!?…";

    /// <summary>
    /// The figures that a paragraph consists of; none where it says anything but pictures, marks of notes, and the
    /// stops that stand at marks. Several pictures are figures where one of them has a caption; else they stay in line.
    /// </summary>
    /// <param name="head">What the paragraph has; the first figure gets its anchor.</param>
    /// <param name="content">The paragraph.</param>
    public static ImmutableArray<FigureElement> Of(ElementHead head, ImmutableArray<Run> content)
    {
        var pictures = content.OfType<ImageRun>().ToArray();
        if (
            content is not [ImageRun, ..]
            || (pictures.Length > 1 && pictures.All(picture => picture.Title.Length == 0))
            || !content.All(run => run is ImageRun or MarkRun or BreakRun || IsStop(run))
        )
        {
            return [];
        }

        var figures = ImmutableArray.CreateBuilder<FigureElement>(pictures.Length);
        for (var i = 0; i < content.Length; )
        {
            var picture = (ImageRun)content[i];
            ImmutableArray<Run> rest = [.. content.Skip(i + 1).TakeWhile(run => run is not ImageRun)];
            figures.Add(
                new FigureElement(
                    figures.Count == 0 ? head : head with { Anchor = null },
                    picture,
                    CaptionWithStop(
                        picture.Title,
                        string.Concat(rest.OfType<TextRun>().Select(run => run.Value)).Trim()
                    ),
                    [.. rest.OfType<MarkRun>()]
                )
            );
            i += 1 + rest.Length;
        }

        return figures.ToImmutable();
    }

    /// <summary>Whether a run is a text of blanks and stops alone.</summary>
    private static bool IsStop(Run run) =>
        run is TextRun text && text.Value.All(c => char.IsWhiteSpace(c) || Stops.Contains(c, StringComparison.Ordinal));

    /// <summary>A caption with the stop that was typed after its picture, unless it ends with one.</summary>
    private static string CaptionWithStop(string caption, string stop) =>
        caption is "" or [.., '.' or '?' or '!' or '…'] ? caption : caption + stop;
}
