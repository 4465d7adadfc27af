namespace Dossier.Csl.Styles;

/// <summary>When a label is plural.</summary>
internal enum LabelPlural
{
    Contextual,
    Always,
    Never,
}
