using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Theming;

/// <summary>Gives assets names that carry their hash; stylesheets come last, because they name others by <c>url(…)</c>.</summary>
internal static partial class AssetNames
{
    /// <summary>Published assets by their own names.</summary>
    public static ImmutableSortedDictionary<string, Asset> Publish(ImmutableSortedDictionary<string, BinaryFile> files)
    {
        var published = ImmutableSortedDictionary.CreateBuilder<string, Asset>(StringComparer.Ordinal);
        foreach (var (name, file) in files.Where(file => !IsStylesheet(file.Key)))
        {
            published[name] = Name(name, file.Bytes);
        }

        foreach (var (name, file) in files.Where(file => IsStylesheet(file.Key)))
        {
            var text = UrlPattern().Replace(Encoding.UTF8.GetString(file.Bytes.Span), match =>
                published.TryGetValue(match.Groups[1].Value, out var asset) ? $"url(\"{asset.Path[(asset.Path.IndexOf('/', StringComparison.Ordinal) + 1)..]}\")" : match.Value);
            published[name] = Name(name, Encoding.UTF8.GetBytes(text));
        }

        return published.ToImmutable();
    }

    private static bool IsStylesheet(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static Asset Name(string name, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..10];
        var dot = name.LastIndexOf('.');
        return new Asset(dot < 0 ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }

    [GeneratedRegex("""url\(["']?([^"')#?]+)["']?\)""")]
    private static partial Regex UrlPattern();
}
