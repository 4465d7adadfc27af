using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Languages;
using Dossier.Csl.Locales;
using Dossier.Csl.Rendering.Dates;
using Dossier.Csl.Rendering.Names;
using Dossier.Csl.Rendering.Numbers;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FieldMarks;

namespace Dossier.Csl.Rendering;

/// <summary>Renders the elements of a style for an item.</summary>
internal sealed class Renderer
{
    private readonly DateRenderer dates;
    private readonly NamesRenderer names;
    private readonly ConditionTester conditions;
    private readonly NameOptions citationNames;
    private readonly NameOptions bibliographyNames;

    public Renderer(Style style, LocaleChain locale)
    {
        Style = style;
        Locale = locale;
        Quotes = new Quotes(
            locale.Text("open-quote"),
            locale.Text("close-quote"),
            locale.Text("open-inner-quote"),
            locale.Text("close-inner-quote")
        );
        Numbers = new NumberWriter(locale, style.PageRangeFormat);
        Collation = Collation.Of(locale.Language);
        dates = new DateRenderer(this);
        names = new NamesRenderer(this);
        conditions = new ConditionTester(locale);
        citationNames = style.Citation.Names.Within(style.Names);
        bibliographyNames = style.Bibliography?.Names.Within(style.Names) ?? citationNames;
        CitationHasYearSuffix = YearSuffixes.IsWritten(style.Citation.Children);
        BibliographyHasYearSuffix = style.Bibliography is { } layout && YearSuffixes.IsWritten(layout.Children);
    }

    public Style Style { get; }

    public LocaleChain Locale { get; }

    public Quotes Quotes { get; }

    /// <summary>The order of words.</summary>
    public Collation Collation { get; }

    public NumberWriter Numbers { get; }

    /// <summary>Whether the citation says where the suffix of a year goes.</summary>
    public bool CitationHasYearSuffix { get; }

    /// <summary>Whether the bibliography says where the suffix of a year goes.</summary>
    public bool BibliographyHasYearSuffix { get; }

    /// <summary>A rendering of a layout's item.</summary>
    public ItemRendering Begin(
        Subject subject,
        bool forSorting = false,
        NameOptions? overriding = null,
        bool forProbe = false,
        ElementCache? cache = null
    )
    {
        var (layout, options) =
            subject.Area == Area.Citation || Style.Bibliography is not { } bibliography
                ? (Style.Citation, citationNames)
                : (bibliography, bibliographyNames);
        return new ItemRendering(subject, layout, options)
        {
            ForSorting = forSorting,
            ForProbe = forProbe,
            SortNames = overriding,
            Cache = cache,
        };
    }

    /// <summary>The texts of elements, one after another; empty ones leave no delimiter.</summary>
    public Rendered Children(ImmutableArray<Element> elements, string delimiter, ItemRendering rendering)
    {
        Node? only = null;
        ImmutableArray<Node>.Builder? nodes = null;
        var use = VariableUse.None;
        foreach (var element in elements)
        {
            var rendered = element is ChooseElement choose
                ? RenderChoice(choose, delimiter, rendering)
                : Element(element, rendering);
            use = rendered.Use > use ? rendered.Use : use;
            if (!rendered.HasText)
            {
                continue;
            }

            if (only is null)
            {
                only = rendered.Node;
                continue;
            }

            if (nodes is null)
            {
                nodes = ImmutableArray.CreateBuilder<Node>();
                nodes.Add(only);
            }

            if (delimiter.Length > 0)
            {
                nodes.Add(new Leaf(delimiter, LeafKind.Delimiter));
            }

            nodes.Add(rendered.Node!);
        }

        return new Rendered(nodes is null ? only : new Span(nodes.DrainToImmutable()), use);
    }

    /// <summary>The text of an element.</summary>
    public Rendered Element(Element element, ItemRendering rendering) =>
        rendering.Cache is { } cache ? cache.Get(element, rendering, this) : RenderAnew(element, rendering);

    /// <summary>The text of an element, not taken from the cache.</summary>
    public Rendered RenderAnew(Element element, ItemRendering rendering)
    {
        var strips = element.Decor.StripPeriods;
        rendering.StripPeriods += strips ? 1 : 0;
        var rendered = element switch
        {
            VariableText text => RenderVariable(text, rendering),
            MacroText text => RenderMacro(text, rendering),
            TermText text => RenderTerm(text, rendering),
            ValueText text => Rendered.Plain(
                Decorate(TextNode(text.Value, LeafKind.Content, "", rendering), text.Decor, rendering)
            ),
            NumberElement number => RenderNumber(number, rendering),
            LabelElement label => RenderLabel(label, rendering),
            DateElement date => dates.Render(date, rendering),
            NamesElement list => names.Render(list, rendering),
            GroupElement group => RenderGroup(group, rendering),
            ChooseElement choose => RenderChoice(choose, "", rendering),
            _ => Rendered.Nothing,
        };
        rendering.StripPeriods -= strips ? 1 : 0;
        return rendered;
    }

    /// <summary>A text as a node, its marks read and its stops taken out where the style wants that.</summary>
    public Node TextNode(string text, LeafKind kind, string field, ItemRendering rendering) =>
        RichText.Read(
            rendering.StripPeriods > 0 ? text.Replace(".", "", StringComparison.Ordinal) : text,
            kind,
            field,
            Quotes
        );

    /// <summary>BCP 47 tag of an item's language; that of the style where the item has none.</summary>
    public string LanguageOf(Item item) => item.Language.Length > 0 ? item.Language : Locale.Language;

    public Node? Decorate(Node? node, Decor decor, ItemRendering rendering, Role role = Role.None) =>
        Decorator.Apply(node, decor, LanguageOf(rendering.Item), role);

