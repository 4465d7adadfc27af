using System.Collections.Immutable;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Citations;

/// <summary>How references end.</summary>
public static class Ending
{
    /// <summary>
    /// A reference with a full stop, unless it ends with a stop, a question mark, an exclamation mark or an ellipsis.
    /// The stop of an abbreviation counts too, before a closing quotation mark as well.
    /// </summary>
    public static ImmutableArray<Run> WithFullStop(ImmutableArray<Run> reference) =>
        Plain.Of(reference).TrimEnd() is [.., '.' or '?' or '!' or '…'] or [.., '.', '”']
            ? reference
            : [.. reference, new TextRun(".")];
}
