using System.Collections.Immutable;
using Dossier.Compose.RunningText;

namespace Dossier.Tests.Compose.Citations;

/// <summary>
/// Runs as plain text in which links to sources stand in <c>[…]</c>, others in <c>{…}</c>, emphasis in <c>*…*</c>, what
/// is raised in <c>^…^</c> and marks of notes as <c>^1</c>.
/// </summary>
internal static class Linked
{
    public static string Of(ImmutableArray<Run> runs) => string.Concat(runs.Select(Of));

    private static string Of(Run run) =>
        run switch
        {
            LinkRun { Target: SourcePlace } link => $"[{Of(link.Content)}]",
            LinkRun link => $"{{{Of(link.Content)}}}",
            EmphasisRun emphasis => $"*{Of(emphasis.Content)}*",
            ShiftedRun shifted => $"^{Of(shifted.Content)}^",
            CitationRun citation => Of(citation.Content),
            SpanRun span => Of(span.Content),
            FaceRun face => $"<{Of(face.Content)}>",
            MarkRun mark => $"^{mark.Number}",
            _ => Plain.Of([run]),
        };
}
