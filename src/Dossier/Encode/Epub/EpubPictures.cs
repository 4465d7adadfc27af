using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose.Elements;

namespace Dossier.Encode.Epub;

/// <summary>
/// The pictures of a book: the editors', by their paths on the site, and the charts and maps that it shows.
/// </summary>
/// <param name="names">Names of the editors' pictures in the book, by their paths on the site.</param>
internal sealed class EpubPictures(ImmutableSortedDictionary<string, string> names)
{
    private readonly Dictionary<DrawingElement, string> drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>Charts and maps shown so far, as SVG, each with its name.</summary>
    public IEnumerable<(string Name, string Svg)> Drawn =>
        drawn.OrderBy(one => one.Value, StringComparer.Ordinal).Select(one => (one.Value, one.Key.Svg));

    /// <summary>The name of a picture; its path for one that the book does not have.</summary>
    public string Of(string path) => names.GetValueOrDefault(path, path);

    /// <summary>The name of a chart or map.</summary>
    public string Of(DrawingElement drawing)
    {
        if (!drawn.TryGetValue(drawing, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"images/drawn-{drawn.Count + 1:0000}.svg");
            drawn[drawing] = name;
        }

        return name;
    }
}
