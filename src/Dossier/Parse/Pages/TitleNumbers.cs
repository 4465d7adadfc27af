using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Markdown.Headings;
using Dossier.Model;

namespace Dossier.Parse.Pages;

/// <summary>Finds the number of a section's file before its title as well: ‘4. Plans’ of <c>04-plans.md</c>.</summary>
internal static partial class TitleNumbers
{
    /// <summary>Reports the number before a title.</summary>
    /// <param name="title">The title, and where it stands.</param>
    /// <param name="stem">The name of its file, without its ending.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(Named title, string stem, DiagnosticBag bag)
    {
        if (
            Numbered().Match(title.Name) is { Success: true, Groups: [_, var number, var sign] }
            && (sign.Length > 0 || number.Value[0] == '0')
            && stem.TrimStart('0').StartsWith($"{number.Value.TrimStart('0')}-", StringComparison.Ordinal)
        )
        {
            bag.Report(
                Codes.MarkdownSlip,
                title.Span,
                $"the number '{number.Value}{sign.Value}' is typed before the title",
                HeadingSlips.Hint
            );
        }
    }

    [GeneratedRegex(@"^([0-9]{1,2})([.):]?) +(?=[\p{Lu}“‘])")]
    private static partial Regex Numbered();
}
