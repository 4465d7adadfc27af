namespace Dossier.Statements;

/// <summary>What the words beside a figure or date say of it: ‘at least’, ‘since’.</summary>
public enum Bound
{
    /// <summary>Nothing, or that it is rounded.</summary>
    None,

    /// <summary>It is at least that.</summary>
    AtLeast,

    /// <summary>It is at most that, or barely.</summary>
    AtMost,

    /// <summary>From then on.</summary>
    Since,

    /// <summary>As long as it has not come.</summary>
    Until,
}
