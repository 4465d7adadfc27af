namespace Dossier.Csl.Styles.Elements;

/// <summary><c>name</c></summary>
internal sealed class NameElement
{
    public NameOptions Options { get; init; } = NameOptions.None;

    public Decor Decor { get; init; } = Decor.Plain;

    public Decor Family { get; init; } = Decor.Plain;

    public Decor Given { get; init; } = Decor.Plain;
}
