using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Fixtures;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Dossier.Tests.Print;

/// <summary>The file as a file: fonts, links, tags, metadata, letters.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class FileTests
{
    private readonly SetBriefing set = Typeset.RealBriefing;

    [Fact]
    public void All_fonts_are_embedded()
    {
        var descriptors = Objects().OfType<DictionaryToken>().Where(one => Is(one, "FontDescriptor")).ToList();
        Assert.NotEmpty(descriptors);
        Assert.All(
            descriptors,
            one => Assert.Contains(one.Data.Keys, key => key is "FontFile" or "FontFile2" or "FontFile3")
        );
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = set
            .Pages.SelectMany(page => page.GetAnnotations())
            .Where(one => one.Type == AnnotationType.Link)
            .ToList();
        Assert.True(links.Count > 500, $"{links.Count} links");
        Assert.All(
            links,
            link =>
            {
                switch (link.Action)
                {
                    case UriAction outside:
                        Assert.Matches("^https?://", outside.Uri);
                        break;
                    case GoToAction inside:
                        Assert.InRange(inside.Destination.PageNumber, 1, set.Pages.Length);
                        break;
                    default:
                        Assert.Fail($"a link leads nowhere: {link.AnnotationDictionary}");
                        break;
                }
            }
        );
    }

    [Fact]
    public void No_letter_stands_outside_the_margins() => Margins.Hold(set);

    [Fact]
    public void The_file_is_tagged_and_says_what_it_is()
    {
        var raw = Encoding.Latin1.GetString(set.Pdf!);
        var briefing = set.Compilation.Briefing!;
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("RenditionClass", raw, StringComparison.Ordinal);
        Assert.Contains("/Marked true", raw, StringComparison.Ordinal);
        Assert.Contains("/Lang", raw, StringComparison.Ordinal);
        Assert.Equal(briefing.Settings.Title, set.Document.Information.Title);
        Assert.Contains(briefing.Settings.Licence!.Id, set.Document.Information.Keywords, StringComparison.Ordinal);
        Assert.Contains(briefing.Settings.Edition, set.Document.Information.Keywords, StringComparison.Ordinal);
        Assert.Contains(
            briefing.Settings.Url!.AbsoluteUri,
            set.Document.Information.Keywords,
            StringComparison.Ordinal
        );
        Assert.StartsWith("D:20261122", set.Document.Information.CreationDate, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_have_alternative_texts_and_foreign_words_their_language()
    {
        var elements = Objects().OfType<DictionaryToken>().Where(one => Is(one, "StructElem")).ToList();
        var figures = elements.Where(one => Name(one, "S") == "Figure").ToList();
        Assert.True(figures.Count >= 2, $"{figures.Count} figures");
        Assert.All(figures, one => Assert.Contains("Alt", one.Data.Keys));
        var languages = set
            .Pages.SelectMany(page => page.Operations.OfType<BeginMarkedContentWithProperties>())
            .Select(mark =>
                mark.Properties is not null
                && mark.Properties.Data.TryGetValue("Lang", out var lang)
                && lang is StringToken tag
                    ? tag.Data
                    : ""
            )
            .ToHashSet();
        Assert.Contains("tr", languages);
        Assert.Contains("kk", languages);
        Assert.Contains("ru", languages);
    }

    [Fact]
    public void Turkish_Kazakh_and_Russian_names_can_be_copied_out()
    {
        var text = set.Text();
        Assert.All(
            set.Compilation.Briefing!.Terms.SelectMany(term =>
                term.Labels.Select(label => label.Value).Append(term.Name)
            ),
            name => Assert.Contains(SetBriefing.Bare(name), text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_brief_has_two_pages() =>
        Assert.Equal(2, Typeset.Inputs(Typeset.Real, new PrintRequest(PrintPart.Brief)).Pages.Length);

    [Fact]
    public void A_section_has_its_own_glossary_and_sources()
    {
        var section = Typeset.Inputs(Typeset.Real, new PrintRequest(PrintPart.Section, "economy"));
        Margins.Hold(section);
        var text = section.Text();
        Assert.Contains("Glossary", text, StringComparison.Ordinal);
        Assert.Contains("Tiryaki", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Enver", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Keymessages", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_does_not_exist_is_an_error_with_a_suggestion()
    {
        var wrong = Typeset.Inputs(Typeset.Real, new PrintRequest(PrintPart.Section, "econmy"));
        Assert.Null(wrong.Pdf);
        Assert.Equal(
            "did you mean 'economy'?",
            Assert.Single(wrong.Findings, finding => finding.Code.Id == "DOS104").Hint
        );
    }

    [Fact]
    public void An_archive_holds_the_sources_and_letter_paper_is_letter_paper()
    {
        var settings = Typeset.Real.Dossier["dossier.yml"];
        var inputs = Typeset.Real with
        {
            Dossier = Typeset.Real.Dossier.SetItem(
                "dossier.yml",
                new InputFile(settings.Path, settings.Text + "\nprint: { paper: us-letter, archive: true }\n")
            ),
        };
        var archive = Typeset.Inputs(inputs, new PrintRequest(PrintPart.Whole));
        Assert.Equal((612, 792), (archive.Pages[0].Width, archive.Pages[0].Height));
        Assert.Contains(
            "<pdfaid:part>3</pdfaid:part>",
            Encoding.Latin1.GetString(archive.Pdf!),
            StringComparison.Ordinal
        );
        Assert.True(archive.Document.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Contains(
            files,
            file =>
                file.Name.EndsWith("input/dossier.yml", StringComparison.Ordinal)
                && file.Memory.Span.IndexOf("turkiye"u8) > 0
        );
        Margins.Hold(archive);
    }

    [Fact]
    public void What_an_archive_holds_is_what_is_published()
    {
        var inputs = SmallDossier
            .Inputs(
                (
                    "dossier.yml",
                    SmallDossier.Settings
                        + """
                        # the desk's own
                        print: { archive: true } # mine
                        services: { crossref: "https://api.example.org/?mailto=SECRET" }
                        nocite: ["@*"]

                        """
                ),
                ("index.md", "Text.<!-- ask Ann -->\n"),
                (
                    "timeline.md",
                    """
                    ---
                    ---

                    It: `<!-- kept -->` {ok

                    ---

                    More. <!-- SECRET
                      -->

                    """
                ),
                (
                    "glossary/gate.md",
                    """
                    ---
                    term: Gate
                    kind: concept
                    hidden:
                      - SECRET
                    role: A way in.
                    ---
                    A gate.

                    """
                ),
                (
                    "glossary/road.md",
                    """
                    ---
                    {term: Road, kind: concept, hidden: [SECRETS]}
                    ---
                    A road.

                    """
                ),
                ("figures.md", "<!-- SECRET -->"),
                ("data/unused.csv", "year,SECRET\n2020,1\n"),
                (
                    "about.md",
                    """
                    ---
                    # SECRET
                    title: 'A # B'
                    ---

                    More.

                    <!--
                    SECRET
                    -->

                    """
                ),
                (
                    "sources/lib.yml",
                    """
                    references:
                    - id: lib
                      type: book
                      title: Lib # SECRET
                      private: { abstract: SECRET }

                    """
                )
            )
            .With("images/unseen.png", [.. "SECRET"u8]);
        var bag = new DiagnosticBag();

        var compilation = Compiler.Compile(
            inputs,
            new BuildRequest(null, _ => { }) { Print = new PrintRequest(PrintPart.Whole) },
            bag
        );

        Assert.False(bag.HasErrors, string.Join('\n', bag.Sorted()));
        var attached = compilation
            .Print!.Files.Where(file => file.Key.StartsWith("sources/", StringComparison.Ordinal))
            .ToDictionary(
                file => file.Key["sources/".Length..],
                file => Encoding.UTF8.GetString(file.Value.Span),
                StringComparer.Ordinal
            );
        Assert.Equal(
            [
                "input/about.md",
                "input/dossier.yml",
                "input/glossary/gate.md",
                "input/glossary/road.md",
                "input/index.md",
                "input/sources.yml",
                "input/timeline.md",
            ],
            attached.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("Text.\n", attached["input/index.md"]);
        Assert.Equal(
            """
            ---
            title: 'A # B'
            ---

            More.



            """,
            attached["input/about.md"]
        );
        Assert.Equal("---\n---\n\nIt: `<!-- kept -->` {ok\n\n---\n\nMore. \n", attached["input/timeline.md"]);
        Assert.Equal(
            """
            ---
            term: Gate
            kind: concept
            role: A way in.
            ---
            A gate.

            """,
            attached["input/glossary/gate.md"]
        );
        Assert.Equal(
            """
            ---
            {term: Road, kind: concept}
            ---
            A road.

            """,
            attached["input/glossary/road.md"]
        );
        Assert.EndsWith(
            "print: { archive: true } \nnocite: [\"@*\"]\n",
            attached["input/dossier.yml"],
            StringComparison.Ordinal
        );
        Assert.Contains("Lib", attached["input/sources.yml"], StringComparison.Ordinal);
        Assert.DoesNotContain(attached.Values, text => text.Contains("SECRET", StringComparison.Ordinal));
    }

    private IEnumerable<IToken> Objects() =>
        set.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key =>
            set.Document.Structure.GetObject(key).Data
        );

    private static bool Is(DictionaryToken dictionary, string type) => Name(dictionary, "Type") == type;

    private static string Name(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) && value is NameToken name ? name.Data : "";
}
