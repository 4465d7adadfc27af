namespace Dossier.Fingerprints;

/// <summary>How far a run of words agrees with a record.</summary>
public enum Likeness
{
    /// <summary>It is not there.</summary>
    None,

    /// <summary>It is there but for case, punctuation or hyphens.</summary>
    Folded,

    /// <summary>It is there as written.</summary>
    Exact,
}
