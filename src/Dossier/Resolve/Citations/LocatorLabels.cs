using Dossier.Csl.Locales;
using Dossier.Styles;

namespace Dossier.Resolve.Citations;

/// <summary>
/// What may stand before a locator: what English writers abbreviate, and the words of the dossier's language.
/// </summary>
internal static class LocatorLabels
{
    private const string English = """
        act: act act.
        appendix: app app. appendix
        article-locator: art art. arts arts. article articles
        book: bk bk. bks bks. book books
        canon: can can. canon canons
        chapter: ch ch. chs chs. chap chap. chaps chaps. chapter chapters
        column: col col. cols cols. column columns
        equation: eq eq. eqs eqs. equation equations
        figure: fig fig. figs figs. figure figures
        folio: fol fol. fols fols. folio folios
        issue: no no. nos nos. number numbers
        line: l l. ll ll. line lines
        note: n n. nn nn. note notes
        opus: op op. opp opp. opus
        page: p p. pp pp. pg pg. pgs pgs. page pages
        paragraph: par par. para para. paras paras. paragraph paragraphs ¶ ¶¶
        part: pt pt. pts pts. part parts
        rule: r r. rule rules
        scene: sc sc. scene scenes
        section: sec sec. secs secs. sect sect. sects sects. section sections § §§
        sub-verbo: s.v s.v. s.vv s.vv.
        table: tbl tbl. table tables
        verse: v v. vv vv. verse verses
        volume: vol vol. vols vols. volume volumes
        """;

    /// <summary>Each word with the term of CSL that it stands for.</summary>
    /// <param name="styles">The dossier's styles; null where they cannot be used.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static IReadOnlyDictionary<string, string> Of(CitationStyles? styles, string language)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in LocaleTags.Base(language) == "en" || styles is null ? [] : LocaleTags.Chain(language))
        {
            if (styles!.Locales.Find(tag) is { } locale && LocaleTags.Base(tag) != "en")
            {
                LocatorWords.AddTo(words, locale);
            }
        }

        foreach (var line in English.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (term, forms) = (line.Split(':')[0], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(form, term);
            }
        }

        return words;
    }
}
