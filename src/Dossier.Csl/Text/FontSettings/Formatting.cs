namespace Dossier.Csl.Text.FontSettings;

/// <summary>How a text is set. A part that is <c>Inherited</c> is as around it.</summary>
/// <param name="Style">Slope.</param>
/// <param name="Variant">Small capitals.</param>
/// <param name="Weight">Weight.</param>
/// <param name="Decoration">Underlining.</param>
/// <param name="Align">Raised or lowered.</param>
public readonly record struct Formatting(
    FontStyle Style,
    FontVariant Variant,
    FontWeight Weight,
    TextDecoration Decoration,
    VerticalAlign Align
)
{
    /// <summary>Nothing but what is around.</summary>
    public static readonly Formatting None;

    /// <summary>This, with what it leaves open taken from around.</summary>
    public Formatting Within(Formatting outer) =>
        new(
            Style == FontStyle.Inherited ? outer.Style : Style,
            Variant == FontVariant.Inherited ? outer.Variant : Variant,
            Weight == FontWeight.Inherited ? outer.Weight : Weight,
            Decoration == TextDecoration.Inherited ? outer.Decoration : Decoration,
            Align == VerticalAlign.Inherited ? outer.Align : Align
        );
}
