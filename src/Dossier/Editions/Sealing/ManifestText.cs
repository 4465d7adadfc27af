using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Dossier.Editions.Sealing;

/// <summary>The text of a manifest: YAML whose last line is the hash of all before it.</summary>
internal static class ManifestText
{
    /// <summary>How the last line begins.</summary>
    public const string HashKey = "sha256: ";

    /// <summary>The text before the last line.</summary>
    public static string Body(Manifest manifest)
    {
        var text = new StringBuilder(
            "# Sealed by 'dossier release'. Every byte of this folder is accounted for: change nothing in it.\n"
        );
        text.Append(
                CultureInfo.InvariantCulture,
                $"format: {Manifest.Format}\nreading: {manifest.RulesVersion}\nedition: {manifest.Version}\n"
                    + $"number: {manifest.Number}\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"date: {manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n"
                    + $"note: {Quoted(manifest.Note)}\n"
            );
        if (manifest.Previous is { } previous)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"previous:\n  edition: {previous.Version}\n  sha256: {previous.Sha256}\n"
            );
        }

        text.Append("files:\n");
        foreach (var (path, hash) in manifest.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(path)}: {hash}\n");
        }

        return text.ToString();
    }

    /// <summary>The text of a manifest, which ends with the hash of what stands before it.</summary>
    public static string Of(Manifest manifest) => $"{Body(manifest)}{HashKey}{manifest.Sha256}\n";

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A text in double quotes, escaped so that JSON and YAML both read it.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>
    /// Where the last line of a manifest begins, in bytes, and the hash that it holds; null where it holds none.
    /// </summary>
    public static (int Start, string Hash)? LastLine(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.Length - HashKey.Length - (2 * SHA256.HashSizeInBytes) - 1;
        if (start < 1 || bytes[start - 1] != (byte)'\n' || bytes[^1] != (byte)'\n')
        {
            return null;
        }

        var line = Encoding.Latin1.GetString(bytes[start..^1]);
        return
            line.StartsWith(HashKey, StringComparison.Ordinal) && line[HashKey.Length..].All(char.IsAsciiHexDigitLower)
            ? (start, line[HashKey.Length..])
            : null;
    }
}
