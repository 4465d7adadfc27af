using System.Collections.Immutable;
using System.Text;
using Dossier.Check;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Docx;
using Dossier.Encode.Epub;
using Dossier.Encode.Print;
using Dossier.Input;
using Dossier.Markdown;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Tests.Encode;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Families;

/// <summary>
/// A section that holds every type of block and inline goes through every stage and into every output.
/// </summary>
public sealed class EveryKindOfText
{
    private static readonly InputSet Inputs = Read();

    /// <summary>What readers are to see: the word of every type that may hold one.</summary>
    private static readonly ImmutableArray<string> Words =
    [
        .. EveryKind
            .Of(typeof(Block))
            .Where(type => type != typeof(ThematicBreak) && !EveryKind.IsPart(type))
            .Select(EveryKind.Word),
        .. EveryKind.Of(typeof(NestingInline)).Except([typeof(Link)]).Select(EveryKind.Word),
        .. new[] { typeof(Text), typeof(Code), typeof(LinkSyntax), typeof(NestedSyntax) }.Select(EveryKind.Word),
    ];

    [Fact]
    public void Resolve_makes_something_of_every_type()
    {
        var bag = new DiagnosticBag();
        var briefing = Resolver.Resolve(Parsed(bag), bag);
        Assert.Empty(bag.Sorted());
        var section = Assert.Single(briefing.Sections);
        Assert.Equal(EveryKind.Of(typeof(Block)), Types(Walk.Blocks(section)));
        Assert.Equal(EveryKind.Of(typeof(Inline)), Types(Walk.Inlines(section)));
    }

    [Fact]
    public void Every_output_takes_every_type()
    {
        var bag = new DiagnosticBag();
        var briefing = Checker.Accept(Resolver.Resolve(Parsed(bag), bag), bag)!;
        var theme = ThemeParser.Parse(Inputs.Theme, "en-GB", bag);
        var document = Composer.Compose(briefing, theme.Texts, bag)!;
        var plan = Encoders.Plan(document, theme, Inputs.Images, new SiteParts(null, false, false), bag);
        var site = Encoders.Make(plan, bag);
        Assert.Empty(bag.Sorted());
        var print = PrintEncoder.Encode(document, theme, Inputs, new PrintRequest(PrintPart.Whole), bag);
        Assert.Equal([Codes.NotDrawn], bag.Sorted().Select(finding => finding.Code).Distinct()); // HTML has no print.
        var page = Encoding.UTF8.GetString(site!.Files["sections/one/index.html"].Span);
        var job = Encoding.UTF8.GetString(print!.Files["briefing.json"].Span);
        Assert.Empty(Words.Where(word => !page.Contains(word, StringComparison.Ordinal)));
        var unprinted = EveryKind.Word(typeof(RawHtmlBlock));
        Assert.Equal([unprinted], Words.Where(word => !job.Contains(word, StringComparison.Ordinal)));
        var places = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        var book = MadeBooks.Files(EpubEncoder.Encode(document, theme.Texts, Inputs, null, places));
        var chapter = MadeBooks.Xml(book["EPUB/section-one.xhtml"]).Root!.Value;
        Assert.Equal([unprinted], Words.Where(word => !chapter.Contains(word, StringComparison.Ordinal)));
        var office = MadeBooks.Xml(
            MadeBooks.Files(DocxEncoder.Encode(document, theme.Texts, Inputs))["word/document.xml"]
        );
        Assert.Equal([unprinted], Words.Where(word => !office.Root!.Value.Contains(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<Type> Types(IEnumerable<object> things) =>
        things.Select(thing => thing.GetType()).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal);

    private static ParsedDossier Parsed(DiagnosticBag bag)
    {
        var parsed = DossierParser.Parse(Inputs, bag)!;
        ImmutableArray<InlineSyntax> written =
        [
            .. EveryKind.Of<InlineSyntax>().Where(inline => inline is not Inline or Text or LineBreak or Code),
            .. EveryKind.Of<InlineSyntax>().Where(inline => inline is Image or RawHtml),
            .. EveryKind
                .Of<NestingInline>()
                .Where(inline => inline is not Link)
                .Select(inline => new NestedSyntax(inline, ImmutableArray<InlineSyntax>.CastUp(inline.Content))),
        ];
        var inlines = new BlockSyntax(new Paragraph(default, Attributes.None, [])) { Content = written };
        var section = parsed.Pages.Single(page => page.Kind == PageKind.Section);
        var content = new ParsedContent(
            [inlines, .. EveryKind.Syntax().Where(block => !EveryKind.IsPart(block.Bare.GetType()))],
            [new FootnoteDefinition(default, EveryKind.Id, [inlines])]
        );
        return parsed with
        {
            Pages = parsed.Pages.Replace(section, (section.Kind, section.Page with { Content = content })),
        };
    }

    private static InputSet Read()
    {
        var inputs = SmallDossier.Inputs(
            ("dossier.yml", $"{SmallDossier.Settings}allow:\n  raw-html: true\n"),
            (
                "sections/01-one.md",
                """
                ---
                title: One
                ---

                """
            ),
            ("glossary/one.md", SmallDossier.Term("One", "A term. {.common-knowledge}\n")),
            (
                "sources.yml",
                """
                references:
                  - id: one
                    type: book
                    title: One

                """
            )
        );
        var image = new BinaryFile(
            $"input/{EveryKind.ImagePath}",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"u8.ToArray()
        );
        return inputs with { Images = inputs.Images.Add(EveryKind.ImagePath, image) };
    }
}
