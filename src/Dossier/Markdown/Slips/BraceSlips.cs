using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Markdown.Attributes;

namespace Dossier.Markdown.Slips;

/// <summary>
/// Finds braces that were meant for a word and are those of the whole block, or none: a word takes braces in square
/// brackets, right before them.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="bag">Receives findings.</param>
internal sealed partial class BraceSlips(InputFile file, DiagnosticBag bag)
{
    /// <summary>What blocks say of their ground.</summary>
    private static readonly FrozenSet<string> OfBlock = FrozenSet.Create(
        StringComparer.Ordinal,
        "from",
        "own",
        "seen",
        "stet",
        "reads"
    );

    /// <summary>Looks at braces that a block has taken.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Where they open.</param>
    /// <param name="end">Where the text goes on after them.</param>
    public void LookAt(TextSpan block, int start, int end)
    {
        if (start <= block.Start || end > block.End)
        {
            return;
        }

        if (!OfWord().IsMatch(file.Text.AsSpan(start, end - start)))
        {
            LookForRestOfSentence(block, start, end);
            return;
        }

        var before = file.Text[block.Start..start];
        var isTight = !char.IsWhiteSpace(before[^1]);
        var bracketed = Bracketed().Match(before);
        // At the end they say something of all of it, but where brackets before them say of what.
        if (
            AllBraces().IsMatch(file.Text[end..block.End])
            && (!bracketed.Success || (bracketed.Groups[1].Value == "(" && !isTight))
        )
        {
            return;
        }

        var (written, word) = (
            file.Text[start..end],
            bracketed.Success ? bracketed.Groups[2].Value : LastWord().Match(before).Value
        );
        bag.Report(
            Codes.MarkdownSlip,
            file.Span(start, end - start),
            "the braces are read as those of the whole block, and not of the words before them",
            word.Length > 0
                ? $"write [{word}]{written}, without a space between"
                : $"put the words into square brackets, right before the braces: [words]{written}"
        );
    }

    /// <summary>
    /// Looks at braces of a block that its sentence goes on after: they say something of all of it, and a sign after
    /// them is published with a space before it.
    /// </summary>
    private void LookForRestOfSentence(TextSpan block, int start, int end)
    {
        if (
            RestOfSentence().Match(file.Text, end, block.End - end) is { Success: true } rest
            && !AllBraces().IsMatch(file.Text[(rest.Index + rest.Length)..block.End]) // A stop behind them is told.
        )
        {
            bag.Report(
                Codes.MarkdownSlip,
                file.Span(start, end - start),
                "the braces stand within a sentence, and are those of the whole block",
                "put them at the end of the block, after a space"
            );
        }
    }

    /// <summary>
    /// Looks at words in square brackets with braces: at a citation, which takes none, and at what is said of a block
    /// alone.
    /// </summary>
    /// <param name="phrase">The words with their brackets and braces.</param>
    /// <param name="attributes">What the braces say.</param>
    public void LookAtPhrase(TextSpan phrase, Model.Blocks.Attributes attributes)
    {
        if (attributes.Span.Start <= phrase.Start || attributes.Span.End > phrase.End)
        {
            return;
        }

        var words = file.Text[(phrase.Start + 1)..attributes.Span.Start].TrimEnd(']');
        if (Citation().IsMatch(words))
        {
            bag.Report(
                Codes.MarkdownSlip,
                attributes.Span,
                "a citation takes no braces: with them its brackets are those of a phrase",
                $"write [{words}]; what the braces say of the block stands at its end, a page within the brackets"
            );
            bag.MarkUnread(phrase);
        }
        else if (attributes.Values.FirstOrDefault(value => OfBlock.Contains(value.Key)) is { Key: { } key })
        {
            bag.Report(
                Codes.MarkdownSlip,
                attributes.Span,
                $"'{key}' is said of a block, and not of words in it",
                "put the braces at the end of the block, after a space"
            );
        }
    }

