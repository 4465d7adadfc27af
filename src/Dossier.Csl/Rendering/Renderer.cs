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
                ? Choose(choose, delimiter, rendering)
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
            VariableText text => Variable(text, rendering),
            MacroText text => Macro(text, rendering),
            TermText text => Term(text, rendering),
            ValueText text => Rendered.Plain(
                Decorate(Letters(text.Value, LeafKind.Content, "", rendering), text.Decor, rendering)
            ),
            NumberElement number => Number(number, rendering),
            LabelElement label => Label(label, rendering),
            DateElement date => dates.Render(date, rendering),
            NamesElement list => names.Render(list, rendering),
            GroupElement group => Group(group, rendering),
            ChooseElement choose => Choose(choose, "", rendering),
            _ => Rendered.Nothing,
        };
        rendering.StripPeriods -= strips ? 1 : 0;
        return rendered;
    }

    /// <summary>A text as a node, its marks read and its stops taken out where the style wants that.</summary>
    public Node Letters(string text, LeafKind kind, string field, ItemRendering rendering) =>
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

    /// <summary>Marks a variable as written, where it stands in for another.</summary>
    public static void Note(string variable, ItemRendering rendering) => rendering.Substituted?.Add(variable);

    private Rendered Macro(MacroText text, ItemRendering rendering)
    {
        var inner = Children(text.Macro.Children, "", rendering);
        if (inner.Use == VariableUse.Empty)
        {
            return Rendered.Empty;
        }

        return Whole(Decorate(inner.Node, text.Decor, rendering));
    }

    private Rendered Group(GroupElement group, ItemRendering rendering)
    {
        var inner = Children(group.Children, group.Delimiter, rendering);
        return inner.Use == VariableUse.Empty ? Rendered.Empty : Whole(Decorate(inner.Node, group.Decor, rendering));
    }

    /// <summary>A group that says something is, for the group about it, a variable that has something in it.</summary>
    private static Rendered Whole(Node? node) => node is null ? Rendered.Nothing : Rendered.Of(node);

    /// <summary>The elements of the branch to take, with the delimiter of the group about them.</summary>
    private Rendered Choose(ChooseElement choose, string delimiter, ItemRendering rendering)
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

    private Rendered Term(TermText text, ItemRendering rendering)
    {
        var words = Locale.Text(text.Term, text.Form, text.IsPlural);
        if (words.Length == 0)
        {
            return Rendered.Nothing;
        }

        return Rendered.Plain(Decorate(Letters(words, LeafKind.Term, "", rendering), text.Decor, rendering));
    }

    private Rendered Variable(VariableText text, ItemRendering rendering)
    {
        var value = Variables.Text(text.Variable, text.IsShort, rendering);
        if (value.Length == 0)
        {
            // The letter of a year is no variable of the item: that it has none says nothing of the group about it.
            return text.Variable == "year-suffix" ? Rendered.Nothing : Rendered.Empty;
        }

        Note(text.Variable, rendering);
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
            // No mark and no quotation mark of an address is one.
            return Rendered.Of(Decorate(new Leaf(value, LeafKind.Content, text.Variable), text.Decor, rendering));
        }

        if (VariableKinds.IsNumber(text.Variable))
        {
            value = Numbers.Write(value, NumberForm.Numeric, Gender.None, Variables.IsPage(text.Variable, rendering));
        }

        return Rendered.Of(Decorate(Letters(value, LeafKind.Content, text.Variable, rendering), text.Decor, rendering));
    }

    private Rendered Number(NumberElement number, ItemRendering rendering)
    {
        var value = Variables.Text(number.Variable, false, rendering);
        if (value.Length == 0)
        {
            return Rendered.Empty;
        }

        Note(number.Variable, rendering);
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

    private Rendered Label(LabelElement label, ItemRendering rendering)
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
                    Letters(words, LeafKind.Label, label.Variable == "locator" ? "locator-label" : "", rendering),
                    label.Decor,
                    rendering
                )
            );
    }
}
