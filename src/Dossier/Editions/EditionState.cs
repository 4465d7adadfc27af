namespace Dossier.Editions;

/// <summary>What a text on the site is among the editions.</summary>
public enum EditionState
{
    /// <summary>The working text of a dossier that has sealed no edition yet.</summary>
    Alone,

    /// <summary>The latest edition.</summary>
    Latest,

    /// <summary>An edition that a later one has superseded.</summary>
    Superseded,

    /// <summary>The working text, which no edition holds.</summary>
    Draft,
}
