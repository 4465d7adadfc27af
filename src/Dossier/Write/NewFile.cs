using System.Text;

namespace Dossier.Write;

/// <summary>Writes files that were not there; never one that is.</summary>
public static class NewFile
{
    /// <summary>Whether the file was written; false where there is one already.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool TryWrite(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (File.Exists(path))
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        return true;
    }
}
