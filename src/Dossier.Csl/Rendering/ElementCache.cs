using System.Collections.Concurrent;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Rendering;

/// <summary>
/// Macros, groups and names that were rendered for an item, so that citations which differ in their locators alone
/// share them. May be asked by several threads at once. Disambiguation must not change while it is in use.
/// </summary>
internal sealed class ElementCache
{
    private readonly HashSet<Element> shareable = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Key, Result> results = new();

    /// <summary>An empty cache for the citations of a style.</summary>
    public ElementCache(Style style)
    {
        foreach (var element in style.Citation.Children)
        {
            GatherShareable(element);
        }
    }

    /// <summary>The text of an element, rendered anew where it was not yet.</summary>
    public Rendered Get(Element element, ItemRendering rendering, Renderer renderer)
    {
        if (rendering.StripPeriods > 0 || rendering.Substituting is not null || !shareable.Contains(element))
        {
            return renderer.RenderAnew(element, rendering);
        }

        var subject = rendering.Subject;
        var key = new Key(
            element,
            subject.Item,
            subject.Position,
            subject.Cite is { SuppressAuthor: true },
            rendering.Progress
        );
        if (!results.TryGetValue(key, out var result))
        {
            result = new Result(renderer.RenderAnew(element, rendering), rendering.Progress);
            results[key] = result;
        }

        rendering.Progress = result.After;
        return result.Rendered;
    }

    /// <summary>
    /// Gathers the outermost elements whose text depends on nothing of a cite but its position and whether its author
    /// is left out.
    /// </summary>
    private void GatherShareable(Element element)
    {
        if (!AsksOfCite(element))
        {
            if (element is MacroText or GroupElement or NamesElement)
            {
                shareable.Add(element);
            }

            return;
        }

        foreach (var child in element is MacroText { Macro: var macro } ? macro.Children : MacroCalls.Children(element))
        {
            GatherShareable(child);
        }
    }

    /// <summary>Whether an element's text depends on the locator or on the notes before.</summary>
    private static bool AsksOfCite(Element element) =>
        MacroCalls.AskFor([element], "locator", "first-reference-note-number")
        || MacroCalls.AnyTest(
            [element],
            test => test.Kind == ConditionKind.Locator || test is { Kind: ConditionKind.Position, Value: "near-note" }
        );

    private readonly record struct Key(
        Element Element,
        Item Item,
        Position Position,
        bool SuppressAuthor,
        Progress Before
    );

    private sealed record Result(Rendered Rendered, Progress After);
}
