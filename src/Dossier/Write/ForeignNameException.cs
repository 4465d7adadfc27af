namespace Dossier.Write;

/// <summary>
/// A name that the program needs for the time that it writes is taken by what it did not make, which stays as it is.
/// </summary>
public sealed class ForeignNameException : IOException
{
    /// <summary>Names nothing.</summary>
    public ForeignNameException()
        : this("") { }

    /// <summary>Names what has the name.</summary>
    /// <param name="path">The file or folder.</param>
    public ForeignNameException(string path)
        : this(path, null) { }

    /// <summary>Names what has the name, and what went before.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="innerException">What went before; null for nothing.</param>
    public ForeignNameException(string path, Exception? innerException)
        : base(
            $"'{System.IO.Path.GetFileName(path)}' was not made by Dossier, which needs its name for the time that it "
                + "writes; nothing was written: call it otherwise",
            innerException
        ) => Path = path;

    /// <summary>The file or folder that has the name.</summary>
    public string Path { get; }
}
