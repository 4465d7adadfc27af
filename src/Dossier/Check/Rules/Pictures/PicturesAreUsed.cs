using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Pictures;

/// <summary>
/// A page shows every picture of <c>input/images/</c>: one that lies there by chance would be published with the rest.
/// HTML of the editors' own may show any, and where a text has the name of one, it was to be shown: that it is not read
/// so is told there.
/// </summary>
internal static partial class PicturesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Images.IsEmpty || briefing.Settings.AllowRawHtml || bag.HasUnreadPicture)
        {
            return;
        }

        var shown = PicturesAreSound.Shown(briefing);
        var named = briefing
            .Pages.SelectMany(page => page.Blocks.Select(block => block.Span.File))
            .Distinct()
            .SelectMany(file => Name().Matches(file?.Text ?? ""))
            .Select(name => Uri.UnescapeDataString(name.Value).Split(' ')[^1])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, picture) in briefing.Images.Where(one => one.Value.IsPublished))
        {
            if (!shown.ContainsKey(path) && !named.Contains(path.Split('/', ' ')[^1]))
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

    /// <summary>
    /// The name of a picture's file in a text, without its folder: ‘map-2.png’; of a name with spaces the last word.
    /// </summary>
    [GeneratedRegex(
        @"[^\s/\\""'()<>\[\]|=]+\.(?:png|jpe?g|gif|svg)(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
