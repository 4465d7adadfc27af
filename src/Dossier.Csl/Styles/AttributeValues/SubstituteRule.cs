namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>How a repeated author is replaced in a bibliography.</summary>
internal enum SubstituteRule
{
    /// <summary>One substitute replaces the whole list of names, where all of them are repeated.</summary>
    CompleteAll,

    /// <summary>A substitute replaces each name of the list, where all of them are repeated.</summary>
    CompleteEach,

    /// <summary>A substitute replaces each of the first names that are repeated.</summary>
    PartialEach,

    /// <summary>A substitute replaces the first name alone, where it is repeated.</summary>
    PartialFirst,
}
