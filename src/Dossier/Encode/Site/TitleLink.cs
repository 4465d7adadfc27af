using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.RunningText;
using Dossier.Encode.Addresses;

namespace Dossier.Encode.Site;

/// <summary>
/// A reference whose title leads to the page of its source, wherever the citation style puts the title.
/// </summary>
internal static class TitleLink
{
    /// <summary>
    /// The reference as HTML, with the link; without it where the style changes the title or leaves it out.
    /// </summary>
    public static Theming.Html ReferenceHtml(SourceEntry source, SiteContext site, IAddresses addresses) =>
        site.Writer(site.Document.Front.Page, addresses).Inlines(LinkTitle(source.Reference, source));

    /// <summary>The runs with the link at the first title among them; as they are where there is none.</summary>
    private static ImmutableArray<Run> LinkTitle(ImmutableArray<Run> runs, SourceEntry source)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            if (LinkTitle(runs[i], source) is { IsDefault: false } replacement)
            {
                return [.. runs[..i], .. replacement, .. runs[(i + 1)..]];
            }
        }

        return runs;
    }

    /// <summary>The runs that replace one, with the link; the default array where the title is not in it.</summary>
    private static ImmutableArray<Run> LinkTitle(Run run, SourceEntry source)
    {
        switch (run)
        {
            case TextRun text when text.Value.IndexOf(source.Title, StringComparison.Ordinal) is >= 0 and var offset:
                return
                [
                    text with
                    {
                        Value = text.Value[..offset],
                    },
                    LinkToSource(source, [text with { Value = source.Title }]),
                    text with
                    {
                        Value = text.Value[(offset + source.Title.Length)..],
                    },
                ];
            case EmphasisRun emphasis when Plain.Of(emphasis.Content) == source.Title:
            case SpanRun span when Plain.Of(span.Content) == source.Title:
                return [LinkToSource(source, [run])];
            case SpanRun span when LinkTitle(span.Content, source) is var inner && inner != span.Content:
                return [span with { Content = inner }];
            default:
                return default;
        }
    }

    private static LinkRun LinkToSource(SourceEntry source, ImmutableArray<Run> content) =>
        new(new SourcePlace(source.Id), "", "", IsMention: false, content);
}
