using System.Buffers;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Parse.Pages;

/// <summary>
/// A name is no sentence: a stop at its end would stand in every list and index, and the text, which has none, would
/// not link to it. That of an abbreviation belongs to it: <c>Inc.</c>, <c>e.V.</c>, <c>U.S.</c>
/// </summary>
internal static class NameStops
{
    /// <summary>Vowels of the languages that have abbreviations here.</summary>
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöüıəâéèáàóíаеёиоуыэюяәөүұі");

    /// <summary>Words of four letters and more that names of bodies shorten, in small letters.</summary>
    private const string Abbreviations =
        " acad admin assn assoc bros capt comm conf corp dept dist educ engr gebr govt hist hosp hrsg info inst intl "
        + "mass math metr nachf natl phil phys poly polytech prod prof publ regt sect serv subs supp tech trad univ "
        + "verl wiss акад губ инст корп обл проф респ унив фак ";

    /// <summary>Reports a stop, comma, colon or semicolon at the end of a name.</summary>
    /// <param name="name">The name, and where it stands.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void Report(Named name, DiagnosticBag bag)
    {
        var text = name.Name.TrimEnd();
        if (text is not [.., '.' or ',' or ';' or ':'])
        {
            return;
        }

        var (bare, stop) = (text[..^1].TrimEnd(), text[^1]);
        var word = bare[(bare.AsSpan().LastIndexOfAny(" -(’'") + 1)..];
        if (bare.Length == 0 || (stop == '.' && (bare.Contains('.', StringComparison.Ordinal) || IsShortened(word))))
        {
            return;
        }

        bag.Report(
            Codes.YamlPitfall,
            name.Span,
            $"'{text}' ends with {(stop == '.' ? "a full stop" : $"'{stop}'")}, which would stand in every list",
            $"write {bare}"
        );
    }

    /// <summary>Whether a word may be an abbreviation: short, known, or of capitals or consonants alone.</summary>
    private static bool IsShortened(string word) =>
        word.Length < 4
        || Abbreviations.Contains($" {word.ToLowerInvariant()} ", StringComparison.Ordinal)
        || !word.Skip(1).Any(char.IsLower)
        || !word.ToLowerInvariant().AsSpan().ContainsAny(Vowels);
}
