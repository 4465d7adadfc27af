using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>
/// What a style asks about where a cite stands. Cites between which the style makes no difference become one, so that
/// each is rendered once.
/// </summary>
internal sealed class PositionTests
{
    private const string FirstNote = "first-reference-note-number";

    private readonly bool asksIbid;
    private readonly bool asksIbidWithLocator;
    private readonly bool asksNear;
    private readonly bool asksFirstNote;

    /// <summary>Reads a style.</summary>
    public PositionTests(Style style)
    {
        asksIbid = Asks("ibid");
        asksIbidWithLocator = Asks("ibid-with-locator");
        asksNear = Asks("near-note");
        asksFirstNote = MacroCalls.AskFor(style.Citation.Children, FirstNote);

        bool Asks(string position) =>
            MacroCalls.AnyTest(
                style.Citation.Children,
                test => test.Kind == ConditionKind.Position && test.Value == position
            );
    }

    /// <summary>
    /// A cite without what the style does not ask about: a position that it does not test becomes the next general
    /// one. A first cite stays first.
    /// </summary>
    public PlacedCite WithoutUnasked(PlacedCite placed) =>
        placed with
        {
            Position = placed.Position switch
            {
                Position.IbidWithLocator when !asksIbidWithLocator => asksIbid ? Position.Ibid : Position.Subsequent,
                Position.Ibid when !asksIbid => Position.Subsequent,
                var position => position,
            },
            IsNear = asksNear && placed.IsNear,
            FirstNote = asksFirstNote ? placed.FirstNote : 0,
        };
}
