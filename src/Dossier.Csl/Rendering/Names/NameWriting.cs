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
    public Node Family(string text) => Decorated(text, setting.Name.Family);

    /// <summary>‘Vincent van Gogh Jr.’</summary>
    public Node Natural(string given)
    {
        List<Node> nodes = [];
        AddNode(nodes, given.Length == 0 ? null : Decorated(given, setting.Name.Given), " ");
        List<Node> family =
        [
            FamilyWithParticle(name.DroppingParticle, name.NonDroppingParticle, name.Family, affixes: false),
        ];
        if (name.Suffix.Length > 0)
        {
            AddNode(family, Undecorated(name.Suffix), name.HasCommaBeforeSuffix ? ", " : " ");
        }

        AddNode(nodes, WithAffixes(new Span([.. family]), setting.Name.Family), " ");

        return new Span([.. nodes]);
    }

    /// <summary>‘van Gogh, Vincent’, or ‘Gogh, Vincent van’ where particles are demoted.</summary>
    public Node Inverted(string given, bool demote)
    {
        List<Node> nodes = [];
        nodes.Add(FamilyWithParticle("", demote ? "" : name.NonDroppingParticle, name.Family, affixes: true));
        List<Node> givenAndParticles = [];
        AddNode(givenAndParticles, given.Length == 0 ? null : Decorated(given, setting.Name.Given.Bare), " ");
        AddNode(
            givenAndParticles,
            name.DroppingParticle.Length == 0 ? null : Decorated(name.DroppingParticle, setting.Name.Given.Bare),
            " "
        );
        AddNode(
            givenAndParticles,
            !demote || name.NonDroppingParticle.Length == 0
                ? null
                : Decorated(name.NonDroppingParticle, setting.Name.Family.Bare),
            " "
        );
        if (givenAndParticles.Count > 0)
        {
            AddNode(nodes, WithAffixes(new Span([.. givenAndParticles]), setting.Name.Given), separator);
        }

        if (name.Suffix.Length > 0)
        {
            AddNode(nodes, Undecorated(name.Suffix), separator);
        }

        return new Span([.. nodes]);
    }

    /// <summary>‘Nagy István’: the family first in any order, and no comma.</summary>
    public Node Static(string given)
    {
        List<Node> nodes = [];
        nodes.Add(FamilyWithParticle("", name.NonDroppingParticle, name.Family, affixes: true));
        AddNode(nodes, given.Length == 0 ? null : Decorated(given, setting.Name.Given), " ");
        return new Span([.. nodes]);
    }

    /// <summary>‘毛泽东’: no blank.</summary>
    public Node Compact(string family, string given)
    {
        List<Node> nodes = [];
        nodes.Add(Decorated(family, setting.Name.Family));
        if (given.Length > 0)
        {
            nodes.Add(Decorated(given, setting.Name.Given));
        }

        return new Span([.. nodes]);
    }

    /// <summary>Parts with blanks between them, for a sort key.</summary>
    public Node ForSorting(params ReadOnlySpan<string> parts)
    {
        List<Node> nodes = [];
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                nodes.Add(Undecorated(nodes.Count > 0 ? " " + part : part));
            }
        }

        return new Span([.. nodes]);
    }

    /// <summary>The family name with its particles, which are set as it is.</summary>
    public Node FamilyWithParticle(string dropping, string particle, string family, bool affixes)
    {
        var decor = setting.Name.Family;
        List<Node> nodes = [];
        AddNode(nodes, dropping.Length == 0 ? null : Decorated(dropping, setting.Name.Given.Bare), " ");
        if (particle.Length > 0)
        {
            AddNode(nodes, Decorated(particle, decor.Bare), " ");
        }

        AddNode(nodes, Decorated(family, decor.Bare), " ");
        var span = nodes.Count == 1 ? nodes[0] : new Span([.. nodes]);
        return affixes ? WithAffixes(span, decor) : span;
    }

    /// <summary>A node with the affixes of an element's decoration alone.</summary>
    private Node WithAffixes(Node node, Decor decor) =>
        decor.Prefix.Length == 0 && decor.Suffix.Length == 0
            ? node
            : renderer.Decorate(node, new Decor { Prefix = decor.Prefix, Suffix = decor.Suffix }, rendering)!;

    /// <summary>A part of a name with the decoration that the style gives it.</summary>
    private Node Decorated(string text, Decor decor)
    {
        var bare = Undecorated(text);
        return renderer.Decorate(bare, decor, rendering) ?? bare;
    }

    /// <summary>A part of a name as a node, without affixes and formatting.</summary>
    private Node Undecorated(string text) => renderer.TextNode(text, LeafKind.Content, variable, rendering);

    /// <summary>
    /// Adds a node after a delimiter; nothing for a node without text. After a particle that touches the name (‘d’’)
    /// no blank is added.
    /// </summary>
    private static void AddNode(List<Node> nodes, Node? node, string delimiter)
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
