using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text;

/// <summary>Texts one after another, set in one way.</summary>
internal sealed class Span(ImmutableArray<Node> children) : Node
{
    public ImmutableArray<Node> Children { get; } = children;

    public Formatting Formatting { get; init; }

    /// <summary>Whether formatting that the text around has already is turned back: italics within italics.</summary>
    public bool Flips { get; init; }

    /// <summary>Whether the span has none of the formatting of the text around it.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether capitals are left as they are.</summary>
    public bool NoCase { get; init; }

    public bool Quoted { get; init; }

    /// <summary>For a quotation within a field: the unit of that field.</summary>
    public object? Unit { get; init; }

    /// <summary>
    /// For a quotation mark within a field: how many quotations are around it at least; 1 for ‘, an inner mark.
    /// </summary>
    public int QuoteLevel { get; init; }

    public Display Display { get; init; }

    public Role Role { get; init; }

    /// <summary>The id of the item that a cite or entry is about; empty where there is none.</summary>
    public string Item { get; init; } = "";

    /// <summary>Whether the span is formatted otherwise than the text around it, or is about an item.</summary>
    public bool SetsApart => IsPlain || Display != Display.Inline || Item.Length > 0 || Formatting != Formatting.None;

    public override bool HasText { get; } = AnyHasText(children);

    public Span With(ImmutableArray<Node> newChildren) =>
        new(newChildren)
        {
            Formatting = Formatting,
            Flips = Flips,
            IsPlain = IsPlain,
            NoCase = NoCase,
            Quoted = Quoted,
            Unit = Unit,
            QuoteLevel = QuoteLevel,
            Display = Display,
            Role = Role,
            Item = Item,
        };

    private static bool AnyHasText(ImmutableArray<Node> children)
    {
        foreach (var child in children)
        {
            if (child.HasText)
            {
                return true;
            }
        }

        return false;
    }
}
