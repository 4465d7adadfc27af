using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Input.Disk;

namespace Dossier.Input.Folders;

/// <summary>
/// Files of npm packages that a stylesheet of the theme names, such as
/// <c>url("../node_modules/@fontsource/…/a.woff2")</c>: typefaces. They are read where npm has put them, and are absent
/// where it has not.
/// </summary>
public static partial class PackageFiles
{
    /// <summary>How the address of such a file begins in a stylesheet of <c>assets/</c>.</summary>
    public const string Prefix = "../node_modules/";

    /// <summary>Paths below <c>node_modules/</c> that a stylesheet names, without those that climb out of it.</summary>
    public static IEnumerable<string> Named(string css) =>
        PackageUrl().Matches(css).Select(match => match.Groups[1].Value).Where(path => !path.Split('/').Contains(".."));

    /// <summary>The same for every stylesheet among a theme's assets.</summary>
    internal static ImmutableSortedSet<string> Named(IEnumerable<KeyValuePair<string, BinaryFile>> assets) =>
        assets
            .Where(asset => asset.Key.EndsWith(".css", StringComparison.Ordinal))
            .SelectMany(asset => Named(Encoding.UTF8.GetString(asset.Value.Bytes.Span)))
            .ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>
    /// Bytes of a file by its path below <c>node_modules/</c>, from the last theme folder that has it; null where none
    /// has. A file that a link leads to outside the theme's folder is not there, whatever is linked: the file, its
    /// package or <c>node_modules</c>.
    /// </summary>
    internal static BinaryFile? Read(IEnumerable<string> themes, string path)
    {
        var file = themes
            .Reverse()
            .Select(theme => (Theme: theme, File: Path.Combine(theme, "node_modules", path)))
            .FirstOrDefault(place => RegularFile.Is(place.File) && RealPath.IsInside(place.File, place.Theme))
            .File;
        try
        {
            return file is null ? null : new BinaryFile($"theme/node_modules/{path}", File.ReadAllBytes(file));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary><c>url("../node_modules/@fontsource/a.woff2")</c>.</summary>
    [GeneratedRegex("""url\(["']?\.\./node_modules/([^"'()#?]+)["']?\)""")]
    private static partial Regex PackageUrl();
}
