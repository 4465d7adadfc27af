namespace Dossier.Encode.Docx;

/// <summary>A part of a document that is being written, and what it names outside itself.</summary>
/// <param name="Xml">The part.</param>
/// <param name="HasNotes">Whether notes may hang on it: not on a note.</param>
internal sealed record DocxPart(WordXml Xml, bool HasNotes)
{
    /// <summary>
    /// Where notes may not hang on it, those whose marks it has: they follow the note that has them.
    /// </summary>
    public Queue<int> MarkedNotes { get; } = new();

    /// <summary>The addresses, pictures and notes outside itself that it names.</summary>
    public DocxRelationships Links { get; } = new();
}
