using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Pictures;

/// <summary>
/// Every image has a text that stands for it where it cannot be seen, and no caption is the name of its file.
/// </summary>
internal static class ImagesHaveAlternatives
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Image image)
                    {
                        ReportAlternative(image, bag);
                    }
                }
            );
            foreach (var figure in Walk.Blocks(page).OfType<Captioned>())
            {
                ReportCaption(figure, bag);
            }
        }
    }

    /// <summary>
    /// Reports an image whose alternative text is missing, is that of an example, or was guessed by a program.
    /// </summary>
    private static void ReportAlternative(Image image, DiagnosticBag bag)
    {
        var words = image.Alternative;
        var inside = image.Span.Part(2, words.Length);
        if (string.IsNullOrWhiteSpace(words))
        {
            Report(
                image.Span,
                inside,
                "the image has no alternative text",
                $"write ![what it shows]({image.Source})",
                bag
            );
        }
        else if (words is "what is to be seen" or "What is to be seen" or "what it shows")
        {
            Report(
                image.Span,
                inside,
                $"'{words}' stands for the words that say what the image shows",
                "say it in the brackets, for who cannot see the image",
                bag
            );
        }
        else if (PictureWords.IsGuessed(words))
        {
            Report(
                image.Span,
                inside,
                "a program guessed the words that say what the image shows",
                $"look at it yourself, and write ![what it shows]({image.Source})",
                bag
            );
        }
        else if (PictureWords.IsFileName(words, image.Source))
        {
            Report(
                image.Span,
                inside,
                $"'{words}' is the name of a file, and says nothing to who cannot see the image",
                $"write ![what it shows]({image.Source})",
                bag
            );
        }
    }

    /// <summary>Reports a caption that is only the name of its picture's file.</summary>
    private static void ReportCaption(Captioned figure, DiagnosticBag bag)
    {
        if (figure.Blocks is not [.., Caption last])
        {
            return;
        }

        var caption = PlainText.Of(last.Content).Trim();
        Walk.EachInline(
            figure.Blocks[..^1],
            inline =>
            {
                if (inline is Image image && PictureWords.IsFileName(caption, image.Source))
                {
                    Report(
                        last.Span,
                        last.Span,
                        $"the caption '{caption}' is the name of a file",
                        "say in a sentence what the picture is of, or take the caption out",
                        bag
                    );
                }
            }
        );
    }

    private static void Report(TextSpan place, TextSpan words, string message, string hint, DiagnosticBag bag)
    {
        bag.Report(Codes.NoAlternative, place, message, hint);
        // The letters and digits of a picture's name say nothing that passages could have.
        bag.MarkUnread(words);
    }
}
