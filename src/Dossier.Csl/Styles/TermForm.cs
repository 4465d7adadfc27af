namespace Dossier.Csl.Styles;

/// <summary>The forms of a term.</summary>
internal enum TermForm
{
    Long,
    Short,
    Verb,
    VerbShort,
    Symbol,
}
