using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Tests.Check;

/// <summary>
/// Single changes to the real dossier, the same on every run: figures, years, quotations, passages, in digits and
/// words.
/// </summary>
internal static partial class Mutations
{
    private static readonly string[] Words =
    [
        "railway",
        "harvest",
        "granite",
        "seldom",
        "violin",
        "Copenhagen",
        "orchard",
        "seventeen",
    ];

    /// <summary>A number of changes of each kind, spread over all files.</summary>
    /// <param name="inputs">The dossier.</param>
    /// <param name="each">How many, at most.</param>
    /// <param name="seed">Of the chance that picks places and what comes in.</param>
    public static IEnumerable<Mutation> Of(InputSet inputs, int each, int seed)
    {
        var random = new Random(seed);
        var all = inputs
            .Dossier.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal) && file.Key != "about.md")
            .SelectMany(file => Places(file.Key, file.Value))
            .ToImmutableArray();
        var ids = inputs
            .Seeds.Values.SelectMany(seed => PassageId().Matches(seed.Text).Select(match => match.Groups[1].Value))
            .ToArray();
        foreach (var kind in all.Select(place => place.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            var places = all.Where(place => place.Kind == kind).ToArray();
            random.Shuffle(places);
            foreach (var (_, path, file, at, before) in places.Take(each))
            {
                var after = kind switch
                {
                    "quotation" => Quotation(before, random),
                    "passage" => Other(ids, before, random),
                    "no passage" => before[..1] + (41 + random.Next(58)).ToString(CultureInfo.InvariantCulture),
                    "word" => before[0] is 't' or 'T' ? "forty" : "millions",
                    _ => Digits(before, random),
                };
                yield return new Mutation(
                    kind,
                    path,
                    file.Locate(at).Line,
                    before,
                    after,
                    string.Concat(file.Text.AsSpan(0, at), after, file.Text.AsSpan(at + before.Length))
                );
            }
        }
    }

    private static IEnumerable<(string Kind, string Path, InputFile File, int At, string Before)> Places(
        string path,
        InputFile file
    )
    {
        // Braces, addresses, citations and front matter are no claims, save for the attributes that readers see;
        // what the editors say of a finding (own, seen, reads, stet) and the corners of a map are none either.
        var text = Hidden().Replace(file.Text, match => new string('_', match.Length));
        text = FrontMatter().Replace(text, match => new string('_', match.Length));
        foreach (Match match in Figure().Matches(text))
        {
            yield return (
                match.Length == 4
                && match.Value[0] is '1' or '2'
                && !match.Value.Contains(',', StringComparison.Ordinal)
                    ? "year"
                    : "figure",
                path,
                file,
                match.Index,
                match.Value
            );
        }

        foreach (Match match in NumberWord().Matches(text))
        {
            yield return ("word", path, file, match.Index, match.Value);
        }

        foreach (Match match in Quoted().Matches(text))
        {
            yield return ("quotation", path, file, match.Groups[1].Index, match.Groups[1].Value);
        }

        foreach (Match match in Named().Matches(file.Text))
        {
            yield return ("passage", path, file, match.Groups[1].Index, match.Groups[1].Value);
            yield return ("no passage", path, file, match.Groups[1].Index, match.Groups[1].Value);
        }
    }

    private static string Digits(string before, Random random)
    {
        var digits = before.ToCharArray();
        int at;
        do
        {
            at = random.Next(digits.Length);
        } while (!char.IsAsciiDigit(digits[at]));
        digits[at] = (char)('1' + ((digits[at] - '1' + 1 + random.Next(8)) % 9));
        return new string(digits);
    }

    private static string Quotation(string before, Random random)
    {
        var words = before.Split(' ');
        ref var word = ref words[random.Next(words.Length)];
        var other = Words[random.Next(Words.Length)];
        word = char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
        return string.Join(' ', words);
    }

    /// <summary>A slip of the pen: any other passage of the record, each as likely as the next.</summary>
    private static string Other(string[] ids, string before, Random random)
    {
        string after;
        do
        {
            after = ids[random.Next(ids.Length)];
        } while (after == before);
        return after;
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(
        @"(?<=\s)#[a-z0-9-]+|\{#[a-z0-9-]+"
            + @"|\b(?:from|own|seen|reads|stet|actors|section|kind|extent)=(?:""[^""]*""|\S+)"
            + @"|\[[^\]]*@[^\]]*\]|\]\([^)]*\)|\[\^[^\]]*\]:?|^\d+\. ",
        RegexOptions.Multiline
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<![\w-])\d[\d,]*(?![\w])")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:three|thirty|twenty-five|dozens|hundreds|thousands)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"balci-2024#([pn]\d+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^  - id: (\w+)", RegexOptions.Multiline)]
    private static partial Regex PassageId();
}
