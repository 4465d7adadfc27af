using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;

namespace Dossier.Check.Glossary;

/// <summary>
/// A name of two or more words in capitals, or an acronym, that the text uses three times has an entry.
/// </summary>
internal static partial class PhrasesAreDefined
{
    private const int Often = 3;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var texts = briefing
            .Pages.SelectMany(page => Walk.Blocks(page).Select(block => (block, text: TextOf(block))))
            .Where(pair => pair.text.Length > 0)
            .ToArray();
        var lower = texts
            .SelectMany(pair => LowerWord().Matches(pair.text).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        var known = briefing
            .Terms.SelectMany(term => term.Aliases.Prepend(term.Name).Concat(term.Labels.Select(label => label.Value)))
            .Concat(
                briefing.Sources.SelectMany(source =>
                    source
                        .Fields.Values.Append(source.Title)
                        .Concat(source.Authors.Concat(source.Editors).Select(name => name.Full))
                )
            )
            .Append(briefing.Settings.Publisher)
            .Append(briefing.Settings.Title)
            .Select(Fold)
            .Where(name => name.Length > 0)
            .ToArray();
        var found = texts
            .SelectMany(pair =>
                Phrase().Matches(pair.text).Select(match => (pair.block, phrase: Trimmed(match.Value, lower)))
            )
            .Where(pair => pair.phrase.Contains(' ', StringComparison.Ordinal) || Acronym().IsMatch(pair.phrase))
            .GroupBy(pair => pair.phrase, pair => pair.block, StringComparer.Ordinal)
            .Where(group => group.Count() >= Often && !IsKnown(group.Key, known));
        foreach (var group in found)
        {
            bag.Report(
                Codes.UndefinedPhrase,
                group.First().Span,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{group.Key}' stands {group.Count()} times in the text and has no entry in the glossary"
                ),
                "write one, or add the phrase to the aliases of the entry that it belongs to"
            );
        }
    }

    /// <summary>
    /// Whether a term or source has the phrase for a name or within one, or the phrase is put together of such names.
    /// </summary>
    private static bool IsKnown(string phrase, string[] known)
    {
        var folded = Fold(phrase);
        return known.Any(name => name.Contains(folded, StringComparison.Ordinal))
            || phrase
                .Split(' ')
                .Where(word => char.IsUpper(word[0]))
                .All(word => known.Any(name => name.Contains(Fold(word), StringComparison.Ordinal)));
    }

    /// <summary>
    /// Without a first word that is no part of the name: at a sentence's start any word has a capital.
    /// </summary>
    private static string Trimmed(string phrase, HashSet<string> lower)
    {
        var words = phrase.Split(' ');
        var from = 0;
        while (
            from < words.Length - 1 && (lower.Contains(words[from].ToLowerInvariant()) || !char.IsUpper(words[from][0]))
        )
        {
            from++;
        }

        return string.Join(' ', words[from..]);
    }

    /// <summary>A text in small letters without marks: ‘Balcı’ becomes ‘balci’.</summary>
    private static string Fold(string text) => string.Concat(text.Select(c => BareLetters.Of(LetterFold.Coarse(c))));

    /// <summary>The plain text of a paragraph or cell; empty for other blocks.</summary>
    private static string TextOf(Block block) =>
        block switch
        {
            Paragraph paragraph => PlainText.Of(paragraph.Content),
            TableCell cell => PlainText.Of(cell.Content),
            _ => "",
        };

    /// <summary>
    /// A word with a capital, or several with ‘of’, ‘for’ or ‘de’ among them: ‘Organization of Turkic States’.
    /// </summary>
    [GeneratedRegex(
        @"\p{Lu}[\p{L}\p{Nd}]*(?:[-–][\p{L}\p{Nd}]+)*(?: (?:(?:of|for|de) (?:the "
            + @")?)?\p{Lu}[\p{L}\p{Nd}]*(?:[-–][\p{L}\p{Nd}]+)*)*"
    )]
    private static partial Regex Phrase();

    /// <summary>Two to six capitals and nothing else: ‘OTS’.</summary>
    [GeneratedRegex(@"^\p{Lu}{2,6}$")]
    private static partial Regex Acronym();

    /// <summary>A word in small letters: ‘states’.</summary>
    [GeneratedRegex(@"\b\p{Ll}+\b")]
    private static partial Regex LowerWord();
}
