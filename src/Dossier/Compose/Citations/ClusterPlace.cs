namespace Dossier.Compose.Citations;

/// <summary>How a cluster of citations stands in its place.</summary>
public enum ClusterPlace
{
    /// <summary>It is a note.</summary>
    WholeNote,

    /// <summary>
    /// It stands in brackets, in running text or in a note with a text of its own, as <c>[@id]</c> does.
    /// </summary>
    InBrackets,

    /// <summary>It is part of a sentence there, as <c>@id</c> is.</summary>
    InSentence,
}
