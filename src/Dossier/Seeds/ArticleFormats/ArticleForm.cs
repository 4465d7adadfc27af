namespace Dossier.Seeds.ArticleFormats;

/// <summary>What the file of an article is.</summary>
public enum ArticleForm
{
    /// <summary>Plain text, such as a PDF turned into one.</summary>
    Plain,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A document of Word, turned into Markdown: its pages are made where it is shown.</summary>
    Word,

    /// <summary>An HTML page.</summary>
    Html,
}
