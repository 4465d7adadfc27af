using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// No word has a space without width in it: it is seen nowhere, and keeps the word from being found, linked and
/// compared.
/// </summary>
internal static partial class WordsAreWhole
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    foreach (var (start, wrong, right) in inline is Text { Value: var said } ? Misdecoded.In(said) : [])
                    {
                        var read = (Text)inline;
                        bag.Report(
                            Codes.LostCharacter,
                            read.Value.Length == read.Span.Length ? read.Span.Part(start, wrong.Length) : read.Span,
                            $"'{wrong}' is '{right}', read in another encoding",
                            $"write {right}; it comes along where a text in UTF-8 was opened as Windows-1252"
                        );
                    }

                    if (
                        inline is Text text
                        && text.Value.AsSpan().ContainsAny('\u200B', '\u2060', '\uFEFF')
                        && Divided().Match(text.Value) is { Success: true, Index: var at }
                    )
                    {
                        bag.Report(
                            Codes.LostCharacter,
                            text.Value.Length == text.Span.Length ? text.Span.Part(at, 1) : text.Span,
                            $"the word '{Word(text.Value, at)}' holds {Invisible.Name(new Rune(text.Value[at]))}, and "
                                + "is not found or linked with it"
                        );
                    }
                }
            );
        }
    }

    /// <summary>The word about a space, which may stand at its edge.</summary>
    private static string Word(string text, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && char.IsLetter(text[to]))
        {
            to++;
        }

        return text[from..to];
    }

    // In Thai, Khmer and others it divides words: there it is meant.
    /// <summary>
    /// A space without width beside a letter, but for letters of Thai, Khmer and others, which divide words by it.
    /// </summary>
    [GeneratedRegex(
        @"(?<=[\p{L}-[\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF]])[\u200B\u2060\uFEFF]"
            + @"|[\u200B\u2060\uFEFF](?=[\p{L}-[\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF]])"
    )]
    private static partial Regex Divided();
}
