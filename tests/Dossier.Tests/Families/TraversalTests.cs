using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Editions.Redlines;
using Dossier.Markdown;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

namespace Dossier.Tests.Families;

/// <summary>
/// Whatever goes through text meets every type that there is: one that is added is found by looking at the library, and
/// a traversal without a case for it throws, or loses the word that it holds.
/// </summary>
public sealed class TraversalTests
{
    /// <summary>What has no words of its own.</summary>
    private static readonly ImmutableArray<Type> Silent =
    [
        typeof(LineBreak),
        typeof(Image),
        typeof(RawHtml),
        typeof(NoteMark),
        typeof(SourceName),
        typeof(InlineReference),
        typeof(Citation),
        typeof(FootnoteMark),
        typeof(InlineNote),
        typeof(ThematicBreak),
        typeof(RawHtmlBlock),
    ];

    [Fact]
    public void The_families_are_found()
    {
        Assert.Contains(typeof(Emphasis), EveryKind.Of(typeof(Inline)));
        Assert.Contains(typeof(TableCell), EveryKind.Of(typeof(Block)));
        Assert.Equal(
            ["Citation", "FootnoteMark", "InlineNote", "LinkSyntax", "NestedSyntax"],
            EveryKind.Of(typeof(InlineSyntax)).Except(EveryKind.Of(typeof(Inline))).Select(type => type.Name)
        );
    }

    [Fact]
    public void A_briefing_can_hold_no_syntax()
    {
        var seen = new HashSet<Type>();
        var waiting = new Stack<Type>([typeof(Briefing)]);
        while (waiting.TryPop(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            IEnumerable<Type> properties = $"{type.Namespace}.".StartsWith(
                $"{typeof(Briefing).Namespace}.",
                StringComparison.Ordinal
            )
                ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(item => item.PropertyType)
                : [];
            foreach (var next in properties.Concat(type.GenericTypeArguments).Concat(EveryKind.Of(type)))
            {
                if (next != typeof(object))
                {
                    waiting.Push(next);
                }
            }
        }

        Assert.Contains(typeof(InlineReference), seen);
        Assert.Contains(typeof(DefinitionItem), seen);
        Type[] syntax = [typeof(InlineSyntax), typeof(BlockSyntax), typeof(Citation), typeof(FootnoteMark)];
        Assert.Empty(syntax.Intersect(seen));
    }

    [Fact]
    public void A_walk_comes_to_every_type_and_its_words()
    {
        foreach (var inline in EveryKind.Of<Inline>())
        {
            Says(inline, string.Concat(Walk.Inlines([inline])));
        }

        foreach (var block in EveryKind.Of<Block>().Where(block => block is not CodeBlock))
        {
            Says(block, string.Concat(Walk.Inlines(Page([block]))));
            Assert.Same(block, Walk.Blocks([block])[0]);
        }
    }

    [Fact]
    public void Plain_text_has_the_words_of_every_type()
    {
        foreach (var inline in EveryKind.Of<InlineSyntax>())
        {
            Says(inline, PlainText.Of([inline]));
        }

        foreach (var block in EveryKind.Of<Block>().Where(block => block is not CodeBlock))
        {
            Says(block, PlainText.Of([block]));
        }
    }

    [Fact]
    public void Claims_have_the_words_of_every_type()
    {
        foreach (var inline in EveryKind.Of<Inline>())
        {
            var text = new ClaimText();
            text.Add([inline]);
            Says(inline, text.ToString());
        }

        foreach (var block in EveryKind.Of<Block>().Where(block => block is not CodeBlock))
        {
            Says(block, string.Concat(new ClaimReader(Page([block]), "en-GB").Read().Select(claim => claim.Text)));
        }
    }

    [Fact]
    public void Comparisons_have_the_words_of_every_type()
    {
        foreach (var inline in EveryKind.Of<Inline>())
        {
            var text = new StringBuilder();
            UnitReader.Append(text, Page([]).Notes, [inline]);
            Says(inline, text.ToString());
        }

        foreach (var block in EveryKind.Of<Block>())
        {
            Says(block, string.Concat(UnitReader.Read(Page([block])).Select(unit => unit.Text)));
        }
    }

    [Fact]
    public void What_was_typed_has_the_words_of_every_type()
    {
        foreach (var inline in EveryKind.Of<InlineSyntax>().Where(inline => inline is not NoteMark))
        {
            var paragraph = new BlockSyntax(new Paragraph(default, Attributes.None, [])) { Content = [inline] };
            Says(inline, TypedText.Of(new ParsedContent([paragraph], [])));
        }

        foreach (var block in EveryKind.Syntax())
        {
            Says(block.Bare, TypedText.Of(new ParsedContent([block], [])));
        }
    }

    private static void Says(object thing, string text)
    {
        if (!Silent.Contains(thing.GetType()))
        {
            Assert.Contains(EveryKind.Word(thing.GetType()), text, StringComparison.Ordinal);
        }
    }

    private static Page Page(ImmutableArray<Block> blocks) =>
        new()
        {
            Span = TextSpan.None,
            Kind = PageKind.Section,
            Id = EveryKind.Id,
            Title = "One",
            ShortTitle = "One",
            Blocks = blocks,
            Notes =
            [
                new CitationNote(TextSpan.None, null, [new CitationItem(TextSpan.None, EveryKind.Id, "", "", false)]),
            ],
            Mentions = [],
            Citations = [],
            Headings = [],
            Anchors = [],
            UnusedFootnotes = [],
            Words = 0,
        };
}
