using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Reviews;

/// <summary>
/// What a second reader is asked about at once: a block with all in it, or the title and headings of a page.
/// </summary>
/// <param name="Page">Its page.</param>
/// <param name="Blocks">The block alone; or the headings, perhaps none where the page has but a title.</param>
/// <param name="From">The passages that it rests on, in the order named; those of the whole page for its
/// titles.</param>
/// <param name="Hash">
/// 32 hexadecimal digits: of its text as typed and of the passages that it names. What says the same on the same
/// passages has the same.
/// </param>
/// <param name="Span">Where findings about it point.</param>
public sealed record ReviewedBlock(
    Page Page,
    ImmutableArray<Block> Blocks,
    ImmutableArray<PassageId> From,
    string Hash,
    TextSpan Span
)
{
    /// <summary>Whether it is the title and headings of its page.</summary>
    public bool IsTitles { get; init; }

    /// <summary>The address of its page below the site's root, with the anchor of the block if it has one.</summary>
    public string Place
    {
        get
        {
            var anchor = IsTitles
                ? null
                : Walk.Blocks(Blocks).Select(block => block.Anchor).FirstOrDefault(name => name is not null);
            return $"/{Page.Address}{(anchor is null ? "" : $"#{anchor}")}";
        }
    }
}