    /// <summary>Notes that a variable was written, where the rendering is within a <c>substitute</c>.</summary>
    public static void MarkWritten(string variable, ItemRendering rendering) => rendering.Substituted?.Add(variable);

    /// <summary>The text of a macro; empty where its variables are all empty.</summary>
    private Rendered RenderMacro(MacroText text, ItemRendering rendering)
    {
        var inner = Children(text.Macro.Children, "", rendering);
        if (inner.Use == VariableUse.Empty)
        {
            return Rendered.Empty;
        }

        return AsFilled(Decorate(inner.Node, text.Decor, rendering));
    }

    /// <summary>A group; empty where its variables are all empty, whatever else stands in it.</summary>
    private Rendered RenderGroup(GroupElement group, ItemRendering rendering)
    {
        var inner = Children(group.Children, group.Delimiter, rendering);
        return inner.Use == VariableUse.Empty ? Rendered.Empty : AsFilled(Decorate(inner.Node, group.Decor, rendering));
    }

    /// <summary>
    /// A text that counts, for the group around it, as a variable with a value; nothing where there is none.
    /// </summary>
    private static Rendered AsFilled(Node? node) => node is null ? Rendered.Nothing : Rendered.Of(node);

    /// <summary>The elements of the first branch that holds, with the delimiter of the group around them.</summary>
    private Rendered RenderChoice(ChooseElement choose, string delimiter, ItemRendering rendering)
    {
        foreach (var branch in choose.Branches)
        {
            if (branch.Conditions.IsEmpty || conditions.Holds(branch, rendering))
            {
                return Children(branch.Children, delimiter, rendering);
            }
        }

        return Rendered.Nothing;
    }

    private Rendered RenderTerm(TermText text, ItemRendering rendering)
    {
        var words = Locale.Text(text.Term, text.Form, text.IsPlural);
        if (words.Length == 0)
        {
            return Rendered.Nothing;
        }

        return Rendered.Plain(Decorate(TextNode(words, LeafKind.Term, "", rendering), text.Decor, rendering));
    }

    /// <summary>The text of a variable; empty where the item has none, which may hide the group around it.</summary>
    private Rendered RenderVariable(VariableText text, ItemRendering rendering)
    {
        var value = Variables.Text(text.Variable, text.IsShort, rendering);
        if (value.Length == 0)
        {
            // A missing year's letter must not hide the group around it, as an empty variable of the item does.
            return text.Variable == "year-suffix" ? Rendered.Nothing : Rendered.Empty;
        }

        MarkWritten(text.Variable, rendering);
        if (text.Variable == "year-suffix")
        {
            rendering.HasYearSuffix = true;
            var suffix = new Leaf(value, LeafKind.Content, "year-suffix");
            return Rendered.Of(Decorate(suffix, text.Decor, rendering, Role.YearSuffix));
        }

        if (text.Variable == "citation-number")
        {
            var number = new Leaf(value, LeafKind.Content, "citation-number");
            return Rendered.Of(Decorate(number, text.Decor, rendering, Role.CitationNumber));
        }

        if (text.Variable is "URL" or "DOI")
        {
            // What looks like a mark in an address is part of the address.
            return Rendered.Of(Decorate(new Leaf(value, LeafKind.Content, text.Variable), text.Decor, rendering));
        }

        if (VariableKinds.IsNumber(text.Variable))
        {
            value = Numbers.Write(value, NumberForm.Numeric, Gender.None, Variables.IsPage(text.Variable, rendering));
        }

        return Rendered.Of(
            Decorate(TextNode(value, LeafKind.Content, text.Variable, rendering), text.Decor, rendering)
        );
    }

    /// <summary>A number in its form, or as a sort key; empty where the item has none.</summary>
    private Rendered RenderNumber(NumberElement number, ItemRendering rendering)
    {
        var value = Variables.Text(number.Variable, false, rendering);
        if (value.Length == 0)
        {
            return Rendered.Empty;
        }

        MarkWritten(number.Variable, rendering);
        if (rendering.ForSorting)
        {
            return Rendered.Of(new Leaf(SortText.Number(value), LeafKind.Content));
        }

        var gender = Locale.Term(number.Variable, TermForm.Long)?.Gender ?? Gender.None;
        var written = Numbers.Write(value, number.Form, gender, Variables.IsPage(number.Variable, rendering));
        if (rendering.StripPeriods > 0)
        {
            written = written.Replace(".", "", StringComparison.Ordinal);
        }

        var role = number.Variable == "citation-number" ? Role.CitationNumber : Role.None;
        return Rendered.Of(
            Decorate(new Leaf(written, LeafKind.Content, number.Variable), number.Decor, rendering, role)
        );
    }

    /// <summary>
    /// The word for a number, ‘vol.’, singular or plural; nothing where the item does not have the number.
    /// </summary>
    private Rendered RenderLabel(LabelElement label, ItemRendering rendering)
    {
        var value = Variables.Text(label.Variable, false, rendering);
        if (value.Length == 0)
        {
            return Rendered.Nothing;
        }

        var term = label.Variable == "locator" ? Variables.LocatorTerm(rendering) : label.Variable;
        var plural = label.Plural switch
        {
            LabelPlural.Always => true,
            LabelPlural.Never => false,
            _ => Variables.IsPlural(label.Variable, value, Locale),
        };
        var words = Locale.Text(term, label.Form, plural);
        return words.Length == 0
            ? Rendered.Nothing
            : Rendered.Plain(
                Decorate(
                    TextNode(words, LeafKind.Label, label.Variable == "locator" ? "locator-label" : "", rendering),
                    label.Decor,
                    rendering
                )
            );
    }
}
