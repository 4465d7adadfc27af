using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Names;

/// <summary>One name being written: the orders that its parts may have.</summary>
internal sealed class NameWriting(
    Renderer renderer,
    string variable,
    PersonName name,
    NamesSetting setting,
    ItemRendering rendering
)
{
    private readonly string separator = setting.Options.SortSeparator ?? ", ";

    /// <summary>A name without parts, set as family names are.</summary>
    public Node Family(string text) => Part(text, setting.Name.Family);

    /// <summary>‘Vincent van Gogh Jr.’</summary>
    public Node Natural(string given)
    {
        List<Node> nodes = [];
        Add(nodes, given.Length == 0 ? null : Part(given, setting.Name.Given), " ");
        List<Node> family =
        [
            FamilyWithParticle(name.DroppingParticle, name.NonDroppingParticle, name.Family, affixes: false),
        ];
        if (name.Suffix.Length > 0)
        {
            Add(family, Bare(name.Suffix), name.HasCommaBeforeSuffix ? ", " : " ");
        }

        Add(nodes, Affixed(new Span([.. family]), setting.Name.Family), " ");

        return new Span([.. nodes]);
    }

    /// <summary>‘van Gogh, Vincent’, or ‘Gogh, Vincent van’ where particles are demoted.</summary>
    public Node Inverted(string given, bool demote)
    {
        List<Node> nodes = [];
        nodes.Add(FamilyWithParticle("", demote ? "" : name.NonDroppingParticle, name.Family, affixes: true));
        List<Node> behind = [];
        Add(behind, given.Length == 0 ? null : Part(given, setting.Name.Given.Bare), " ");
        Add(
            behind,
            name.DroppingParticle.Length == 0 ? null : Part(name.DroppingParticle, setting.Name.Given.Bare),
            " "
        );
        Add(
            behind,
            !demote || name.NonDroppingParticle.Length == 0
                ? null
                : Part(name.NonDroppingParticle, setting.Name.Family.Bare),
            " "
        );
        if (behind.Count > 0)
        {
            Add(nodes, Affixed(new Span([.. behind]), setting.Name.Given), separator);
        }

        if (name.Suffix.Length > 0)
        {
            Add(nodes, Bare(name.Suffix), separator);
        }

        return new Span([.. nodes]);
    }

    /// <summary>‘Nagy István’: the family first in any order, and no comma.</summary>
    public Node Static(string given)
    {
        List<Node> nodes = [];
        nodes.Add(FamilyWithParticle("", name.NonDroppingParticle, name.Family, affixes: true));
        Add(nodes, given.Length == 0 ? null : Part(given, setting.Name.Given), " ");
        return new Span([.. nodes]);
    }

    /// <summary>‘毛泽东’: no blank.</summary>
    public Node Compact(string family, string given)
    {
        List<Node> nodes = [];
        nodes.Add(Part(family, setting.Name.Family));
        if (given.Length > 0)
        {
            nodes.Add(Part(given, setting.Name.Given));
        }

        return new Span([.. nodes]);
    }

    /// <summary>The parts in the order in which they are sorted.</summary>
    public Node ForSorting(params ReadOnlySpan<string> parts)
    {
        List<Node> nodes = [];
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                nodes.Add(Bare(nodes.Count > 0 ? " " + part : part));
            }
        }

        return new Span([.. nodes]);
    }

    /// <summary>The family name with its particles, which are set as it is.</summary>
    public Node FamilyWithParticle(string dropping, string particle, string family, bool affixes)
    {
        var decor = setting.Name.Family;
        List<Node> nodes = [];
        Add(nodes, dropping.Length == 0 ? null : Part(dropping, setting.Name.Given.Bare), " ");
        if (particle.Length > 0)
        {
            Add(nodes, Part(particle, decor.Bare), " ");
        }

        Add(nodes, Part(family, decor.Bare), " ");
        var span = nodes.Count == 1 ? nodes[0] : new Span([.. nodes]);
        return affixes ? Affixed(span, decor) : span;
    }

    private Node Affixed(Node node, Decor decor) =>
        decor.Prefix.Length == 0 && decor.Suffix.Length == 0
            ? node
            : renderer.Decorate(node, new Decor { Prefix = decor.Prefix, Suffix = decor.Suffix }, rendering)!;

    private Node Part(string text, Decor decor)
    {
        var bare = Bare(text);
        return renderer.Decorate(bare, decor, rendering) ?? bare;
    }

    /// <summary>Letters of a name, without anything around them.</summary>
    private Node Bare(string text) => renderer.Letters(text, LeafKind.Content, variable, rendering);

    /// <summary>
    /// Adds a node, and before it the delimiter that parts it from the last one; nothing for a node without text.
    /// </summary>
    private static void Add(List<Node> nodes, Node? node, string delimiter)
    {
        if (node is null || !node.HasText)
        {
            return;
        }

        if (nodes.Count > 0 && delimiter.Length > 0)
        {
            // ‘d’Aubignac’, ‘al-One’: these particles touch the name.
            var last = SortText.Plain(nodes[^1]);
            if (delimiter != " " || last.Length == 0 || last[^1] is not ('’' or '-' or '\'' or ' ' or '\u00A0'))
            {
                nodes.Add(new Leaf(delimiter, LeafKind.Delimiter));
            }
        }

        nodes.Add(node);
    }
}
