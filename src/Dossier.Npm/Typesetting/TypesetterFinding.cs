using System.Globalization;
using System.Text;
using System.Text.Json;
using Dossier.Diagnostics;
using Dossier.Encode.Print;
using Dossier.Input;

namespace Dossier.Npm.Typesetting;

/// <summary>Something that Typst has to say.</summary>
/// <param name="IsError">Whether it prevents a PDF.</param>
/// <param name="Path">The file of the job; empty for none.</param>
/// <param name="Line">From 1; 0 for none.</param>
/// <param name="Column">From 1; 0 for none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What would mend it; null for nothing.</param>
internal sealed record TypesetterFinding(bool IsError, string Path, int Line, int Column, string Message, string? Hint)
{
    /// <summary>Reads one from the typesetter's report.</summary>
    public static TypesetterFinding Read(JsonElement json) =>
        new(
            json.GetProperty("severity").GetString() == "error",
            json.GetProperty("path").GetString() ?? "",
            json.GetProperty("line").GetInt32(),
            json.GetProperty("column").GetInt32(),
            json.GetProperty("message").GetString() ?? "",
            json.GetProperty("hints").EnumerateArray().Select(hint => hint.GetString()).FirstOrDefault()
        );

    /// <summary>
    /// Reports it where a person can mend it: an image where the Markdown shows it, all else in the template.
    /// </summary>
    public void Report(PrintJob job, DiagnosticBag bag)
    {
        if (job.Images.TryGetValue(Path, out var shown))
        {
            var joined = Path.EndsWith(".svg", StringComparison.Ordinal) ? JoinedCharacters(job.Files[Path].Span) : "";
            bag.Report(
                Codes.BrokenImage,
                shown,
                Message.Contains("codepoints", StringComparison.Ordinal) && joined.Length > 0
                    ? $"the typesetter cannot set signs in the words of '{Path}': {joined}"
                    : $"the image '{Path}' cannot be read: {Message}",
                joined.Length > 0 ? "leave their marks out, or turn the words into outlines" : Hint
            );
            return;
        }

        // Warnings of the typesetter are for whoever edits the template, who sees them as errors come; they do not stop
        // a build.
        if (!IsError)
        {
            return;
        }

        var path = $"theme/print/{(Path.Length > 0 ? Path : "briefing.typ")}";
        if (Line > 0 && job.Files.TryGetValue(Path, out var bytes))
        {
            var file = new InputFile(path, Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n"));
            bag.Report(Codes.Typesetting, file.Span(file.Offset(Line, Column), 1), Message, Hint);
        }
        else
        {
            bag.ReportFile(Codes.Typesetting, path, Message, Hint);
        }
    }

    /// <summary>
    /// The first three graphemes of a drawing that are made of several characters, such as letters with marks: of these
    /// the typesetter has, within a drawing, only those whose marks are a part of the letter.
    /// </summary>
    private static string JoinedCharacters(ReadOnlySpan<byte> drawing)
    {
        var joined = new List<string>();
        for (var text = Encoding.UTF8.GetString(drawing).AsSpan(); !text.IsEmpty && joined.Count < 3; )
        {
            var length = StringInfo.GetNextTextElementLength(text);
            var grapheme = text[..length].ToString();
            if (grapheme.EnumerateRunes().Count() > 1 && grapheme != "\r\n" && !joined.Contains($"'{grapheme}'"))
            {
                joined.Add($"'{grapheme}'");
            }

            text = text[length..];
        }

        return string.Join(", ", joined);
    }
}
