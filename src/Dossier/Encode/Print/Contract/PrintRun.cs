using System.Text.Json.Serialization;

namespace Dossier.Encode.Print.Contract;

/// <summary>
/// A member of running text: a text, which stands as a string, or an object. Text stays text: nothing of it is ever
/// read as Typst.
/// </summary>
[JsonConverter(typeof(PrintRunConverter))]
internal readonly record struct PrintRun(string? Text, PrintInline? Object)
{
    public static implicit operator PrintRun(string text) => new(text, null);

    public static implicit operator PrintRun(PrintInline inline) => new(null, inline);
}
