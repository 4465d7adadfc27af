namespace Dossier.Csl.Styles.Elements;

/// <summary>An element of a style that renders something. Elements are told apart by where they stand.</summary>
internal abstract class Element
{
    public Decor Decor { get; init; } = Decor.Plain;
}
