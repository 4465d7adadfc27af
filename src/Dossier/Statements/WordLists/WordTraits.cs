namespace Dossier.Statements.WordLists;

/// <summary>What the lists of a language say of a single word; a word may be on several.</summary>
[Flags]
internal enum WordTraits
{
    /// <summary>It is on none.</summary>
    None = 0,

    /// <summary>It carries no sense of its own.</summary>
    Function = 1,

    /// <summary>It turns round what it stands with.</summary>
    Negation = 2,

    /// <summary>It leaves undone what follows it.</summary>
    Denial = 4,

    /// <summary>It keeps its clause from saying that something is so.</summary>
    Doubt = 8,

    /// <summary>It speaks of the article or the dossier itself.</summary>
    Remark = 16,

    /// <summary>It says that somebody thinks or says so.</summary>
    Attribution = 32,

    /// <summary>It is one of saying or thinking.</summary>
    Speech = 64,

    /// <summary>It speaks of a work, its author or its making.</summary>
    Work = 128,
}
