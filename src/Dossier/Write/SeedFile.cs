using System.Text;

namespace Dossier.Write;

/// <summary>Writes the record of an article, whole or not at all.</summary>
public static class SeedFile
{
    /// <summary>Writes a record, and its folder where there is none.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string yaml)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText($"{path}.next", yaml, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move($"{path}.next", path, overwrite: true);
    }
}
