using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Dossier.Input;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode;

/// <summary>A dossier of all that is hard to set: long, wide, deep, and in six scripts.</summary>
internal static class Torture
{
    private static readonly Lazy<SetBriefing> Printed = new(() =>
        Typeset.Inputs(Inputs, new PrintRequest(PrintPart.Whole))
    );

    /// <summary>Its print, set once for all tests.</summary>
    public static SetBriefing Set
    {
        get
        {
            Typeset.NeedNode();
            return Printed.Value;
        }
    }

    private const string Words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

    /// <summary>Its sources.</summary>
    public static InputSet Inputs =>
        SmallDossier
            .Inputs(
                (
                    "index.md",
                    "Opening.[^f]\n\n::: summary\nWhat it says[^g] &amp; \\<not> “a tag”.\n:::\n\n"
                        + "::: key-message {#km-1 section=tables}\nThe first message.[^h]\n:::\n\n"
                        + "::: key-message {#km-2}\nThe second.\n\n- with\n- a list\n:::\n\n"
                        + "[^f]: On the front.\n[^g]: On the summary.\n[^h]: On a message.\n"
                ),
                ("sections/01-tables.md", $"---\ntitle: Tables\n---\n\n{Tables()}"),
                ("sections/02-words.md", $"---\ntitle: Words & <signs>\n---\n\n{LongWords()}"),
                ("sections/03-pictures.md", $"---\ntitle: Pictures\n---\n\n{PicturesEverywhere}"),
                ("sections/04-scripts.md", $"---\ntitle: Scripts\n---\n\n{Scripts}"),
                ("sections/05-depth.md", $"---\ntitle: Depth\n---\n\n{Depth()}"),
                (
                    "timeline.md",
                    "Before.\n\n::: event {#ev-1 date=\"2009\" title=\"What & when\" place=\"Ankara\" "
                        + "actors=\"ots\"}\nIt came.[^n]\n\n## Heading\n\nMore.\n:::\n\n[^n]: Of an event.\n"
                ),
                (
                    "figures.md",
                    "::: key-figure {#fig-1 value=\"5\" unit=\"billion\" year=\"2023\" title=\"Trade\" "
                        + "section=tables}\nSaid.\n:::\n\n"
                        + "::: key-figure {#fig-2 value=\"7\" unit=\"\" year=\"1991\" title=\"States\"}\nSaid.\n:::\n"
                ),
                ("about.md", "Who [made](<https://example.org/a[1]?q=100%|{b}>) it: <https://example.org/a|b>.\n"),
                (
                    "glossary/ots.md",
                    "---\nterm: Organization of Turkic States\nkind: organisation\nrole: A body\naliases: [OTS]\n"
                        + "labels: { tr: Türk Devletleri Teşkilatı, kk: Түркі мемлекеттері ұйымы, ar: منظمة "
                        + "}\nsources: [linn-2017]\n---\nIt is.[^o] {.common-knowledge}\n\n[^o]: Of a term.\n"
                ),
                (
                    "sources.yml",
                    "references:\n- id: linn-2017\n  type: book\n  title: Connecting & Central Asia\n  author: [{ "
                        + "family: Linn, given: Johannes }]\n  issued: { date-parts: [[2017]] }\n  URL: "
                        + "https://example.org/"
                        + new string('a', 200)
                        + "?q=a|[b]\n"
                )
            )
            .With("images/wide.png", Png(600, 300))
            .With("images/tall.png", Png(400, 900))
            .With(
                "images/dot.gif",
                Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
            )
            .With("images/dot.svg", Svg("<circle cx=\"5\" cy=\"5\" r=\"4\"/>"))
            .With("images/map[1].png", Png(30, 20))
            .With("images/a b#1.svg", Svg("<text x=\"1\" y=\"8\">Қазақ</text>"))
            .With("images/photo.jpg", Jpeg);

