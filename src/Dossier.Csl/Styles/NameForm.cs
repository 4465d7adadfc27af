namespace Dossier.Csl.Styles;

/// <summary>Form of a name.</summary>
internal enum NameForm
{
    Long,
    Short,
    Count,
}
