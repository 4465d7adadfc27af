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
                    """
                    Opening.[^f]

                    ::: summary
                    What it says[^g] &amp; \<not> “a tag”.
                    :::

                    ::: key-message {#km-1 section=tables}
                    The first message.[^h]
                    :::

                    ::: key-message {#km-2}
                    The second.

                    - with
                    - a list
                    :::

                    [^f]: On the front.
                    [^g]: On the summary.
                    [^h]: On a message.

                    """
                ),
                ("sections/01-tables.md", SmallDossier.Page("Tables", $"\n{Tables()}")),
                ("sections/02-words.md", SmallDossier.Page("Words & <signs>", $"\n{LongWords()}")),
                ("sections/03-pictures.md", SmallDossier.Page("Pictures", $"\n{PicturesEverywhere}")),
                ("sections/04-scripts.md", SmallDossier.Page("Scripts", $"\n{Scripts}")),
                ("sections/05-depth.md", SmallDossier.Page("Depth", $"\n{Depth()}")),
                (
                    "timeline.md",
                    """
                    Before.

                    ::: event {#ev-1 date="2009" title="What & when" place="Ankara" actors="ots"}
                    It came.[^n]

                    ## Heading

                    More.
                    :::

                    [^n]: Of an event.

                    """
                ),
                (
                    "figures.md",
                    """
                    ::: key-figure {#fig-1 value="5" unit="billion" year="2023" title="Trade" section=tables}
                    Said.
                    :::

                    ::: key-figure {#fig-2 value="7" unit="" year="1991" title="States"}
                    Said.
                    :::

                    """
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
                    $$"""
                    references:
                    - id: linn-2017
                      type: book
                      title: Connecting & Central Asia
                      author: [{ family: Linn, given: Johannes }]
                      issued: { date-parts: [[2017]] }
                      URL: https://example.org/{{new string('a', 200)}}?q=a|[b]

                    """
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

    private const string PicturesEverywhere = """
        ![A wide one](images/wide.png "Its caption & more")

        Within a line ![a dot](images/dot.svg) and on.

        ![One](images/dot.svg) ![Two](images/wide.png)

        [![In a link](images/wide.png)](https://example.org/?a=1&b=2)

        | Picture | Text |
        | --- | --- |
        | ![In a cell](images/wide.png) | beside it[^c] |

        ![A name with signs](images/a%20b%231.svg)

        ![Another](<images/map[1].png>)

        ![A photograph](images/photo.jpg "Seen")[^p]

        ![With a caption](images/wide.png)
        : It has a caption & a note.[^w]

        | A | B |
        | --- | --- |
        | 1 | 2 |

        : A table’s caption.[^v]

        ![A tall one](images/tall.png)
        : It is tall.[^h]

        > ![Quoted](images/tall.png)

        - ![In a list](images/dot.gif)

        [^c]: In a cell.
        [^p]: Of a photograph.
        [^w]: Of a caption.
        [^v]: Of a table’s caption.
        [^h]: Of height.

        """;

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
            .Append(
                """
                | end |

                [^0]: Nought.
                [^1]: One.
                [^2]: Two.

                """
            );
        return text.ToString();
    }

    private static string LongWords()
    {
        var word = string.Concat(Enumerable.Repeat("Dampfschiff", 12))[..130];
        return $"""
            {word} and `{word}`.

            ## {word}

            - {word}
            - <https://example.org/{word}>

            | {word} | b |
            | --- | --- |
            | https://example.org/{word} | {word}[^l] |

            [^l]: {word} at <https://example.org/{word}>.

            """;
    }

    private static string Depth() =>
        $"{new string('>', 30)} The innermost quotation.\n\n"
        + string.Concat(Enumerable.Range(0, 12).Select(i => $"{new string(' ', 2 * i)}- Level {i + 1}\n"))
        + """

            5. Five
            6. Six

               Below six.

            Term
            :   Its definition.

            ::: editor-note {#note-1 kind=caution title="Beware & heed"}
            A note.[^d]

            - of
            - several
            :::

            [^d]: In a note by the editors.

            ***

                code & <signs>
                    more

            """;

    private static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\" width=\"40\" "
                + $"height=\"10\">{content}</svg>"
        );

    /// <summary>A grey PNG file, whole, as programs that show it want it.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="notes">The camera's notes; null for none.</param>
    internal static byte[] Png(int width, int height, byte[]? notes = null)
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
            .. notes is null ? [] : Chunk("eXIf", notes),
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
