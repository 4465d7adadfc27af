using System.Text;

namespace Dossier.Write;

/// <summary>Writes a file anew, so that whoever reads it finds the old text or the new one, whole.</summary>
public static class ChangedFile
{
    /// <summary>Puts a text in the place of a file's.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var whole = Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.new");
        File.WriteAllBytes(beside, Encoding.UTF8.GetBytes(text));
        File.Move(beside, whole, overwrite: true);
    }
}
