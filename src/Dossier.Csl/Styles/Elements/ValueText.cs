namespace Dossier.Csl.Styles.Elements;

/// <summary><c>text value="…"</c></summary>
internal sealed class ValueText : Element
{
    public required string Value { get; init; }
}
