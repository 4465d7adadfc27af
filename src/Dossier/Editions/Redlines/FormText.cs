using System.Collections.Immutable;
using System.Text;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Editions.Redlines;

/// <summary>
/// Text with what readers see of it beside its words: what is raised or lowered (<c>10^6^</c>), HTML, code, the terms
/// of definitions. Two texts of the same words are the same only if this is.
/// </summary>
internal static class FormText
{
    /// <summary>The text of blocks, a space between them.</summary>
    public static string Of(ImmutableArray<Block> blocks) =>
        string.Join(' ', blocks.Select(Of).Where(text => text.Length > 0));

    /// <summary>The text of a run of inlines; a line end becomes a space.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString().Trim();
    }

    /// <summary>Whether a run has anything by which two texts of the same words differ.</summary>
    public static bool IsIn(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Shifted or RawHtml || (inline is NestingInline nesting && IsIn(nesting.Content)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of HTML, without its tags; all of it where there are none.</summary>
    public static string WordsOf(string html)
    {
        var words = new StringBuilder(html.Length);
        var isInTag = false;
        foreach (var c in html)
        {
            if (c is '<' or '>')
            {
                isInTag = c == '<';
                words.Append(' ');
            }
            else if (!isInTag)
            {
                words.Append(c);
            }
        }

        var plain = string.Join(
            ' ',
            words
                .ToString()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return plain.Length > 0 ? plain : html.Trim();
    }

    private static string Of(Block block) =>
        block switch
        {
            TextBlock text => Of(text.Content),
            CodeBlock code => code.Text,
            RawHtmlBlock html => html.Html.Trim(),
            Container box => $"{UnitReader.Head(box)} {Of(box.Blocks)}".Trim(),
            DefinitionItem item => $"{TermsOf(item)}: {Of(item.Blocks)}",
            ParentBlock or ListBlock or Table or TableRow or DefinitionList => Of(block.Children),
            ThematicBreak => "",
            _ => throw Walk.Unknown(block),
        };

    /// <summary>The terms of a definition.</summary>
    public static string TermsOf(DefinitionItem item) => string.Join("; ", item.Terms.Select(term => Of(term)));

    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    text.Append(run.Value);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Code code:
                    text.Append(code.Value);
                    break;
                case RawHtml html:
                    text.Append(html.Html);
                    break;
                case Shifted shifted:
                    text.Append(shifted.Raised ? '^' : '~');
                    Append(text, shifted.Content);
                    text.Append(shifted.Raised ? '^' : '~');
                    break;
                case NestingInline nesting:
                    Append(text, nesting.Content);
                    break;
                case Image or NoteMark or SourceName or InlineReference:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }
}
