namespace Dossier.Model.Pages;

/// <summary>The kinds of pages that carry curated text.</summary>
public enum PageKind
{
    /// <summary>The front: summary and key messages.</summary>
    Front,

    /// <summary>A section.</summary>
    Section,

    /// <summary>The timeline.</summary>
    Timeline,

    /// <summary>The key figures.</summary>
    Figures,

    /// <summary>The page about the dossier.</summary>
    About,

    /// <summary>A glossary entry.</summary>
    Term,
}
