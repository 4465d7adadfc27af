namespace Dossier.Seeds.ArticleFormats;

/// <summary>A block of an article as its file has it, before broken paragraphs are joined.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Kind">What it is, as far as its form tells.</param>
/// <param name="Text">Its text on one line; marks of footnotes as superscript digits.</param>
/// <param name="Label">For a footnote its number; for what is left out why it is; else empty.</param>
/// <param name="Level">For a heading its level; else 0.</param>
internal sealed record ArticleBlock(int Line, ArticleBlockKind Kind, string Text, string Label = "", int Level = 0)
{
    /// <summary>Whether it is a cell of a table, or a part of one.</summary>
    public bool IsInTable { get; init; }

    /// <summary>Whether it stands in the head of the article, with its title and authors.</summary>
    public bool IsInHead { get; init; }

    /// <summary>Whether it is a whole table: it goes on with nothing, and nothing with it, however it ends.</summary>
    public bool IsTable { get; init; }
}
