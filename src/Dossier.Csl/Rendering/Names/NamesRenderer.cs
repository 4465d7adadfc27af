using System.Collections.Immutable;
using System.Globalization;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Names;

/// <summary>Renders <c>names</c>: one or more variables with their labels, or what stands in for them.</summary>
internal sealed class NamesRenderer(Renderer renderer)
{
    private const string EditorTranslator = "editor-translator";
    private readonly NameListRenderer lists = new(renderer);

    public Rendered Render(NamesElement element, ItemRendering rendering)
    {
        if (
            rendering.Subject.Cite is { SuppressAuthor: true }
            && rendering is { HasNames: false, ForSorting: false, Substituting: null }
        )
        {
            return RenderAndDrop(element, rendering);
        }

        return RenderAll(element, rendering);
    }

    /// <summary>
    /// Renders the names, which the running text has already, for what follows from them, and drops their text.
    /// </summary>
    private Rendered RenderAndDrop(NamesElement element, ItemRendering rendering)
    {
        var rendered = RenderAll(element, rendering);
        return rendered.HasText ? new Rendered(null, VariableUse.Filled) : rendered;
    }

    /// <summary>The names of all variables that have some; else the first substitute with a text.</summary>
    private Rendered RenderAll(NamesElement element, ItemRendering rendering)
    {
        var lists = ListsToWrite(element, rendering);
        if (lists.Count > 0)
        {
            var setting = SettingOf(element, rendering);
            JoinEditorTranslator(lists, setting);
            foreach (var (_, variable, _) in lists)
            {
                Renderer.MarkWritten(variable, rendering);
            }

            Node? node =
                setting.Options.Form == NameForm.Count
                    ? WriteCount(lists, setting, rendering)
                    : JoinLists(lists, setting, rendering);
            return Rendered.Of(renderer.Decorate(node, setting.Decor, rendering));
        }

        return Substitute(element, rendering);
    }

    /// <summary>
    /// How a <c>names</c> is written: what it does not give comes from the <c>names</c> whose <c>substitute</c> is
    /// rendered.
    /// </summary>
    private static NamesSetting SettingOf(NamesElement element, ItemRendering rendering)
    {
        var parent = rendering.Substituting;
        var name = WithInherited(element.Name, parent?.Name);
        var options = name.Options.Within(rendering.Names);
        if (rendering.SortNames is { } sort)
        {
            options = sort.Within(options);
        }

        var givesOwn = element.Name is not null || parent is null;
        return new NamesSetting(
            name,
            options,
            givesOwn ? element.EtAl : element.EtAl ?? parent!.EtAl,
            givesOwn ? element.Label : element.Label ?? parent!.Label,
            givesOwn ? element.LabelIsFirst : element.Label is null && parent!.LabelIsFirst,
            element.Delimiter ?? (givesOwn ? null : parent!.Delimiter) ?? options.NamesDelimiter ?? "",
            givesOwn || !ReferenceEquals(element.Decor, Decor.Plain) ? element.Decor : parent!.Decor
        );
    }

    /// <summary>A name with the formatting of that for which it stands in, where it gives none of its own.</summary>
    private static NameElement WithInherited(NameElement? name, NameElement? parent) =>
        name is null ? parent ?? new NameElement()
        : parent is null ? name
        : new NameElement
        {
            Options = name.Options,
            Decor = name.Decor,
            Family = ReferenceEquals(name.Family, Decor.Plain) ? parent.Family : name.Family,
            Given = ReferenceEquals(name.Given, Decor.Plain) ? parent.Given : name.Given,
        };

    /// <summary>Variables that have names, with the term for their label.</summary>
    private static List<(string Term, string Variable, ImmutableArray<PersonName> Names)> ListsToWrite(
        NamesElement element,
        ItemRendering rendering
    )
    {
        List<(string Term, string Variable, ImmutableArray<PersonName> Names)> lists = [];
        foreach (var variable in element.Variables)
        {
            var written = rendering.IsSuppressed(variable) || rendering.Substituted?.Contains(variable) == true;
            var names = written ? [] : rendering.Item.NamesOf(variable);
            if (names.Length > 0)
            {
                lists.Add((variable, variable, names));
            }
        }

        return lists;
    }

