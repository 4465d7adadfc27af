using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>label</c>, of a number or of names.</summary>
internal sealed class LabelElement : Element
{
    /// <summary>The number that is labelled; empty for the label of names.</summary>
    public required string Variable { get; init; }

    public TermForm Form { get; init; }

    public LabelPlural Plural { get; init; }
}
