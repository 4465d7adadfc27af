namespace Dossier.Csl.Styles;

/// <summary><c>text macro="…"</c></summary>
internal sealed class MacroText : Element
{
    public required Macro Macro { get; init; }
}
