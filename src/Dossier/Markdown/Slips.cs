using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Markdig.Syntax;
using SourceSpan = Dossier.Diagnostics.SourceSpan;

namespace Dossier.Markdown;

/// <summary>
/// Finds what was meant for a construct and is plain text to Markdown: it would be published as it was typed. Signs
/// with a backslash before them are meant as they stand.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Takes what is found.</param>
internal sealed partial class Slips(SourceFile file, DiagnosticBag bag)
{
    private const char Other = '\uFFFC';

    /// <summary>Letters after a mark by which it is told from others like it.</summary>
    private const int Context = 8;

    /// <summary>Looks at the lines of a paragraph.</summary>
    /// <param name="span">Where the paragraph stands.</param>
    public void LookAtLines(SourceSpan span)
    {
        var text = file.Text.Substring(span.Start, span.Length);
        var lines = text.Split('\n');
        if (lines.Length > 1 && Array.TrueForAll(lines, line => Unescaped(line, '|')))
        {
            Report(
                span,
                "the rows are not read as a table",
                "the line below the head of a table is | --- | --- |, a cell for each column; the table ends with a blank line"
            );
        }
        else if (
            lines.Length > 1
            && Array.TrueForAll(lines, line => line.Trim().Contains('\t', StringComparison.Ordinal))
        )
        {
            Report(
                span,
                "rows divided by tabs are not read as a table",
                "divide the cells by |, below the head | --- | --- |"
            );
        }

        var at = span.Start;
        foreach (var line in lines)
        {
            LookAtLine(line, at);
            at += line.Length + 1;
        }
    }

    /// <summary>Looks at the text of a block as it comes out of Markdown.</summary>
    /// <param name="span">Where the block stands.</param>
    /// <param name="content">What Markdown reads there.</param>
    public void LookAtText(SourceSpan span, ImmutableArray<InlineSyntax> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        var read = text.ToString();
        var from = span.Start;
        foreach (Match match in Marks().Matches(read))
        {
            if (Place(read, match, span, from) is not { } place)
            {
                continue;
            }

            from = place.End;
            var (message, hint) = match.Value switch
            {
                "**" or "__" => (
                    $"the '{match.Value}' is not read as emphasis",
                    $"close it with another {match.Value} that touches the last letter, or write \\{match.Value[0]}\\{match.Value[0]}"
                ),
                "~~" => ("'~~' is not read: text is not struck through", "leave out what is no longer to stand"),
                ['[', '[', ..] => (
                    $"'{match.Value}' is not read as a link",
                    "write [text](term:id), [text](section:id) or [text](source:id)"
                ),
                _ => (
                    $"'{match.Value}' leads nowhere: no line defines what its last brackets name",
                    "write [text](address), or a line '[name]: address'"
                ),
            };
            Report(place, message, hint);
        }
    }

    /// <summary>Reports definitions of addresses that no link uses: the line would vanish.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="span">Where it stands.</param>
    public void LookAtUnused(LinkReferenceDefinition definition, SourceSpan span) =>
        Report(
            span,
            $"'[{definition.Label}]: …' defines an address that no link uses, and is not published",
            definition.Label is ['@', ..]
                ? "a line that begins with a citation and a colon is read so: put a word before it"
                : "take the line out, or write \\[ if it is text"
        );

    /// <summary>Reports a heading without words.</summary>
    /// <param name="span">Where it stands.</param>
    public void LookAtEmptyHeading(SourceSpan span) =>
        Report(span, "the heading has no words", "write them after the number signs, or take the line out");

    private void LookAtLine(string line, int at)
    {
        if (TightHeading().Match(line) is { Success: true } heading)
        {
            Report(
                file.Span(at + heading.Groups[1].Index, heading.Groups[1].Length),
                "the line is not read as a heading",
                $"leave a space after {heading.Groups[1].Value}"
            );
        }
        else if (Bullet().Match(line) is { Success: true } bullet)
        {
            Report(
                file.Span(at + bullet.Groups[1].Index, 1),
                $"the line is not read as an item of a list: '{bullet.Groups[1].Value}' is text",
                "begin items with '- ', after a blank line"
            );
        }
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
    private SourceSpan? Place(string read, Match match, SourceSpan block, int from)
    {
        var after = read.AsSpan(match.Index, Math.Min(match.Length + Context, read.Length - match.Index));
        var end = after.IndexOf(Other);
        var sought = (end < match.Length ? after : after[..end]).ToString();
        var at = file.Text.IndexOf(sought, from, block.End - from, StringComparison.Ordinal);
        return at < 0 ? block
            : at > 0 && file.Text[at - 1] == '\\' ? null
            : file.Span(at, match.Length);
    }

    private static bool Unescaped(string line, char sign) =>
        line.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || line[at - 1] != '\\');

    private void Report(SourceSpan span, string message, string hint) =>
        bag.Report(Codes.MarkdownSlip, span, message, hint);

    [GeneratedRegex(
        @"\[\[[^\[\]\n]+\]\]|\[[^\[\]\n]+\]\[[^\[\]\n]*\]|\*\*(?=\w)|(?<=[\w.,;:!?])\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)|~~(?=\w)|(?<=\w)~~"
    )]
    private static partial Regex Marks();

    [GeneratedRegex(@"^ {0,3}(#{2,6}|#(?=\p{Lu}))[^#\s\d]")]
    private static partial Regex TightHeading();

    [GeneratedRegex(@"^ *([•●▪◦‣∙·])[ \t\u00A0]*\S")]
    private static partial Regex Bullet();
}
