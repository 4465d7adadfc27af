namespace Dossier.Write;

/// <summary>
/// A name that the program needs for the time that it writes is taken by what it did not make, which stays as it is.
/// </summary>
/// <param name="path">The file or folder that has the name.</param>
public sealed class ForeignNameException(string path)
    : IOException(
        $"'{System.IO.Path.GetFileName(path)}' was not made by Dossier, which needs its name for the time that it "
            + "writes; nothing was written: call it otherwise"
    )
{
    /// <summary>The file or folder that has the name.</summary>
    public string Path { get; } = path;
}
