using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Compose.Citations;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Compose.RunningText;

/// <summary>Composes running text: citations become text, links their names, marks their numbers.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="inName">Whether the text is the name of a block, as references to it say it.</param>
internal sealed class RunComposer(Composition composition, Page page, bool inName = false)
{
    private static readonly BreakRun Soft = new(false);
    private static readonly BreakRun Hard = new(true);

    /// <summary>Composes inlines, one after the other.</summary>
    public ImmutableArray<Run> Compose(ImmutableArray<Inline> content)
    {
        var runs = ImmutableArray.CreateBuilder<Run>(content.Length);
        var closing = HtmlTags.Closing(content);
        for (var i = 0; i < content.Length; i++)
        {
            if (closing is not null && content[i] is RawHtml tag && closing[i] > i)
            {
                runs.Add(ComposeTagged(tag, Compose(content[(i + 1)..closing[i]])));
                i = closing[i];
            }
            else if (content[i] is RawHtml line && HtmlTags.IsLineEnd(line.Html))
            {
                runs.Add(Hard);
            }
            else
            {
                runs.Add(Compose(content[i]));
            }
        }

        return runs.DrainToImmutable();
    }

    /// <summary>What stands between two tags that mean the same as a mark of Markdown, as that has it.</summary>
    private static NestingRun ComposeTagged(RawHtml tag, ImmutableArray<Run> content) =>
        HtmlTags.NameOf(tag.Html) switch
        {
            ("sup" or "sub") and var name => new ShiftedRun(name == "sup", null, "", content)
            {
                Tag = HtmlTags.WithAttributes(tag.Html),
            },
            "strong" or "b" => new EmphasisRun(true, null, "", content),
            _ => new EmphasisRun(false, null, "", content),
        };

    /// <summary>An inline as composed text.</summary>
    private Run Compose(Inline inline) =>
        inline switch
        {
            Text text => new TextRun(text.Value, text.Span),
            LineBreak line => line.Hard ? Hard : Soft,
            Emphasis emphasis => new EmphasisRun(
                emphasis.Strong,
                emphasis.Attributes.Id,
                LanguageOf(emphasis.Attributes),
                Compose(emphasis.Content)
            ),
            Phrase phrase => new SpanRun(phrase.Attributes.Id, LanguageOf(phrase.Attributes), Compose(phrase.Content)),
            Shifted shifted => new ShiftedRun(
                shifted.Raised,
                shifted.Attributes.Id,
                LanguageOf(shifted.Attributes),
                Compose(shifted.Content)
            ),
            Code code => new CodeRun(code.Value, code.Span),
            Link link => Compose(link),
            Image image => ComposePicture(image),
            NoteMark mark => Compose(mark),
            SourceName name => new TextRun(composition.References.Names[name.SourceId], name.Span),
            InlineReference reference => Compose(reference),
            RawHtml raw => new RawHtmlRun(raw.Html, raw.Span),
            _ => throw new UnreachableException($"{inline.GetType().Name} in resolved text"),
        };

    private ImageRun ComposePicture(Image image)
    {
        var picture = composition.Briefing.Images.GetValueOrDefault(image.Source);
        return new ImageRun(image.Source, image.Alternative, image.Title ?? "", image.Span)
        {
            Width = picture?.Width ?? 0,
            Height = picture?.Height ?? 0,
        };
    }

    /// <summary>A link with its place; one without words of its own is called as what it leads to.</summary>
    private LinkRun Compose(Link link)
    {
        var briefing = composition.Briefing;
        var (target, name, language) = link.Target switch
        {
            TermTarget { Id: var id } => (
                (Target)new TermPlace(id),
                briefing.TermById[id].Name,
                briefing.TermById[id].Language
            ),
            SourceTarget { Id: var id } => (
                new SourcePlace(id),
                TitleText.Plain(briefing.SourceById[id].Title),
                briefing.SourceById[id].Language
            ),
            SectionTarget section => (
                new TextPlace(briefing.SectionById[section.Id].Name, section.Anchor),
                section.Anchor is { } inside && link.Content.IsEmpty
                    ? composition.BlockNames.Of(briefing.SectionById[section.Id], inside, inName)
                    : briefing.SectionById[section.Id].Title,
                ""
            ),
            AnchorTarget anchor => (
                new TextPlace(page.Name, anchor.Anchor),
                link.Content.IsEmpty ? composition.BlockNames.Of(page, anchor.Anchor, inName) : "",
                ""
            ),
            ExternalTarget outside => (new WebPlace(outside.Url), outside.Url, ""),
            _ => throw new UnreachableException($"{link.Target.GetType().Name} in resolved text"),
        };
        var isNamed = link.Automatic || link.Content.IsEmpty;
        return new LinkRun(
            target,
            link.Attributes["lang"]?.Value ?? (isNamed ? language : ""),
            link.Title ?? "",
            IsMention: true,
            link.Content.IsEmpty ? [new TextRun(name)] : Compose(link.Content)
        );
    }

    private MarkRun Compose(NoteMark mark)
    {
        return new MarkRun(page.FirstNote + mark.Ordinal, mark.Occurrence);
    }

    /// <summary>A citation that is no note of its own.</summary>
    private CitationRun Compose(InlineReference reference) =>
        new(
            [.. reference.Items.Select(item => item.SourceId).Distinct(StringComparer.Ordinal)],
            reference.InText,
            composition.Cited(reference)
        );

    private static string LanguageOf(Attributes attributes) => attributes["lang"]?.Value ?? "";
}
