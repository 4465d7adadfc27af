namespace Dossier.Csl.Styles;

/// <summary><c>number</c></summary>
internal sealed class NumberElement : Element
{
    public required string Variable { get; init; }

    public NumberForm Form { get; init; }
}
