namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>Where non-dropping particles are sorted and shown.</summary>
internal enum DemoteParticle
{
    DisplayAndSort,
    SortOnly,
    Never,
}
