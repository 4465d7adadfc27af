namespace Dossier.Model;

/// <summary>A CSL name: a person's in parts, or an institution's as a literal.</summary>
/// <param name="Family">Family name, with a particle that is never dropped; the literal for an institution.</param>
/// <param name="Given">Given names, with a particle that can be dropped; empty for an institution.</param>
/// <param name="Suffix">Such as ‘Jr’; mostly empty.</param>
public sealed record PersonName(string Family, string Given, string Suffix)
{
    /// <summary>As read aloud.</summary>
    public string Full => string.Join(' ', new[] { Given, Family, Suffix }.Where(part => part.Length > 0));

    /// <summary>As sorted: family name first.</summary>
    public string Inverted => string.Join(", ", new[] { Family, Given, Suffix }.Where(part => part.Length > 0));
}
