using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>Texts by key, as an object whose keys stand in ordinal order.</summary>
[JsonConverter(typeof(PrintMapConverter))]
internal sealed record PrintMap(ImmutableSortedDictionary<string, string> Texts);
