namespace Dossier.Csl.Items;

/// <summary>The name of a person or of a body, in the parts that CSL knows.</summary>
public sealed record PersonName
{
    /// <summary>Family name, without particles.</summary>
    public string Family { get; init; } = "";

    /// <summary>Given names or initials.</summary>
    public string Given { get; init; } = "";

    /// <summary>A particle that goes where only the family name is written: ‘de’ in ‘Jean de La Fontaine’.</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>A particle that always stays with the family name: ‘van’ in ‘Vincent van Gogh’.</summary>
    public string NonDroppingParticle { get; init; } = "";

    /// <summary>What follows the name: ‘Jr.’, ‘III’.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Whether a comma stands before the suffix where the name is in its natural order.</summary>
    public bool HasCommaBeforeSuffix { get; init; }

    /// <summary>Whether the family name comes first in every order, as in Hungarian.</summary>
    public bool StaticOrdering { get; init; }

    /// <summary>The name of a body, or any other that has no parts.</summary>
    public string Literal { get; init; } = "";

    /// <summary>Whether this is a body or has no parts.</summary>
    public bool IsLiteral => Literal.Length > 0;

    /// <summary>Whether nothing is known of the name.</summary>
    public bool IsEmpty =>
        Literal.Length == 0
        && Family.Length == 0
        && Given.Length == 0
        && NonDroppingParticle.Length == 0
        && DroppingParticle.Length == 0;
}
