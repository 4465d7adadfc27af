using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>text term="…"</c></summary>
internal sealed class TermText : Element
{
    public required string Term { get; init; }

    public TermForm Form { get; init; }

    public bool IsPlural { get; init; }
}
