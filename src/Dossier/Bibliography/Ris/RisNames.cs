using Dossier.Model.Sources;

namespace Dossier.Bibliography.Ris;

/// <summary>A name in RIS: ‘Family, Given, Suffix’; a name without a comma is an institution's.</summary>
internal static class RisNames
{
    /// <summary>
    /// A name as RIS writes it. RIS has no place for particles, so that they stand with the family name or the given
    /// ones.
    /// </summary>
    public static string Of(PersonName name) =>
        name switch
        {
            { IsLiteral: true } => name.Family,
            { Suffix.Length: > 0 } => $"{name.Surname}, {Given(name)}, {name.Suffix}",
            _ => $"{name.Surname}, {Given(name)}".TrimEnd(' '),
        };

    /// <summary>Reads the names of a line: some programs put several there, divided by semicolons.</summary>
    public static IEnumerable<PersonName> Read(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(SplitOnAnd)
            .Where(name => name.Family.Length > 0);

    /// <summary>
    /// Whether a name without a comma may be a person's: one to three words, each a capital followed by small letters,
    /// full stops, hyphens or apostrophes.
    /// </summary>
    public static bool MayBePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 or 3
            && words.All(word =>
                char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) || c is '.' or '-' or '’')
            );
    }

    /// <summary>
    /// Splits at ‘and’ where every part has a comma: ‘Smith, J. and Doe, K.’ are two names, ‘Smith and Sons’ is one.
    /// </summary>
    private static IEnumerable<PersonName> SplitOnAnd(string text)
    {
        var parts = text.Split(" and ", StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => part.Contains(',', StringComparison.Ordinal))
            ? parts.Select(ParseName)
            : [ParseName(text)];
    }

    /// <summary>A name from ‘Family, Given, Suffix’; one without a comma is an institution's.</summary>
    private static PersonName ParseName(string text)
    {
        var parts = text.Split(',', 3, StringSplitOptions.TrimEntries);

        // A name that begins with a comma is an institution's, without the comma.
        return parts.Length == 1 || parts[0].Length == 0
            ? new PersonName(text.Trim(' ', ','), "", "") { IsLiteral = true }
            : new PersonName(parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
    }

    /// <summary>The given names with their dropping particle.</summary>
    private static string Given(PersonName name) =>
        name.DroppingParticle.Length > 0 ? $"{name.Given} {name.DroppingParticle}".Trim() : name.Given;
}
