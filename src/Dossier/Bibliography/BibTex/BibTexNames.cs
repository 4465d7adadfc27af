using System.Collections.Immutable;
using Dossier.Bibliography.BibTex.Latex;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// Names as BibTeX has them: ‘von Last, Jr, First’ divided by ‘and’, institutions in braces, and biblatex's form
/// ‘family=…, given=…’ for what those cannot say.
/// </summary>
internal static class BibTexNames
{
    /// <summary>
    /// A list of names; one that BibTeX would read otherwise is given in braces or in biblatex's form.
    /// </summary>
    public static string Of(ImmutableArray<PersonName> names) => string.Join(" and ", names.Select(Of));

    /// <summary>Reads a list of names.</summary>
    /// <param name="latex">The field's value.</param>
    /// <param name="unknown">Takes LaTeX commands that are not known.</param>
    public static ImmutableArray<PersonName> Read(string latex, ICollection<string> unknown) =>
        [.. Split(LatexText.Names(latex, unknown), " and ").Select(Read).Where(name => name.Family.Length > 0)];

    /// <summary>Reads a list of texts, each of which braces may keep whole.</summary>
    /// <inheritdoc cref="Read(string, ICollection{string})"/>
    public static string[] ReadTexts(string latex, ICollection<string> unknown) =>
        LatexText.IsOneGroup(latex.Trim())
            ? [LatexText.Text(latex, unknown)]
            :
            [
                .. Split(LatexText.Names(latex, unknown), " and ")
                    .Select(WithoutGroupMarks)
                    .Where(text => text.Length > 0),
            ];

    /// <summary>
    /// A name in the first of three forms that reads back as the same name: BibTeX's, that with braces around its
    /// parts, or biblatex's.
    /// </summary>
    private static string Of(PersonName name)
    {
        if (name.IsLiteral)
        {
            return $"{{{LatexWriter.Of(name.Family)}}}";
        }

        var (family, given) = (LatexWriter.Of(name.Family), LatexWriter.Of(name.Given));
        var plain = WriteClassic(name, family, given);
        if (IsReadAs(plain, name))
        {
            return plain;
        }

        var braced = WriteClassic(name, $"{{{family}}}", given.Length > 0 ? $"{{{given}}}" : "");
        return IsReadAs(braced, name) ? braced : WriteExtended(name, family, given);
    }

    /// <summary>Whether LaTeX that is read back gives exactly this one name.</summary>
    private static bool IsReadAs(string latex, PersonName name) => Read(latex, []) is [var read] && read == name;

    /// <summary>BibTeX's form <c>von Family, Jr, Given</c>.</summary>
    private static string WriteClassic(PersonName name, string family, string given)
    {
        var last = name.Particle.Length > 0 ? $"{LatexWriter.Of(name.Particle)} {family}" : family;
        var first = name.DroppingParticle.Length > 0 ? $"{given} {LatexWriter.Of(name.DroppingParticle)}" : given;
        return name.Suffix.Length > 0 ? $"{last}, {LatexWriter.Of(name.Suffix)}, {first}"
            : first.Length > 0 ? $"{last}, {first}"
            : last;
    }

