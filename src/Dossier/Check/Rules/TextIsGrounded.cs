using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// In a dossier that derives from an article, every paragraph, item and table names its passages, or is marked as
/// common
/// knowledge (in the glossary). The page about the dossier and the editor's own notes are exempt.
/// </summary>
internal static class TextIsGrounded
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Settings.DerivedFrom.IsEmpty)
        {
            return;
        }

        var example = SeedRecord.Example(briefing.Seeds);
        foreach (var page in briefing.Pages.Where(page => page.Kind != PageKind.About))
        {
            Look(page.Blocks, page.Kind, isNamed: false, example, bag);
        }
    }

    /// <param name="blocks">What is looked at.</param>
    /// <param name="kind">The page's kind.</param>
    /// <param name="isNamed">Whether a container around them names passages; where there are none such, that is said
    /// once.</param>
    /// <param name="example">A passage that there is; null when no record has one.</param>
    /// <param name="bag">Takes what is wrong.</param>
    private static void Look(IEnumerable<Block> blocks, PageKind kind, bool isNamed, string? example, DiagnosticBag bag)
    {
        foreach (var block in blocks)
        {
            if (block is Container { Name: Containers.EditorNote } || IsCommonKnowledge(block, kind))
            {
                continue;
            }

            var names = isNamed || block.Ground.From is not null;
            if (block is Paragraph or Table or CodeBlock && block.From.IsEmpty && !names)
            {
                bag.Report(
                    Codes.Ungrounded,
                    block.Span,
                    "the block names no passage",
                    example is null ? "make the article's record first: dossier seed add FILE --id ID"
                        : kind == PageKind.Term
                            ? $"end it with the passages that it rests on, as {{from=\"{example}\"}}, or with {{.common-knowledge}}"
                        : $"end it with the passages that it rests on, as {{from=\"{example}\"}}"
                );
            }

            if (block is not Table)
            {
                Look(block.Children, kind, names, example, bag);
            }
        }
    }

    private static bool IsCommonKnowledge(Block block, PageKind kind) =>
        kind == PageKind.Term && block.Attributes.Has("common-knowledge");
}
