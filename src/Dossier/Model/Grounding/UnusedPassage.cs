using Dossier.Diagnostics;

namespace Dossier.Model.Grounding;

/// <summary>A passage that the dossier leaves out on purpose.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it is listed.</param>
public sealed record UnusedPassage(PassageId Passage, string Reason, TextSpan Span)
{
    /// <summary>The reason of a passage that is listed without one, which is reported where it is listed.</summary>
    public const string NotGiven = "(not given)";
}
