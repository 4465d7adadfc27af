using Dossier.Model;

namespace Dossier.Bibliography.Ris;

/// <summary>A name in RIS: ‘Family, Given, Suffix’; a name without a comma is an institution's.</summary>
internal static class RisNames
{
    /// <summary>The name; RIS has no particles, so that they stand with the family name or the given ones.</summary>
    public static string Of(PersonName name) =>
        name switch
        {
            { IsLiteral: true } => name.Family,
            { Suffix.Length: > 0 } => $"{name.Surname}, {Given(name)}, {name.Suffix}",
            _ => $"{name.Surname}, {Given(name)}".TrimEnd(' '),
        };

    /// <summary>Reads a name.</summary>
    public static PersonName Read(string text)
    {
        var parts = text.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts.Length == 1
            ? new PersonName(text.Trim(), "", "") { IsLiteral = true }
            : new PersonName(parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
    }

    private static string Given(PersonName name) =>
        name.DroppingParticle.Length > 0 ? $"{name.Given} {name.DroppingParticle}".Trim() : name.Given;
}
