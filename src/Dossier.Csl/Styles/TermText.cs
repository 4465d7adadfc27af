namespace Dossier.Csl.Styles;

/// <summary><c>text term="…"</c></summary>
internal sealed class TermText : Element
{
    public required string Term { get; init; }

    public TermForm Form { get; init; }

    public bool IsPlural { get; init; }
}
