using System.Text.RegularExpressions;

namespace Dossier.Parse.Yaml;

/// <summary>
/// Slips of someone who types YAML, found by the look of the lines one after the other. A text that YAML can read may
/// look like one: only one that cannot be read is looked at.
/// </summary>
/// <param name="upTo">Where the reader gave up, an offset in the text: what stands in later lines is not the
/// cause.</param>
internal sealed partial class YamlSlip(int upTo)
{
    /// <summary>The lists and mappings that are open, each with the column of its items or keys.</summary>
    private readonly Stack<Level> levels = new();
    private YamlLine? above;

    /// <summary>The first slip up to where the reader gave up; null where none can be seen.</summary>
    public YamlFault? First(string text)
    {
        var lines = YamlLine.Of(text).Where(line => !line.IsEmpty).ToArray();
        for (var i = 0; i < lines.Length && lines[i].Start <= upTo; i++)
        {
            if ((FindForeign(lines[i]) ?? FindFalseBlank(lines[i]) ?? FindMisplaced(lines[i])) is { } slip)
            {
                return slip;
            }

            i = LastLineOfValue(lines, i);
        }

        return null;
    }

    /// <summary>The fault of a line that begins BibTeX, RIS or JSON, pasted as it is; null for others.</summary>
    private static YamlFault? FindForeign(YamlLine line) =>
        (
            Bib().IsMatch(line.Text) ? "BibTeX"
            : line.Text.StartsWith("TY  - ", StringComparison.Ordinal) ? "RIS"
            : line.Text.TrimEnd() is "[" or "{" or "[{" ? "JSON"
            : null
        )
            is { } form
            ? new YamlFault(
                line.Start + line.Indent,
                $"this is {form}, not YAML",
                "move it to a file of its own, and take its entries over: dossier import sources FILE"
            )
            : null;

    /// <summary>The fault of a blank that is no space, where YAML needs one; null for none.</summary>
    private static YamlFault? FindFalseBlank(YamlLine line)
    {
        if (Blanked().Match(line.Text) is not { Success: true } match)
        {
            return null;
        }

        var blank = match.Groups[1];
        var where =
            line.Text[..blank.Index].Trim().Length == 0 ? "in the indentation"
            : line.Text[..blank.Index].TrimEnd().EndsWith(':') ? "behind the colon"
            : "behind the hyphen";
        return new YamlFault(
            line.Start + blank.Index,
            $"{Blank.Named(blank.Value)} stands {where}, where YAML needs a plain one",
            "delete it and type a space; it comes along when text is copied from a page or a Word file"
        );
    }

    /// <summary>
    /// The fault of a line in a column where it cannot stand, or of what cannot stand there; null for none. Takes the
    /// line in where it is in its place.
    /// </summary>
    private YamlFault? FindMisplaced(YamlLine line)
    {
        if (above is null)
        {
            levels.Push(new Level(line.Indent, line.IsItem));
            return Enter(line);
        }

        var opens = above.Opens;
        var top = levels.Peek();
        if (line.Indent > top.Column)
        {
            if (opens)
            {
                levels.Push(new Level(line.Indent, line.IsItem));
                return Enter(line);
            }

            // What is indented further goes on with the value above, unless it looks like a key or an item.
            return line.Key.Length == 0 && !line.IsItem
                ? FindNoSpace(line)
                : OutOfColumn(line, Nearest(line, top, top));
        }

        if (opens && line.IsItem && line.Indent == top.Column && !top.IsList)
        {
            levels.Push(new Level(line.Indent, IsList: true));
            return Enter(line);
        }

        var left = top;
        while (levels.Count > 1 && (levels.Peek().Column > line.Indent || IsListOfSameColumn(line)))
        {
            left = levels.Pop();
        }

        var level = levels.Peek();
        return level.Column != line.Indent ? OutOfColumn(line, Nearest(line, level, left))
            : level.IsList && !line.IsItem ? NoDash(line, left)
            : !level.IsList && line.IsItem
                ? new YamlFault(
                    line.Start + line.Indent,
                    "an item of a list stands among keys",
                    "a list stands below a key of its own, which ends in a colon; or take the hyphen out"
                )
            : Enter(line);
    }

