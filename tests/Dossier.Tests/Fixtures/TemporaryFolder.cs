namespace Dossier.Tests.Fixtures;

/// <summary>A folder of one test, removed with what is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dossier-test-").FullName;

    /// <summary>A path in it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file in it, with its folders.</summary>
    public TemporaryFolder With(string relative, string text) =>
        With(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file in it, with its folders.</summary>
    public TemporaryFolder With(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this;
    }

    /// <summary>Writes the smallest dossier that builds, at <c>input/</c>.</summary>
    public TemporaryFolder WithDossier() =>
        With("input/dossier.yml", SmallDossier.Settings).With("input/index.md", SmallDossier.Front);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that a test killed may still be letting go of a file; the system clears its folder for such.
        }
    }
}
