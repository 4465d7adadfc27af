using System.Collections.Immutable;

namespace Dossier.Compose.Drawings;

/// <summary>Data behind a drawing or list, as other programs read them.</summary>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Numbers">Those of its columns, from 0, that hold numbers.</param>
/// <param name="Rows">Its rows, each with a text for every column; a number has a point for its decimals and nothing
/// between its thousands, and an empty text is a value that is missing.</param>
public sealed record DataSheet(
    ImmutableArray<string> Columns,
    ImmutableArray<int> Numbers,
    ImmutableArray<ImmutableArray<string>> Rows
)
{
    /// <summary>The forms in which it may be had, as the endings of files.</summary>
    public static readonly ImmutableArray<string> Forms = ["csv", "json"];
}
