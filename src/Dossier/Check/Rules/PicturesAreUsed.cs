using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// A page shows every picture of <c>input/images/</c>: one that lies there by chance would be published with the rest.
/// HTML of the editors' own may show any, and where a text has the name of one, it was to be shown: that it is not read
/// so is told there.
/// </summary>
internal static class PicturesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Images.IsEmpty || briefing.Settings.AllowRawHtml)
        {
            return;
        }

        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Image image)
                    {
                        shown.Add(image.Source);
                    }
                }
            );
        }

        var texts = briefing
            .Pages.SelectMany(page => page.Blocks.Select(block => block.Span.File?.Text))
            .OfType<string>()
            .ToHashSet(ReferenceEqualityComparer.Instance)
            .Cast<string>()
            .ToArray();
        foreach (var (path, picture) in briefing.Images.Where(one => one.Value.IsPublished))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (
                !shown.Contains(path)
                && !Array.Exists(texts, text => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            )
            {
                bag.ReportFile(
                    Codes.UnusedPicture,
                    picture.Path,
                    "no page shows the picture, and it would be published all the same",
                    $"show it, ![what is to be seen]({path}), or take it out of input/images/"
                );
            }
        }
    }
}
