using System.Collections.Immutable;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Entries.Articles;

/// <summary>What is said of the archived copy of a source.</summary>
/// <param name="Address">Where it is; empty where no copy is known.</param>
/// <param name="Date">When it was taken, in words; may be empty.</param>
/// <param name="Dead">That the source's own address is dead, in words; empty while it is not known to be.</param>
public sealed record CopyEntry(string Address, string Date, string Dead)
{
    /// <summary>The whole entry as one line beside the reference.</summary>
    public required ImmutableArray<Run> Line { get; init; }

    /// <summary>Whether the copy comes before the address.</summary>
    public bool IsFirst => Dead.Length > 0 && Address.Length > 0;
}
