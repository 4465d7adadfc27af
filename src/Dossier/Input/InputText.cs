using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input.Folders;
using Dossier.Languages.Letters;
using Dossier.Model.Editions;

namespace Dossier.Input;

/// <summary>Bytes to text: UTF-8, without byte-order mark, lines ended by <c>\n</c>, in Unicode form C.</summary>
public static class InputText
{
    /// <summary>
    /// How long a text may be, in bytes: a hundred novels, and what takes ten times as much memory to read.
    /// </summary>
    private const int MaxBytes = 32 << 20;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// The texts and images of a dossier, without its editions; a file that is not UTF-8 is reported and left out.
    /// </summary>
    /// <param name="files">Its bytes.</param>
    /// <param name="theme">The theme that it is read with.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="rules">The <see cref="Model.Editions.RulesVersion"/> by which it is read.</param>
    public static InputSet Of(DossierFiles files, ThemeFiles theme, DiagnosticBag bag, int rules = RulesVersion.Latest)
    {
        var images = files.Input.Where(file => IsImage(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return new InputSet(
            ReadTexts(files.Input.Where(file => !IsImage(file.Key)), bag, rules),
            images,
            ReadTexts(files.Seeds, bag, rules),
            theme
        )
        {
            RulesVersion = rules,
        };
    }

    /// <summary>The text of a file; null, and a finding, when it is not UTF-8, or longer than any text.</summary>
    public static InputFile? Of(BinaryFile file, DiagnosticBag bag, int rules = RulesVersion.Latest)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            bag.MarkNotRead(file.Path);
            bag.ReportFile(Codes.Encoding, file.Path, "the file has more than 32 MB, which no text has", "divide it");
            return null;
        }

        if (ForeignFormat(bytes) is var (what, mend))
        {
            bag.MarkNotRead(file.Path);
            bag.ReportFile(Codes.Encoding, file.Path, what, mend);
            return null;
        }

        try
        {
            var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
            var text = Of(file.Path, Strict.GetString(content), rules);
            if (HasMergeConflict(text, bag))
            {
                return null;
            }

            ReportLostCharacters(text, bag);
            return text;
        }
        catch (DecoderFallbackException bad)
        {
            bag.MarkNotRead(file.Path);
            var readable = Encoding.UTF8.GetString(bytes[..Math.Clamp(bad.Index, 0, bytes.Length)]);
            var lossy = Of(file.Path, Encoding.UTF8.GetString(bytes));
            bag.Report(
                Codes.Encoding,
                lossy.Span(Normalise(readable).Length, 1),
                "the file is not UTF-8 from here on",
                "save it as UTF-8; in Windows-1254 or KOI8-R, letters such as ş and Қ would be lost"
            );
            return null;
        }
    }

    /// <summary>
    /// Reports what git left in a file that is published as it is, such as a style sheet; what is no text is passed
    /// over.
    /// </summary>
    public static void ReportMergeConflict(BinaryFile file, DiagnosticBag bag)
    {
        if (file.Bytes.Span.IndexOf("<<<<<<< "u8) >= 0 && file.Bytes.Length <= MaxBytes)
        {
            HasMergeConflict(Of(file.Path, Encoding.UTF8.GetString(file.Bytes.Span)), bag);
        }
    }

    /// <summary>Whether git has left two versions in a file, which is reported.</summary>
    private static bool HasMergeConflict(InputFile file, DiagnosticBag bag)
    {
        if (FindMergeConflict(file) is not { } conflict)
        {
            return false;
        }

        bag.MarkNotRead(file.Path);
        bag.Report(
            Codes.Unreadable,
            conflict,
            "git has left two versions here: the one ends at '=======', and the other at '>>>>>>>'",
            "keep what is right of the two, and take out the three lines of signs"
        );
        return true;
    }

