using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Rules.Braces;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// Every quotation that is opened is closed, and the other way: what is open at one end is no quotation to the checks,
/// so that its words would be compared with no source.
/// </summary>
internal static class QuotationsAreClosed
{
    /// <summary>Words that begin with a letter before which ‘ may be one of a name: ‘Abd, but ‘a boat’.</summary>
    private static readonly ImmutableHashSet<string> Small = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "i",
        "if",
        "in",
        "is",
        "it",
        "under",
        "until",
        "us"
    );

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        MarksAreOfLanguage.Report(briefing, bag); // First: of a mark of another language nothing else is said.
        foreach (var page in briefing.Pages.Where(page => BlockTexts.Of(page).Any(block => MayQuote(block.Text))))
        {
            ReportUnclosed([.. page.Blocks], bag);
        }
    }

    /// <summary>The same, but for the quotation marks in code, which quote nobody.</summary>
    private static Inline WithoutMarksOfCode(Inline inline) =>
        inline switch
        {
            Code code => code with { Value = new string('x', code.Value.Length) },
            NestingInline nesting => nesting with { Content = [.. nesting.Content.Select(WithoutMarksOfCode)] },
            _ => inline,
        };

    /// <summary>
    /// What a block says without the braces at its end that are not read as such, which is told: their values stand in
    /// quotation marks too.
    /// </summary>
    private static string WithoutUnreadBraces(TextBlock block, string written) =>
        block.Content is [.., Text last]
        && AttributesAreKnown.Unread(block) is { } at
        && written.EndsWith(last.Value, StringComparison.Ordinal)
            ? written[..^(last.Value.Length - at)]
            : written;

    /// <summary>Whether a text holds a mark that opens a quotation or closes one.</summary>
    private static bool MayQuote(ReadOnlySpan<char> text) =>
        text.ContainsAny('“', '”', '„') || text.ContainsAny('«', '"', '‘');

    /// <summary>Reports the quotations of a run of blocks that none of them closes.</summary>
    private static void ReportUnclosed(ImmutableArray<Block> blocks, DiagnosticBag bag)
    {
        var before = (Place: (TextSpan?)null, Sign: ' ', Unread: TextSpan.None);
        foreach (var block in blocks)
        {
            if (block is not TextBlock text)
            {
                ReportOpen(before.Place, before.Sign, before.Unread, bag);
                before = (null, ' ', TextSpan.None);
                if (block is not (Quote or CodeBlock))
                {
                    ReportUnclosed([.. block.Children], bag);
                }

                continue;
            }

            var read = new ClaimText();
            read.Add([.. text.Content.Select(WithoutMarksOfCode)]);
            var written = WithoutUnreadBraces(text, read.ToString());
            // A quotation of several paragraphs is opened anew in each and closed in the last.
            var goesOn = before.Place is not null && (written is ['“' or '„' or '«', ..] || StrayAt(written) >= 0);
            if (!goesOn)
            {
                ReportOpen(before.Place, before.Sign, before.Unread, bag);
                if (before.Place is null && StrayAt(written) is >= 0 and var stray)
                {
                    bag.Report(
                        Codes.MarkdownSlip,
                        ClaimText.Place(read.Places(), stray, 1),
                        "the quotation is closed and nowhere opened",
                        "write “ before its first word"
                    );
                }
            }

            var open = UnclosedAt(written);
            var place = open < 0 ? TextSpan.None : ClaimText.Place(read.Places(), open, 1);
            before =
                open < 0 || bag.IsMeantOtherwise(block.Span)
                    ? (null, ' ', TextSpan.None)
                    : (place, written[open], place with { Length = Math.Max(1, block.Span.End - place.Start) });
        }

        ReportOpen(before.Place, before.Sign, before.Unread, bag);
    }

    /// <summary>
    /// Reports the quotation that is still open, if there is one; the text that it may take in is not checked.
    /// </summary>
    private static void ReportOpen(TextSpan? open, char sign, TextSpan unread, DiagnosticBag bag)
    {
        if (open is not { } place || bag.IsInSlip(place))
        {
            return;
        }

        var close = sign switch
        {
            '„' => '“',
            '«' => '»',
            '‘' => '’',
            '"' => '"',
            _ => '”',
        };
        bag.Report(
            Codes.MarkdownSlip,
            place,
            $"the quotation that {sign} opens is not closed, so that its words are not compared",
            $"write {close} after its last word"
        );
        bag.MarkUnread(unread);
    }

    /// <summary>The place of the mark that opens a quotation which nothing closes; -1 for none.</summary>
    private static int UnclosedAt(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign is '“' or '„' or '«' or '"' && open < 0)
            {
                open = sign == '"' && IsInches(text, i) ? -1 : i;
            }
            else if (open >= 0 && sign == '“' && text[open] == '“')
            {
                return open;
            }
            else if (open >= 0 && Closes(text[open], sign))
            {
                open = -1;
            }
        }

        return open >= 0 ? open : UnclosedSingleAt(text);
    }

    /// <summary>Whether a character closes the quotation that another opens: ” closes “.</summary>
    private static bool Closes(char open, char mark) =>
        open switch
        {
            '“' => mark == '”',
            '„' => mark is '“' or '”',
            '«' => mark == '»',
            _ => mark is '"' or '”',
        };

    /// <summary>The place of a ‘ after which no ’ ends a word; -1 for none.</summary>
    private static int UnclosedSingleAt(string text)
    {
        var open = text.LastIndexOf('‘');
        if (open < 0 || (open > 0 && char.IsLetterOrDigit(text[open - 1])) || open + 1 == text.Length)
        {
            return -1;
        }

        var rest = text.AsSpan(open + 1);
        for (var i = rest.IndexOf('’'); i >= 0 && i < rest.Length; i++)
        {
            if (rest[i] == '’' && (i + 1 == rest.Length || !char.IsLetterOrDigit(rest[i + 1])))
            {
                return -1;
            }
        }

        var word = rest[..(rest.IndexOfAny(" ,.;:") is >= 0 and var end ? end : rest.Length)].ToString();
        var mayBeOfName = word.Length > 0 && "aiuAIUāīūĀĪŪ".Contains(word[0], StringComparison.Ordinal);
        return
            word.Length == 0
            || char.IsDigit(word[0])
            || (mayBeOfName && !Small.Contains(word))
            || !rest.Contains(' ')
            || word is "tis" or "twas" or "em" or "til" or "n"
            ? -1
            : open;
    }

    /// <summary>The place of a ” that nothing opens; -1 for none, or where all that are there stand so.</summary>
    private static int StrayAt(string text)
    {
        var close = text.IndexOf('”', StringComparison.Ordinal);
        return
            close > 0
            && text.AsSpan(0, close).IndexOfAny("“„\"") < 0
            && text.LastIndexOf('”') == close // Some languages open and close with the same mark.
            && (char.IsLetter(text[close - 1]) || char.IsPunctuation(text[close - 1]))
            ? close
            : -1;
    }

    /// <summary>Whether a straight mark stands for inches, or in braces that are not read.</summary>
    private static bool IsInches(string text, int at) => at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] == '=');
}