    /// <summary>
    /// Whether the innermost level is a list that begins in the column of its own key, and the line a key.
    /// </summary>
    private bool IsListOfSameColumn(YamlLine line) =>
        !line.IsItem
        && levels.Peek() is { IsList: true } list
        && list.Column == line.Indent
        && levels.Skip(1).First() is { IsList: false } holder
        && holder.Column == list.Column;

    /// <summary>
    /// Opens the list and mapping that a line begins, and notes its key. Gives the fault of a missing space or colon;
    /// null for none.
    /// </summary>
    private YamlFault? Enter(YamlLine line)
    {
        if (line.IsItem)
        {
            // Each dash opens a list within the one before; what follows the last is the item itself.
            for (var at = line.Indent + 1; at < line.Content; at++)
            {
                if (line.Text[at] == '-')
                {
                    levels.Push(new Level(at, IsList: true));
                }
            }

            if (line.Key.Length > 0)
            {
                levels.Push(new Level(line.Content, IsList: false));
            }
        }

        if (line.Key.Length > 0 && levels.Peek() is { IsList: false } mapping)
        {
            mapping.Keys.Add(line.Key);
        }

        var slip = FindNoSpace(line) ?? (line.IsItem || line.Key.Length > 0 ? null : FindNoColon(line));
        above = line;
        return slip;
    }

    /// <summary>The fault of a key with no space behind its colon, ‘title:Trade’; null for others.</summary>
    private static YamlFault? FindNoSpace(YamlLine line) =>
        line.Key.Length == 0 && Joined().Match(line.Rest) is { Success: true } match
            ? new YamlFault(
                line.Start + line.Content + match.Groups[1].Length,
                $"there is no space behind the colon of '{match.Groups[1].Value}'",
                $"write '{match.Groups[1].Value}: {match.Groups[2].Value}'"
            )
            : null;

    /// <summary>What begins and ends comments elsewhere.</summary>
    private static readonly char[] Signs = ['/', '*', ';', '-', '<', '!', '>', ' '];

    /// <summary>
    /// The fault of a line that is neither key nor item, and goes on with no value; null where it may begin a value of
    /// YAML's own.
    /// </summary>
    private YamlFault? FindNoColon(YamlLine line)
    {
        if (line.Rest is ['[' or '{' or '"' or '\'' or '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`' or '?', ..])
        {
            return null;
        }

        var place = line.Start + line.Content;
        if (line.Rest is ['/', '/' or '*', ..] or [';', ..] or ['-', '-', ' ', ..] or ['<', '!', '-', '-', ..])
        {
            return new YamlFault(
                place,
                "the line is no comment to YAML",
                $"begin it with #: '# {line.Rest.Trim(Signs).Trim()}'"
            );
        }

        if (line.Rest.IndexOf('：', StringComparison.Ordinal) is > 0 and var wide)
        {
            return new YamlFault(
                place + wide,
                "the colon is a wide one (U+FF1A), which YAML takes for a letter",
                $"write '{line.Rest[..wide]}: {line.Rest[(wide + 1)..].Trim()}'"
            );
        }

        var words = line.Rest.Split(' ', 2);
        var asKey = $"{words[0]}: {(words.Length > 1 ? words[1].TrimStart('=', ' ') : "…")}";
        var reason = $"the line has no colon, which a key needs: '{line.Rest}'";
        if (words is [_, ['=', ..]])
        {
            return new YamlFault(place, reason, $"write '{asKey}'");
        }

        return above is not { Value.Length: > 0 }
            ? new YamlFault(place, reason, $"write '{asKey}'; or, as an item of a list, '- {line.Rest}'")
            : new YamlFault(
                place,
                reason,
                $"write '{asKey}'; or, where the value above goes on here, join the two lines: a value ends with its "
                    + "line"
            );
    }

