namespace Dossier.Csl.Styles;

/// <summary><c>text value="…"</c></summary>
internal sealed class ValueText : Element
{
    public required string Value { get; init; }
}