    /// <summary>A JPEG file of one grey dot, which programs that show it accept.</summary>
    private static byte[] Jpeg =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z"
        );

    private const string PicturesEverywhere =
        "![A wide one](images/wide.png \"Its caption & more\")\n\n"
        + "Within a line ![a dot](images/dot.svg) and on.\n\n"
        + "![One](images/dot.svg) ![Two](images/wide.png)\n\n"
        + "[![In a link](images/wide.png)](https://example.org/?a=1&b=2)\n\n"
        + "| Picture | Text |\n| --- | --- |\n| ![In a cell](images/wide.png) | beside it[^c] |\n\n"
        + "![A name with signs](images/a%20b%231.svg)\n\n![Another](<images/map[1].png>)\n\n![A "
        + "photograph](images/photo.jpg \"Seen\")[^p]\n\n"
        + "![With a caption](images/wide.png)\n: It has a caption & a note.[^w]\n\n"
        + "| A | B |\n| --- | --- |\n| 1 | 2 |\n\n: A table’s caption.[^v]\n\n"
        + "![A tall one](images/tall.png)\n: It is tall.[^h]\n\n> ![Quoted](images/tall.png)\n\n"
        + "- ![In a list](images/dot.gif)\n\n"
        + "[^c]: In a cell.\n[^p]: Of a photograph.\n[^w]: Of a caption.\n[^v]: Of a table’s caption.\n[^h]: Of "
        + "height.\n";

    private const string Scripts =
        "## A heading in Қазақша with a note[^s]\n\nTürkçe ı İ ş ğ, Қазақша ң ғ ү ұ қ ө һ, Русский, Ελληνικά, "
        + "ქართული, Հայերեն. [العربية]{lang=ar} and [עברית]{lang=he}. [قازاقستان]{lang=kk-Arab} and "
        + "[مىڭ]{lang=kk-Arab}. "
        + "*[Nakşibendi]{lang=tr}* and **[Қазақстан]{lang=kk}** `code < & > العربية is עברית or مىڭ.`.\n\n[^s]: A "
        + "note on a heading, with *[Қазақ]{lang=kk}* in it.\n\n    And a second paragraph, with a "
        + "[link](section:tables#here).\n";

    private static string Tables()
    {
        var text = new StringBuilder("| Number | What | Note |\n| ---: | :---: | --- |\n");
        for (var row = 1; row <= 90; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row} | Row {row} & more | said[^{row % 3}] |\n");
        }

        text.Append("\nA paragraph. {#here}\n\n| ")
            .AppendJoin(" | ", Enumerable.Range(1, 16).Select(i => $"Head {i}"))
            .Append(" |\n|")
            .Insert(text.Length, "---|", 16)
            .Append("\n| ")
            .AppendJoin(" | ", Enumerable.Range(1, 16).Select(i => $"Cell {i}"))
            .Append(" |\n\n| Long | Short |\n| --- | --- |\n| ")
            .Insert(text.Length, $"{Words} ", 60)
            .Append("| end |\n\n[^0]: Nought.\n[^1]: One.\n[^2]: Two.\n");
        return text.ToString();
    }

    private static string LongWords()
    {
        var word = string.Concat(Enumerable.Repeat("Dampfschiff", 12))[..130];
        return $"{word} and `{word}`.\n\n## {word}\n\n- {word}\n- <https://example.org/{word}>\n\n| {word} | b |\n| "
            + $"--- | --- |\n| https://example.org/{word} | {word}[^l] |\n\n[^l]: {word} at "
            + $"<https://example.org/{word}>.\n";
    }

    private static string Depth() =>
        $"{new string('>', 30)} The innermost quotation.\n\n"
        + string.Concat(Enumerable.Range(0, 12).Select(i => $"{new string(' ', 2 * i)}- Level {i + 1}\n"))
        + "\n5. Five\n6. Six\n\n   Below six.\n\nTerm\n:   Its definition.\n\n"
        + "::: editor-note {#note-1 kind=caution title=\"Beware & heed\"}\nA note.[^d]\n\n- of\n- "
        + "several\n:::\n\n[^d]: In a note by the editors.\n\n***\n\n    code & <signs>\n        more\n";

    private static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\" width=\"40\" "
                + $"height=\"10\">{content}</svg>"
        );

    /// <summary>A grey PNG file, whole, as programs that show it want it.</summary>
    internal static byte[] Png(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                packed.WriteByte(0);
                packed.Write(Enumerable.Repeat((byte)0x80, width).ToArray());
            }
        }

        return
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [.. Number(width), .. Number(height), 8, 0, 0, 0, 0]),
            .. Chunk("IDAT", rows.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        return [.. Number(content.Length), .. named, .. Number((int)Crc32.HashToUInt32(named))];
    }

    private static byte[] Number(int value) =>
        [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
