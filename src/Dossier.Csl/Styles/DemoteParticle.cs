namespace Dossier.Csl.Styles;

/// <summary>Where non-dropping particles are sorted and shown.</summary>
internal enum DemoteParticle
{
    DisplayAndSort,
    SortOnly,
    Never,
}
