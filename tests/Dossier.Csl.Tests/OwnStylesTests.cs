using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Tests;

/// <summary>The project's own styles, with the project's own locales.</summary>
public sealed class OwnStylesTests
{
    private const string Pages = """
        [
          {"id": "page", "type": "chapter", "title": "Sources", "container-title": "Türkiye–Kazakhstan relations",
           "author": [{"literal": "The Dossier editors"}], "issued": {"date-parts": [[2026, 11, 22]]},
           "edition": "1.1.0", "publisher": "Dossier", "URL": "https://example.org/sources/"},
          {"id": "whole", "type": "report", "title": "Türkiye–Kazakhstan relations",
           "author": [{"literal": "The Dossier editors"}], "issued": {"date-parts": [[2026, 11, 22]]},
           "edition": "1.1.0", "publisher": "Dossier", "URL": "https://example.org/"}
        ]
        """;

    [Theory]
    [InlineData(
        "page-apa",
        "The Dossier editors. (2026, November 22). Sources. In <i>Türkiye–Kazakhstan relations</i> (Edition 1.1.0). "
            + "Dossier. https://example.org/sources/",
        "The Dossier editors. (2026, November 22). <i>Türkiye–Kazakhstan relations</i> (Edition 1.1.0). Dossier. "
            + "https://example.org/"
    )]
    [InlineData(
        "page-chicago",
        "The Dossier editors. “Sources.” In <i>Türkiye–Kazakhstan relations</i>, edition 1.1.0. Dossier, "
            + "November 22, 2026. https://example.org/sources/.",
        "The Dossier editors. <i>Türkiye–Kazakhstan relations</i>, edition 1.1.0. Dossier, November 22, 2026. "
            + "https://example.org/."
    )]
    public void A_page_and_the_whole_are_cited(string name, string page, string whole)
    {
        var entries = Process(name, Pages, "").Bibliography!.Entries;
        Assert.Equal([page, whole], entries.Select(entry => MarkedText.Of(entry.Text)));
    }

    [Theory]
    [InlineData("en-GB", "Anna Smith, ‘On <i>roads</i>’, <i>Review</i> 4, no. 2, 3 May 2021, pp. 5–9")]
    [InlineData("tr-TR", "Anna Smith, “On <i>roads</i>”, <i>Review</i> 4, sy. 2, 3 Mayıs 2021, ss. 5–9")]
    [InlineData("kk-KZ", "Anna Smith, «On <i>roads</i>», <i>Review</i> 4, № 2, 2021 жылғы 3 мамыр, б. 5–9")]
    [InlineData("ru-RU", "Anna Smith, «On <i>roads</i>», <i>Review</i> 4, № 2, 3 мая 2021 года, с. 5–9")]
    public void Notes_are_written_in_four_languages(string language, string note)
    {
        const string Article = """
            [{"id": "a", "type": "article-journal", "title": "On <i>roads</i>", "container-title": "Review",
              "author": [{"family": "Smith", "given": "Anna"}], "volume": "4", "issue": "2", "page": "5-9",
              "issued": {"date-parts": [[2021, 5, 3]]}}]
            """;
        Assert.Equal(note, MarkedText.Of(Process("dossier-notes", Article, language).Citations[0]));
    }

    [Fact]
    public void Fields_that_a_reference_has_are_told_apart()
    {
        const string Works = """
            [
              {"id": "r", "type": "report", "title": "Outlook", "author": [{"literal": "Institute"}], "genre": "Working paper",
               "number": "27", "publisher-place": "Geneva", "issued": {"date-parts": [[2021]]}},
              {"id": "b", "type": "book", "title": "Letters", "author": [{"family": "Petrov", "given": "Ivan"}],
               "translator": [{"family": "Smith", "given": "Anna"}], "edition": "2", "volume": "3", "publisher": "House"},
              {"id": "e", "type": "chapter", "title": "Roads", "container-title": "Atlas", "volume": "2",
               "editor": [{"family": "Roe", "given": "Jane"}], "issued": {"date-parts": [[1999]]}},
              {"id": "t", "type": "treaty", "title": "Treaty", "container-title": "UNTS", "volume": "1800", "page": "77",
               "issued": {"date-parts": [[1994]]}},
              {"id": "c", "type": "legal_case", "title": "A v B", "container-title": "CLR", "volume": "175", "page": "1",
               "authority": "High Court", "issued": {"date-parts": [[1992]]}},
              {"id": "i", "type": "interview", "title": "On peace", "author": [{"family": "Doe"}],
               "interviewer": [{"family": "Roe", "given": "Jane"}], "issued": {"date-parts": [[2019, 6]]}}
            ]
            """;
        Assert.Equal(
            [
                "Institute, <i>Outlook</i>, Working paper 27 (Geneva, 2021)",
                "Ivan Petrov, <i>Letters</i>, trans. by Anna Smith, vol. 3, 2nd edn (House, n.d.)",
                "Jane Roe (ed.), ‘Roads’, in <i>Atlas</i>, vol. 2, 1999",
                "‘Treaty’, <i>UNTS</i> 1800, 1994, p. 77",
                "‘A v B’, <i>CLR</i> 175 (High Court, 1992), p. 1",
                "Doe, ‘On peace’, interview by Jane Roe, June 2019",
            ],
            Process("dossier-notes", Works, "").Citations.Select(MarkedText.Of)
        );
    }

    private static ProcessedDocument Process(string name, string json, string language)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Styles", $"{name}.csl"));
        var style = StyleReader.Read(text, out var faults);
        Assert.Empty(faults);
        var items = ItemReader.Read(json);
        return new CitationProcessor(style!, TestLocales.Instance, language).Process(
            new DocumentRequest
            {
                Items = items.ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations = [.. items.Select((item, index) => new Citation([new Cite(item.Id)], index + 1))],
            }
        );
    }
}
