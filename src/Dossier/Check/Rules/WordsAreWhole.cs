using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// No word has a space without width in it: it is seen nowhere, and keeps the word from being found, linked and compared.
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
                    if (inline is Text text && Divided().Match(text.Value) is { Success: true } word)
                    {
                        var at = word.Value.AsSpan().IndexOfAny('\u200B', '\u2060', '\uFEFF') + word.Index;
                        bag.Report(
                            Codes.LostCharacter,
                            text.Value.Length == text.Span.Length ? text.Span.Part(at, 1) : text.Span,
                            $"the word '{word.Value}' holds {Invisible.Name(new Rune(text.Value[at]))}, and is not found or linked with it"
                        );
                    }
                }
            );
        }
    }

    // In Thai, Khmer and others it divides words: there it is meant.
    [GeneratedRegex(
        @"[\p{L}-[\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF]]+[\u200B\u2060\uFEFF]\p{L}*|[\u200B\u2060\uFEFF][\p{L}-[\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF]]+"
    )]
    private static partial Regex Divided();
}
