using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>Writes the data of print, by generated code: no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(PrintDocument))]
[JsonSerializable(typeof(PrintInline))]
internal sealed partial class PrintJson : JsonSerializerContext;
