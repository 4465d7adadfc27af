using System.Globalization;
using Dossier.Compose.Elements;
using Dossier.Encode.Addresses;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>
/// Writes the evidence for a block: a small control after it that shows, where the reader is, which passages it rests
/// on and what was checked there. It is a <c>details</c> element, so that it needs no script.
/// </summary>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class GroundsWriter(IAddresses addresses, Texts texts)
{
    /// <summary>Whether blocks get no evidence, because the block around them has it.</summary>
    public bool IsSuppressed { get; set; }

    /// <summary>
    /// Writes the line that says that the editors alone vouch for a block; nothing where they do not.
    /// </summary>
    /// <param name="html">Takes it.</param>
    /// <param name="block">The block.</param>
    /// <param name="isFirst">Whether the block is not shown a second time.</param>
    /// <param name="element">What goes around it; <c>p</c> after a block that cannot hold it.</param>
    public void WriteOwn(Utf8Output html, Element block, bool isFirst, string element = "span")
    {
        if (
            isFirst
            && !IsSuppressed
            && block is not HeadingElement
            && block.Head is { Anchor: not null, Own.Length: > 0 }
        )
        {
            html.Append($"<{element} class=\"grounds\"> ");
            html.AppendEscaped(block.Head.Own);
            html.Append($"</{element}>").Append(element == "p" ? "\n" : "");
        }
    }

    /// <summary>
    /// Writes the evidence after a block, since <c>details</c> cannot stand inside a paragraph. Nothing is written for
    /// a heading, for a block without passages, and where the record of the first passage is not published.
    /// </summary>
    public void Write(Utf8Output html, Element block)
    {
        var grounds = block.Head.Grounds;
        if (IsSuppressed || block is HeadingElement || grounds.IsEmpty || addresses.OfPassage(grounds[0].Id) is null)
        {
            return;
        }

        html.Append("<details class=\"grounds\"><summary>"u8);
        html.AppendEscaped(texts["evidence"]);
        html.Append(" <span class=\"count\">"u8).Append(grounds.Length.ToString(CultureInfo.InvariantCulture));
        html.Append("</span></summary>\n<div>\n"u8);
        foreach (var article in grounds.GroupBy(mark => mark.Id.Seed, StringComparer.Ordinal))
        {
            WriteArticle(html, [.. article]);
        }

        html.Append("<p>"u8);
        html.AppendEscaped(texts["evidence_why"]);
        html.Append("</p>\n</div></details>\n"u8);
    }

    /// <summary>Writes an article's name, and each of its passages that a block rests on.</summary>
    private void WriteArticle(Utf8Output html, GroundMark[] marks)
    {
        html.Append("<p><a href=\""u8);
        html.AppendEscaped(addresses.OfSource(marks[0].Id.Seed));
        html.Append("\""u8);
        InlineWriter.AppendLanguage(html, marks[0].Language, texts.Language);
        html.Append(">"u8);
        html.AppendEscaped(marks[0].Article);
        html.Append("</a></p>\n<ul>\n"u8);
        foreach (var mark in marks)
        {
            html.Append("<li><a href=\""u8);
            html.AppendEscaped(addresses.OfPassage(mark.Id)!);
            html.Append("\">"u8);
            html.AppendEscaped(mark.Name);
            html.Append("</a>"u8);
            if (mark.Section.Length > 0)
            {
                html.Append(" <span"u8);
                InlineWriter.AppendLanguage(html, mark.Language, texts.Language);
                html.Append(">"u8);
                html.AppendEscaped(mark.Section);
                html.Append("</span>"u8);
            }

            if (!mark.Checked.IsEmpty)
            {
                html.Append("<br>"u8);
                html.AppendEscaped(texts.Format("evidence_checked", string.Join("; ", mark.Checked)));
            }

            html.Append("</li>\n"u8);
        }

        html.Append("</ul>\n"u8);
    }
}
