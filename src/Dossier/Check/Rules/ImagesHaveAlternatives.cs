using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>Every image has a text that stands for it where it cannot be seen.</summary>
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
                    if (inline is Image image && string.IsNullOrWhiteSpace(image.Alternative))
                    {
                        bag.Report(
                            Codes.NoAlternative,
                            image.Span,
                            "the image has no alternative text",
                            $"write ![what it shows]({image.Source})"
                        );
                    }
                }
            );
        }
    }
}
