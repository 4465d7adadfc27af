using System.Text.RegularExpressions;

namespace Dossier.Diagnostics;

/// <summary>
/// What keeps braces from being read as they were meant: a space at an equals sign, a value without quotation marks.
/// </summary>
/// <param name="Span">Where it is.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Hint">What mends it.</param>
internal sealed partial record AttributeSlip(TextSpan Span, string Reason, string Hint)
{
    /// <summary>The first slip in braces, <c>{…}</c>; null where there is none.</summary>
    public static AttributeSlip? In(TextSpan braces)
    {
        if (braces.File is not { } file || braces.End > file.Text.Length)
        {
            return null;
        }

        // The line that opens a box begins before its braces.
        if (file.Text.AsSpan(braces.Start, braces.Length).IndexOf('{') is > 0 and var before)
        {
            braces = braces.Part(before, braces.Length - before);
        }

        var text = file.Text[braces.Start..braces.End];
        if (
            LinkInBraces().Match(text) is { Success: true } link
            && braces.Start > 0
            && file.Text[braces.Start - 1] == ']'
        )
        {
            var kind = link.Groups[1].Value is "glossary" ? "term" : link.Groups[1].Value;
            return new(
                braces,
                $"braces hold the address of '{link.Groups[2].Value}', and are not read as a link",
                $"write it in round brackets behind the words: ({kind}:{link.Groups[2].Value})"
            );
        }

        if (SpacedSign().Match(text) is { Success: true } sign)
        {
            return new(
                braces.Part(sign.Index, sign.Length),
                $"a space stands behind '{sign.Groups[1].Value}', so that the braces are not read",
                $"write {sign.Groups[1].Value}{sign.Groups[2].Value}"
            );
        }

        if (Colon().Match(text) is { Success: true } colon)
        {
            var (at, key) = (colon.Groups[1], colon.Groups[1].Value);
            var givenValue = WithoutNext(colon.Groups[2].Value.Trim());
            return new(
                braces.Part(at.Index, at.Length + 1),
                $"a colon follows '{key}', where an equals sign belongs, so that the braces are not read",
                $"write {key}=\"{(givenValue.Length > 0 ? givenValue : "…")}\""
            );
        }

        if (OfKramdown().Match(text) is { Success: true } kramdown)
        {
            var rest = kramdown.Groups[1].Value.Trim();
            return new(
                braces.Part(kramdown.Index, kramdown.Length),
                $"'{kramdown.Value}' is not read as attributes: a colon stands after the brace",
                Meant().IsMatch(rest) ? $"write {{{rest}}}" : "take the braces out: the theme decides how things look"
            );
        }

        if (
            Undotted().Match(Quoted().Replace(text, value => new string('x', value.Length)))
                is { Success: true } undotted
            && undotted.Length < text.Length - 2
        )
        {
            var at = braces.Part(undotted.Index, undotted.Length);
            return undotted.Value == "own"
                ? new(
                    at,
                    "'own' stands without what is the editors' own, so that the braces are not read",
                    "write own=\"30\", with the figure; where all of the block is the editors', {.own} in place of from"
                )
                : new(
                    at,
                    $"no dot stands before '{undotted.Value}', so that the braces are not read",
                    $"write .{undotted.Value}"
                );
        }

        if (Nested().Match(text) is { Success: true } nested)
        {
            var key = nested.Groups[1].Value;
            return new(
                braces.Part(nested.Index, nested.Length),
                $"quotation marks stand within the value of '{key}', which they end",
                $"write {key}=\"{nested.Groups[2].Value}“{nested.Groups[3].Value}”{nested.Groups[4].Value}\""
            );
        }

        if (Words().Match(text) is { Success: true } words)
        {
            return new(
                braces.Part(words.Index, words.Length),
                $"a space stands in '{words.Value}', so that the braces are not read",
                $"write {Gap().Replace(words.Value, "-")}"
            );
        }

        var maskedValues = Quoted().Replace(text, value => new string('x', value.Length));
        if (Commas().Matches(maskedValues) is { Count: > 0 } commas)
        {
            var corrected = text;
            foreach (var comma in commas.Reverse())
            {
                var nextCharacter = corrected[comma.Index + 1];
                corrected = corrected.Remove(comma.Index, 1);
                corrected =
                    char.IsWhiteSpace(nextCharacter) || nextCharacter == '}'
                        ? corrected
                        : corrected.Insert(comma.Index, " ");
            }

            return new(
                braces.Part(commas[0].Index, 1),
                "a comma stands between attributes, so that the braces are not read",
                $"spaces divide them: write {corrected}"
            );
        }

        if (Bare().Match(maskedValues) is { Success: true } bare && Sure().IsMatch(maskedValues))
        {
            return new(
                braces.Part(bare.Index, bare.Length),
                $"'{bare.Value}' stands in the braces without a sign, so that they are not read",
                $"write #{bare.Value} if it is the id; what is said of a key stands behind it: key=\"…\""
            );
        }

        if (!HasLooseValue(text))
        {
            return null;
        }

        // What stands in quotation marks is a value, whatever it looks like.
        var masked = Quoted().Replace(text, value => $"\"{new string('x', value.Length - 2)}\"");
        if (Spaced().Match(masked) is { Success: true } spaced)
        {
            var key = spaced.Groups[1].Value;
            return new(
                braces.Part(spaced.Index, spaced.Length),
                $"spaces stand at the '=' of '{key}', so that the braces are not read",
                $"write {key}=\"…\", without spaces around the '='"
            );
        }

        if (Unquoted().Match(masked) is not { Success: true } unquoted)
        {
            return null;
        }

        var (name, value) = (unquoted.Groups[1].Value, unquoted.Groups[2].Value);
        return new(
            braces.Part(unquoted.Index, unquoted.Length),
            $"the value of '{name}' has spaces and no quotation marks around it",
            $"write {name}=\"{value}\""
        );
    }

