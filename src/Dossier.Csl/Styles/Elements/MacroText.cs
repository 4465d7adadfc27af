namespace Dossier.Csl.Styles.Elements;

/// <summary><c>text macro="…"</c></summary>
internal sealed class MacroText : Element
{
    public required Macro Macro { get; init; }
}
