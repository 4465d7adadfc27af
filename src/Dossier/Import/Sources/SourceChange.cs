using System.Collections.Immutable;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>A source that the dossier has, and of which an import says something else.</summary>
/// <param name="Before">The dossier's.</param>
/// <param name="After">The import's, under the dossier's id.</param>
/// <param name="Fields">The variables in which they differ, in order; never empty.</param>
public sealed record SourceChange(Source Before, Source After, ImmutableArray<string> Fields)
{
    /// <summary>What has changed, in words: each field with what it said and what it says.</summary>
    public override string ToString()
    {
        var (before, after) = (SourceVariables.Of(Before), SourceVariables.Of(After));
        return string.Join(
            "; ",
            Fields.Select(field =>
                $"{field} {Short(before.GetValueOrDefault(field, ""))} → {Short(after.GetValueOrDefault(field, ""))}"
            )
        );

        static string Short(string value) =>
            value.Length == 0 ? "(nothing)"
            : value.Length <= 40 ? $"'{value}'"
            : $"'{value[..(char.IsHighSurrogate(value[38]) ? 38 : 39)]}…'";
    }
}
