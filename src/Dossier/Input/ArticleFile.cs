using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input.Disk;
using Dossier.Languages.Letters;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Input;

/// <summary>The file of an article, or of its record.</summary>
/// <param name="File">Its text: UTF-8, lines ended by <c>\n</c>, in Unicode form C.</param>
/// <param name="Bytes">Its bytes as they are.</param>
/// <param name="Form">What it is, by its ending.</param>
public sealed record ArticleFile(InputFile File, ReadOnlyMemory<byte> Bytes, ArticleForm Form)
{
    /// <summary>How long a file may be, in bytes: four times the largest library that is known.</summary>
    private const int MaxBytes = 128 << 20;

    /// <summary>
    /// How long a passage may be, in UTF-16 code units, as a line of a dossier: what its figures and opposites stand
    /// with is looked for from each of them.
    /// </summary>
    private const int MaxPassage = 30_000;

    /// <summary>How long an article may be, in UTF-16 code units: some thousand printed pages.</summary>
    private const int MaxArticle = 2_000_000;

    /// <summary>How many tags a page of the web may have that is an article.</summary>
    private const int MaxTags = 300_000;

    /// <summary>What was left out where the text was taken from the file, one line each.</summary>
    private ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The article in the file; null, and a finding, when it or a passage of it is too long.</summary>
    /// <param name="bag">Receives findings.</param>
    public Article? ReadArticle(DiagnosticBag bag)
    {
        if (Form == ArticleForm.Html ? File.Text.AsSpan().Count('<') > MaxTags : File.Text.Length > MaxArticle)
        {
            bag.ReportFile(
                Codes.TooLong,
                File.Path,
                Form == ArticleForm.Html
                    ? $"the page has more than {MaxTags.ToString("N0", CultureInfo.InvariantCulture)} tags"
                    : $"the text has more than {MaxArticle.ToString("N0", CultureInfo.InvariantCulture)} characters",
                "a record is made of an article: save that by itself"
            );
            return null;
        }

        var article = ArticleReader.Read(File.Text, Form);
        if (article.Passages.FirstOrDefault(passage => passage.Text.Length > MaxPassage) is not { } passage)
        {
            return article with { Report = [.. LeftOut, .. article.Report] };
        }

        bag.ReportFile(
            Codes.TooLong,
            File.Path,
            $"a paragraph has more than {MaxPassage.ToString("N0", CultureInfo.InvariantCulture)} characters: "
                + ArticleText.Beginning(passage.Text),
            "part the article's paragraphs by blank lines"
        );
        return null;
    }

    /// <summary>
    /// Reads the record of an article; null, and a finding, as for a file, or when it is a link out of its folder.
    /// </summary>
    /// <param name="folder">The folder of the records.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="bag">Receives findings.</param>
    public static ArticleFile? ReadRecord(string folder, string id, DiagnosticBag bag)
    {
        var path = Path.Combine(folder, $"{id}.yml");
        if (!System.IO.File.Exists(path) && !Directory.Exists(path))
        {
            bag.ReportFile(Codes.Unreadable, NameOf(path), "the file does not exist", NearId(folder, id));
            return null;
        }

        if (!System.IO.File.Exists(path) || (RegularFile.Is(path) && RealPath.IsInside(path, folder)))
        {
            return Read(path, bag);
        }

        bag.ReportFile(Codes.Outside, $"seeds/{id}.yml", "this is a link out of its folder, or no file");
        return null;
    }

