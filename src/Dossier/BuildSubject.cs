namespace Dossier;

/// <summary>Which text of a dossier is built.</summary>
public enum BuildSubject
{
    /// <summary>The working text.</summary>
    WorkingText,

    /// <summary>The working text, once the sealed editions have been verified.</summary>
    VerifiedText,

    /// <summary>
    /// The latest edition at the root and every edition in a folder of its own; the working text where none is sealed.
    /// </summary>
    Published,
}
