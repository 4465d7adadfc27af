using System.Text.Json;

namespace Dossier.Render.Print;

/// <summary>Languages as Typst takes them: a language of two or three letters and a region of two.</summary>
internal static class PrintLanguage
{
    /// <summary>Writes <c>lang</c> and <c>region</c> of a BCP 47 tag; nothing for an empty one.</summary>
    public static void Write(Utf8JsonWriter json, string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return;
        }

        var parts = tag.Split('-');
        if (parts[0].Length is 2 or 3)
        {
            json.WriteString("lang", parts[0].ToLowerInvariant());
            if (parts.Skip(1).FirstOrDefault(part => part.Length == 2) is { } region)
            {
                json.WriteString("region", region.ToUpperInvariant());
            }
        }
    }
}
