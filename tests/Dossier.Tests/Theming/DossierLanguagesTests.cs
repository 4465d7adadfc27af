using System.Text;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Theming;

/// <summary>A small dossier in each language of the theme.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class DossierLanguagesTests
{
    private const string Source = """
        references:
          - id: a-2022
            type: chapter
            title: TITLE
            container-title: Derleme
            author: [{ family: Şahin, given: Tuba }]
            editor: [{ family: Öz, given: Ali }]
            page: 3-5
            issued: { date-parts: [[2022, 5, 11]] }
            language: tr

        """;

    public static TheoryData<string, string, string, string, string[]> Dossiers =>
        new()
        {
            {
                "tr",
                "İlişkiler",
                "Ankara ile Astana arasındaki ilk anlaşma [@a-2022].",
                "Ankara",
                [
                    "1. bölüm",
                    "“Başlık”",
                    "içinde: <em>Derleme</em>",
                    "ed. Ali Öz",
                    "11 Mayıs 2022",
                    "ss. 3–5",
                    "Şubat 2023",
                    "Bir olayda adı geçer",
                    "Öteki adları",
                    "Bir yerde atıf yapıldı",
                ]
            },
            {
                "kk-KZ",
                "Қатынастар",
                "Анкара мен Астана арасындағы алғашқы келісім [@a-2022].",
                "Анкара",
                [
                    "1-бөлім",
                    "«Başlık»",
                    "мына еңбекте: ",
                    "ред. Ali Öz",
                    "2022 жылғы 11 мамыр",
                    "б. 3–5",
                    "2023 жылғы ақпан",
                    "Бір оқиғада аталған",
                    "Басқа атаулары",
                    "Бір жерде сілтеме жасалған",
                ]
            },
            {
                "ru",
                "Отношения",
                "Первое соглашение между Анкарой и Астаной [@a-2022]. См. Анкара.",
                "Анкара",
                [
                    "Раздел 1",
                    "«Başlık»",
                    "в: ",
                    "ред. Ali Öz",
                    "11 мая 2022 года",
                    "с. 3–5",
                    "февраль 2023 года",
                    "Упоминается в 1 событии",
                    "Другие названия",
                    "1 ссылка в тексте",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void It_is_built_without_a_finding_and_speaks_its_language(
        string language,
        string title,
        string text,
        string term,
        string[] expected
    )
    {
        var inputs = Inputs(language, title, text, term);
        var (compilation, findings) = SmallDossier.Compile(inputs);
        Assert.Empty(findings);
        var pages = compilation
            .Output!.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Value.Span))
            .ToList();
        Assert.All(pages, page => Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal));
        var all = string.Concat(pages).Replace("<span lang=\"tr\">", "", StringComparison.Ordinal);
        Assert.All(expected, words => Assert.Contains(words, all, StringComparison.Ordinal));
        Assert.All(
            ["Glossary", "Summary", "Edition", "Sources", " May ", "pp. "],
            words => Assert.DoesNotContain(words, all, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void It_is_printed_without_a_finding(
        string language,
        string title,
        string text,
        string term,
        string[] expected
    )
    {
        var briefing = Typeset.Inputs(Inputs(language, title, text, term), new PrintRequest(PrintPart.Whole));
        Assert.Empty(briefing.Findings);
        Assert.NotNull(briefing.Pdf);
        Assert.NotEmpty(expected);
    }

    private static Dossier.Input.InputSet Inputs(string language, string title, string text, string term) =>
        SmallDossier.Inputs(
            (
                "dossier.yml",
                $"""
                id: small
                title: {title}
                language: {language}
                edition: 1.0.0
                date: 2026-11-22

                """
            ),
            (
                "index.md",
                $"""
                ::: summary
                {title}.
                :::

                """
            ),
            ("sections/01-one.md", SmallDossier.Page(title, $"\n{text}\n")),
            (
                "glossary/ankara.md",
                $"""
                ---
                term: {term}
                kind: place
                aliases: [Anqara]
                ---

                {title}.

                """
            ),
            (
                "glossary/otan.md",
                $"""
                ---
                term: XYZ
                kind: organisation
                ---

                {title}: XYZ.

                """
            ),
            (
                "timeline.md",
                $$"""
                ::: event {#ev-one date="2023-02" title="{{title}}" actors="otan"}
                {{title}} XYZ.
                :::

                """
            ),
            ("sources.yml", Source.Replace("TITLE", "Başlık", StringComparison.Ordinal))
        );
}
