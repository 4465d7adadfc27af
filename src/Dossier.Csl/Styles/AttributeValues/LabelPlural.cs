namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>When a label is plural.</summary>
internal enum LabelPlural
{
    Contextual,
    Always,
    Never,
}
