using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Follows which macro calls which.</summary>
internal static class MacroCalls
{
    /// <summary>Whether elements, or the macros that they call, write a variable.</summary>
    public static bool Writes(IEnumerable<Element> elements, params string[] variables) =>
        Any(
            elements,
            element =>
                element switch
                {
                    VariableText text => variables.Contains(text.Variable, StringComparer.Ordinal),
                    NumberElement number => variables.Contains(number.Variable, StringComparer.Ordinal),
                    _ => false,
                }
        );

    /// <summary>Whether elements, or the macros that they call, write a variable, label it or test for it.</summary>
    public static bool AskFor(IEnumerable<Element> elements, params string[] variables) =>
        Any(
            elements,
            element =>
                element switch
                {
                    VariableText text => variables.Contains(text.Variable, StringComparer.Ordinal),
                    NumberElement number => variables.Contains(number.Variable, StringComparer.Ordinal),
                    LabelElement label => variables.Contains(label.Variable, StringComparer.Ordinal),
                    _ => HasTest(
                        element,
                        test =>
                            test.Kind is ConditionKind.Variable or ConditionKind.IsNumeric
                            && variables.Contains(test.Value, StringComparer.Ordinal)
                    ),
                }
        );

    /// <summary>Whether elements, or the macros that they call, have a test for which a condition holds.</summary>
    public static bool AnyTest(IEnumerable<Element> elements, Func<Condition, bool> holds) =>
        Any(elements, element => HasTest(element, holds));

    /// <summary>Whether elements, or the macros that they call, write names.</summary>
    public static bool WritesNames(IEnumerable<Element> elements) => Any(elements, element => element is NamesElement);

    /// <summary>
    /// Whether something holds of one of the elements, those inside them, or those of the macros they call.
    /// </summary>
    public static bool Any(IEnumerable<Element> elements, Func<Element, bool> holds) => Any(elements, holds, []);

    private static bool Any(IEnumerable<Element> elements, Func<Element, bool> holds, HashSet<Macro> seen) =>
        elements.Any(element =>
            holds(element)
            || (
                element is MacroText { Macro: var macro }
                    ? seen.Add(macro) && Any(macro.Children, holds, seen)
                    : Any(Children(element), holds, seen)
            )
        );

    /// <summary>The elements inside one, macros aside.</summary>
    public static IEnumerable<Element> Children(Element element) =>
        element switch
        {
            GroupElement group => group.Children,
            ChooseElement choose => choose.Branches.SelectMany(branch => branch.Children),
            NamesElement names => names.Substitute,
            _ => [],
        };

    /// <summary>Whether an element is a choice with such a test.</summary>
    private static bool HasTest(Element element, Func<Condition, bool> holds) =>
        element is ChooseElement choose && choose.Branches.Any(branch => branch.Conditions.Any(holds));
}
