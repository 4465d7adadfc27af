using Dossier.Compose;
using Dossier.Theming;

namespace Dossier.Encode.Docx;

/// <summary>What all parts of a document share.</summary>
/// <param name="document">The document to write.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="pictures">Its pictures.</param>
/// <param name="hasAnchor">Whether an anchor is in the document.</param>
internal sealed class DocxContext(Document document, Texts texts, DocxPictures pictures, Func<string, bool> hasAnchor)
{
    public Document Document => document;

    public Texts Texts => texts;

    public DocxPictures Pictures => pictures;

    public DocxBookmarks Bookmarks { get; } = new();

    public DocxNotes Notes { get; } = new();

    public DocxSequences Sequences { get; } = new();

    /// <summary>Numbered lists so far, each with its first number.</summary>
    public List<int> Numberings { get; } = [];

    /// <summary>
    /// The last note whose number is typed out, since Word, which counts notes in the order of their marks, would give
    /// those up to it other numbers. From the next one on Word counts. 0 for none.
    /// </summary>
    public int LastTypedNote { get; init; }

    /// <summary>Whether an anchor is in the document, so that a link can lead there.</summary>
    public bool HasAnchor(string id) => hasAnchor(id);
}
