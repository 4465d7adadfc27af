namespace Dossier.Check.Grounding;

/// <summary>What a block of a dossier that derives from articles rests on.</summary>
public enum GroundKind
{
    /// <summary>Nothing is named.</summary>
    None,

    /// <summary>Passages of a record: <c>from</c>.</summary>
    Record,

    /// <summary>A source of the list, cited with the place in it.</summary>
    Source,

    /// <summary>The editors themselves: <c>.own</c>, <c>.common-knowledge</c>.</summary>
    Own,
}
