using System.Text;
using Dossier.Languages.Letters;

namespace Dossier.Parse.Yaml;

/// <summary>Blanks that look like a space and are none to YAML.</summary>
internal static class Blank
{
    /// <summary>
    /// Whether a character looks like a space, or cannot be seen, and is neither space, tab nor line end.
    /// </summary>
    public static bool IsFalse(char sign) =>
        (char.IsWhiteSpace(sign) && sign is not (' ' or '\t' or '\n' or '\r')) || Invisible.Is(sign);

    /// <summary>What the first character of a text is called, a blank being one.</summary>
    public static string Named(string text) =>
        text.FirstOrDefault(IsFalse) switch
        {
            '\0' => "a space",
            '\u00A0' => "a no-break space (U+00A0)",
            '\u202F' => "a narrow no-break space (U+202F)",
            '\u3000' => "an ideographic space (U+3000)",
            var sign when char.IsWhiteSpace(sign) => $"a space of another width (U+{(int)sign:X4})",
            var sign => Invisible.Name(new Rune(sign)),
        };
}
