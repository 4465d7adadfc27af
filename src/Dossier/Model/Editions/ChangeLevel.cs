namespace Dossier.Model.Editions;

/// <summary>The size of a change between two editions, the smaller first.</summary>
public enum ChangeLevel
{
    /// <summary>Nothing that a reader sees.</summary>
    None,

    /// <summary>Wording only.</summary>
    Patch,

    /// <summary>Facts, sections, terms, sources.</summary>
    Minor,

    /// <summary>A conclusion or key message.</summary>
    Major,
}
