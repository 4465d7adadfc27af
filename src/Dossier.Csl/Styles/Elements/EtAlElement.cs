namespace Dossier.Csl.Styles.Elements;

/// <summary><c>et-al</c></summary>
internal sealed class EtAlElement
{
    public string Term { get; init; } = "et-al";

    public Decor Decor { get; init; } = Decor.Plain;
}
