using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Entries;

/// <summary>
/// A key figure stays true when time goes on: ‘last year’ is another year in the next. And its unit is said once.
/// </summary>
internal static partial class KeyFiguresStayTrue
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var box in briefing.Pages.SelectMany(Walk.Blocks).OfType<Container>())
        {
            if (box.Name != Containers.KeyFigure)
            {
                continue;
            }

            if (box.Attributes["year"] is { } year && Passing().IsMatch(year.Value))
            {
                bag.Report(
                    Codes.BadAttribute,
                    year.Span,
                    $"'{year.Value}' is another year when this one is over",
                    "write it in figures: year=\"2023\""
                );
            }

            if (
                box.Attributes["value"] is { } value
                && box.Attributes["unit"] is { Value: { Length: > 0 } unit }
                && value.Value.EndsWith($" {unit}", StringComparison.OrdinalIgnoreCase)
            )
            {
                bag.Report(
                    Codes.BadAttribute,
                    value.Span,
                    $"'{unit}' is the unit too, and would stand there twice",
                    $"write value=\"{value.Value[..^(unit.Length + 1)].TrimEnd()}\""
                );
            }
        }
    }

    /// <summary>A time that soon is another, and nothing else: ‘last year’, ‘now’.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:last|this|next|the current|the past) "
            + @"(?:year|month|week)|now|today|recent(?:ly)?|currently|yesterday"
            + @"|(?:geçen|bu|gelecek) (?:yıl|ay)|bugün|şimdi|былтыр|биыл|келесі жыл|бүгін"
            + @"|(?:в )?(?:прошл|эт|следующ)\w+ год\w*|сейчас|сегодня)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Passing();
}
