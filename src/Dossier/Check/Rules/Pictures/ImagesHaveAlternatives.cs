using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Pictures;

/// <summary>Every image has a text that stands for it where it cannot be seen.</summary>
internal static partial class ImagesHaveAlternatives
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Image named && IsFileName().IsMatch(named.Alternative))
                    {
                        bag.Report(
                            Codes.NoAlternative,
                            named.Span,
                            $"'{named.Alternative}' is the name of a file, and says nothing to who cannot "
                                + "see the image",
                            $"write ![what it shows]({named.Source})"
                        );
                    }

                    if (
                        inline is Image image
                        && (
                            string.IsNullOrWhiteSpace(image.Alternative)
                            || image.Alternative is "what is to be seen" or "What is to be seen" or "what it shows"
                        )
                    )
                    {
                        bag.Report(
                            Codes.NoAlternative,
                            image.Span,
                            string.IsNullOrWhiteSpace(image.Alternative)
                                ? "the image has no alternative text"
                                : $"'{image.Alternative}' stands for the words that say what the image shows",
                            string.IsNullOrWhiteSpace(image.Alternative)
                                ? $"write ![what it shows]({image.Source})"
                                : "say it in the brackets, for who cannot see the image"
                        );
                    }
                }
            );
        }
    }

    [GeneratedRegex(
        @"^\s*\S+\.(?:png|jpe?g|gif|svg|webp|heic|tiff?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IsFileName();
}
