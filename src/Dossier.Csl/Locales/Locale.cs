using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Locales;

/// <summary>Words, dates and habits of a language, as a locale file or a style gives them.</summary>
public sealed class Locale
{
    internal Locale() { }

    /// <summary>BCP 47 tag; empty for words that a style gives for every language.</summary>
    public string Language { get; init; } = "";

    internal IReadOnlyDictionary<TermKey, Term> Terms { get; init; } = new Dictionary<TermKey, Term>();

    internal IReadOnlyDictionary<DateForm, DateElement> Dates { get; init; } = new Dictionary<DateForm, DateElement>();

    internal bool? PunctuationInQuote { get; init; }

    internal bool? LimitDayOrdinalsToDay1 { get; init; }
}
