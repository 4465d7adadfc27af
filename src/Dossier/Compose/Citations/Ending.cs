using System.Collections.Immutable;
using Dossier.Compose.Runs;

namespace Dossier.Compose.Citations;

/// <summary>How references end.</summary>
public static class Ending
{
    /// <summary>
    /// A reference with a full stop, unless it ends with one already, with a question or an exclamation: an
    /// abbreviation has its own, wherever it stands.
    /// </summary>
    public static ImmutableArray<Run> WithFullStop(ImmutableArray<Run> reference) =>
        Plain.Of(reference).TrimEnd() is [.., '.' or '?' or '!' or '…'] or [.., '.', '”']
            ? reference
            : [.. reference, new TextRun(".")];
}