    /// <summary>
    /// The line <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt; </c> with which Git marks two versions that it could not merge; null
    /// for none.
    /// </summary>
    private static TextSpan? FindMergeConflict(InputFile file)
    {
        const string Opening = "<<<<<<< ";
        var offset = file.Text.StartsWith(Opening, StringComparison.Ordinal)
            ? 0
            : file.Text.IndexOf($"\n{Opening}", StringComparison.Ordinal) + 1;
        var isConflict =
            (offset > 0 || file.Text.StartsWith(Opening, StringComparison.Ordinal))
            && file.Text.IndexOf("\n=======\n", offset, StringComparison.Ordinal) is > 0 and var middle
            && file.Text.IndexOf("\n>>>>>>> ", middle, StringComparison.Ordinal) > 0;
        return isConflict ? file.FirstLine(file.Span(offset, 1)) : null;
    }

    /// <summary>Reports the first character in each line that stands for one that was lost.</summary>
    private static void ReportLostCharacters(InputFile file, DiagnosticBag bag)
    {
        for (var offset = 0; file.Text.AsSpan(offset).IndexOf(Characters.Replacement) is >= 0 and var next; )
        {
            offset += next;
            bag.Report(
                Codes.LostCharacter,
                file.Span(offset, 1),
                "a character stands here that no page may hold, or one that another program has lost",
                "type it again"
            );
            var end = file.Text.IndexOf('\n', offset);
            offset = end < 0 ? file.Text.Length : end;
        }
    }

    /// <summary>
    /// What the bytes of another program's file are, by how they begin, and what mends it; null when that cannot be
    /// told.
    /// </summary>
    internal static (string What, string Mend)? ForeignFormat(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => (
                "the file is UTF-16, as Windows programs write it when asked for ‘Unicode’",
                "save it again with the encoding UTF-8"
            ),
            [(byte)'P', (byte)'K', 3, 4, ..] => (
                "the file is a Word, LibreOffice or zip file, not text",
                "copy its text into a plain text file, or turn it into Markdown: pandoc FILE.docx -o FILE.md"
            ),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("the file is a PDF, not text", "copy its text out"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (
                "the file is one of an old Word or Excel, not text",
                "open it there and save it as plain text, in UTF-8"
            ),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            or [(byte)'I', (byte)'I', 42, 0, ..]
            or [(byte)'M', (byte)'M', 0, 42, ..]
            or [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => (
                "the file is a picture or a film, not text",
                "type or copy its text into a plain text file; pictures stand in input/images/"
            ),
            _ => null,
        };

    /// <summary>A file whose text a host made.</summary>
    public static InputFile Of(string path, string text, int rules = RulesVersion.Latest) =>
        new(path, Normalise(text)) { RulesVersion = rules };

    /// <summary>Whether a path below <c>input/</c> is that of an image, which is carried over as it is.</summary>
    public static bool IsImage(string path) => path.StartsWith("images/", StringComparison.Ordinal);

    /// <summary>Whether a path for people is that of a list of sources.</summary>
    public static bool IsSourceList(string path) =>
        path.EndsWith("/sources.yml", StringComparison.Ordinal) || path.Contains("/sources/", StringComparison.Ordinal);

    /// <summary>Whether a path below <c>input/</c> is that of data that a chart or map may show.</summary>
    public static bool IsData(string path) =>
        path.StartsWith("data/", StringComparison.Ordinal)
        && (path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".geojson", StringComparison.Ordinal));

    private static ImmutableSortedDictionary<string, InputFile> ReadTexts(
        IEnumerable<KeyValuePair<string, BinaryFile>> files,
        DiagnosticBag bag,
        int rules
    )
    {
        var list = files.ToArray();
        var read = new InputFile?[list.Length];
        Parallel.For(0, list.Length, i => read[i] = Of(list[i].Value, bag, rules));
        var texts = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        for (var i = 0; i < list.Length; i++)
        {
            if (read[i] is { } text)
            {
                texts[list[i].Key] = text;
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A text with lines ended by <c>\n</c>, forbidden characters as U+FFFD, in Unicode form C.</summary>
    private static string Normalise(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.ReplaceLineEndings("\n");
        }

        text = Characters.Clean(text);
        return Characters.Composed(text);
    }
}
