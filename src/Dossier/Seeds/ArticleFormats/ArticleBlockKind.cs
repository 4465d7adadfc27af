namespace Dossier.Seeds.ArticleFormats;

/// <summary>What a block of an article is, as far as its form tells.</summary>
internal enum ArticleBlockKind
{
    /// <summary>Plain text says nothing: a heading, a paragraph or a part of one, furniture.</summary>
    Unknown,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The beginning of a footnote.</summary>
    Footnote,

    /// <summary>No text of the article: it is told, and in no passage.</summary>
    LeftOut,
}
