using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Model.Data;

/// <summary>A row of such a table.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cells">Its cells.</param>
public sealed record DataRow(TextSpan Span, ImmutableArray<Named> Cells);
