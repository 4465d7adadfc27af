namespace Dossier.Model.Sources;

/// <summary>A CSL name: a person's in parts, or an institution's as a literal.</summary>
/// <param name="Family">Family name without its particles; the literal for an institution.</param>
/// <param name="Given">Given names; empty for an institution.</param>
/// <param name="Suffix">Such as ‘Jr’; mostly empty.</param>
public sealed record PersonName(string Family, string Given, string Suffix)
{
    /// <summary>A particle that always stands before the family name, such as ‘al-’; mostly empty.</summary>
    public string Particle { get; init; } = "";

    /// <summary>A particle that falls away where the family name stands alone, such as ‘von’; mostly empty.</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>Whether it is a literal: a name with no parts, as of an institution.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>The family name with the particle that belongs to it.</summary>
    public string Surname =>
        Particle.Length == 0 ? Family
        : Particle[^1] is '\'' or '’' or '-' ? Particle + Family
        : $"{Particle} {Family}";

    /// <summary>As read aloud.</summary>
    public string Full => Join(' ', Given, DroppingParticle, Surname, Suffix);

    /// <summary>As sorted: family name first.</summary>
    public string Inverted =>
        string.Join(", ", new[] { Surname, Join(' ', Given, DroppingParticle), Suffix }.Where(part => part.Length > 0));

    /// <summary>The parts that are not empty, with a character between them.</summary>
    private static string Join(char between, params string[] parts) =>
        string.Join(between, parts.Where(part => part.Length > 0));
}