    /// <summary>
    /// Those who edited and translated a work are named once, where the language has a word for both.
    /// </summary>
    private void JoinEditorTranslator(
        List<(string Term, string Variable, ImmutableArray<PersonName> Names)> lists,
        NamesSetting setting
    )
    {
        var editor = lists.FindIndex(list => list.Variable == "editor");
        var translator = lists.FindIndex(list => list.Variable == "translator");
        if (
            editor >= 0
            && translator >= 0
            && lists[editor].Names.SequenceEqual(lists[translator].Names)
            && renderer.Locale.Text(EditorTranslator, setting.Label?.Form ?? TermForm.Long).Length > 0
        )
        {
            var first = Math.Min(editor, translator);
            lists[first] = (EditorTranslator, lists[first].Variable, lists[first].Names);
            lists.RemoveAt(Math.Max(editor, translator));
        }
    }

    /// <summary>How many names are shown, in figures; null for none.</summary>
    private static Leaf? WriteCount(
        List<(string Term, string Variable, ImmutableArray<PersonName> Names)> found,
        NamesSetting setting,
        ItemRendering rendering
    )
    {
        var count = found.Sum(list => NameListRenderer.CountShown(list.Names.Length, setting.Options, rendering));
        rendering.HasNames = true;
        var text = rendering.ForSorting
            ? count.ToString("00000000", CultureInfo.InvariantCulture)
            : count.ToString(CultureInfo.InvariantCulture);
        return count == 0 ? null : new Leaf(text, LeafKind.Content);
    }

    /// <summary>The lists of names, each with its label, and the delimiter between them.</summary>
    private Span JoinLists(
        List<(string Term, string Variable, ImmutableArray<PersonName> Names)> found,
        NamesSetting setting,
        ItemRendering rendering
    )
    {
        List<Node> nodes = [];
        foreach (var (term, variable, names) in found)
        {
            if (nodes.Count > 0 && setting.Delimiter.Length > 0)
            {
                nodes.Add(new Leaf(setting.Delimiter, LeafKind.Delimiter));
            }

            var label = RenderLabel(term, names.Length, setting, rendering);
            var list = lists.Render(variable, names, setting, rendering);
            if (label is not null && setting.LabelIsFirst)
            {
                nodes.Add(label);
            }

            nodes.Add(list);
            if (label is not null && !setting.LabelIsFirst)
            {
                nodes.Add(label);
            }
        }

        rendering.HasNames = true;
        return new Span([.. nodes]);
    }

    /// <summary>The label of names, ‘ed.’ or ‘eds.’; null where there is none, or for a sort key.</summary>
    private Node? RenderLabel(string term, int count, NamesSetting setting, ItemRendering rendering)
    {
        if (setting.Label is not { } label || rendering.ForSorting)
        {
            return null;
        }

        var plural = label.Plural == LabelPlural.Always || (label.Plural == LabelPlural.Contextual && count > 1);
        var text = renderer.Locale.Text(term, label.Form, plural);
        if (text.Length == 0)
        {
            return null;
        }

        rendering.StripPeriods += label.Decor.StripPeriods ? 1 : 0;
        var node = renderer.Decorate(renderer.TextNode(text, LeafKind.Label, "", rendering), label.Decor, rendering);
        rendering.StripPeriods -= label.Decor.StripPeriods ? 1 : 0;
        return node;
    }

    /// <summary>
    /// Renders the first element of the <c>substitute</c> that has a text, without the affixes of the names.
    /// Variables that it writes are not written again.
    /// </summary>
    private Rendered Substitute(NamesElement element, ItemRendering rendering)
    {
        if (element.Substitute.IsEmpty)
        {
            return Rendered.Empty;
        }

        var outerElement = rendering.Substituting;
        var outerStandIns = rendering.Substituted;
        rendering.Substituting = element;
        foreach (var candidate in element.Substitute)
        {
            rendering.Substituted = [];
            var rendered = renderer.Element(candidate, rendering);
            if (!rendered.HasText)
            {
                // A term that the language leaves empty counts as written: no further element stands in.
                if (candidate is TermText term && renderer.Locale.Term(term.Term, term.Form) is not null)
                {
                    break;
                }

                continue;
            }

            var standIns = rendering.Substituted;
            rendering.Suppress(standIns);
            rendering.Substituting = outerElement;
            rendering.Substituted = outerStandIns;
            outerStandIns?.AddRange(standIns);
            var node =
                rendering.HasNames || candidate is NamesElement || standIns.Count == 0
                    ? rendered.Node
                    : AsNames(rendered.Node!, rendering);
            return new Rendered(node, VariableUse.Filled);
        }

        rendering.Substituting = outerElement;
        rendering.Substituted = outerStandIns;
        return Rendered.Empty;
    }

    /// <summary>
    /// A title that stands in for names as names, so that a dash may replace it when it is repeated.
    /// </summary>
    private static Span AsNames(Node node, ItemRendering rendering)
    {
        rendering.HasNames = true;
        return new Span([node]) { Role = Role.Names };
    }
}
