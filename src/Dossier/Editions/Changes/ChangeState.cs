namespace Dossier.Editions.Changes;

/// <summary>What became of a piece of text.</summary>
public enum ChangeState
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It reads otherwise.</summary>
    Changed,

    /// <summary>It stands elsewhere, and may read otherwise too.</summary>
    Moved,
}
