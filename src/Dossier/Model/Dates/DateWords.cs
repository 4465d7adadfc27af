using System.Collections.Frozen;
using System.Globalization;

namespace Dossier.Model.Dates;

/// <summary>
/// The names of months and seasons that bibliographies have, in the languages that the field writes in.
/// </summary>
internal static class DateWords
{
    /// <summary>
    /// Month, its names by language (English, German, French, Spanish, Italian, Turkish, Russian, Kazakh).
    /// </summary>
    private static readonly string[] MonthNames =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen ocak oca января январь янв қаңтар",
        "february feb februar février fevrier févr febrero febbraio febr şubat şub февраля февраль фев ақпан",
        "march mar märz maerz mrz mars marzo mart марта март мар наурыз",
        "april apr avril avr abril aprile nisan nis апреля апрель апр сәуір",
        "may mai mayo maggio mag mayıs мая май мамыр",
        "june jun juni juin junio giugno giu haziran haz июня июнь июн маусым",
        "july jul juli juillet juil julio luglio lug temmuz tem июля июль июл шілде",
        "august aug août aout agosto ago ağustos ağu августа август авг тамыз",
        "september sep sept septembre septiembre settembre set eylül eyl сентября сентябрь сен сент қыркүйек",
        "october oct oktober okt octobre octubre ottobre ott ekim eki октября октябрь окт қазан",
        "november nov novembre noviembre kasım kas ноября ноябрь ноя нояб қараша",
        "december dec dezember dez décembre déc diciembre dic dicembre aralık ara декабря декабрь дек желтоқсан",
    ];

    private static readonly string[] SeasonNames =
    [
        "spring frühling frühjahr printemps primavera ilkbahar bahar весна весны көктем",
        "summer sommer été ete verano estate yaz лето лета жаз",
        "autumn fall herbst automne otoño autunno sonbahar güz осень осени күз",
        "winter hiver invierno inverno kış зима зимы қыс",
    ];

    private static readonly FrozenDictionary<string, int> Months = Numbered(MonthNames);
    private static readonly FrozenDictionary<string, int> Seasons = Numbered(SeasonNames);

    /// <summary>The number of a month, 1 to 12, by its name, an abbreviation or a number; 0 for none.</summary>
    public static int Month(string word) => Find(Months, word, 12);

    /// <summary>
    /// The number of a season, 1 (spring) to 4, by its name, its number, or as <c>season-01</c>, 13 to 16 (old CSL) and
    /// 21 to 24 (EDTF); 0 for none.
    /// </summary>
    public static int Season(string word)
    {
        var bare = word.StartsWith("season-", StringComparison.OrdinalIgnoreCase) ? word[7..] : word;
        return Find(Seasons, bare, 24) switch
        {
            var number and <= 4 => number,
            var number and >= 13 and <= 16 => number - 12,
            var number and >= 21 => number - 20,
            _ => 0,
        };
    }

    /// <summary>The number of a name, or a number in digits up to <c>most</c>; 0 for none.</summary>
    private static int Find(FrozenDictionary<string, int> names, string word, int most)
    {
        var bare = word.Trim().TrimEnd('.');
        return names.TryGetValue(bare, out var named) ? named
            : int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
                ? number
            : 0;
    }

    /// <summary>The names of each line with its number, from 1.</summary>
    private static FrozenDictionary<string, int> Numbered(string[] names) =>
        names
            .SelectMany((line, i) => line.Split(' ').Select(name => KeyValuePair.Create(name, i + 1)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
