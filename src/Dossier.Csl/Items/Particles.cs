namespace Dossier.Csl.Items;

/// <summary>
/// Takes particles and suffixes out of names of which only family and given name were typed: ‘van Gogh’; ‘Humboldt’
/// and ‘Alexander von’; ‘Doe’ and ‘John, III’.
/// </summary>
internal static class Particles
{
    /// <summary>
    /// The name with its particles and suffix in their own parts. Parts that are there already stay as they are, and so
    /// does a family name in straight quotation marks, which ask for it to be left alone.
    /// </summary>
    public static PersonName Parse(PersonName name)
    {
        if (name.IsLiteral)
        {
            return name;
        }

        if (name.Family is ['"', _, .., '"'])
        {
            return name with { Family = name.Family[1..^1] };
        }

        var parsed = name.Suffix.Length == 0 ? WithSuffix(name) : name;
        parsed = parsed.NonDroppingParticle.Length == 0 ? WithNonDroppingParticle(parsed) : parsed;
        return parsed.DroppingParticle.Length == 0 ? WithDroppingParticle(parsed) : parsed;
    }

    /// <summary>Lower-case words at the front of the family name become its non-dropping particle.</summary>
    private static PersonName WithNonDroppingParticle(PersonName name)
    {
        var particleEnd = 0;
        for (var next = WordEnd(name.Family, 0); next < name.Family.Length; next = WordEnd(name.Family, particleEnd))
        {
            if (!IsLowerCase(name.Family.AsSpan(particleEnd, next - particleEnd)))
            {
                break;
            }

            particleEnd = next;
        }

        return particleEnd == 0
            ? name
            : name with
            {
                NonDroppingParticle = name.Family[..particleEnd].TrimEnd(' '),
                Family = name.Family[particleEnd..],
            };
    }

    /// <summary>Lower-case words at the end of the given names become the dropping particle.</summary>
    private static PersonName WithDroppingParticle(PersonName name)
    {
        var given = name.Given;
        var particleStart = given.Length;
        while (particleStart > 0)
        {
            var space = given.LastIndexOf(' ', particleStart - 1);
            if (space <= 0 || !IsLowerCase(given.AsSpan(space + 1, particleStart - space - 1)))
            {
                break;
            }

            particleStart = space;
        }

        return particleStart == given.Length
            ? name
            : name with
            {
                Given = given[..particleStart].TrimEnd(' '),
                DroppingParticle = given[(particleStart + 1)..],
            };
    }

    /// <summary>
    /// What follows a comma in the given names becomes the suffix: ‘John, III’. In ‘John,! Jr.’ the exclamation mark
    /// asks for the comma to be kept.
    /// </summary>
    private static PersonName WithSuffix(PersonName name)
    {
        var comma = name.Given.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return name;
        }

        var rest = name.Given[(comma + 1)..];
        var suffix = rest.TrimStart('!').Trim(' ');
        return suffix.Length == 0 || IsLowerCase(suffix)
            ? name
            : name with
            {
                Given = name.Given[..comma],
                Suffix = suffix,
                HasCommaBeforeSuffix = rest.StartsWith('!'),
            };
    }

    /// <summary>
    /// The offset after a word's last character and the blank, hyphen or apostrophe that follows it.
    /// </summary>
    private static int WordEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            // An apostrophe before a word (‘’t Hooft’) is not its end.
            if (text[i] is ' ' or '-' || (i > start && text[i] is '\'' or '’' or 'ʾ' or 'ʿ'))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Whether a word has letters, none of them a capital, and no digits.</summary>
    private static bool IsLowerCase(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c) || char.IsDigit(c))
            {
                return false;
            }

            letters += char.IsLower(c) ? 1 : 0;
        }

        return letters > 0;
    }
}
