namespace Dossier.Charts;

/// <summary>What is claimed of a value.</summary>
public enum PointStatus
{
    /// <summary>It was so.</summary>
    Fact,

    /// <summary>Somebody reckons that it is or will be so.</summary>
    Estimate,

    /// <summary>Somebody wants it to be so.</summary>
    Target,
}
