using System.Globalization;

namespace Dossier.Encode.Html;

/// <summary>Names of the regions of a page, so that readers who go from one to the next can tell them apart.</summary>
internal sealed class RegionNames
{
    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>The name; with its number, ‘… (2)’, where another region has it already.</summary>
    public string Of(string name)
    {
        var times = given[name] = given.GetValueOrDefault(name) + 1;
        return times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({times})");
    }
}
