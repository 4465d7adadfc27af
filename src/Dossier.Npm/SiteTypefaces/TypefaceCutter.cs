using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Npm.Programs;
using Dossier.Theming;
using Dossier.Write;

namespace Dossier.Npm.SiteTypefaces;

/// <summary>
/// Cuts the typefaces of a theme to the letters that its site can show, by a script that runs in Node.js: what a reader
/// loads is then a third. That takes seconds and gives the same bytes until a new letter comes, so that they are kept
/// beside npm's packages.
/// </summary>
internal static class TypefaceCutter
{
    private const string Script = "typefaces/cut.mjs";

    /// <summary>
    /// How many cut typefaces are kept, the latest of them: eight sets or so, for dossiers that share a theme.
    /// </summary>
    private const int MaxKept = 200;

    /// <summary>The input with the typefaces cut; as it was, and a finding, where that cannot be done.</summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="folder">The theme folder with <c>node_modules</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, and the program that runs, by an <see cref="OperationCanceledException"/>.</param>
    public static async Task<InputSet> Run(
        InputSet inputs,
        string folder,
        Action<string> progress,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var packages = inputs.Theme.Packages;
        var typefaces = packages
            .Where(file => file.Key.EndsWith(".woff2", StringComparison.Ordinal))
            .ToImmutableArray();
        if (typefaces.IsEmpty || !File.Exists(Path.Combine(folder, Script)))
        {
            return inputs;
        }

        var letters = SiteLetters.Of(inputs);
        var ingredients = await Ingredients(folder, letters, cancel);
        var missing = new List<KeyValuePair<string, BinaryFile>>();
        foreach (var (path, file) in typefaces)
        {
            if (ReadKept(KeptFile(folder, ingredients, file)) is { } kept)
            {
                packages = packages.SetItem(path, file with { Bytes = kept });
            }
            else
            {
                missing.Add(new(path, file));
            }
        }

        if (missing.Count > 0)
        {
            progress("Cutting typefaces");
            var (files, why) = await ThemeScript.Run(Script, folder, JobAsJson(missing, letters), cancel);
            if (files is null)
            {
                bag.ReportFile(
                    Codes.Cutting,
                    $"theme/{Script}",
                    $"the typefaces are published whole, since they cannot be cut: {why}"
                );
                return inputs;
            }

            foreach (var (path, bytes) in files.Where(file => packages.ContainsKey(file.Key)))
            {
                TryKeep(KeptFile(folder, ingredients, packages[path]), bytes.Span);
                packages = packages.SetItem(path, packages[path] with { Bytes = bytes });
            }

            DeleteOldest(folder);
        }

        return inputs with
        {
            Theme = inputs.Theme with { Packages = packages },
        };
    }

    /// <summary>What is to be cut, as the script reads it.</summary>
    private static byte[] JobAsJson(IEnumerable<KeyValuePair<string, BinaryFile>> typefaces, string letters) =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("letters", letters);
            json.WriteStartObject("typefaces");
            foreach (var (path, file) in typefaces)
            {
                json.WriteBase64String(path, file.Bytes.Span);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <summary>What every cut typeface is made with: the letters, the script, the versions of its packages.</summary>
    private static async Task<byte[]> Ingredients(string folder, string letters, CancellationToken cancel) =>
        [
            .. Encoding.UTF8.GetBytes(letters),
            .. await File.ReadAllBytesAsync(Path.Combine(folder, Script), cancel),
            .. await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancel),
        ];

    /// <summary>The folder of cut typefaces.</summary>
    private static string CacheFolder(string folder) => Path.Combine(folder, "node_modules", ".cache", "dossier");

    /// <summary>
    /// Where a cut typeface is kept, under a hash of all that it is made from; npm clears the folder when it installs
    /// anew.
    /// </summary>
    private static string KeptFile(string folder, byte[] ingredients, BinaryFile whole) =>
        Path.Combine(
            CacheFolder(folder),
            $"{Convert.ToHexStringLower(SHA256.HashData([.. ingredients, .. whole.Bytes.Span]))}.woff2"
        );

    /// <summary>A kept typeface; null where there is none, or it cannot be read.</summary>
    private static byte[]? ReadKept(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a cut typeface for the next build, where it can be written.</summary>
    private static void TryKeep(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.Write(file, bytes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is cut again by the next build.
        }
    }

    /// <summary>Deletes what was kept before the latest, and what a killed build left half written.</summary>
    private static void DeleteOldest(string folder)
    {
        try
        {
            foreach (
                var file in new DirectoryInfo(CacheFolder(folder))
                    .GetFiles()
                    .OrderByDescending(file => file.LastWriteTimeUtc)
                    .ThenBy(file => file.Name, StringComparer.Ordinal)
                    .Skip(MaxKept)
            )
            {
                file.Delete();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // They take room, and nothing else.
        }
    }
}
