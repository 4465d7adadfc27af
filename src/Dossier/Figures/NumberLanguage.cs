namespace Dossier.Figures;

/// <summary>Whose words and separators the figures of a text are written in.</summary>
internal enum NumberLanguage
{
    /// <summary>English, and whatever has no list of its own.</summary>
    English,

    /// <summary>English of the United States, where the month of 3/4/2024 is the first.</summary>
    American,

    /// <summary>Turkish.</summary>
    Turkish,

    /// <summary>Kazakh, in Cyrillic.</summary>
    Kazakh,

    /// <summary>Russian.</summary>
    Russian,
}
