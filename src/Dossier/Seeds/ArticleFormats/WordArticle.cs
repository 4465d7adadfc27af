using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dossier.Seeds.ArticleFormats;

/// <summary>
/// Reads a document of Word (.docx) as Markdown: headings by the names of their styles in whatever language,
/// paragraphs, those of text boxes before the one that they hang on, tables, footnotes and endnotes numbered in the
/// order of their marks. What is marked as deleted, struck out or hidden is left out, and told.
/// </summary>
internal static class WordArticle
{
    /// <summary>Bytes that a part may have unpacked, so that no small file fills the memory.</summary>
    private const long MaxPartBytes = 64 << 20;

    /// <summary>Characters that the text may have: twice those of an article.</summary>
    private const int MaxLength = 4_000_000;

    /// <summary>Nested deeper than any program writes, tables within tables included.</summary>
    private const int MaxDepth = 500;

    private static readonly string[] NoteKinds = ["footnote", "endnote"];

    /// <summary>The text; null when the bytes are no document of Word.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="report">Receives what is left out, one line each, for a person to check.</param>
    public static string? Markdown(ReadOnlySpan<byte> bytes, List<string>? report = null)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } document)
            {
                return null;
            }

            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var text = new StringBuilder();
            var line = 1; // Of the Markdown, which has two lines for each paragraph.
            var run = new WordRun();
            foreach (
                var (paragraph, level) in Paragraphs(
                    document,
                    HeadingLevels(zip.GetEntry("word/styles.xml")),
                    numbers,
                    run
                )
            )
            {
                ReportLeftOut(run, line, report);
                line += 2;
                text.Append(level > 0 ? $"{new string('#', Math.Min(6, level))} " : "")
                    .Append(paragraph)
                    .Append("\n\n");
                if (text.Length > MaxLength)
                {
                    throw new InvalidDataException("the text is too long");
                }
            }

            ReportLeftOut(run, line, report);
            foreach (var kind in NoteKinds)
            {
                foreach (var (number, note) in Notes(zip.GetEntry($"word/{kind}s.xml"), kind, numbers, run))
                {
                    ReportLeftOut(run, line, report);
                    line += 2;
                    text.Append(CultureInfo.InvariantCulture, $"[^{number}]: ").Append(note).Append("\n\n");
                }
            }

            return text.ToString();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    /// <summary>Reports what was left out of the paragraph that has been read.</summary>
    private static void ReportLeftOut(WordRun run, int line, List<string>? report)
    {
        foreach (var (why, text) in run.TakeLeftOut())
        {
            report?.Add(
                string.Create(CultureInfo.InvariantCulture, $"line {line}: left out, {why}")
                    + (text.Length > 0 ? $": {ArticleText.Beginning(text)}" : "")
            );
        }
    }

    /// <summary>The level of each style that is a heading's.</summary>
    private static Dictionary<string, int> HeadingLevels(ZipArchiveEntry? styles)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var id = "";
        foreach (var xml in styles is null ? [] : ReadNodes(styles))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" })
            {
                id = AttributeOf(xml, "styleId");
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "name" } && AttributeOf(xml, "val") is var name)
            {
                // These names are the same in every language; ids are not.
                if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
                {
                    levels[id] = 1;
                }
                else if (
                    name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                    && name.Length == "heading ".Length + 1
                    && char.IsAsciiDigit(name[^1])
                )
                {
                    levels[id] = name[^1] - '0';
                }
            }
        }

        return levels;
    }

    /// <summary>
    /// The paragraphs of the document with their level as headings, 0 for running text; numbers footnotes in the
    /// order of their marks.
    /// </summary>
    private static IEnumerable<(string Text, int Level)> Paragraphs(
        ZipArchiveEntry document,
        Dictionary<string, int> levels,
        Dictionary<string, int> numbers,
        WordRun run
    )
    {
        var text = new StringBuilder();
        var level = 0;
        var outerParagraphs = new Stack<(StringBuilder Text, int Level)>();
        var table = new WordTable();
        foreach (var xml in ReadNodes(document))
        {
            if (!run.TryRead(xml))
            {
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "txbxContent", IsEmptyElement: false })
            {
                outerParagraphs.Push((text, level)); // It stands within the paragraph that it hangs on.
                (text, level) = (new StringBuilder(), 0);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "txbxContent" })
            {
                (text, level) = outerParagraphs.Pop();
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
            {
                if (text.ToString().Trim() is { Length: > 0 } whole && !table.TryAdd(whole, level))
                {
                    yield return (whole, level);
                }

                (text, level) = (new StringBuilder(), 0);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "pStyle" })
            {
                level = levels.GetValueOrDefault(AttributeOf(xml, "val"));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "footnoteReference" or "endnoteReference" })
            {
                var id = $"{xml.LocalName[..^"Reference".Length]} {AttributeOf(xml, "id")}";
                numbers.TryAdd(id, numbers.Count + 1);
                text.Append(CultureInfo.InvariantCulture, $"[^{numbers[id]}]");
            }
            else if (xml.LocalName is "tbl" or "tr" or "tc")
            {
                foreach (var paragraph in table.Read(xml))
                {
                    yield return paragraph;
                }
            }
            else
            {
                text.Append(run.TextOf(xml));
            }
        }
    }

    /// <summary>The notes of one kind to which a mark refers, with their numbers.</summary>
    private static IEnumerable<(int Number, string Text)> Notes(
        ZipArchiveEntry? notes,
        string kind,
        Dictionary<string, int> numbers,
        WordRun run
    )
    {
        var text = new StringBuilder();
        var id = "";
        foreach (var xml in notes is null ? [] : ReadNodes(notes))
        {
            if (!run.TryRead(xml))
            {
                continue;
            }

            switch (xml)
            {
                case { NodeType: XmlNodeType.Element } when xml.LocalName == kind:
                    (text, id) = (new StringBuilder(), $"{kind} {AttributeOf(xml, "id")}");
                    break;
                case { NodeType: XmlNodeType.EndElement }
                    when xml.LocalName == kind && numbers.TryGetValue(id, out var number):
                    yield return (number, text.ToString().Trim());
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "p" }:
                    text.Append(' ');
                    break;
                default:
                    text.Append(run.TextOf(xml));
                    break;
            }
        }
    }

    /// <summary>An attribute by its name without prefix; empty where the element has none.</summary>
    internal static string AttributeOf(XmlReader xml, string name)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return "";
    }

    /// <summary>The reader at each node of a part in turn; throws for a part that is too long or too deep.</summary>
    private static IEnumerable<XmlReader> ReadNodes(ZipArchiveEntry part)
    {
        if (part.Length > MaxPartBytes)
        {
            throw new InvalidDataException("the part is too long");
        }

        using var stream = part.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxPartBytes,
            }
        );
        while (xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                throw new InvalidDataException("the part is nested too deeply");
            }

            yield return xml;
        }
    }
}
