using System.Text;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Seeds;

namespace Dossier.Input;

/// <summary>The file of an article, or of its record.</summary>
/// <param name="File">Its text: UTF-8, lines ended by <c>\n</c>, in Unicode form C.</param>
/// <param name="Bytes">Its bytes as they are.</param>
/// <param name="Form">What it is, by its ending.</param>
public sealed record ArticleFile(SourceFile File, ReadOnlyMemory<byte> Bytes, ArticleForm Form)
{
    /// <summary>Reads a file; null, and a finding, when it cannot be read or is not UTF-8.</summary>
    public static ArticleFile? Read(string path, DiagnosticBag bag)
    {
        var below = Path.GetRelativePath(".", path);
        var name = (below.StartsWith("..", StringComparison.Ordinal) ? path : below).Replace('\\', '/');
        try
        {
            var bytes = System.IO.File.ReadAllBytes(path);
            if (SourceText.Unwanted(bytes) is var (what, mend) && !bytes.AsSpan().StartsWith("%PDF-"u8))
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
                    "save the article's text as .txt, .md or .html, in UTF-8"
                );
                return null;
            }

            var content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
            var text = Characters
                .Clean(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).ReplaceLineEndings("\n"))
                .Normalize(NormalizationForm.FormC);
            return new ArticleFile(
                new SourceFile(name, text),
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
                refused is UnauthorizedAccessException && !Directory.Exists(path) ? "look at its permissions" : null
            );
        }
        catch (DecoderFallbackException)
        {
            bag.ReportFile(Codes.Encoding, name, "the file is not UTF-8", "save it as UTF-8");
        }

        return null;
    }
}