    /// <summary>biblatex's form <c>family=…, given=…, prefix=…, useprefix=true</c>.</summary>
    private static string WriteExtended(PersonName name, string family, string given)
    {
        var particle = name.Particle.Length > 0 ? name.Particle : name.DroppingParticle;
        (string Key, string Value)[] parts =
        [
            ("family", family),
            ("given", given),
            ("suffix", LatexWriter.Of(name.Suffix)),
            ("prefix", LatexWriter.Of(particle)),
        ];
        var written = parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Key}={{{part.Value}}}");
        return string.Join(
            ", ",
            particle.Length > 0 ? written.Append($"useprefix={(name.Particle.Length > 0 ? "true" : "false")}") : written
        );
    }

    /// <summary>
    /// Reads one name, whose groups stand between <see cref="LatexText.GroupStart"/> and <see
    /// cref="LatexText.GroupEnd"/>.
    /// </summary>
    private static PersonName Read(string text)
    {
        if (
            text is [LatexText.GroupStart, .. var inner, LatexText.GroupEnd]
            && !inner.Contains(LatexText.GroupEnd, StringComparison.Ordinal)
        )
        {
            return new PersonName(inner.Trim(), "", "") { IsLiteral = true };
        }

        // BibTeX's 'and others' is not a person's name.
        if (text == "others")
        {
            return new PersonName(text, "", "") { IsLiteral = true };
        }

        var parts = Split(text, ",");
        if (
            parts.Any(part =>
                part.Replace(" =", "=", StringComparison.Ordinal).StartsWith("family=", StringComparison.Ordinal)
            )
        )
        {
            return ReadExtended(parts);
        }

        return parts.Length switch
        {
            1 => ReadNatural(SplitWords(parts[0])),
            2 => ReadInverted(SplitWords(parts[0]), "", SplitWords(parts[1])),
            _ => ReadInverted(
                SplitWords(parts[0]),
                WithoutGroupMarks(parts[1]),
                SplitWords(string.Join(", ", parts[2..]))
            ),
        };
    }

    /// <summary>
    /// Reads biblatex's parts, such as <c>family=Goethe</c>; initials (<c>given-i=J</c>) are passed over.
    /// </summary>
    private static PersonName ReadExtended(string[] parts)
    {
        var values = parts
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2 && !pair[0].Trim().EndsWith("-i", StringComparison.Ordinal))
            .GroupBy(pair => pair[0].Trim(), pair => WithoutGroupMarks(pair[1]), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var prefix = values.GetValueOrDefault("prefix", "");
        var drops = values.GetValueOrDefault("useprefix", "true") == "false";
        return new PersonName(
            values["family"],
            values.GetValueOrDefault("given", ""),
            values.GetValueOrDefault("suffix", "")
        )
        {
            Particle = drops ? "" : prefix,
            DroppingParticle = drops ? prefix : "",
        };
    }

    /// <summary>Reads the words of ‘First von Last’.</summary>
    private static PersonName ReadNatural(string[] words)
    {
        var lower = Array.FindIndex(words, 0, Math.Max(0, words.Length - 1), IsLower);
        var given = lower < 0 ? words.Length - 1 : lower;
        return ReadInverted(words[Math.Max(0, given)..], "", words[..Math.Max(0, given)]);
    }

    /// <summary>
    /// Reads the words of ‘von Last, First’: lower-case words before the last name are its particle, those after the
    /// first names the dropping particle.
    /// </summary>
    private static PersonName ReadInverted(string[] last, string suffix, string[] first)
    {
        var particleCount = last.Length < 2 ? 0 : Array.FindLastIndex(last, last.Length - 2, IsLower) + 1;
        particleCount = last.Length > 0 && IsLower(last[0]) ? particleCount : 0;
        var givenCount = Array.FindLastIndex(first, word => !IsLower(word)) + 1;
        givenCount = givenCount == 0 ? first.Length : givenCount;

        // With nothing before the comma, what follows is the whole name.
        if (last.Length == 0)
        {
            return new PersonName(WithoutGroupMarks(string.Join(' ', first)), "", suffix)
            {
                IsLiteral = suffix.Length == 0,
            };
        }

        return new PersonName(
            WithoutGroupMarks(string.Join(' ', last[particleCount..])),
            WithoutGroupMarks(string.Join(' ', first[..givenCount])),
            suffix
        )
        {
            Particle = WithoutGroupMarks(string.Join(' ', last[..particleCount])),
            DroppingParticle = WithoutGroupMarks(string.Join(' ', first[givenCount..])),
        };
    }

    private static bool IsLower(string word) => word.Length > 0 && char.IsLower(word[0]);

    /// <summary>A text without the characters that begin and end groups.</summary>
    private static string WithoutGroupMarks(string text) =>
        text.Replace($"{LatexText.GroupStart}", "", StringComparison.Ordinal)
            .Replace($"{LatexText.GroupEnd}", "", StringComparison.Ordinal)
            .Trim();

    private static string[] SplitWords(string text) => [.. Split(text, " ").Where(word => word.Length > 0)];

    /// <summary>Divides a text at a separator, save within groups.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What divides, in any case of letters; its first character is not a letter.</param>
    private static string[] Split(string text, string separator)
    {
        var parts = new List<string>();
        var (depth, from) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == LatexText.GroupStart ? 1
                : text[i] == LatexText.GroupEnd ? -1
                : 0;
            if (
                depth == 0
                && text[i] == separator[0]
                && string.Compare(text, i, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                parts.Add(text[from..i].Trim());
                from = i + separator.Length;
                i = from - 1;
            }
        }

        parts.Add(text[from..].Trim());
        return [.. parts];
    }
}
