using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dossier.Languages;
using Dossier.Model.Dates;

namespace Dossier.Theming;

/// <summary>The interface texts of a theme in one language, and the dates that are made of them.</summary>
/// <param name="language">BCP 47 tag.</param>
/// <param name="byKey">Texts by key.</param>
public sealed class Texts(string language, ImmutableSortedDictionary<string, string> byKey)
{
    /// <summary>BCP 47 tag of the language.</summary>
    public string Language => language;

    /// <summary>Every key and text.</summary>
    public ImmutableSortedDictionary<string, string> All => byKey;

    /// <summary>The text with a key.</summary>
    /// <exception cref="MissingTextException">The theme has no such text.</exception>
    public string this[string key] =>
        byKey.TryGetValue(key, out var text) ? text : throw new MissingTextException(key, language);

    /// <summary>A text with values in the places of {0}, {1}, …</summary>
    /// <exception cref="MissingTextException">The theme has no such text.</exception>
    public string Format(string key, params ReadOnlySpan<object> values)
    {
        // Not string.Format: a brace too many in a theme's text would end the build, not in a diagnostic but in an
        // exception.
        var pattern = this[key];
        var text = new DefaultInterpolatedStringHandler(pattern.Length, values.Length, CultureInfo.InvariantCulture);
        var copied = 0;
        for (var i = 0; i + 2 < pattern.Length; i++)
        {
            if (
                pattern[i] == '{'
                && pattern[i + 2] == '}'
                && pattern[i + 1] - '0' is >= 0 and var index
                && index < values.Length
            )
            {
                text.AppendFormatted(pattern.AsSpan(copied, i - copied));
                text.AppendFormatted(values[index]);
                i += 2;
                copied = i + 1;
            }
        }

        text.AppendFormatted(pattern.AsSpan(copied));
        return text.ToStringAndClear();
    }

    /// <summary>
    /// A counted text, in the form that the number takes: <c>key_one</c>, <c>key_few</c> or <c>key_many</c>.
    /// </summary>
    /// <exception cref="MissingTextException">The theme has no such text.</exception>
    public string Count(string key, int number) => Format($"{key}_{PluralForm.Of(language, number)}", number);

    /// <summary>A text, or another one when the theme has no such text.</summary>
    public string Or(string key, string otherwise) => byKey.TryGetValue(key, out var text) ? text : this[otherwise];

    /// <summary>A date in words.</summary>
    public string Date(DateOnly date) => Date(new PartialDate(date.Year, date.Month, date.Day));

    /// <summary>A date in words, as exact as it is known.</summary>
    public string Date(PartialDate date)
    {
        var year =
            date.Year < 0 ? Format("year_before_christ", -date.Year) : date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Season > 0)
        {
            return Format($"season_{date.Season.ToString(CultureInfo.InvariantCulture)}", year);
        }

        if (date.Unspecified is UnspecifiedDigits.Decade or UnspecifiedDigits.Century)
        {
            var years = date.Unspecified == UnspecifiedDigits.Decade ? 9 : 99;
            return $"{year}–{Date(new PartialDate(date.Year + years, 0, 0))}";
        }

        if (date.Month == 0)
        {
            return year;
        }

        var month = $"month_{date.Month.ToString(CultureInfo.InvariantCulture)}";
        return date.Day == 0
            ? Format("date_month", this[month], year)
            : Format("date_day", date.Day, this[$"{month}_of"], year);
    }

    /// <summary>The date or interval of an event in words.</summary>
    public string Date(EventDate date)
    {
        var words = date.End is { } end
            ? date.Start.Month == 0 && end.Month == 0
                ? $"{Date(date.Start)}–{Date(end)}"
                : Format("date_span", Date(date.Start), Date(end))
            : Date(date.Start);
        return date.Approximate ? Format("date_approximate", words) : words;
    }

    /// <summary>The date of a publication in words.</summary>
    public string Date(PublicationDate? date)
    {
        if (date is null)
        {
            return this["no_date"];
        }

        if (!date.IsDated)
        {
            return date.Literal;
        }

        var words = date switch
        {
            { End: null } => Date(date.Start) + (date.IsRange ? "–" : ""),
            { Start.Year: 0, End: { } last } => $"–{Date(last)}",
            { Start: { Month: 0, Season: 0 }, End: { Month: 0, Season: 0 } last } => $"{Date(date.Start)}–{Date(last)}",
            { End: { } last } => Format("date_span", Date(date.Start), Date(last)),
        };
        return date.Circa ? $"{this["circa"]} {words}" : words;
    }
}
