using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Locales;

/// <summary>
/// The words of a language as a style sees them: its own first, then those of the dialect's file, of the language's,
/// and of US English.
/// </summary>
internal sealed class LocaleChain
{
    private readonly Dictionary<TermKey, Term> terms = [];
    private readonly Dictionary<DateForm, DateElement> dates = [];

    public LocaleChain(string language, ImmutableArray<Locale> ofStyle, ILocaleSource source)
    {
        Language = language;
        var baseLanguage = LocaleTags.Base(language);
        List<Locale> locales =
        [
            .. ofStyle.Where(locale => locale.Language == language && language != baseLanguage),
            .. ofStyle.Where(locale =>
                locale.Language == baseLanguage || (locale.Language.Length > 0 && IsPrimary(locale))
            ),
            .. ofStyle.Where(locale => locale.Language.Length == 0),
            .. LocaleTags.Chain(language).Select(source.Find).OfType<Locale>(),
        ];
        foreach (var locale in locales)
        {
            Add(locale);
            PunctuationInQuote ??= locale.PunctuationInQuote;
            LimitDayOrdinalsToDay1 ??= locale.LimitDayOrdinalsToDay1;
        }

        bool IsPrimary(Locale locale) => language == baseLanguage && locale.Language == LocaleTags.Primary(language);
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    public bool? PunctuationInQuote { get; }

    public bool? LimitDayOrdinalsToDay1 { get; }

    public DateElement? Date(DateForm form) => dates.GetValueOrDefault(form);

    /// <summary>
    /// A term; its nearest form where it does not have the one that is asked for; null where there is none.
    /// </summary>
    public Term? Term(string name, TermForm form, Gender gender = Gender.None)
    {
        var canonical = LocaleReader.Canonical(name);
        while (true)
        {
            if (gender != Gender.None && terms.TryGetValue(new TermKey(canonical, form, gender), out var gendered))
            {
                return gendered;
            }

            if (terms.TryGetValue(new TermKey(canonical, form, Gender.None), out var term))
            {
                return term;
            }

            if (form == TermForm.Long)
            {
                return null;
            }

            form = form switch
            {
                TermForm.VerbShort => TermForm.Verb,
                TermForm.Symbol => TermForm.Short,
                _ => TermForm.Long,
            };
        }
    }

    /// <summary>A term as text; empty where there is none.</summary>
    public string Text(string name, TermForm form = TermForm.Long, bool plural = false) =>
        Term(name, form) is not { } term ? ""
        : plural ? term.Multiple
        : term.Single;

    /// <summary>A term in its long form and exactly this gender; null where there is none.</summary>
    public Term? Exact(string name, Gender gender) => terms.GetValueOrDefault(new TermKey(name, TermForm.Long, gender));

    /// <summary>Adds the terms and dates of a locale that no nearer one gives.</summary>
    private void Add(Locale locale)
    {
        // The suffixes of ordinals all come from one locale: those of two languages do not mix.
        var hasOrdinals = terms.Keys.Any(IsOrdinal);
        foreach (var (key, term) in locale.Terms)
        {
            if (!hasOrdinals || !IsOrdinal(key))
            {
                terms.TryAdd(key, term);
            }
        }

        foreach (var (form, date) in locale.Dates)
        {
            dates.TryAdd(form, date);
        }
    }

    private static bool IsOrdinal(TermKey key) => key.Name.StartsWith("ordinal", StringComparison.Ordinal);
}
