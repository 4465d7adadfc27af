using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text;

/// <summary>Texts one after another, set in one way.</summary>
internal sealed class Span(ImmutableArray<Node> children) : Node
{
    public ImmutableArray<Node> Children { get; } = children;

    public Formatting Formatting { get; init; }

    /// <summary>
    /// Whether the formatting turns round where the text about has it already: italics within italics.
    /// </summary>
    public bool Flips { get; init; }

    /// <summary>Whether all that the text about has is taken away.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether capitals are left as they are.</summary>
    public bool NoCase { get; init; }

    public bool Quoted { get; init; }

    /// <summary>For a quotation within a field: the unit of that field.</summary>
    public object? Unit { get; init; }

    /// <summary>At least how many quotations are about a quotation mark that a field has: ‘ is the second.</summary>
    public int QuoteLevel { get; init; }

    public Display Display { get; init; }

    public Role Role { get; init; }

    /// <summary>The id of the item that a cite or entry is about; empty where there is none.</summary>
    public string Item { get; init; } = "";

    /// <summary>Whether what is in it is set otherwise than what is about it, or is about an item.</summary>
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
