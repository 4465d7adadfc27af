using CsCheck;

namespace Dossier.Tests.Fixtures;

/// <summary>Made-up text.</summary>
internal static class Anything
{
    private static readonly string[] Pieces =
    [
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "@",
        "@a",
        "[@",
        "[@balci-2024",
        "[@balci-2024] ",
        "[^1] ",
        "[^",
        "[^1]",
        "[^1]: ",
        ":::",
        "::: editor-note {#n kind=update}",
        "::: ",
        "{from=\"",
        "{#id .class key=\"v\"}",
        "{.no-term}",
        "](term:",
        "](section:x#y)",
        "](javascript:x)",
        "<b>",
        "<!--",
        "<",
        ">",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "```",
        "~~~",
        "|",
        "| a | b |\n| - | - |\n",
        "\n:   ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "!",
        "![",
        "---",
        "---\n",
        "\0",
        "\u001b",
        "\uFFFE",
        "&#7;",
        "\"\\e\uFDD0\"",
        "\r",
        "\u2028",
        "\uFEFF",
        "\uD800",
        "\uDC00",
        "😀",
        "İ",
        "ı",
        "Қ",
        "І",
        "e\u0301",
        "“",
        "”",
        "'",
        "\"",
        "&#x0A;",
        "&amp;",
        "http://",
        "https://example.org/",
        "a",
        "the OTS",
        ": ",
        "- a",
        "key: value",
        "{a: b",
        "[a, b",
        "&x ",
        "*x",
        "!!int ",
        "%YAML 1.1",
        "? ",
        "| ",
        ">-",
        "'a",
        "\"a",
        "#",
    ];

    /// <summary>Any UTF-16, broken pairs included, but mostly letters of the region.</summary>
    public static Gen<string> Text { get; } =
        Gen.OneOf(Gen.Char, Gen.Char["aAzZ09 -–'’.iIıİşŞğĞçÇöÖüÜқҚәӘіІңҢұҰүҮһҺёЁ"])
            .Array[0, 40]
            .Select(letters => new string(letters));

    /// <summary>What Markdown and YAML trip over, in any order.</summary>
    public static Gen<string> Markup { get; } =
        Gen.OneOf(
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
                Text
            )
            .Array[0, 24]
            .Select(string.Concat);
}
