using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Markdown.Attributes;
using static Dossier.Markdown.ForeignMarkPatterns;

namespace Dossier.Markdown;

/// <summary>
/// Finds marks of other programs and languages in the text as it is typed: comments, stress, quotation marks, links,
/// marks of notes. Markdown reads them as text, or takes them apart.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class ForeignMarks(InputFile file, DiagnosticBag bag)
{
    /// <summary>Up to so many characters of a quotation are said again in its hint.</summary>
    private const int MaxQuotedCharacters = 80;

    /// <summary>Signs of which each mark has one, the mark, and what is said of it.</summary>
    private sealed record Form(string[] Signs, Regex Mark, Func<Match, (string Message, string Hint)> Says)
    {
        /// <summary>Whether the mark is one of a note, whose text stands elsewhere.</summary>
        public bool IsOfNote { get; init; }

        /// <summary>Whether the block is of another program, and not the mark alone.</summary>
        public bool IsWhole { get; init; }

        /// <summary>Whether what stands in the mark is not compared with the passages.</summary>
        public bool IsUnread { get; init; }

        /// <summary>Whether Markdown reads code in the mark.</summary>
        public bool IsCode { get; init; }
    }

    /// <summary>How calls of WordPress and its additions begin.</summary>
    private static readonly string[] Shortcodes =
    [
        "[caption",
        "[gallery",
        "[embed",
        "[audio",
        "[video",
        "[playlist",
        "[footnote",
        "[button",
        "[wp_",
        "[vc_",
        "[su_",
        "[et_",
    ];

    private static readonly Form[] Forms =
    [
        new(["%%"], ObsidianComment(), match => Comment(match, match.Groups[1].Value)),
        new(["{>>"], CriticComment(), match => Comment(match, match.Groups[1].Value)),
        new(["/*"], CodeComment(), match => Comment(match, match.Groups[1].Value)),
        new(["<!"], DashedComment(), match => Comment(match, match.Groups[1].Value)),
        new(["'''", Curly], WikiStrong(), match => Stress("'''", $"**{match.Groups[1].Value}**")),
        new(
            ["''", Curly],
            WikiStress(),
            match => Stress("''", $"*{match.Groups[1].Value}*, or “{match.Groups[1].Value}” for a quotation")
        ),
        new([",,"], CommaQuotation(), Quotation),
        new(["``"], TexQuotation(), Quotation) { IsCode = true },
        new(["<<"], AngleQuotation(), Quotation),
        new(["[/"], BulletinTag(), Tag),
        new(Shortcodes, Shortcode(), OfShortcode) { IsWhole = true },
        new(["\\["], EscapedMark(), Escaped) { IsUnread = true },
        new(["|http"], BarLink(), match => Link(match.Groups[1].Value, match.Groups[2].Value)),
        new(["[http"], WikiLink(), match => Link(match.Groups[2].Value, match.Groups[1].Value)),
        new([">`_"], RestructuredTextLink(), match => Link(match.Groups[1].Value, match.Groups[2].Value))
        {
            IsCode = true,
        },
        new(["](#"], NoteLink(), Note) { IsOfNote = true },
        new([".^", ",^", ";^", "!^", "?^", "”^", "’^"], RaisedNote(), Note) { IsOfNote = true },
        new(["[fn", "[ftn"], NamedNote(), Note) { IsOfNote = true },
        new(
            ["{="],
            RawFormat(),
            match =>
                (
                    $"'{{={match.Groups[1].Value}}}' is not read: "
                        + "what stands in a dossier stands in all that is made of it",
                    "take it out, and the code before it"
                )
        )
        {
            IsCode = true,
            IsUnread = true,
        },
        new(
            ["[cite"],
            OrgCitation(),
            match => ("'cite' is published with the citation", $"write [{match.Groups[1].Value}]")
        ),
    ];

    /// <summary>Two marks as programs for writing make them of straight ones.</summary>
    private const string Curly = "’’";

    /// <summary>The signs of all marks by their first character: most texts have none.</summary>
    private static readonly FrozenDictionary<char, string[]> SignsByFirst = Forms
        .SelectMany(form => form.Signs)
        .Concat(["<ref", "<sup>"])
        .Distinct(StringComparer.Ordinal)
        .GroupBy(sign => sign[0])
        .ToFrozenDictionary(signs => signs.Key, signs => signs.ToArray());

    private static readonly SearchValues<char> AsciiFirsts = SearchValues.Create([
        .. SignsByFirst.Keys.Where(char.IsAscii),
    ]);

    // Signs beyond ASCII are looked for by themselves: a search for both takes many times as long.
    private static readonly SearchValues<char> OtherFirsts = SearchValues.Create([
        .. SignsByFirst.Keys.Where(sign => !char.IsAscii(sign)),
    ]);

    /// <summary>Looks at a block.</summary>
    /// <param name="span">Where it stands.</param>
    public void LookAt(TextSpan span)
    {
        var typed = file.Text.AsSpan(span.Start, span.Length);
        if (IsWide(typed))
        {
            LookForWide(typed.ToString(), span);
        }

        if (!MayHoldMark(typed))
        {
            return;
        }

        var text = typed.ToString();
        var bare = WithoutCode(text);
        foreach (Match match in Reference().Matches(bare))
        {
            bag.MarkUnread(span.Part(match.Index, match.Length)); // That it is HTML is told.
            bag.MarkNoteUnread(file, DiagnosticBag.AnyNote);
        }

        foreach (var form in Forms.Where(form => Array.Exists(form.Signs, sign => HasSign(text, sign))))
        {
            foreach (Match match in form.Mark.Matches(form.IsCode ? text : bare))
            {
                var place = span.Part(match.Index, match.Length);
                if (IsEscaped(place.Start) || bag.IsInSlip(place))
                {
                    continue;
                }

                if (form.IsOfNote)
                {
                    bag.MarkNoteUnread(file, DiagnosticBag.AnyNote);
                }

                if (form.IsWhole)
                {
                    bag.MarkMeantOtherwise(span);
                }

                if (form.IsWhole || form.IsUnread)
                {
                    bag.MarkUnread(place);
                }

                var (message, hint) = form.Says(match);
                bag.Report(Codes.MarkdownSlip, place, message, hint);
            }
        }
    }

    /// <summary>Whether a text has a character of any mark: most have none.</summary>
    private static bool MayHoldMark(ReadOnlySpan<char> text) =>
        HasSign(text, AsciiFirsts) || HasSign(text, OtherFirsts);

    /// <summary>Whether a text has a sign that begins with one of some characters.</summary>
    private static bool HasSign(ReadOnlySpan<char> text, SearchValues<char> firsts)
    {
        for (var at = text.IndexOfAny(firsts); at >= 0; at = text.IndexOfAny(firsts))
        {
            text = text[at..];
            if (BeginsSign(text))
            {
                return true;
            }

            text = text[1..];
        }

        return false;
    }

    /// <summary>Whether a text begins with a sign.</summary>
    private static bool BeginsSign(ReadOnlySpan<char> text)
    {
        foreach (var sign in SignsByFirst[text[0]])
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has a sign, in capitals or small letters.</summary>
    private static bool HasSign(string text, string sign) => text.Contains(sign, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text has a character of full width, as Chinese and Japanese keyboards type them.</summary>
    private static bool IsWide(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('！', '～') || text.ContainsAny('【', '】');

    /// <summary>Signs of Markdown that are typed as wide as those of Chinese and Japanese.</summary>
    private void LookForWide(string text, TextSpan span)
    {
        foreach (Match match in Wide().Matches(text))
        {
            var usual = string.Concat(match.Value.Select(Narrow));
            bag.Report(
                Codes.MarkdownSlip,
                span.Part(match.Index, match.Length),
                "signs of full width are not read",
                $"write {usual}"
            );
            bag.MarkMeantOtherwise(span);
        }
    }

    /// <summary>A sign of full width as those of ASCII are; others as they are.</summary>
    private static char Narrow(char sign) =>
        sign switch
        {
            '【' => '[',
            '】' => ']',
            >= '！' and <= '～' => (char)(sign - '！' + '!'),
            _ => sign,
        };

    /// <summary>The text with blanks where code, comments and attributes stand: what is in them is meant.</summary>
    private static string WithoutCode(string text)
    {
        var bare = new StringBuilder(text);
        BlankCode(text, bare);
        for (var at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0; )
        {
            var end = text.IndexOf("-->", at, StringComparison.Ordinal);
            BlankOut(bare, at, end < 0 ? at : end);
            at = end < 0 ? -1 : text.IndexOf("<!--", end, StringComparison.Ordinal);
        }

        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            if (AttributeReader.End(text, at, text.Length) is > 0 and var end)
            {
                BlankOut(bare, at, end);
            }
        }

        return bare.ToString();
    }

    /// <summary>Code stands between two runs of as many signs.</summary>
    private static void BlankCode(string text, StringBuilder bare)
    {
        var runs = new List<(int Start, int Length)>();
        for (
            var at = text.IndexOf('`', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('`', runs[^1].Start + runs[^1].Length)
        )
        {
            var rest = text.AsSpan(at);
            runs.Add((at, rest.IndexOfAnyExcept('`') is > 0 and var length ? length : rest.Length));
        }

        var closers = new int[runs.Count];
        var next = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            closers[i] = next.GetValueOrDefault(runs[i].Length, -1);
            next[runs[i].Length] = i;
        }

        for (var i = 0; i < runs.Count; i++)
        {
            if (closers[i] >= 0)
            {
                BlankOut(bare, runs[i].Start, runs[closers[i]].Start + runs[i].Length);
                i = closers[i];
            }
        }
    }

    /// <summary>Replaces each character of a part by U+FFFC, which no mark has.</summary>
    private static void BlankOut(StringBuilder text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text[i] = '\uFFFC';
        }
    }

    private bool IsEscaped(int at) => at > 0 && file.Text[at - 1] == '\\';

    /// <summary>What is said of a comment.</summary>
    private static (string Message, string Hint) Comment(Match match, string text) =>
        ($"'{match.Value}' is not read as a comment, and would be published", $"write <!-- {text.Trim()} -->");

    /// <summary>What is said of marks of stress.</summary>
    private static (string Message, string Hint) Stress(string marks, string instead) =>
        ($"the marks {marks} are not read", $"write {instead}");

    /// <summary>
    /// What is said of quotation marks; the first and third groups are the marks, the second the words.
    /// </summary>
    private static (string Message, string Hint) Quotation(Match match) =>
        (
            match.Groups[3].Length == 0
                ? $"'{match.Groups[1].Value}' is not read as a quotation mark"
                : $"'{match.Groups[1].Value}' and '{match.Groups[3].Value}' are not read as quotation marks",
            match.Groups[2].Length is 0 or > MaxQuotedCharacters
                ? "write “ before the words and ” after them"
                : $"write “{match.Groups[2].Value}”"
        );

    /// <summary>What is said of a link.</summary>
    private static (string Message, string Hint) Link(string text, string address) =>
        ("the words are not read as a link", $"write [{text.Trim()}]({address.Trim()})");

    /// <summary>A citation or link before whose signs another program has put backslashes.</summary>
    private static (string Message, string Hint) Escaped(Match match) =>
        (
            $"'{match.Value}' is published as it stands: its backslashes make text of it",
            $"write {match.Value.Replace("\\", "", StringComparison.Ordinal)}"
        );

    /// <summary>A call of WordPress; a picture in it has its caption behind it.</summary>
    private static (string Message, string Hint) OfShortcode(Match match)
    {
        var (name, inside) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
        var close = inside is ['!', '[', ..] ? inside.IndexOf(')', StringComparison.Ordinal) : -1;
        return (
            $"'[{name}]' is not read: it is a call of WordPress",
            close > 0
                ? $"write {inside[..(close + 1)]} and below it, in a line of its own, "
                    + $"': {inside[(close + 1)..].Trim()}'"
            : inside.Length > 0 && name.Equals("footnote", StringComparison.OrdinalIgnoreCase) ? $"write ^[{inside}]"
            : inside.Length is > 0 and <= MaxQuotedCharacters ? $"write {inside}"
            : "take it out; each picture is written ![what is to be seen](images/name.png)"
        );
    }

    /// <summary>What is said of a mark of a forum: ‘[b]word[/b]’.</summary>
    private static (string Message, string Hint) Tag(Match match) =>
        (
            $"'[{match.Groups[1].Value}{match.Groups[2].Value}]' is not read: it is a mark of a forum",
            match.Groups[1].Value.ToLowerInvariant() switch
            {
                "b" => $"write **{match.Groups[3].Value}**",
                "i" or "u" => $"write *{match.Groups[3].Value}*",
                "url" when match.Groups[2].Length > 1 =>
                    $"write [{match.Groups[3].Value}]({match.Groups[2].Value[1..]})",
                "url" => $"write <{match.Groups[3].Value}>",
                "img" => "write ![what is to be seen](images/name.png)",
                "quote" => "begin each line with >",
                _ => $"write {match.Groups[3].Value}",
            }
        );

    /// <summary>A mark at the beginning of a block begins the text of its note.</summary>
    private static (string Message, string Hint) Note(Match match)
    {
        var number = match.Groups[1].Value;
        return match.Index == 0
            ? ($"'{match.Value}' is not read as the beginning of a note", $"write [^{number}]: and the note")
            : (
                $"'{match.Value}' is not read as the mark of a note",
                $"write [^{number}], and below the text [^{number}]: the note"
            );
    }
}
