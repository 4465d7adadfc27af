namespace Dossier.Csl.Styles.Elements;

/// <summary><c>text variable="…"</c></summary>
internal sealed class VariableText : Element
{
    public required string Variable { get; init; }

    public bool IsShort { get; init; }
}
