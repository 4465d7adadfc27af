using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Names;

/// <summary>Renders the names of one variable: how many are shown, and what joins them.</summary>
internal sealed class NameListRenderer(Renderer renderer)
{
    private readonly NameRenderer nameRenderer = new(renderer);

    /// <summary>How many names of a list are shown.</summary>
    public static int CountShown(int count, NameOptions options, ItemRendering rendering)
    {
        var subsequent =
            rendering.Subject is { Area: Area.Citation, Position: not Position.First } && !rendering.ForSorting;
        var min = (subsequent ? options.EtAlSubsequentMin : null) ?? options.EtAlMin ?? 0;
        var first = (subsequent ? options.EtAlSubsequentUseFirst : null) ?? options.EtAlUseFirst ?? count;
        var shown = min > 0 && count >= min && first < count ? first : count;
        return Math.Min(
            count,
            Math.Max(
                shown,
                rendering.ForSorting ? 0 : rendering.Subject.Disambiguation.NamesOf(rendering.NameListCount)
            )
        );
    }

    /// <summary>The names of a variable, joined; notes in the rendering that a list was written.</summary>
    public Node Render(string variable, ImmutableArray<PersonName> names, NamesSetting setting, ItemRendering rendering)
    {
        var options = setting.Options;
        var shown = CountShown(names.Length, options, rendering);
        var list = rendering.NameListCount;
        List<Node> nodes = [];
        List<bool> inverted = [];
        for (var i = 0; i < shown; i++)
        {
            var invert =
                rendering.ForSorting
                || options.NameAsSortOrder == NameAsSortOrder.All
                || (options.NameAsSortOrder == NameAsSortOrder.First && i == 0);
            var level = rendering.ForSorting ? 0 : rendering.Subject.Disambiguation.GivenOf(list, i);
            nodes.Add(nameRenderer.Render(variable, names[i], setting, invert, level, rendering));
            inverted.Add(invert && !names[i].IsLiteral && names[i].Family.Length > 0);
        }

        if (rendering.ForProbe)
        {
            rendering.Shown.Add(new NameListShown(names, shown, options.InitializeWith));
        }

        rendering.NameListCount++;
        var joined = JoinNames(nodes, inverted, names, setting, rendering);
        var decorated = renderer.Decorate(joined, setting.Name.Decor, rendering) ?? joined;
        return rendering.HasNames ? decorated : new Span([decorated]) { Role = Role.Names };
    }

    /// <summary>The names with delimiters, ‘and’ and ‘et al.’ between and after them.</summary>
    private Span JoinNames(
        List<Node> nodes,
        List<bool> inverted,
        ImmutableArray<PersonName> names,
        NamesSetting setting,
        ItemRendering rendering
    )
    {
        var options = setting.Options;
        var delimiter = options.Delimiter ?? ", ";
        var isCut = nodes.Count < names.Length;
        List<Node> joined = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
            {
                var and = isCut || i < nodes.Count - 1 || rendering.ForSorting ? And.None : options.And ?? And.None;
                if (and == And.None)
                {
                    AddDelimiter(joined, delimiter);
                }
                else
                {
                    AddAnd(joined, and, delimiter, nodes.Count, inverted[i - 1], options);
                }
            }

            joined.Add(nodes[i]);
        }

        if (isCut && nodes.Count > 0)
        {
            AddRest(joined, inverted, names, setting, rendering);
        }

        return new Span([.. joined]);
    }

    /// <summary>Adds ‘and’ before the last name, with the delimiter before it where the style wants that.</summary>
    private void AddAnd(
        List<Node> joined,
        And and,
        string delimiter,
        int count,
        bool afterInverted,
        NameOptions options
    )
    {
        var precedes = options.DelimiterPrecedesLast switch
        {
            DelimiterPrecedes.Always => true,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => afterInverted,
            _ => count > 2,
        };
        if (precedes)
        {
            AddDelimiter(joined, delimiter);
        }

        var word = renderer.Locale.Text("and", and == And.Symbol ? TermForm.Symbol : TermForm.Long);
        var before = precedes && delimiter.EndsWith(' ') ? "" : " ";
        // A word that brings its own blank (Hebrew’s ‘ו’) is written with the name.
        var text = word.Length > 0 && char.IsWhiteSpace(word[^1]) ? word : $"{before}{word} ";
        joined.Add(new Leaf(text, LeafKind.Delimiter));
    }

    /// <summary>Adds what stands for the names that are not shown: ‘et al.’, or ‘…’ and the last name.</summary>
    private void AddRest(
        List<Node> joined,
        List<bool> inverted,
        ImmutableArray<PersonName> names,
        NamesSetting setting,
        ItemRendering rendering
    )
    {
        var options = setting.Options;
        var delimiter = options.Delimiter ?? ", ";
        if (options.EtAlUseLast == true && names.Length > inverted.Count + 1)
        {
            AddDelimiter(joined, delimiter);
            AddDelimiter(joined, "… ");
            var invert = rendering.ForSorting || options.NameAsSortOrder == NameAsSortOrder.All;
            joined.Add(nameRenderer.Render("", names[^1], setting, invert, 0, rendering));
            return;
        }

        if (rendering.ForSorting)
        {
            return;
        }

        var etAl = setting.EtAl ?? new EtAlElement();
        var term = renderer.Locale.Text(etAl.Term);
        if (term.Length == 0)
        {
            return;
        }

        var precedes = options.DelimiterPrecedesEtAl switch
        {
            DelimiterPrecedes.Always => true,
            DelimiterPrecedes.Never => false,
            DelimiterPrecedes.AfterInvertedName => inverted[^1],
            _ => inverted.Count > 1,
        };
        AddDelimiter(
            joined,
            precedes ? delimiter
                : Scripts.IsAlphabetic(term) ? " "
                : ""
        );
        var words = renderer.Decorate(renderer.TextNode(term, LeafKind.Term, "", rendering), etAl.Decor, rendering);
        joined.Add(words!);
    }

    private static void AddDelimiter(List<Node> joined, string delimiter)
    {
        if (delimiter.Length > 0)
        {
            joined.Add(new Leaf(delimiter, LeafKind.Delimiter));
        }
    }
}