    /// <summary>
    /// Looks for braces that Markdown leaves in a text, after brackets or with a key of attributes; those at its end
    /// are told where attributes are looked at.
    /// </summary>
    /// <param name="block">The block.</param>
    public void LookForUnread(TextSpan block)
    {
        var text = file.Text.Substring(block.Start, block.Length);
        foreach (Match match in Unread().Matches(text))
        {
            var braces = match.Groups[2];
            var place = block.Part(braces.Index, braces.Length);
            if (
                AttributeReader.End(text, braces.Index, text.Length) > 0
                || bag.IsInSlip(place)
                || (match.Groups[1].Length == 0 && AllBraces().IsMatch(text[(braces.Index + braces.Length)..]))
                || text.AsSpan(0, match.Index).Count('`') % 2 == 1
            )
            {
                continue;
            }

            if (
                Locator().Match(braces.Value) is { Success: true } locator
                && CitationBefore().Match(text[..braces.Index]) is { Success: true } cited
            )
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    place,
                    "a citation takes no braces: its place stands within its brackets",
                    $"write [{cited.Groups[1].Value}, {locator.Groups[1].Value.Trim()}]"
                );
                bag.MarkUnread(place);
            }
            else if (Dotless().Match(braces.Value) is { Success: true } dotless)
            {
                var name = dotless.Groups[1].Success ? "no-term" : dotless.Groups[2].Value;
                bag.Report(
                    Codes.MarkdownSlip,
                    place,
                    $"'{braces.Value}' is not read as attributes: no dot stands before its word",
                    $"write {{.{name}}}"
                );
            }
            else if (Tag(braces.Value) is { } tag)
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    place,
                    $"'{braces.Value}' is not read as attributes",
                    match.Groups[1].Length > 0
                        ? $"write {match.Groups[1].Value.TrimEnd()}{{lang={tag}}}"
                        : $"write [word]{{lang={tag}}}"
                );
            }
            else if (AttributeSlip.In(place) is { } slip)
            {
                bag.Report(Codes.MarkdownSlip, slip.Span, slip.Reason, slip.Hint);
            }
            else if (match.Groups[1].Value is not [.., ' '])
            {
                bag.Report(
                    Codes.MarkdownSlip,
                    place,
                    $"'{braces.Value}' is not read as attributes",
                    "write {lang=tr}, {.no-term} or {from=\"record#p1\"}, every quotation mark and brace closed"
                );
            }
        }
    }

    /// <summary>The language that braces were to name; null where they name none.</summary>
    private static string? Tag(string braces) =>
        Language().Match(braces) is { Success: true } language
        && LanguageTag.Suggest(language.Groups[2].Value) is { } tag
        && (language.Groups[1].Length > 0 || LanguageTag.IsNamed(tag))
            ? tag
            : null;

    /// <summary>
    /// Braces that say something of words, their language or that they are no term: <c>{lang=tr}</c>,
    /// <c>{.no-term}</c>.
    /// </summary>
    [GeneratedRegex(@"^\{\s*(?:lang=[^\s{}]+|\.no-term)\s*\}$")]
    private static partial Regex OfWord();

    /// <summary>A class without its dot, and nothing else: <c>{no-term}</c>.</summary>
    [GeneratedRegex(
        @"^\{\s*(?:(no[-_ ]?terms?)|(own|lead|common-knowledge))\s*\}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dotless();

    /// <summary>Words in brackets right before, but no citation and no mark of a note: <c>[Diyanet]</c>.</summary>
    [GeneratedRegex(@"(?<!\\)([\[(])([^\[\]()@^\n]+)[\])] ?$")]
    private static partial Regex Bracketed();

    /// <summary>The last word of a text.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}’'-]+(?= ?$)")]
    private static partial Regex LastWord();

    /// <summary>The sign with which a sentence goes on or ends, or its next word.</summary>
    [GeneratedRegex(@"\G *(?:[,;:.](?!\.)|\p{Ll})")]
    private static partial Regex RestOfSentence();

    /// <summary>Braces and blanks, and nothing else.</summary>
    [GeneratedRegex(@"^(?:\s*\{[^{}]*\})*\s*$")]
    private static partial Regex AllBraces();

    /// <summary>
    /// Braces that stay text: behind brackets, <c>[word] {lang=tr}</c>, or with a key, <c>{from: "p1"}</c>.
    /// </summary>
    [GeneratedRegex(
        @"((?<![\\!\]])\[(?!\^)[^\[\]@\n]+\] ?|)(?<!\\)(\{(?:(?<=\] "
            + @"?\{)|(?=\s*(?:(?:from|lang|own|seen|stet)\s*[:=]|(?:reads|title|kind|date|value|unit)\s*:"
            + @"|:[.#\s\p{L}])))[^{}\n]+\})"
    )]
    private static partial Regex Unread();

    /// <summary>Braces with a language, whatever stands about it: <c>{tr}</c>, <c>{lang: "tr"}</c>.</summary>
    [GeneratedRegex(@"^\{\s*(lang\w*\s*[:= ]\s*)?[""“']?(\p{L}+(?:-[A-Za-z]{2,4})?)[""”']?\s*\}$")]
    private static partial Regex Language();

    /// <summary>A page or another place in a work, in braces: <c>{p. 3}</c>, <c>{12–14}</c>.</summary>
    [GeneratedRegex(@"^\{((?:\p{L}{1,9}\.? ?)?[0-9][0-9–—, -]*)\}$")]
    private static partial Regex Locator();

    /// <summary>A citation in brackets at the end of what stands before: <c>[@holm-2024]</c>.</summary>
    [GeneratedRegex(@"\[(-?@[^\[\]\n]{1,200})\] ?$")]
    private static partial Regex CitationBefore();

    /// <summary>The beginning of the inside of a citation's brackets: <c>@h</c>, <c>-@h</c>.</summary>
    [GeneratedRegex(@"^-?@[\p{L}\p{N}{]")]
    private static partial Regex Citation();
}
