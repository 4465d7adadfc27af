using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>number</c></summary>
internal sealed class NumberElement : Element
{
    public required string Variable { get; init; }

    public NumberForm Form { get; init; }
}
