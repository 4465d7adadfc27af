namespace Dossier.Csl.Styles;

/// <summary>How a repeated author is replaced in a bibliography.</summary>
internal enum SubstituteRule
{
    CompleteAll,
    CompleteEach,
    PartialEach,
    PartialFirst,
}