    /// <summary>Reads a file; null, and a finding, when it cannot be read or is not UTF-8.</summary>
    /// <param name="path">Where it is on disk.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="mayBeUtf16">Whether UTF-16 with a byte-order mark passes, as spreadsheets write tables.</param>
    public static ArticleFile? Read(string path, DiagnosticBag bag, bool mayBeUtf16 = false)
    {
        var name = NameOf(path);
        try
        {
            if (ReadBytes(path) is not { } bytes)
            {
                bag.ReportFile(Codes.Unreadable, name, "the file has more than 128 MB", "divide it");
                return null;
            }

            if (Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase))
            {
                return ReadWord(name, bytes, bag);
            }

            var isAccepted = bytes.AsSpan().StartsWith("%PDF-"u8) || (mayBeUtf16 && IsUtf16(bytes));
            if (!isAccepted && InputText.ForeignFormat(bytes) is var (what, mend))
            {
                bag.ReportFile(Codes.Encoding, name, what, mend);
                return null;
            }

            if (bytes.AsSpan().StartsWith("%PDF-"u8))
            {
                bag.ReportFile(
                    Codes.Encoding,
                    name,
                    "the file is a PDF, whose text has no certain order",
                    "save the article's text as .txt, .md, .html or .docx"
                );
                return null;
            }

            var text = Characters.Composed(Characters.Clean(Decode(bytes).ReplaceLineEndings("\n")));
            return new ArticleFile(
                new InputFile(name, text),
                bytes,
                Path.GetExtension(path).ToLowerInvariant() switch
                {
                    ".html" or ".htm" or ".xhtml" => ArticleForm.Html,
                    ".md" or ".markdown" => ArticleForm.Markdown,
                    _ => ArticleForm.Plain,
                }
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(
                Codes.Unreadable,
                name,
                refused is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist"
                    : Directory.Exists(path) ? "this is a folder, not a file"
                    : "the file cannot be read",
                refused is UnauthorizedAccessException && !Directory.Exists(path) ? "look at its permissions"
                    : refused is FileNotFoundException ? NearFile(path)
                    : null
            );
        }
        catch (DecoderFallbackException)
        {
            bag.ReportFile(Codes.Encoding, name, "the file is not UTF-8", "save it as UTF-8");
        }

        return null;
    }

    /// <summary>How findings name a file: by its path from the current folder, where it is below that.</summary>
    private static string NameOf(string path)
    {
        var below = Path.GetRelativePath(".", path);
        return (below.StartsWith("..", StringComparison.Ordinal) ? path : below).Replace('\\', '/');
    }

    /// <summary>The record of a folder whose id was meant; null for none.</summary>
    private static string? NearId(string folder, string id) =>
        Directory.Exists(folder)
            ? Suggestion.For(
                id,
                Directory
                    .EnumerateFiles(folder, "*.yml")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal)
            )
            : null;

    /// <summary>The file of its folder that a name was to be; null for none.</summary>
    private static string? NearFile(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder)
            ? Suggestion.For(
                Path.GetFileName(path),
                Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            )
            : null;

    /// <summary>The bytes of a file; null for more than are read, of what may have no end.</summary>
    private static byte[]? ReadBytes(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        using var bytes = new MemoryStream();
        var part = new byte[1 << 20];
        for (var read = file.Read(part); read > 0; read = file.Read(part))
        {
            if (bytes.Length + read > MaxBytes)
            {
                return null;
            }

            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>A document of Word, its text as Markdown; its bytes are those of the file.</summary>
    private static ArticleFile? ReadWord(string name, byte[] bytes, DiagnosticBag bag)
    {
        var leftOut = new List<string>();
        if (WordArticle.Markdown(bytes, leftOut) is { } text)
        {
            return new ArticleFile(
                new InputFile(name, Characters.Composed(Characters.Clean(text))),
                bytes,
                ArticleForm.Word
            )
            {
                LeftOut = [.. leftOut],
            };
        }

        bag.ReportFile(
            Codes.Encoding,
            name,
            "the file is no document of Word that can be read",
            "open it in Word and save it again as .docx, or save its text as .txt in UTF-8"
        );
        return null;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);

    /// <summary>UTF-8, or UTF-16 where a byte-order mark says so.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding =
            bytes.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(bigEndian: false, false, true)
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(bigEndian: true, false, true)
            : new UTF8Encoding(false, throwOnInvalidBytes: true);
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return encoding.GetString(content).TrimStart('\uFEFF');
    }
}
