using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Wording;

/// <summary>The plain texts of a page's blocks, which several rules look at: they are put together once.</summary>
internal static class BlockTexts
{
    private static readonly ConditionalWeakTable<Page, IReadOnlyList<(TextBlock, string)>> Known = [];

    /// <summary>The blocks of a page that hold text, those of its notes included, with what they say.</summary>
    public static IReadOnlyList<(TextBlock Block, string Text)> Of(Page page) => Known.GetValue(page, TextsOf);

    private static (TextBlock, string)[] TextsOf(Page page) =>
        [
            .. Walk.Blocks(page)
                .OfType<TextBlock>()
                .Select(block => (block, PlainText.Of(ImmutableArray<InlineSyntax>.CastUp(block.Content)))),
        ];
}
