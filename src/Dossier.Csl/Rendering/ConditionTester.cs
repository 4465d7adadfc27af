using Dossier.Csl.Locales;
using Dossier.Csl.Rendering.Numbers;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Rendering;

/// <summary>Finds out whether the tests of a branch hold.</summary>
internal sealed class ConditionTester(LocaleChain locale)
{
    /// <summary>Whether a branch is the one to take.</summary>
    public bool Holds(Branch branch, ItemRendering rendering)
    {
        var any = false;
        var all = true;
        foreach (var condition in branch.Conditions)
        {
            var holds = IsMet(condition, rendering);
            any |= holds;
            all &= holds;
        }

        return branch.Match switch
        {
            Match.Any => any,
            Match.None => !any,
            Match.NotAll => !all,
            _ => all,
        };
    }

    /// <summary>Whether one test holds; counts tests for disambiguation, of which only the first ones hold.</summary>
    private bool IsMet(Condition condition, ItemRendering rendering)
    {
        var item = rendering.Item;
        switch (condition.Kind)
        {
            case ConditionKind.Type:
                return condition.Value.Contains($" {item.Type} ", StringComparison.Ordinal);
            case ConditionKind.Variable:
                return Variables.IsFilled(condition.Value, rendering);
            case ConditionKind.IsNumeric:
                var text = Variables.Text(condition.Value, false, rendering);
                return text.Length > 0 && NumberText.Read(text, locale).IsNumeric;
            case ConditionKind.IsUncertainDate:
                return item.Date(condition.Value) is { IsUncertain: true };
            case ConditionKind.Locator:
                return rendering.Subject.Locator.Length > 0
                    && Variables.LocatorTerm(rendering) == LocaleReader.Canonical(condition.Value);
            case ConditionKind.Position:
                return rendering.Subject.Area == Area.Citation && IsAt(condition.Value, rendering.Subject);
            case ConditionKind.Disambiguate:
                rendering.DisambiguateTests++;
                var holds = rendering.Subject.Disambiguation.Conditions >= rendering.DisambiguateTests;
                return holds == (condition.Value == "true");
            default:
                return false;
        }
    }

    /// <summary>Whether a cite is at a position of CSL; one that is ‘ibid’ is ‘subsequent’ too.</summary>
    private static bool IsAt(string position, Subject subject) =>
        position switch
        {
            "first" => subject.Position == Position.First,
            "subsequent" => subject.Position >= Position.Subsequent,
            "ibid" => subject.Position >= Position.Ibid,
            "ibid-with-locator" => subject.Position == Position.IbidWithLocator,
            "near-note" => subject.IsNear,
            _ => false,
        };
}
