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
    private const string Combined = "editor-translator";
    private readonly NameListRenderer lists = new(renderer);

    public Rendered Render(NamesElement element, ItemRendering rendering)
    {
        if (
            rendering.Subject.Cite is { SuppressAuthor: true }
            && rendering is { HasNames: false, ForSorting: false, Substituting: null }
        )
        {
            return Suppressed(element, rendering);
        }

        return RenderAll(element, rendering);
    }

    /// <summary>
    /// The names are said in the running text: they are rendered, so that what follows is as ever, and dropped.
    /// </summary>
    private Rendered Suppressed(NamesElement element, ItemRendering rendering)
    {
        var rendered = RenderAll(element, rendering);
        return rendered.HasText ? new Rendered(null, VariableUse.Filled) : rendered;
    }

    private Rendered RenderAll(NamesElement element, ItemRendering rendering)
    {
        var lists = Lists(element, rendering);
        if (lists.Count > 0)
        {
            var setting = Setting(element, rendering);
            JoinSame(lists, setting);
            foreach (var (_, variable, _) in lists)
            {
                Renderer.Note(variable, rendering);
            }

            Node? node =
                setting.Options.Form == NameForm.Count
                    ? Count(lists, setting, rendering)
                    : Joined(lists, setting, rendering);
            return Rendered.Of(renderer.Decorate(node, setting.Decor, rendering));
        }

        return Substitute(element, rendering);
    }

    private static NamesSetting Setting(NamesElement element, ItemRendering rendering)
    {
        var parent = rendering.Substituting;
        var name = Inheriting(element.Name, parent?.Name);
        var options = name.Options.Within(rendering.Names);
        if (rendering.SortNames is { } sort)
        {
            options = sort.Within(options);
        }

        var own = element.Name is not null || parent is null;
        return new NamesSetting(
            name,
            options,
            own ? element.EtAl : element.EtAl ?? parent!.EtAl,
            own ? element.Label : element.Label ?? parent!.Label,
            own ? element.LabelIsFirst : element.Label is null && parent!.LabelIsFirst,
            element.Delimiter ?? (own ? null : parent!.Delimiter) ?? options.NamesDelimiter ?? "",
            own || !ReferenceEquals(element.Decor, Decor.Plain) ? element.Decor : parent!.Decor
        );
    }

    /// <summary>
    /// A name within a substitute is set as that for which it stands, where it does not say how it is set.
    /// </summary>
    private static NameElement Inheriting(NameElement? name, NameElement? parent) =>
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
    private static List<(string Term, string Variable, ImmutableArray<PersonName> Names)> Lists(
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
    private void JoinSame(
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
            && renderer.Locale.Text(Combined, setting.Label?.Form ?? TermForm.Long).Length > 0
        )
        {
            var first = Math.Min(editor, translator);
            lists[first] = (Combined, lists[first].Variable, lists[first].Names);
            lists.RemoveAt(Math.Max(editor, translator));
        }
    }

    private static Leaf? Count(
        List<(string Term, string Variable, ImmutableArray<PersonName> Names)> found,
        NamesSetting setting,
        ItemRendering rendering
    )
    {
        var count = found.Sum(list => NameListRenderer.Shown(list.Names.Length, setting.Options, rendering));
        rendering.HasNames = true;
        var text = rendering.ForSorting
            ? count.ToString("00000000", CultureInfo.InvariantCulture)
            : count.ToString(CultureInfo.InvariantCulture);
        return count == 0 ? null : new Leaf(text, LeafKind.Content);
    }

    private Span Joined(
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

            var label = Label(term, names.Length, setting, rendering);
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

    private Node? Label(string term, int count, NamesSetting setting, ItemRendering rendering)
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
        var node = renderer.Decorate(renderer.Letters(text, LeafKind.Label, "", rendering), label.Decor, rendering);
        rendering.StripPeriods -= label.Decor.StripPeriods ? 1 : 0;
        return node;
    }

    /// <summary>
    /// The first element that has a text; what it writes is not written again. The affixes of the names do not go for
    /// it.
    /// </summary>
    private Rendered Substitute(NamesElement element, ItemRendering rendering)
    {
        if (element.Substitute.IsEmpty)
        {
            return Rendered.Empty;
        }

        var outerElement = rendering.Substituting;
        var outerNoted = rendering.Substituted;
        rendering.Substituting = element;
        foreach (var stand in element.Substitute)
        {
            rendering.Substituted = [];
            var rendered = renderer.Element(stand, rendering);
            if (!rendered.HasText)
            {
                // A term that the language sets to nothing is said: nothing stands in after it.
                if (stand is TermText term && renderer.Locale.Term(term.Term, term.Form) is not null)
                {
                    break;
                }

                continue;
            }

            var noted = rendering.Substituted;
            rendering.Suppress(noted);
            rendering.Substituting = outerElement;
            rendering.Substituted = outerNoted;
            outerNoted?.AddRange(noted);
            var node =
                rendering.HasNames || stand is NamesElement || noted.Count == 0
                    ? rendered.Node
                    : Named(rendered.Node!, rendering);
            return new Rendered(node, VariableUse.Filled);
        }

        rendering.Substituting = outerElement;
        rendering.Substituted = outerNoted;
        return Rendered.Empty;
    }

    /// <summary>A title that stands in for names is treated as they are: a line may replace it.</summary>
    private static Span Named(Node node, ItemRendering rendering)
    {
        rendering.HasNames = true;
        return new Span([node]) { Role = Role.Names };
    }
}
