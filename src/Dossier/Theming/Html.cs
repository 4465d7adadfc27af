using System.Text;

namespace Dossier.Theming;

/// <summary>
/// What is HTML already; every other text is escaped when a template writes it. HTML that is made when it is wanted
/// goes straight to the page when the template comes to it: a section's text would else be held three times over, as
/// pieces, as a text and as the page's bytes.
/// </summary>
public sealed class Html
{
    /// <summary>HTML without any text.</summary>
    public static readonly Html Empty = new("");

    private readonly string? text;
    private readonly Action<Utf8Output>? write;

    /// <summary>HTML at hand.</summary>
    public Html(string text) => this.text = text;

    /// <summary>HTML that is made when it is wanted.</summary>
    /// <param name="write">Writes it: the same at each call.</param>
    internal Html(Action<Utf8Output> write) => this.write = write;

    /// <summary>Whether it is known, before it is written, to write nothing.</summary>
    public bool IsEmpty => text is "";

    /// <summary>Escapes a text for content and for attributes in double quotes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(SpecialCharacters) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Appends a text, escaped.</summary>
    public static void AppendEscaped(StringBuilder target, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(SpecialCharacters); at >= 0; at = text.IndexOfAny(SpecialCharacters))
        {
            target.Append(text[..at]).Append(Encoding.UTF8.GetString(Reference(text[at])));
            text = text[(at + 1)..];
        }

        target.Append(text);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (text is not null)
        {
            return text;
        }

        var output = new Utf8Output();
        write!(output);
        return Encoding.UTF8.GetString(output.Take());
    }

    /// <summary>Writes the HTML to a page.</summary>
    internal void WriteTo(Utf8Output output)
    {
        if (text is null)
        {
            write!(output);
        }
        else
        {
            output.Append(text);
        }
    }

    /// <summary>The characters that HTML reads as more than themselves.</summary>
    internal const string SpecialCharacters = "&<>\"'";

    /// <summary>The reference that stands for one of <see cref="SpecialCharacters"/>.</summary>
    internal static ReadOnlySpan<byte> Reference(char character) =>
        character switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            _ => "&#39;"u8,
        };
}
