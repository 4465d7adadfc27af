namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Form of a name.</summary>
internal enum NameForm
{
    Long,
    Short,
    Count,
}
