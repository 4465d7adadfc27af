using System.IO.Compression;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Conformance;

/// <summary>The public styles, in one ZIP file.</summary>
internal sealed class StyleArchive(string file) : IDisposable
{
    private readonly ZipArchive archive = ZipFile.OpenRead(file);

    /// <summary>The names of the styles, without their ending.</summary>
    public IEnumerable<string> Names =>
        archive
            .Entries.Where(entry => entry.Name.EndsWith(".csl", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry.Name))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a style.</summary>
    public string Text(string name)
    {
        using var reader = new StreamReader(archive.Entries.First(entry => entry.Name == $"{name}.csl").Open());
        return reader.ReadToEnd();
    }

    /// <summary>A style; null where it cannot be used.</summary>
    public Style? Read(string name, out IReadOnlyList<StyleFault> faults) => StyleReader.Read(Text(name), out faults);

    public void Dispose() => archive.Dispose();
}
