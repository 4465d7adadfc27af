using System.Collections.Frozen;
using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>A weekday beside a date is the one that the date fell on.</summary>
internal static class WeekdaysAgree
{
    /// <summary>Words that may lie between the two, as in ‘Monday, the 5th of May’.</summary>
    private const int MaxWordsBetween = 2;

    private static readonly string[] Days =
    [
        "sunday pazar воскресенье воскресенья жексенбі",
        "monday pazartesi понедельник понедельника дүйсенбі",
        "tuesday salı вторник вторника сейсенбі",
        "wednesday çarşamba среда среду среды сәрсенбі",
        "thursday perşembe четверг четверга бейсенбі",
        "friday cuma пятница пятницу пятницы жұма",
        "saturday cumartesi суббота субботу субботы сенбі",
    ];

    private static readonly FrozenDictionary<string, DayOfWeek> Names = Days.SelectMany(
            (names, day) => names.Split(' ').Select(name => (NameKey.Bare(name), (DayOfWeek)day))
        )
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var claim in page.Claims.Where(claim => !claim.Claim.IsExempt))
        {
            foreach (var figure in claim.Claim.Figures.Where(figure => figure.Kind == FigureKind.Date))
            {
                if (
                    DateOnly.TryParseExact(
                        figure.Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    )
                )
                {
                    ReportWeekday(claim, figure, date, page, bag);
                }
            }
        }
    }

    /// <summary>Reports a weekday near a date that fell on another.</summary>
    private static void ReportWeekday(
        HashedClaim claim,
        Figure figure,
        DateOnly date,
        PageGrounding page,
        DiagnosticBag bag
    )
    {
        var first = claim.Words.FindIndex(word => word.End > figure.Start);
        var next = claim.Words.FindIndex(word => word.Start >= figure.End);
        for (
            var i = Math.Max(0, first - MaxWordsBetween - 1);
            first >= 0 && i < Math.Min(claim.Words.Count, next < 0 ? first : next + MaxWordsBetween);
            i++
        )
        {
            var (start, end) = claim.Words[i];
            var isNear = i < first || i >= next;
            if (
                isNear
                && Names.TryGetValue(NameKey.Bare(claim.Claim.Text.AsSpan(start, end - start)), out var day)
                && day != date.DayOfWeek
            )
            {
                page.Report(
                    bag,
                    Codes.WrongDate,
                    claim,
                    (start, end),
                    $"the date {WrittenFigure.Of(figure.Value, page.Records.Language)} was a {date.DayOfWeek}, "
                        + $"not a {claim.Claim.Text[start..end]}"
                );
            }
        }
    }
}
