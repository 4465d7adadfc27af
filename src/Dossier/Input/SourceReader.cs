using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;

namespace Dossier.Input;

/// <summary>Disk to memory: the only reader.</summary>
public static class SourceReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ImmutableArray<string> Required = [SourceSet.SettingsFile, SourceSet.FrontFile];

    /// <summary>Reads a dossier, the records it rests on and its theme. Never throws for what a file or folder is like.</summary>
    public static SourceSet Read(InputFolders folders, DiagnosticBag bag)
    {
        var dossier = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        var images = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        if (!Directory.Exists(folders.Input))
        {
            bag.ReportFile(Codes.MissingFile, Label(folders.Input), "the folder of the dossier does not exist", "name it with --input");
        }

        var found = FolderWalk.Files(folders.Input, bag);
        foreach (var file in found)
        {
            if (file.Relative.StartsWith("images/", StringComparison.Ordinal))
            {
                AddBytes(images, file, bag);
            }
            else if (file.Relative.EndsWith(".md", StringComparison.Ordinal) || file.Relative.EndsWith(".yml", StringComparison.Ordinal))
            {
                AddText(dossier, file, file.Relative, bag);
            }
            else
            {
                bag.ReportFile(
                    Codes.StrayFile, file.Display, "the file is not used",
                    "a dossier is made of .md and .yml files, and of images in input/images/");
            }
        }

        foreach (var name in Required.Where(name => Directory.Exists(folders.Input) && found.All(file => file.Relative != name)))
        {
            bag.ReportFile(
                Codes.MissingFile, $"{Label(folders.Input)}/{name}", $"the dossier has no {name}", "the README shows the smallest dossier that builds");
        }

        var seeds = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in FolderWalk.Files(folders.Seeds, bag).Where(f => f.Relative.EndsWith(".yml", StringComparison.Ordinal)))
        {
            AddText(seeds, file, file.Relative, bag);
        }

        return new SourceSet(dossier.ToImmutable(), images.ToImmutable(), seeds.ToImmutable(), ReadTheme(folders.Themes, bag));
    }

    private static ThemeFiles ReadTheme(ImmutableArray<string> folders, DiagnosticBag bag)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        var assets = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var statics = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var print = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var file in FolderWalk.Files(folder, bag))
            {
                var (room, name) = Split(file.Relative);
                switch (room)
                {
                    case "templates": AddText(templates, file, name, bag); break;
                    case "texts": AddText(texts, file, name, bag); break;
                    case "assets": AddBytes(assets, file with { Relative = name }, bag); break;
                    case "static": AddBytes(statics, file with { Relative = name }, bag); break;
                    case "print": AddBytes(print, file with { Relative = name }, bag); break;
                    default: break; // package.json, a README: not for a reader.
                }
            }
        }

        return new ThemeFiles(templates.ToImmutable(), texts.ToImmutable(), assets.ToImmutable(), statics.ToImmutable())
        {
            Print = print.ToImmutable(),
        };
    }

    private static (string Room, string Name) Split(string relative)
    {
        var slash = relative.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", relative) : (relative[..slash], relative[(slash + 1)..]);
    }

    private static void AddText(
        ImmutableSortedDictionary<string, SourceFile>.Builder into, FoundFile file, string key, DiagnosticBag bag)
    {
        if (Bytes(file, bag) is not { } bytes)
        {
            return;
        }

        try
        {
            ReadOnlySpan<byte> content = bytes;
            content = content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
            into[key] = new SourceFile(file.Display, Normalise(Strict.GetString(content)));
        }
        catch (DecoderFallbackException bad)
        {
            var readable = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Clamp(bad.Index, 0, bytes.Length)));
            var lossy = new SourceFile(file.Display, Normalise(Encoding.UTF8.GetString(bytes)));
            bag.Report(
                Codes.Encoding, lossy.Span(Normalise(readable).Length, 1), "the file is not UTF-8 from here on",
                "save it as UTF-8; in Windows-1254 or KOI8-R, letters such as ş and Қ would be lost");
        }
    }

    private static string Normalise(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.ReplaceLineEndings("\n");
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static void AddBytes(
        ImmutableSortedDictionary<string, BinaryFile>.Builder into, FoundFile file, DiagnosticBag bag)
    {
        if (Bytes(file, bag) is { } bytes)
        {
            into[file.Relative] = new BinaryFile(file.Display, bytes);
        }
    }

    private static byte[]? Bytes(FoundFile file, DiagnosticBag bag)
    {
        try
        {
            return File.ReadAllBytes(file.Full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(Codes.Unreadable, file.Display, "the file cannot be read", "look at its permissions");
            return null;
        }
    }

    private static string Label(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
