namespace Dossier.Encode;

/// <summary>A file that will be published, before it is made.</summary>
/// <param name="Path">Where, with forward slashes.</param>
/// <param name="Encode">Makes its bytes: the same at each call, on any thread, in any order with others.</param>
public sealed record PlannedFile(string Path, Func<ReadOnlyMemory<byte>> Encode)
{
    /// <summary>A file whose bytes are at hand.</summary>
    public static PlannedFile Of(string path, ReadOnlyMemory<byte> bytes) => new(path, () => bytes);
}
