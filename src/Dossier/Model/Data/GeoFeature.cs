using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Maps;

namespace Dossier.Model.Data;

/// <summary>A line or area of a GeoJSON file of <c>input/data/</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Its property <c>name</c>; may be empty.</param>
/// <param name="Iso">Its property <c>iso</c>, the code of a country; may be empty.</param>
/// <param name="IsArea">Whether its parts are rings.</param>
/// <param name="Parts">Its parts, each from point to point.</param>
public sealed record GeoFeature(TextSpan Span, string Name, string Iso, bool IsArea, ImmutableArray<GeoPoint[]> Parts);
