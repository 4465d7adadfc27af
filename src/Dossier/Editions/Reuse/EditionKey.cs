using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dossier.Editions.Corrections;
using Dossier.Input.Folders;

namespace Dossier.Editions.Reuse;

/// <summary>Hashes of all that an edition's pages are made from, and of what they came to.</summary>
internal static class EditionKey
{
    /// <summary>Hash of what all editions are made from: program, theme, address.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="url">Where the site will stand.</param>
    /// <param name="wanted">What is made besides the pages.</param>
    public static string OfSite(ThemeFiles theme, Uri? url, string wanted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Not the version, which stays the same while the program is worked on: the module's id changes with its code.
        AddPart(hash, typeof(EditionKey).Module.ModuleVersionId.ToString(), []);
        AddPart(hash, $"{url?.AbsoluteUri} {wanted}", []);
        foreach (
            var (path, file) in theme.Templates.Concat(theme.Texts).Concat(theme.OverriddenTexts).Concat(theme.Styles)
        )
        {
            AddPart(hash, $"{file.Path} {path}", Encoding.UTF8.GetBytes(file.Text));
        }

        foreach (var (path, file) in theme.Assets.Concat(theme.Print).Concat(theme.Packages))
        {
            AddPart(hash, $"{file.Path} {path}", file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Hash of what one edition is made from: the hash of <see cref="OfSite"/>, the edition with those before it, the
    /// latest, to which its pages lead, and its corrections.
    /// </summary>
    public static string Of(
        string site,
        Edition edition,
        Edition latest,
        ImmutableArray<PlacedCorrection> corrections
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{site} {edition.Manifest.Sha256} {latest.Manifest.Sha256} "
                        + string.Join(
                            ' ',
                            corrections.SelectMany(placed =>
                                placed
                                    .Places.Where(wrong => wrong.Edition == edition.Manifest.Version)
                                    .Select(wrong => AsText(placed, wrong.Place))
                            )
                        )
                )
            )
        );

    /// <summary>What of a correction is shown on the page of an edition, as a text to hash.</summary>
    private static string AsText(PlacedCorrection placed, BlockPlace place) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{placed.Id} {place.Address} {placed.In} {placed.Correction.Date:yyyyMMdd} "
                + $"{placed.Correction.Said}\0{placed.Correction.Right}\0"
        );

    /// <summary>Hash of files by path.</summary>
    public static string OfFiles(IEnumerable<KeyValuePair<string, string>> hashes) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(hashes.Select(file => $"{file.Value} {file.Key}\n"))))
        );

    /// <summary>Adds a name and bytes to a hash, so that no other two would add the same.</summary>
    private static void AddPart(IncrementalHash hash, string name, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\0{bytes.Length}\0"))
        );
        hash.AppendData(bytes);
    }
}
