using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>Writes texts by key.</summary>
internal sealed class PrintMapConverter : JsonConverter<PrintMap>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, text) in value.Texts)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public override PrintMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("print data are written, and read by the template alone");
}
