using System.Collections.Immutable;

namespace Dossier.Model.Data;

/// <summary>A table of <c>input/data/</c>.</summary>
/// <param name="Head">The row that names its columns.</param>
/// <param name="Rows">The other rows, each with as many cells.</param>
public sealed record DataTable(DataRow Head, ImmutableArray<DataRow> Rows);
