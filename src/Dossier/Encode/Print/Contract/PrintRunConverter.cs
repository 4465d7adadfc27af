using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>Writes a member of running text.</summary>
internal sealed class PrintRunConverter : JsonConverter<PrintRun>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PrintRun value, JsonSerializerOptions options)
    {
        if (value.Object is { } inline)
        {
            JsonSerializer.Serialize(writer, inline, PrintJson.Default.PrintInline);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }

    /// <inheritdoc/>
    public override PrintRun Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("print data are written, and read by the template alone");
}
