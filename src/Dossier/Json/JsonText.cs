using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Dossier.Json;

/// <summary>
/// The forms in which JSON is written here. Letters stand as they are, but for those beyond the basic plane, which are
/// written as escapes. A thread uses its buffer again and again.
/// </summary>
public static partial class JsonText
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonWriterOptions Tight = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The largest buffer in bytes that a thread keeps.</summary>
    private const int MaxKeptBytes = 1024 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? idle;

    /// <summary>
    /// Reads JSON of others. Escapes that are half a character, which the library would give out as no text, or one
    /// that no page could hold (<c>Languages/Letters/Characters</c>), become U+FFFD; lines stay.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Read(string text, JsonDocumentOptions options = default) =>
        JsonDocument.Parse(
            Escapes()
                .Replace(
                    text,
                    static escape => escape is { Length: 12 } or { Value: @"\\" } ? escape.Value : @"\uFFFD"
                ),
            options
        );

    /// <summary>An escaped backslash, a whole pair, half of one, or a character that is forbidden.</summary>
    [GeneratedRegex(
        @"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\[bf]"
            + @"|\\u00(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])"
            + @"|\\u[fF][dD][deDE][0-9a-fA-F]|\\u[fF]{3}[efEF]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Escapes();

    /// <summary>A file for people and programs: indented, ended by a line end.</summary>
    public static byte[] Document(Action<Utf8JsonWriter> write) =>
        Written(Indented, write, static buffer => buffer.ToArray(), end: true);

    /// <summary>Without spaces and line ends, as UTF-8.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write) =>
        Written(Tight, write, static buffer => buffer.ToArray());

    /// <summary>Without spaces and line ends, as a text.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Written(Tight, write, Encoding.UTF8.GetString);

    /// <summary>Without spaces and line ends, and with escapes for all that could end an element of HTML.</summary>
    public static string ForHtml(Action<Utf8JsonWriter> write) => Written(Safe, write, Encoding.UTF8.GetString);

    private static T Written<T>(
        JsonWriterOptions style,
        Action<Utf8JsonWriter> write,
        Func<ReadOnlySpan<byte>, T> take,
        bool end = false
    )
    {
        // What is written may ask for JSON of its own, which then gets a buffer of its own.
        var buffer = idle ?? new ArrayBufferWriter<byte>(16 * 1024);
        idle = null;
        using (var json = new Utf8JsonWriter(buffer, style))
        {
            write(json);
        }

        if (end)
        {
            buffer.Write("\n"u8);
        }

        var taken = take(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        idle = buffer.Capacity <= MaxKeptBytes ? buffer : null;
        return taken;
    }
}
