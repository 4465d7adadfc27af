using System.Security.Cryptography;
using System.Text;
using Dossier.Input;

namespace Dossier.Encode.Print;

/// <summary>
/// A hash of everything that an edition is made from: texts, images, records of articles; not the theme.
/// </summary>
internal static class SourceDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal; the same for the same text, whatever its line ends.</summary>
    public static string Of(InputSet inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in Files(inputs))
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}\0{bytes.Length}\0")
                )
            );
            hash.AppendData(bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files, by ordinal order of path within <c>input/</c>, its images and <c>seeds/</c>.</summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Files(InputSet inputs) =>
        [
            .. inputs.Dossier.Select(file =>
                ($"input/{file.Key}", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value.Text))
            ),
            .. inputs.Images.Select(file => ($"input/{file.Key}", file.Value.Bytes)),
            .. inputs.Seeds.Select(file =>
                ($"seeds/{file.Key}", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value.Text))
            ),
        ];
}
