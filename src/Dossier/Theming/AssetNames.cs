using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Theming;

/// <summary>
/// Gives assets names that carry their hash; stylesheets come last, because they name others by <c>url(…)</c>.
/// </summary>
internal static partial class AssetNames
{
    /// <summary>
    /// Published assets by their own names. A typeface from npm goes by its file's name; where it is absent, the
    /// stylesheet loses the rule that asks for it, and the fallback that stands beside it in the tokens is used.
    /// </summary>
    /// <param name="files">The theme's own assets.</param>
    /// <param name="packages">Files of npm packages, by their path below <c>node_modules/</c>.</param>
    public static ImmutableSortedDictionary<string, Asset> Publish(
        ImmutableSortedDictionary<string, BinaryFile> files,
        ImmutableSortedDictionary<string, BinaryFile> packages
    )
    {
        var published = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, file) in files.Where(file => !IsStylesheet(file.Key)))
        {
            published[name] = NameWithHash(name, file.Bytes);
        }

        foreach (var (path, file) in packages)
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            published[name] = NameWithHash(name, file.Bytes);
        }

        foreach (var (name, file) in files.Where(file => IsStylesheet(file.Key)))
        {
            var text = FacePattern()
                .Replace(
                    Encoding.UTF8.GetString(file.Bytes.Span),
                    face => PackageFiles.Named(face.Value).All(packages.ContainsKey) ? face.Value : ""
                );
            text = UrlPattern()
                .Replace(
                    text,
                    match =>
                        published.TryGetValue(OwnName(match.Groups[1].Value), out var asset)
                            ? $"url(\"{asset.Path[(asset.Path.IndexOf('/', StringComparison.Ordinal) + 1)..]}\")"
                            : match.Value
                );
            published[name] = NameWithHash(name, Encoding.UTF8.GetBytes(text));
        }

        return published.ToImmutable();
    }

    /// <summary>
    /// The name by which a stylesheet's address is published: of a file from npm, what follows its last slash.
    /// </summary>
    private static string OwnName(string address) =>
        address.StartsWith(PackageFiles.Prefix, StringComparison.Ordinal)
            ? address[(address.LastIndexOf('/') + 1)..]
            : address;

    private static bool IsStylesheet(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    /// <summary>
    /// <c>site.css</c> becomes <c>assets/site.1f2e3d4c5b.css</c>. What ends the path of an address, or begins a code in
    /// it, becomes a hyphen: the name stands in pages as it is.
    /// </summary>
    private static Asset NameWithHash(string name, ReadOnlyMemory<byte> bytes)
    {
        name = name.Replace('#', '-').Replace('?', '-').Replace('%', '-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..10];
        var dot = name.LastIndexOf('.');
        return new Asset(dot < 0 ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }

    /// <summary><c>url("fonts/serif.woff2")</c>, the address in group 1; none with <c>#</c> or <c>?</c>.</summary>
    [GeneratedRegex("""url\(["']?([^"'()#?]+)["']?\)""")]
    private static partial Regex UrlPattern();

    /// <summary><c>@font-face { … }</c>, with the line break after it.</summary>
    [GeneratedRegex("""@font-face\s*\{[^{}]*\}\n?""")]
    private static partial Regex FacePattern();
}
