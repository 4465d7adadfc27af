using System.Text.RegularExpressions;
using Dossier.Diagnostics;

namespace Dossier.Markdown.Slips;

/// <summary>Says of a mark that became plain text what it is not read as, and what to write.</summary>
internal static partial class SlipText
{
    /// <summary>What is said of a mark, by its signs as they were found.</summary>
    public static (string Message, string Hint) Of(string found) =>
        found switch
        {
            ['{', '-', '-', ..] => (
                "marks of changes are not read",
                "take out what was struck, and leave what is to stand"
            ),
            ['[', '^', ..] => (
                $"'{found}' is not read as the mark of a note",
                "a note is marked without a backslash, and its name has no spaces: [^name], and below the text "
                    + "[^name]: the note"
            ),
            _ when IsOfComment(found) => (
                $"'{found}' is left of a comment, and would be published",
                "take it out, and the comment where it stands below the text; a note is marked [^1]"
            ),
            ['[', >= '0' and <= '9', .., ']'] when found.IndexOf('[', 1) < 0 => OfRaisedNumber(found),
            ['¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹'), ..] => OfRaisedNumber(found),
            "**" => ("the '**' is not read as emphasis", "leave no space between it and the words that it stresses"),
            "{no-term}" => (
                "'{no-term}' is not read as braces: no dot stands before its word",
                "write [Words]{.no-term}, the words that it is about in square brackets right before it"
            ),
            "{own}" or "{lead}" or "{common-knowledge}" or ['[', '.', ..] => (
                $"'{found}' is not read as braces",
                $"write {{.{found.Trim('{', '}', '[', ']', '.')}}}"
            ),
            ['`', ..] => (
                "the '`' is not read as code: no other closes it",
                "close it with another, or write \\`; quotation marks are “ ” or ‘ ’"
            ),
            ['i' or 'I', 'b' or 'd', ..] or ['o' or 'l', 'p' or 'o', ..] => (
                $"'{found}' is written by the citation style, where a source is cited again",
                "cite it again: [@id, p. 4]"
            ),
            "~" => ("the '~' is not read as a space that keeps words together", "write a usual space, or &nbsp;"),
            "\\ " => ("the '\\ ' is not read as a space that keeps words together", "write &nbsp;, or a usual space"),
            "\\" => ("the backslash breaks no line: none follows it", "take it out"),
            ['&', ..] => ($"'{found}' is not the name of a sign", "write the sign itself, or \\&"),
            [>= '0' and <= '9', ..] => (
                $"a letter stands in the number '{found}'",
                $"write {found.Replace('O', '0').Replace('О', '0').Replace('l', '1').Replace('I', '1')}"
            ),
            ['{', '{' or '%', ..] => (
                $"'{found}' is not read: it is a call of another program",
                Shortcode(found)
                    ?? "take it out; a picture is ![what is to be seen](images/map.png), a box begins with ::: callout"
            ),
            "[TOC]" or "[toc]" or "[[TOC]]" => ("a list of contents is made by itself", "take the line out"),
            "^^" => ("'^^' is not read: cells are not joined", "write what the cell says, or leave it empty"),
            ['[' or '(', 'f', 'r', 'o', 'm', '=', ..] => (
                "what stands here is not read as braces",
                $"write {{{found[1..^1]}}}"
            ),
            ['!' or '(', .., ')']
                when InRoundBrackets().Match(found) is { Success: true, Groups: [_, var said, var file] } => (
                found[0] == '!'
                    ? "the picture is not read: round brackets stand around its words"
                    : "the words are not read as a link: round brackets stand around them",
                $"write {(found[0] == '!' ? "!" : "")}[{WordsOn(said.Value)}]({file.Value})"
            ),
            ['!', .., ')'] when found.Contains('"', StringComparison.Ordinal) => (
                "the picture is not read: a quotation mark in its brackets is not closed",
                "close it before the last bracket"
            ),
            ['!', .., ')'] when found.Contains(" =", StringComparison.Ordinal) => (
                "the picture is not read: a size stands in its brackets",
                "leave the size out: a picture is as wide as the text, or as its own pixels where it has fewer"
            ),
            ['!', '[', '[', ..] when Embedded().Match(found) is { Success: true, Groups: [_, var name, var words] } => (
                "the picture is not read",
                $"write ![{WordsOn(words.Value)}](images/{name.Value.Replace(" ", "%20", StringComparison.Ordinal)})"
            ),
            ['!', '[', '[', ..] or ['!', '(', ..] => (
                "the picture is not read",
                "write ![what is to be seen](images/name.png)"
            ),
            ['[', ..] when found.Contains("](", StringComparison.Ordinal) && found[^1] != ')' => (
                "the words are not read as a link: its address is not closed",
                "end the address with )"
            ),
            "~~" => ("'~~' is not read: text is not struck through", "leave out what is no longer to stand"),
            "++" or ['=', '=', ..] => (
                $"'{found}' is not read: text is neither marked nor underlined",
                found is ['=', '=', _, ..] ? $"write *{found.Trim('=')}*" : "write *stress*, or **strong**"
            ),
            "^[" => ("the note is not closed, and is no note", "end it with ]"),
            "^" => ("the '^' is not read", "letters above the line stand between two of them, without a space: m^2^"),
            ['-', ..] => (
                $"'{found}' is not read as a dash",
                found.Length == 2 ? "type – as the sign itself" : "type — as the sign itself"
            ),
            ['[', '[', ..] => (
                $"'{found}' is not read as a link",
                Wiki().Match(found) is { Success: true } wiki
                    ? $"write [{wiki.Groups[2]}](term:{wiki.Groups[1]}), or with section: or source: before the id"
                    : "write [text](term:id), [text](section:id) or [text](source:id)"
            ),
            ['{', ..] => (
                "braces around a citation are published with it",
                "write [@key] for a note, or @key for the author's name in the text"
            ),
            ['!', '[', .., ']'] when Referred().Match(found) is { Success: true } referred => referred
                .Groups[2]
                .Value.StartsWith("images/", StringComparison.Ordinal)
                ? (
                    "the picture is not read: its address stands in ( )",
                    $"write ![{referred.Groups[1]}]({referred.Groups[2]})"
                )
                : (
                    "the picture is not read: no line defines what its last brackets name",
                    $"write ![{referred.Groups[1]}](images/name.png), with the name of its file"
                ),
            ['!', ..] => (
                "the picture is not read: a space stands in its address",
                "write %20 for the space, or give the file a name without one"
            ),
            ['[', .., ')'] when !found.AsSpan().ContainsAny(" \u00A0") || !SpacedAddress().IsMatch(found) => (
                "the words are not read as a link: another stands within them",
                "let the one end before the other begins"
            ),
            [.., ')'] when CurlyTitle().Match(found) is { Success: true } titled => (
                "the words are not read as a link: curly marks stand round its title",
                $"write {titled.Groups[1].Value} \"{titled.Groups[2].Value}\")"
            ),
            [.., ')'] when found.Contains("](", StringComparison.Ordinal) => (
                "the words are not read as a link: a space stands in its address",
                SpacedWeb().Match(found) is { Success: true } web
                    ? $"take the space out: ({Blanks().Replace(web.Groups[1].Value, "")})"
                : IdAddress().IsMatch(found)
                    ? "write the id as its file is named, after the colon, without spaces: term:two-words"
                : "write %20 for the space"
            ),
            ['[', .., ' ', '('] => ("the words are not read as a link", "leave no space between ] and ("),
            ['[', .., ']' or ' '] when !found.Contains("][", StringComparison.Ordinal) => (
                "the words are not read as a link",
                "the address stands in ( ) right behind them: [text](https://…)"
            ),
            ['(', ..] => ("the words are not read as a link", "the text stands in [ ], the address behind it in ( )"),
            _ => (
                $"'{found}' leads nowhere: no line defines what its last brackets name",
                "write [text](address), or a line '[name]: address'"
            ),
        };

    /// <summary>Reports a mark that is not read; of a link, the address that it was to have is kept.</summary>
    public static void Report(string found, TextSpan place, DiagnosticBag bag)
    {
        var (message, hint) = Of(found);
        if (SpacedId().Match(found) is { Success: true } spaced)
        {
            bag.AddUnreadLink(new UnreadLink(place, spaced.Groups[1].Value.ToLowerInvariant(), spaced.Groups[2].Value));
            bag.MarkUnread(place);
        }

        bag.Report(Codes.MarkdownSlip, place, message, hint);
    }

    /// <summary>The end of a link to an id, with spaces in it: <c>](term: ots)</c>.</summary>
    [GeneratedRegex(
        @"\]\([ \u00A0]*(term|section|source)[ \u00A0]*:[ \u00A0]*([^()]+?)[ \u00A0]*\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SpacedId();

    /// <summary>Whether a mark is what Google Docs and Word leave of a comment: <c>[a]</c>, <c>[JS1]</c>.</summary>
    public static bool IsOfComment(string found) => Commented().IsMatch(found);

    /// <summary>What Google Docs and Word leave of a comment: ‘[a]’, ‘[JS1]’.</summary>
    [GeneratedRegex("^\\[(?:[a-z]{1,2}|[A-Z]{2,3}[0-9]{1,3})\\]$")]
    private static partial Regex Commented();

    /// <summary>What is to be seen on a picture, by the words beside its name, which may be its size.</summary>
    private static string WordsOn(string beside) => beside.Any(char.IsLetter) ? beside : "what is to be seen";

    /// <summary>What is said of a raised number that was to be the mark of a note.</summary>
    private static (string Message, string Hint) OfRaisedNumber(string number) =>
        ($"'{number}' is not read as the mark of a note", "write [^1], and below the text [^1]: the note");

    /// <summary>
    /// A picture as Obsidian writes it, its size or words on it behind a bar: <c>![[maps/kz.png|300]]</c>.
    /// </summary>
    [GeneratedRegex(
        @"^!\[\[(?:[^\[\]|]*/)?([^\[\]|/#]+\.(?:png|jpe?g|gif|svg|webp))(?:\|([^\[\]]*))?\]\]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Embedded();

    /// <summary>An address with a space beside one of its signs: <c>(https:// example.org)</c>.</summary>
    [GeneratedRegex(
        @"\(((?=[^()]*(?:[/:.][ \u00A0]|[ \u00A0][/:.]))[ \u00A0]*(?:https?|mailto)[ \u00A0]*:"
            + @"(?:[^() \u00A0]|[ \u00A0](?=[/:.])|(?<=[/:.])[ \u00A0])*[ \u00A0]*)\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SpacedWeb();

    [GeneratedRegex(@"[ \u00A0]+")]
    private static partial Regex Blanks();

    /// <summary>A picture or a link whose words stand in round brackets: <c>!(words)(images/map.png)</c>.</summary>
    [GeneratedRegex(@"^!?\(([^()]*)\)\(([^()\s]+)\)$")]
    private static partial Regex InRoundBrackets();

    /// <summary>A picture whose address a line of its own is to say: <c>![words][name]</c>.</summary>
    [GeneratedRegex(@"^!\[([^\[\]]+)\]\[([^\[\]]*)\]$")]
    private static partial Regex Referred();

    /// <summary>The picture that a call of Hugo or Jekyll shows; null where it names none.</summary>
    private static string? Shortcode(string call)
    {
        if (PictureOfCall().Match(call) is not { Success: true } picture)
        {
            return null;
        }

        var alternative = Word("alt") ?? "what it shows";
        var caption = Word("caption") ?? Word("title");
        return $"write ![{alternative}](images/{picture.Groups[1].Value})"
            + (caption is null ? "" : $", and right below it, in a line of its own, ': {caption}'")
            + "; what it rests on stands in braces behind it, or at the end of its caption";

        string? Word(string key) =>
            WordsOfCall()
                .Matches(call)
                .Where(said => said.Groups[1].Value == key)
                .Select(said => said.Groups[2].Value)
                .FirstOrDefault();
    }

    /// <summary>A name with its value: <c>alt="A map"</c>.</summary>
    [GeneratedRegex(@"\b([a-z]+)=""([^""]+)""")]
    private static partial Regex WordsOfCall();

    /// <summary>The file of a picture in a call: <c>src="/maps/kz.png"</c>.</summary>
    [GeneratedRegex(
        @"\b(?:src|path|link)?=?""(?:[^""]*/)?([^""/]+\.(?:png|jpe?g|gif|svg))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PictureOfCall();

    /// <summary><c>[[page|words]]</c></summary>
    [GeneratedRegex(@"^\[\[([^\[\]|\s]+)\|([^\[\]|]+)\]\]$")]
    private static partial Regex Wiki();

    /// <summary>A link whose title stands in curly marks: <c>[words](address “title”)</c>.</summary>
    [GeneratedRegex(@"^(\[[^\[\]]+\]\([^\s()“”„‘’«»]+) [“„‘«]([^“”„‘’«»]*)[”“’»]\)$")]
    private static partial Regex CurlyTitle();

    /// <summary>The end of a link whose address has a space: <c>](my map.png)</c>.</summary>
    [GeneratedRegex(@"\]\([^()]*[ \u00A0][^()]*\)$")]
    private static partial Regex SpacedAddress();

    /// <summary>The end of a link to an id: <c>](term:ots</c>.</summary>
    [GeneratedRegex(@"\]\( *(?:term|section|source)[ \u00A0]*:")]
    private static partial Regex IdAddress();
}
