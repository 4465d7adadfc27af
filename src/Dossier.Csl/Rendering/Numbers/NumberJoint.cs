namespace Dossier.Csl.Rendering.Numbers;

/// <summary>What joins a number to the one before it.</summary>
internal enum NumberJoint
{
    First,
    Range,
    Delimiter,
    Ampersand,
}
