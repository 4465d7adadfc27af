using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Check;
using Dossier.Compose;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Encode.Citing;

/// <summary>
/// The forms by which a page is cited are put together from what pages share: each must be what its writer writes for
/// the page alone.
/// </summary>
public sealed class CitationFormsTests
{
    private static readonly (string Title, string Authors)[] Sections =
    [
        ("Loads", ""),
        ("Wind – and water, 1991: a year", ""),
        ("Қарағанды мен İğdır", ""),
        ("Loads -- two  blanks", ""),
        ("Loads & {wind} <i>now</i> 50% \"of\" it", ""),
        ("Is it \"so\"?", ""),
        ("Loads again", "[A. Writer, B. Öz]"),
        ("Loads once more", "[C. & D.]"),
        ("Loads at the last", "[A. Writer, B. Öz]"),
    ];

    [Theory]
    [InlineData("url: https://example.org/a-b/\n")]
    [InlineData("")]
    public void They_are_what_each_writer_writes_for_the_page(string url)
    {
        var (document, files) = Made(url);
        foreach (var (section, at) in document.Sections.Select((section, i) => (section, $"sections/s{i + 1}/")))
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[$"{at}index.html"].Span));
            var work = document.Citation.Page(at, section.Title);
            var data = page.QuerySelectorAll(".cite-forms pre").Select(form => form.TextContent).ToArray();
            Assert.Equal(
                [
                    BibTexWriter.Entry(work),
                    RisWriter.Entry(work).ReplaceLineEndings("\n"),
                    Encoding.UTF8.GetString(CslJsonWriter.Bytes([work]).Span),
                ],
                data
            );
            var read = page.QuerySelectorAll(".cite-forms .cited").Select(form => form.TextContent);
            Assert.Equal([Plain.Of(document.Citation.Apa(work)), Plain.Of(document.Citation.Chicago(work))], read);
            Assert.EndsWith(
                Plain.Of(document.Citation.House(work)),
                page.QuerySelector(".cite")!.TextContent.TrimEnd(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_section_is_cited_under_its_own_authors()
    {
        var (_, files) = Made("");
        foreach (
            var (address, author, other) in ((string, string, string)[])
                [
                    ("s1", "C. Curator", "A. Writer"),
                    ("s7", "A. Writer", "C. Curator"),
                    ("s8", "C. & D.", "A. Writer"),
                    ("s9", "A. Writer", "C. & D."),
                ]
        )
        {
            var page = new HtmlParser().ParseDocument(
                Encoding.UTF8.GetString(files[$"sections/{address}/index.html"].Span)
            );
            var forms = page.QuerySelectorAll(".cite, .cite-forms .cited, .cite-forms pre").ToArray();
            Assert.Equal(6, forms.Length);
            var word = author.Split(' ')[^1];
            Assert.All(forms, form => Assert.Contains(word, form.TextContent, StringComparison.Ordinal));
            Assert.All(forms, form => Assert.DoesNotContain(other, form.TextContent, StringComparison.Ordinal));
        }
    }

    private static (Document Document, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files) Made(string url)
    {
        (string, string)[] files =
        [
            ("dossier.yml", SmallDossier.Settings + "curators: [C. Curator]\n" + url),
            .. Sections.Select(
                (section, i) =>
                    (
                        $"sections/0{i + 1}-s{i + 1}.md",
                        $"---\ntitle: '{section.Title}'\n"
                            + (section.Authors.Length > 0 ? $"authors: {section.Authors}\n" : "")
                            + "---\nThe bridge holds.\n"
                    )
            ),
        ];
        var bag = new DiagnosticBag();
        var inputs = SmallDossier.Inputs(files);
        var briefing = Checker.Accept(Resolver.Resolve(DossierParser.Parse(inputs, bag)!, bag), bag)!;
        var theme = ThemeParser.Parse(inputs.Theme, "en-GB", bag);
        var document = Composer.Compose(briefing, theme.Texts, bag)!;
        var plan = Encoders.Plan(document, theme, inputs.Images, new SiteParts(null, false, false), bag);
        var site = Encoders.Make(plan, bag);
        Assert.Empty(bag.Sorted().Where(finding => finding.Severity == Severity.Error));
        return (document, site!.Files);
    }
}