    /// <summary>A line in the column of a list's hyphens that has none.</summary>
    private static YamlFault NoDash(YamlLine line, Level left)
    {
        var isNew = line.Key.Length == 0 || left.IsList || left.Keys.Contains(line.Key);
        return isNew
            ? new YamlFault(
                line.Start + line.Indent,
                "the hyphen of the list's item is missing",
                $"write '- {line.Rest}', as in the items above"
            )
            : OutOfColumn(line, left);
    }

    /// <summary>
    /// The level that a line was probably to stand in: what is of its own kind, and in the nearest column.
    /// </summary>
    private Level Nearest(YamlLine line, Level level, Level left) =>
        levels
            .Prepend(left)
            .Append(level)
            .OrderBy(one => one.IsList == line.IsItem ? 0 : 1)
            .ThenBy(one => Math.Abs(one.Column - line.Indent))
            .First();

    /// <summary>The fault of a line that begins left or right of the column of its level.</summary>
    private static YamlFault OutOfColumn(YamlLine line, Level level)
    {
        var off = line.Indent - level.Column;
        var (spaces, side) = (Math.Abs(off) == 1 ? "one space" : $"{Math.Abs(off)} spaces", off > 0 ? "right" : "left");
        return new YamlFault(
            line.Start + line.Indent,
            $"the line begins {spaces} too far to the {side}",
            level.Keys.FirstOrDefault() is { } key && !level.IsList
                ? $"begin it in column {level.Column + 1}, as '{key}:' does"
                : $"begin it in column {level.Column + 1}, as the {(level.IsList ? "items" : "keys")} above do"
        );
    }

    /// <summary>
    /// The index of the last line of the value that begins at a line: of a block of text, or of what brackets hold.
    /// </summary>
    private static int LastLineOfValue(YamlLine[] lines, int i)
    {
        var line = lines[i];
        if (line.Value is ['|' or '>', ..] && line.Value.Length <= 3)
        {
            var column = line.IsItem && line.Key.Length == 0 ? line.Indent : line.Content;
            while (i + 1 < lines.Length && lines[i + 1].Indent > column)
            {
                i++;
            }

            return i;
        }

        var open = OpenBrackets(line.Value, 0);
        for (var next = i; open > 0 && next + 1 < lines.Length; )
        {
            open = OpenBrackets(lines[++next].Text, open);
            if (open == 0)
            {
                return next;
            }
        }

        return i;
    }

    /// <summary>
    /// How many brackets are open behind a line, of which <paramref name="open"/> were open before it; only a value
    /// that begins with a bracket opens any.
    /// </summary>
    private static int OpenBrackets(string text, int open) =>
        open == 0 && text is not ['[' or '{', ..]
            ? 0
            : open + text.Count(sign => sign is '[' or '{') - text.Count(sign => sign is ']' or '}');

    /// <summary>The beginning of an entry of BibTeX: ‘@article{’.</summary>
    [GeneratedRegex(@"^\s*@[A-Za-z]+\s*[{(]")]
    private static partial Regex Bib();

    /// <summary>A blank that is no space, as U+00A0, in the indentation or behind a colon or hyphen.</summary>
    [GeneratedRegex(@"^(?>(?: |-(?= ))*)(?>(?:-|[\p{L}\p{N}_-]+:)?) *([\p{Zs}\p{Cf}\u034F-[ ]]+)(?=.*\S)")]
    private static partial Regex Blanked();

    /// <summary>A key with its value right behind the colon: ‘title:Trade’.</summary>
    [GeneratedRegex(@"^([\p{L}][\p{L}\p{N}_-]*):([^\s:/][^:]*|[^\s:/].*)$")]
    private static partial Regex Joined();

    /// <summary>A list or mapping that is open.</summary>
    private sealed record Level(int Column, bool IsList)
    {
        /// <summary>A mapping's keys so far.</summary>
        public List<string> Keys { get; } = [];
    }
}
