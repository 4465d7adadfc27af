namespace Dossier.Compose.Citations;

/// <summary>How a cluster of citations stands in its note.</summary>
public enum ClusterPlace
{
    /// <summary>It is the note.</summary>
    WholeNote,

    /// <summary>It stands in brackets in a note with a text of its own, as <c>[@id]</c> does.</summary>
    InBrackets,

    /// <summary>It is part of a sentence of such a note, as <c>@id</c> is.</summary>
    InSentence,
}
