using System.Collections.Immutable;
using System.Globalization;
using Dossier.Figures;
using Dossier.Languages;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// Writes a figure of a passage for people: <c>--05-08</c> as ‘8 May’, <c>17h30</c> as ‘5.30 p.m.’, in the words of the
/// dossier's language, and so that it reads as the same figure again.
/// </summary>
internal static class WrittenFigure
{
    /// <summary>Hours of half a day.</summary>
    private const int HalfDay = 12;

    /// <summary>The smallest number whose thousands are divided: four digits may be a year.</summary>
    private const int MinDivided = 10_000;

    private static readonly ImmutableArray<string> English = Months(
        "January February March April May June July August September October November December"
    );

    private static readonly ImmutableArray<string> Turkish = Months(
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
    );

    private static readonly ImmutableArray<string> Kazakh = Months(
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
    );

    private static readonly ImmutableArray<string> Russian = Months(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    );

    /// <summary>Months as they stand behind a day.</summary>
    private static readonly ImmutableArray<string> RussianOfDay = Months(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    );

    /// <summary>A name or figure as people write it.</summary>
    /// <param name="mark">The name or figure.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static string Of(Mark mark, string language) =>
        mark.Kind == MarkKind.Figure ? Of(mark.Text, language) : mark.Text;

    /// <summary>A figure as people write it.</summary>
    /// <param name="figure">Its canonical form: <see cref="Figure.Value"/>.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static string Of(string figure, string language) =>
        FigureTimes.IsTime(figure) ? Time(figure, language)
        : IsDate(figure) ? Date(figure, language)
        : decimal.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= MinDivided
            ? NumberText.Of(number, language)
        : figure;

    private static ImmutableArray<string> Months(string names) => [.. names.Split(' ')];

    /// <summary><c>2025-05-08</c>, <c>2025-05</c>, <c>--05-08</c>, <c>--05</c>.</summary>
    private static bool IsDate(string figure) =>
        figure.Length is 4 or 7 or 10
        && (figure.StartsWith("--", StringComparison.Ordinal) || (figure.Length > 4 && figure[4] == '-'))
        && Part(figure, figure[0] == '-' ? 2 : 5) is >= 1 and <= 12
        && (figure.Length is 4 || (figure.Length == 7 && figure[0] != '-') || Part(figure, figure.Length - 2) > 0);

    /// <summary>The number of two digits at a place; 0 for none.</summary>
    private static int Part(string figure, int at) =>
        int.TryParse(figure.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;

    private static string Date(string figure, string language)
    {
        var year = figure[0] == '-' ? "" : figure[..4];
        var month = Part(figure, figure[0] == '-' ? 2 : 5) - 1;
        var hasDay = figure.Length == 10 || (figure.Length == 7 && figure[0] == '-');
        var day = hasDay ? Part(figure, figure.Length - 2).ToString(CultureInfo.InvariantCulture) : "";
        string[] parts = FigureReader.LanguageOf(language) switch
        {
            NumberLanguage.American when hasDay && year.Length > 0 => [English[month], $"{day},", year],
            NumberLanguage.American => [English[month], day, year],
            NumberLanguage.Turkish => [day, Turkish[month], year],
            NumberLanguage.Kazakh => [year, year.Length > 0 ? "жылғы" : "", day, Kazakh[month]],
            NumberLanguage.Russian =>
            [
                day,
                (hasDay ? RussianOfDay : Russian)[month],
                year,
                year.Length > 0 ? "года" : "",
            ],
            _ => [day, English[month], year],
        };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>
    /// A time of day; one of which nothing says whether it is before noon or after has a colon alone.
    /// </summary>
    private static string Time(string figure, string language)
    {
        var (hour, minute) = (figure[..^3], figure[^2..]);
        var names = FigureReader.LanguageOf(language);
        var number = int.Parse(hour, CultureInfo.InvariantCulture);
        // Of ten to twelve the form is the same whether it is before noon or not known.
        if (
            names is not (NumberLanguage.English or NumberLanguage.American)
            || (hour[0] != '0' && number <= HalfDay)
            || number == 0
        )
        {
            return $"{hour}:{minute}";
        }

        var behind = minute == "00" ? "" : $"{(names == NumberLanguage.American ? ':' : '.')}{minute}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{((number - 1) % HalfDay) + 1}{behind} {(number < HalfDay ? "a.m." : "p.m.")}"
        );
    }
}
