using System.Text;
using Dossier.Diagnostics;
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
        var name = Path.GetFileName(path);
        try
        {
            var bytes = System.IO.File.ReadAllBytes(path);
            var content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
            return new ArticleFile(new SourceFile(name, text), bytes, Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".html" or ".htm" or ".xhtml" => ArticleForm.Html,
                ".md" or ".markdown" => ArticleForm.Markdown,
                _ => ArticleForm.Plain,
            });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(Codes.Unreadable, name, System.IO.File.Exists(path) ? "the file cannot be read" : "the file does not exist", null);
        }
        catch (DecoderFallbackException)
        {
            bag.ReportFile(Codes.Encoding, name, "the file is not UTF-8", "save it as UTF-8");
        }

        return null;
    }
}
