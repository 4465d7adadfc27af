using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Theming;

/// <summary>The theme's own texts in each of its languages.</summary>
public sealed partial class InterfaceTextsTests
{
    public static TheoryData<string> Translations => ["tr", "kk", "ru"];

    [Fact]
    public void Every_language_is_tested() =>
        Assert.Equal(
            Translations.Select(row => $"{row.Data}.yml").Append("en.yml").Order(StringComparer.Ordinal),
            SmallDossier.RealTheme.Texts.Keys
        );

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_same_texts(string language)
    {
        var wanted = Of("en")
            .Keys.Concat(
                PluralForm.HasFew(language)
                    ? Of("en")
                        .Keys.Where(key => key.EndsWith("_many", StringComparison.Ordinal))
                        .Select(key => key.Replace("_many", "_few", StringComparison.Ordinal))
                    : []
            );
        Assert.Equal(wanted.Order(StringComparer.Ordinal), Of(language).Keys);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_same_places_for_values(string language)
    {
        // The form for one is free: English says ‘one event’, Russian ‘21 событие’.
        var english = Of("en");
        var different = Of(language)
            .Where(text =>
                !text.Key.EndsWith("_one", StringComparison.Ordinal)
                && !Places(text.Value)
                    .SequenceEqual(
                        Places(
                            english[
                                text.Key.EndsWith("_few", StringComparison.Ordinal)
                                    ? text.Key.Replace("_few", "_many", StringComparison.Ordinal)
                                    : text.Key
                            ]
                        )
                    )
            );
        Assert.Empty(different.Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_is_no_English_and_has_the_languages_quotation_marks(string language)
    {
        // A kilobyte is KB in Turkish too.
        string[] shared = ["date_day", "date_month", "circa", "change_end_aloud", "change_reason", "size_kb"];
        var english = Of("en");
        var texts = Of(language);
        Assert.Empty(
            texts
                .Where(text => english.GetValueOrDefault(text.Key) == text.Value && !shared.Contains(text.Key))
                .Where(text => text.Value.Any(char.IsLetter))
                .Select(text => text.Key)
        );
        Assert.All(texts, text => Assert.False(text.Value.Length == 0 || text.Value.Trim() != text.Value, text.Key));
        Assert.All(texts, text => Assert.DoesNotMatch(language == "tr" ? "[«»‘]" : "[“”‘’]", text.Value));
        Assert.All(
            texts.Where(_ => language != "tr"),
            text => Assert.DoesNotMatch("[a-zA-Z]", Names().Replace(text.Value, ""))
        );
    }

    private static ImmutableSortedDictionary<string, string> Of(string language)
    {
        var bag = new DiagnosticBag();
        var texts = ThemeParser.Parse(SmallDossier.RealTheme, language, bag).Texts;
        Assert.Empty(bag.Sorted());
        Assert.Equal(language, texts.Language);
        return texts.All;
    }

    private static IEnumerable<string> Places(string text) =>
        PlacePattern().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(
        "Web Annotation|PROV-O|SHA-256|Libertinus "
            + "Serif|PDF|BibTeX|LaTeX|RIS|CSL-JSON|CSL|SKOS|Turtle|JSON-LD|JSON|TBX|Pandoc|EndNote|DOI|Zotero|Pagefind"
            + "|Node|Ctrl|Esc|RSS|Atom|Word|DOCX|EPUB|Natural Earth"
    )]
    private static partial Regex Names();
}
