namespace Dossier.Csl.Styles;

/// <summary>Follows which macro calls which.</summary>
internal static class MacroCalls
{
    /// <summary>Whether a macro calls itself, by others or not: it would never end.</summary>
    public static bool ReachesItself(Macro macro) => Reaches(macro.Children, macro, []);

    private static bool Reaches(IEnumerable<Element> elements, Macro goal, HashSet<Macro> seen)
    {
        foreach (var element in elements)
        {
            if (element is MacroText { Macro: var called })
            {
                if (ReferenceEquals(called, goal) || (seen.Add(called) && Reaches(called.Children, goal, seen)))
                {
                    return true;
                }
            }
            else if (Reaches(Children(element), goal, seen))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether elements, or the macros that they call, write a variable.</summary>
    public static bool Writes(IEnumerable<Element> elements, params ReadOnlySpan<string> variables) =>
        Writes(elements, variables, []);

    private static bool Writes(IEnumerable<Element> elements, ReadOnlySpan<string> variables, HashSet<Macro> seen)
    {
        foreach (var element in elements)
        {
            var writes = element switch
            {
                VariableText text => variables.Contains(text.Variable),
                NumberElement number => variables.Contains(number.Variable),
                MacroText { Macro: var macro } => seen.Add(macro) && Writes(macro.Children, variables, seen),
                _ => Writes(Children(element), variables, seen),
            };
            if (writes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether elements, or the macros that they call, write names.</summary>
    public static bool WritesNames(IEnumerable<Element> elements) => WritesNames(elements, []);

    private static bool WritesNames(IEnumerable<Element> elements, HashSet<Macro> seen) =>
        elements.Any(element =>
            element switch
            {
                NamesElement => true,
                MacroText { Macro: var macro } => seen.Add(macro) && WritesNames(macro.Children, seen),
                _ => WritesNames(Children(element), seen),
            }
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
}
