using System.Collections.Immutable;

namespace Dossier.Csl.Text;

/// <summary>A finished text.</summary>
/// <param name="parts">Its parts, in order.</param>
public sealed class FormattedText(ImmutableArray<FormattedPart> parts)
{
    /// <summary>No text.</summary>
    public static readonly FormattedText Empty = new([]);

    /// <summary>Its parts, in order.</summary>
    public ImmutableArray<FormattedPart> Parts { get; } = parts;

    /// <summary>The text as runs, groups dissolved.</summary>
    public IEnumerable<Run> Runs => Flatten(Parts);

    /// <summary>The letters alone.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));

    private static IEnumerable<Run> Flatten(ImmutableArray<FormattedPart> parts)
    {
        foreach (var part in parts)
        {
            if (part is Run run)
            {
                yield return run;
            }
            else if (part is FormattedGroup group)
            {
                foreach (var inner in Flatten(group.Parts))
                {
                    yield return inner;
                }
            }
        }
    }
}
