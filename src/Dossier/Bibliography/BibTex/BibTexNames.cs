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
            : [.. Split(LatexText.Names(latex, unknown), " and ").Select(Bare).Where(text => text.Length > 0)];

    private static string Of(PersonName name)
    {
        if (name.IsLiteral)
        {
            return $"{{{LatexWriter.Of(name.Family)}}}";
        }

        var (family, given) = (LatexWriter.Of(name.Family), LatexWriter.Of(name.Given));
        var plain = Classic(name, family, given);
        if (IsReadAs(plain, name))
        {
            return plain;
        }

        var braced = Classic(name, $"{{{family}}}", given.Length > 0 ? $"{{{given}}}" : "");
        return IsReadAs(braced, name) ? braced : Extended(name, family, given);
    }

    private static bool IsReadAs(string latex, PersonName name) => Read(latex, []) is [var read] && read == name;

    private static string Classic(PersonName name, string family, string given)
    {
        var last = name.Particle.Length > 0 ? $"{LatexWriter.Of(name.Particle)} {family}" : family;
        var first = name.DroppingParticle.Length > 0 ? $"{given} {LatexWriter.Of(name.DroppingParticle)}" : given;
        return name.Suffix.Length > 0 ? $"{last}, {LatexWriter.Of(name.Suffix)}, {first}"
            : first.Length > 0 ? $"{last}, {first}"
            : last;
    }

    private static string Extended(PersonName name, string family, string given)
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

    private static PersonName Read(string text)
    {
        if (
            text is [LatexText.GroupStart, .. var inner, LatexText.GroupEnd]
            && !inner.Contains(LatexText.GroupEnd, StringComparison.Ordinal)
        )
        {
            return new PersonName(inner.Trim(), "", "") { IsLiteral = true };
        }

        // What BibTeX says of names that are not given is no person's name.
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
            1 => ReadNatural(Words(parts[0])),
            2 => ReadInverted(Words(parts[0]), "", Words(parts[1])),
            _ => ReadInverted(Words(parts[0]), Bare(parts[1]), Words(string.Join(", ", parts[2..]))),
        };
    }

    private static PersonName ReadExtended(string[] parts)
    {
        var values = parts
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2 && !pair[0].Trim().EndsWith("-i", StringComparison.Ordinal))
            .GroupBy(pair => pair[0].Trim(), pair => Bare(pair[1]), StringComparer.Ordinal)
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

    /// <summary>‘First von Last’.</summary>
    private static PersonName ReadNatural(string[] words)
    {
        var lower = Array.FindIndex(words, 0, Math.Max(0, words.Length - 1), IsLower);
        var given = lower < 0 ? words.Length - 1 : lower;
        return ReadInverted(words[Math.Max(0, given)..], "", words[..Math.Max(0, given)]);
    }

    /// <summary>
    /// ‘von Last, First’: lower-case words are particles, those at the end of the first names dropping ones.
    /// </summary>
    private static PersonName ReadInverted(string[] last, string suffix, string[] first)
    {
        var von = last.Length < 2 ? 0 : Array.FindLastIndex(last, last.Length - 2, IsLower) + 1;
        von = last.Length > 0 && IsLower(last[0]) ? von : 0;
        var kept = Array.FindLastIndex(first, word => !IsLower(word)) + 1;
        kept = kept == 0 ? first.Length : kept;

        // A name that has its comma first is the one that is given.
        if (last.Length == 0)
        {
            return new PersonName(Bare(string.Join(' ', first)), "", suffix) { IsLiteral = suffix.Length == 0 };
        }

        return new PersonName(Bare(string.Join(' ', last[von..])), Bare(string.Join(' ', first[..kept])), suffix)
        {
            Particle = Bare(string.Join(' ', last[..von])),
            DroppingParticle = Bare(string.Join(' ', first[kept..])),
        };
    }

    private static bool IsLower(string word) => word.Length > 0 && char.IsLower(word[0]);

    /// <summary>A text without the signs of groups.</summary>
    private static string Bare(string text) =>
        text.Replace($"{LatexText.GroupStart}", "", StringComparison.Ordinal)
            .Replace($"{LatexText.GroupEnd}", "", StringComparison.Ordinal)
            .Trim();

    private static string[] Words(string text) => [.. Split(text, " ").Where(word => word.Length > 0)];

    /// <summary>Divides at what stands outside groups.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What divides, in any case of letters; it begins with none.</param>
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