    /// <summary>A value without the key of the next one, which goes on with an equals sign.</summary>
    private static string WithoutNext(string value) =>
        value.IndexOf('=', StringComparison.Ordinal) is > 0 and var next
            ? value[..Math.Max(0, value.LastIndexOf(' ', next))].Trim()
            : value;

    /// <summary>
    /// Whether an equals sign has no straight quotation mark right after it, or a space before it: <c>from=p3</c>,
    /// <c>from ="p3"</c>.
    /// </summary>
    private static bool HasLooseValue(string text)
    {
        for (var at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '"' || (at > 0 && text[at - 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The address of a link within the dossier: <c>{term:ots}</c>, <c>{term="ots"}</c>.</summary>
    [GeneratedRegex(@"^\{(term|section|source|glossary) ?[:=] ?[""“']?([\p{L}\p{N}#-]+)[""”']?\}$")]
    private static partial Regex LinkInBraces();

    /// <summary>A space behind the sign of an id or a class: <c>{# road}</c>.</summary>
    [GeneratedRegex(@"(?<=^\{(?:[^{}""“=]*\s)?)([#.])\s+(\p{L}[\p{L}\p{N}_-]*)(?=[\s}])")]
    private static partial Regex SpacedSign();

    /// <summary>A word at the head of braces that has neither sign nor value: <c>{road section=trade}</c>.</summary>
    [GeneratedRegex(@"(?<=^\{)\p{L}[\p{L}\p{N}_-]*(?=\s+(?:[#.]?\p{L}))")]
    private static partial Regex Bare();

    /// <summary>What shows that braces hold attributes: an id, a class, a value.</summary>
    [GeneratedRegex(@"\s(?:[#.]\p{L}|\p{L}[\p{L}\p{N}_-]*=)")]
    private static partial Regex Sure();

    /// <summary><c>from: "p3</c>.</summary>
    [GeneratedRegex(@"^\{(?:[^{}""“=]*\s)?(\p{L}[\p{L}\p{N}_-]*) ?: *[""“']?([^{}""“”']*)")]
    private static partial Regex Colon();

    /// <summary>Braces of kramdown, which begin with a colon: <c>{: .lead}</c>.</summary>
    [GeneratedRegex(@"^\{:([^{}]*)\}")]
    private static partial Regex OfKramdown();

    /// <summary>
    /// Attributes that a dossier knows, as they stand after kramdown's colon: <c>.lead from="p3"</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:#[\p{L}\p{N}-]+|\.(?:own|lead|no-term|common-knowledge)|(?:from|lang|own|seen|stet)=(?:""[^""]*"""
            + @"|\S+))(?: +|$))+$"
    )]
    private static partial Regex Meant();

    /// <summary>A value with quotation marks within those around it: <c>title="The "new" road"</c>.</summary>
    [GeneratedRegex(@"(?<=[{\s])(\p{L}[\p{L}\p{N}_-]*)=""([^""={}]*)""(?=[^\s""}])([^""={}]+)""([^""={}]*)""(?=[\s}])")]
    private static partial Regex Nested();

    /// <summary>An id or class of several words: <c>#my id</c>, <c>.no term</c>.</summary>
    [GeneratedRegex(@"(?<=^\{(?:[^{}""“=]*\s)?)[#.][\p{L}\p{N}_-]+(?:\s+[\p{L}\p{N}_-]+(?=[\s}]))+")]
    private static partial Regex Words();

    /// <summary>A class that dossiers know, without its dot: <c>lead</c>.</summary>
    [GeneratedRegex(@"(?<=[\s{])(?:own|lead|no-term|common-knowledge)(?=[\s}])")]
    private static partial Regex Undotted();

    /// <summary>A comma or semicolon between attributes: <c>.lead, from="p3"</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N}])[,;](?=\s*(?:[.#][\p{L}\p{N}]|\p{L}[\p{L}\p{N}_-]*=|\}))")]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();

    // Curly marks are read as straight ones, which programs for writing make of them.
    /// <summary>
    /// A value in quotation marks of any kind: <c>"p3"</c>, and after an equals sign <c>'p3'</c> or <c>“p3”</c>.
    /// </summary>
    [GeneratedRegex("\"[^\"]*\"|(?<==)(?:'[^']*'|[“„”][^“”]*[”“]|‘[^’]*’|«[^»]*»)")]
    private static partial Regex Quoted();

    /// <summary>Spaces at an equals sign: <c>from = "p3"</c>.</summary>
    [GeneratedRegex(@"(?<=[{\s])([\p{L}][\p{L}\p{N}_-]*)(?:\s+=\s*|=\s+)(?=\S)")]
    private static partial Regex Spaced();

    /// <summary>A value of several words without quotation marks: <c>title=The road</c>.</summary>
    [GeneratedRegex(@"(?<=[{\s])([\p{L}][\p{L}\p{N}_-]*)=([^\s""'{}=]+(?:\s+(?![.#])[^\s""'{}=]+(?=[\s}]|$))+)")]
    private static partial Regex Unquoted();
}
