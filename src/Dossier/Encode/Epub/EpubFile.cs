namespace Dossier.Encode.Epub;

/// <summary>A document of the book.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Title">Its title in the table of contents.</param>
/// <param name="Type">What it is, in the words of EPUB's structural semantics.</param>
/// <param name="Body">What it says, as XHTML.</param>
internal sealed record EpubFile(string Name, string Title, string Type, string Body)
{
    /// <summary>Entries of the table of contents below its own: title, and id in the file.</summary>
    public IReadOnlyList<(string Title, string Id)> Entries { get; init; } = [];
}
