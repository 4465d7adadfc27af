using System.Collections.Immutable;
using System.Text;
using Dossier.Input;
using Dossier.Write;

namespace Dossier.Cli.Links.Lists;

/// <summary>A list of sources on disk, with what is to be added to it.</summary>
/// <param name="Path">The file.</param>
/// <param name="DisplayPath">Its path for people.</param>
/// <param name="Before">Its text as it is, without byte-order mark.</param>
/// <param name="After">Its text with the additions.</param>
/// <param name="HasByteOrderMark">Whether it begins with a byte-order mark, which stays.</param>
/// <param name="RejectedIds">The sources to which nothing could be added.</param>
internal sealed record SourceListFile(
    string Path,
    string DisplayPath,
    string Before,
    string After,
    bool HasByteOrderMark,
    ImmutableArray<string> RejectedIds
)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a list and adds to its text; nothing is written.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="displayPath">Its path for people.</param>
    /// <param name="additions">What to add.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SourceListFile Add(string path, string displayPath, IReadOnlyList<FieldAddition> additions)
    {
        var bytes = OwnFile.Bytes(path, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!).AsSpan();
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        var before = Utf8.GetString(hasMark ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        var (after, refused) = SourceListEdit.Apply(before, additions);
        return new SourceListFile(path, displayPath, before, after, hasMark, refused) { Additions = additions };
    }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsChanged => After != Before;

    /// <summary>How many lines more it has.</summary>
    public int AddedLines => After.AsSpan().Count('\n') - Before.AsSpan().Count('\n');

    /// <summary>What is to be added.</summary>
    private IReadOnlyList<FieldAddition> Additions { get; init; } = [];

    /// <summary>
    /// Writes the list, whole or not at all. Where the file has changed since it was read, the additions are made to
    /// the new text.
    /// </summary>
    /// <exception cref="DecoderFallbackException">It is not UTF-8 any more.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write()
    {
        var reread = Add(Path, DisplayPath, Additions);
        var bytes = Utf8.GetBytes(reread.Before == Before ? After : reread.After);
        WholeFile.Write(Path, HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes);
    }
}
