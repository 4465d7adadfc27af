using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Citing.CitePositions;

/// <summary>
/// What a style asks of where a cite stands. Cites that it cannot tell apart are one, so that each is rendered once.
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
    /// A cite without what the style does not ask. A first reference stays one, and no other becomes one.
    /// </summary>
    public PlacedCite Asked(PlacedCite placed) =>
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
