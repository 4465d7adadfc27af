using System.Text;

namespace Dossier.Theming;

/// <summary>Text that is HTML already; every other text is escaped when a template writes it.</summary>
/// <param name="Value">The HTML.</param>
public sealed record Html(string Value)
{
    /// <summary>Escapes a text for content and for attributes in double quotes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
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
        for (var at = text.IndexOfAny("&<>\"'"); at >= 0; at = text.IndexOfAny("&<>\"'"))
        {
            target.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }

        target.Append(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
