using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Tables;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Markdig.Syntax;

namespace Dossier.Markdown.Slips;

/// <summary>
/// Finds what was meant for a construct and is plain text to Markdown: it would be published as it was typed. Signs
/// with a backslash before them are meant as they stand.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed partial class MarkSlips(InputFile file, DiagnosticBag bag)
{
    private const char Other = '\uFFFC';

    /// <summary>One of these begins or divides every mark but a dash of hyphens and raised digits.</summary>
    /// <summary>Characters of a place behind ‘ibid.’ at most.</summary>
    private const int MaxPlace = 40;

    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("[{~=+^*`\\&");

    /// <summary>Letters after a mark by which it is told from others like it.</summary>
    private const int Context = 8;

    /// <summary>Looks at the text of a block as it comes out of Markdown.</summary>
    /// <param name="span">Where the block stands.</param>
    /// <param name="content">What Markdown reads there.</param>
    public void LookAtText(TextSpan span, ImmutableArray<InlineSyntax> content)
    {
        if (!MayHoldMark(content))
        {
            return;
        }

        foreach (
            var note in content
                .OfType<InlineNote>()
                .Where(note => note.Content is [Text { Value: var said }] && said.All(char.IsAsciiDigit))
        )
        {
            Report(
                note.Span,
                "the note says nothing but a number",
                "a mark is written [^1], and below the text [^1]: the note"
            );
        }

        var text = new StringBuilder();
        Append(text, content);
        var read = text.ToString();
        var from = span.Start;
        TextSpan? open = null;
        foreach (Match match in Marks().Matches(read))
        {
            if (Place(read, match, span, ref from) is not { } place || bag.IsInSlip(place))
            {
                continue;
            }

            var isOfComment = SlipText.IsOfComment(match.Value);
            if (isOfComment && IsOfEditors(read, match))
            {
                continue;
            }

            if (isOfComment && match.Index == 0)
            {
                bag.MarkMeantOtherwise(span); // The comment itself, which programs put below the text.
            }

            if (
                match.Value
                is ['!', ..]
                    or ['[' or '(', 'f', 'r', 'o', 'm', '=', ..]
                    or ['[', '.', ..]
                    or ['{', (>= 'a' and <= 'z'), ..]
            )
            {
                bag.MarkMeantOtherwise(span);
            }

            if (match.Value[0] == '!')
            {
                bag.MarkPictureUnread();
            }

            if (IsOfNote(match.Value))
            {
                bag.MarkNoteUnread(file, DiagnosticBag.AnyNote);
            }

            if (match.Value[0] is 'I' or 'i' or 'o' or 'l')
            {
                MarkPlaceUnread(place);
            }

            open ??= match.Value == "^[" ? place : null;
            SlipText.Report(match.Value, place, bag);
        }

        if (open is { } unclosed)
        {
            bag.MarkUnread(unclosed with { Length = span.End - unclosed.Start }); // Where it was to end is not known.
        }
    }

    /// <summary>The place that follows ‘ibid.’ is none of the figures of the text.</summary>
    private void MarkPlaceUnread(TextSpan ibid)
    {
        var rest = file.Text.AsSpan(ibid.End, Math.Min(MaxPlace, file.Text.Length - ibid.End));
        var end = rest.IndexOfAny(";])\n");
        bag.MarkUnread(ibid with { Length = ibid.Length + Math.Max(0, end) });
    }

    /// <summary>
    /// Whether a letter in brackets is what an editor put into a quotation, or the ending of a word: ‘pupil[s]’.
    /// </summary>
    private static bool IsOfEditors(string read, Match mark) =>
        (
            mark.Index > 0
            && char.IsLetter(read[mark.Index - 1])
            && mark.Value[1] is 's' or 'd' or 'n' or 'r' or 'e' or 't' or 'y'
        )
        || (
            read.AsSpan(0, mark.Index).LastIndexOfAny("“„«") is >= 0 and var open
            && !read.AsSpan(open, mark.Index - open).ContainsAny('”', '»')
        );

    private static bool IsOfNote(string mark) =>
        mark is "^[" or ['[', '^' or (>= '0' and <= '9'), ..] or ['¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹'), ..];

    /// <summary>
    /// Reports captions in quotation marks of pictures that stand within a text: only figures have one.
    /// </summary>
    /// <param name="blocks">What was read, with all that is in it but figures.</param>
    public void LookAtTitles(ReadOnlySpan<BlockSyntax> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Bare is Captioned or ParentBlock or Model.Blocks.ListBlock)
            {
                continue;
            }

            foreach (var inline in block.Content)
            {
                if (inline is not Image { Title.Length: > 0 } image)
                {
                    continue;
                }

                Report(
                    image.TitleSpan,
                    "a picture within a text has no caption: these words are neither printed nor searched",
                    "give the picture a paragraph of its own, or say it in the text"
                );
            }

            LookAtTitles(block.Blocks.AsSpan());
        }
    }

    /// <summary>Reports code whose end is that of the page.</summary>
    /// <param name="span">Where it begins.</param>
    /// <param name="fence">The signs that open it.</param>
    public void ReportOpenCode(TextSpan span, string fence) =>
        Report(span, "the code is not closed, and takes in the rest of the page", $"end it with a line of {fence}");

    /// <summary>Reports definitions of addresses that no link uses: the line would vanish.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="span">Where it stands.</param>
    public void ReportUnused(LinkReferenceDefinition definition, TextSpan span)
    {
        var isOfNote = definition.Label is { } label && NoteSlip.HasMark(label, file) && !NoteSlip.HasText(label, file);
        if (isOfNote)
        {
            bag.MarkNoteUnread(file, definition.Label!);
        }

        Report(
            span,
            $"'[{definition.Label}]: …' defines an address that no link uses, and is not published",
            definition.Label is ['@', ..]
                    ? "a line that begins with a citation and a colon is read so: put a word before it"
                : isOfNote ? $"the text of a note begins with a ^ in its brackets: write [^{definition.Label}]:"
                : "take the line out, or write \\[ if it is text"
        );
    }

    /// <summary>Reports code that is meant for one output of Pandoc.</summary>
    /// <param name="span">Where it begins.</param>
    public void ReportRaw(TextSpan span) =>
        Report(span, "the lines are read as code: no output takes them as they are", "write Markdown in their place");

    /// <summary>Looks at the rows of tables.</summary>
    public RowSlips Rows { get; } = new(file, bag);

    /// <summary>Reports a cell that begins as an item of a list does.</summary>
    /// <param name="span">Where the cell stands.</param>
    /// <param name="content">What is in it.</param>
    public void LookAtCell(TextSpan span, ImmutableArray<InlineSyntax> content)
    {
        if (content is [Text { Value: var text }, ..] && CellItem().IsMatch(text))
        {
            Report(
                span,
                "the cell is not read as a list, and its sign would be published",
                "take the sign out; several points stand in rows of their own, or below the table"
            );
        }
    }

    /// <summary>Reports braces behind what a line with a colon explains: that has none.</summary>
    /// <param name="span">The braces.</param>
    public void ReportLostBraces(TextSpan span) =>
        Report(
            span,
            "the braces are not read: the line with a colon below makes what stands here a word that it explains",
            "put them at the end of the explanation; if none is meant, take the colon away, or put a caption below "
                + "its table"
        );

    /// <summary>Reports a heading without words.</summary>
    /// <param name="span">Where it stands.</param>
    public void ReportEmptyHeading(TextSpan span) =>
        Report(span, "the heading has no words", "write them after the number signs, or take the line out");

    /// <summary>Whether a sign is there without which no mark is: most texts have none.</summary>
    private static bool MayHoldMark(ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            var may = inline switch
            {
                Text plain => MayHoldMark(plain.Value),
                NestedSyntax nested => MayHoldMark(nested.Content),
                LinkSyntax link => MayHoldMark(link.Content),
                InlineNote => true,
                _ => false,
            };
            if (may)
            {
                return true;
            }
        }

        return false;
    }

    // Signs beyond ASCII are looked for by themselves: a search for both takes ten times as long.
    private static bool MayHoldMark(ReadOnlySpan<char> text) =>
        text.ContainsAny(MarkSigns)
        || text is ['-', ..] or [.., '-']
        || HasLetterInNumber(text)
        || text.Contains("--", StringComparison.Ordinal)
        || text.Contains(")(", StringComparison.Ordinal)
        || text.ContainsAny('¹', '²', '³')
        || text.ContainsAnyInRange('⁰', '⁹');

    /// <summary>Whether a letter that looks like a digit stands right after digits.</summary>
    private static bool HasLetterInNumber(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0; at = text.IndexOfAnyInRange('0', '9'))
        {
            text = text[(at + 1)..].TrimStart("0123456789.,");
            if (text is ['O' or 'О' or 'l' or 'I', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The plain text of inlines; what is no text stands as one sign that no mark has.</summary>
    private static void Append(StringBuilder text, ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text plain:
                    text.Append(plain.Value);
                    break;
                case NestedSyntax nested:
                    Append(text, nested.Content);
                    break;
                case LinkSyntax link when !link.Url.StartsWith('#'):
                    Append(text, link.Content);
                    break;
                case InlineNote note:
                    text.Append(Other);
                    Append(text, note.Content);
                    text.Append(Other);
                    break;
                default:
                    text.Append(Other);
                    break;
            }
        }
    }

    /// <summary>
    /// Where a mark stands in the file: Markdig keeps no place for brackets that became text. Null for one that is
    /// typed with a backslash, which is meant.
    /// </summary>
    private TextSpan? Place(string read, Match match, TextSpan block, ref int from)
    {
        var after = read.AsSpan(match.Index, Math.Min(match.Length + Context, read.Length - match.Index));
        var end = after.IndexOf(Other);
        // Braces around a citation, which is no text.
        var sought = match.Value is ['{', Other, ..] ? "{@" : (end < match.Length ? after : after[..end]).ToString();
        var at = file.Text.IndexOf(sought, from, block.End - from, StringComparison.Ordinal);
        // What follows may be typed otherwise than it is read: as much of it is looked for as stands there.
        var least = match.Value is "**" or ['&', ..] ? sought.Length : match.Length + (match.Value[0] == '`' ? 0 : 1);
        for (var length = sought.Length - 1; at < 0 && length >= least; length--)
        {
            at = file.Text.IndexOf(sought[..length], from, block.End - from, StringComparison.Ordinal);
        }

        if (at < 0 && sought.Contains('’', StringComparison.Ordinal))
        {
            at = file.Text.IndexOf(sought.Replace('’', '\''), from, block.End - from, StringComparison.Ordinal);
        }

        from = at < 0 ? from : at + match.Length;
        return at < 0 ? (match.Value is "**" or ['&', ..] ? null : block)
            : at > 0 && file.Text[at - 1] == '\\' ? null
            : file.Span(at, match.Length);
    }

    private void Report(TextSpan span, string message, string hint) =>
        bag.Report(Codes.MarkdownSlip, span, message, hint);

    [GeneratedRegex(
        @"!?\[\[[^\[\]\n]+\]\]|[\[(]from=[^\[\]()\n]+[\])]|\[\^[^\[\]\n]+\]|!?\[[^\[\]\n]+\]\[[^\[\]\n]*\]|~~(?=\w)"
            + @"|(?<=[\w.,;:!?])~~|(?<=[\w.])~(?=\w)|==(?=\w)[^=\n]*(?<=\w)==(?!=)|==(?=\w)"
            + @"|(?<=\w)==(?!=)|\+\+(?=\w)(?<!\w\+\+)"
            + @"|\^\[|(?<=[\w.,;:!?”’)])\^(?=[\w+−-])|(?<=[\w ,;])(?<!\| ?)-{2,3}(?=[\w ])(?! "
            + @"?\|)|\{\uFFFC\}|\{--(?=\S)"
            + @"|!?\[[^\[\]\n]*\]\((?=[^()\n]*\))(?=[^()\n]*(?:[:/#]|\.\p{L}{2,4}\b))[^()\n]*[^()\s][ \u00A0][^()\n]*\)"
            + @"|\[[^\[\]\n]+\]\((?=(?:https?:|term:|section:|source:|#))[^()\n\uFFFC]*(?=[\n\uFFFC]|$)|(?<![^ "
            + @"\uFFFC])\*\*(?= [^*\uFFFC]{1,80} \*\*(?: |$))"
            + @"|(?<![\p{L}0-9.,])[0-9][0-9.,]*[OО][0-9OО]*(?!\w)|(?<![\p{L}0-9.,])[0-9]+[lI][0-9]+(?!\w)"
            + @"|\[\.(?:own|lead|no-term|common-knowledge)\]|\{(?:own|lead|no-term|common-knowledge)\}|^\^\^$"
            + @"|(?<=[\p{L}.,;:!?)”’])\[[0-9]{1,3}\](?![(\[:\p{L}])|(?<=\p{L}[.,;:!?]|[”’])[¹²³⁰⁴-⁹]{1,3}(?![\p{L}0-9])"
            + @"|(?<=[\p{L}\p{N}.,;:!?)”’])\[(?:[a-z]|a[a-h]|[A-Z]{2,3}[0-9]{1,3})\](?![(\[:\p{L}\p{N}])"
            + @"|^\[[a-z]\](?=\p{Lu}\p{Ll})"
            + @"|`+|(?<=\w)\\ (?=\w)|\\$|&[a-zA-Z]{2,8};|(?<!\uFFFC)\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}"
            + @"|\b[Ii](?:bid|dem)\.|\b(?:op|loc)\. ?cit\.|^\[(?:TOC|toc)\]$"
            + @"|\[[^\[\]\n]+\]\((?:https?:|term:|section:|source:|#)[^()\s\uFFFC]*\)|\[[^\[\]\n]+\] ?(?=https?://)"
            + @"|\[[^\[\]\n]+\] \((?=(?:https?|term|section|source):|#)"
            + @"|!?\([^()\n]+\)\[(?=(?:https?|term|section|source):|images/)"
            + @"|!\([^()\n]*\)\([^()\s\uFFFC]+\)|\([^()\n]+\)\((?=(?:https?|term|section|source):)[^()\s\uFFFC]+\)"
    )]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[-*+•] +\p{L}")]
    private static partial Regex CellItem();
}
