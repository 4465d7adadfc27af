using System.Collections.Immutable;
using System.Xml.Linq;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Reads styles.</summary>
public static class StyleReader
{
    /// <summary>Reads a style.</summary>
    /// <param name="text">The text of a <c>.csl</c> file.</param>
    /// <param name="faults">What is wrong in it, in order.</param>
    /// <returns>The style; null where it cannot be used, and a fault says why.</returns>
    public static Style? Read(string text, out IReadOnlyList<StyleFault> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        var xml = new XmlReading();
        var root = xml.Load(text, "style");
        var style = root is null ? null : Read(xml, root);
        faults = [.. xml.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];
        return xml.Faults.Any(fault => fault.IsFatal) ? null : style;
    }

    /// <summary>Reads the parts of a style; null where one of them is fatally wrong.</summary>
    private static Style? Read(XmlReading xml, XElement root)
    {
        var info = XmlReading.Child(root, "info");
        var citation = XmlReading.Child(root, "citation");
        if (citation is null)
        {
            var parent = info
                ?.Elements()
                .FirstOrDefault(child =>
                    child.Name.LocalName == "link" && XmlReading.Text(child, "rel") == "independent-parent"
                );
            if (parent is not null)
            {
                var href = XmlReading.Text(parent, "href");
                xml.Fatal(
                    parent,
                    $"this style only points to another: {href}",
                    $"take that one, {href[(href.LastIndexOf('/') + 1)..]}.csl, in its place"
                );
            }
            else
            {
                xml.Fatal(root, "the style has no <citation>", "");
            }

            return null;
        }

        var sizes = new MacroSizes();
        var macros = ReadMacros(xml, root, sizes);
        var layout = ReadLayout(xml, citation, macros);
        var bibliography = XmlReading.Child(root, "bibliography");
        var entry = bibliography is null ? null : ReadLayout(xml, bibliography, macros);
        if (sizes.IsTooLarge(layout.Children) || (entry is not null && sizes.IsTooLarge(entry.Children)))
        {
            xml.Fatal(root, "a layout calls more macros than can be written", "");
        }

        if (xml.Faults.Any(fault => fault.IsFatal))
        {
            return null; // What follows visits every macro that is called, and would not end.
        }

        return new Style
        {
            Title = InfoText(info, "title"),
            Id = InfoText(info, "id"),
            IsNote = XmlReading.Text(root, "class") == "note",
            DefaultLocale = XmlReading.Text(root, "default-locale"),
            Names = NameReader.Inherited(xml, root),
            IsNumeric = MacroCalls.Writes(layout.Children, "citation-number"),
            Citation = layout,
            CitationOptions = ReadCitationOptions(xml, citation),
            Bibliography = entry,
            BibliographyOptions = bibliography is null ? new() : ReadBibliographyOptions(xml, bibliography),
            Locales =
            [
                .. XmlReading.Children(root).Where(IsNamed("locale")).Select(child => LocaleReader.Read(xml, child)),
            ],
            InitializeWithHyphen = xml.FlagOrNull(root, "initialize-with-hyphen") ?? true,
            PageRangeFormat =
                xml.Choice(
                    root,
                    "page-range-format",
                    ("chicago", PageRangeFormat.Chicago15),
                    ("chicago-15", PageRangeFormat.Chicago15),
                    ("chicago-16", PageRangeFormat.Chicago16),
                    ("expanded", PageRangeFormat.Expanded),
                    ("minimal", PageRangeFormat.Minimal),
                    ("minimal-two", PageRangeFormat.MinimalTwo)
                ) ?? PageRangeFormat.None,
            DemoteParticle =
                xml.Choice(
                    root,
                    "demote-non-dropping-particle",
                    ("display-and-sort", DemoteParticle.DisplayAndSort),
                    ("sort-only", DemoteParticle.SortOnly),
                    ("never", DemoteParticle.Never)
                ) ?? DemoteParticle.DisplayAndSort,
        };
    }

    private static Func<XElement, bool> IsNamed(string name) => child => child.Name.LocalName == name;

    /// <summary>The text of an element of <c>info</c>; empty where there is none.</summary>
    private static string InfoText(XElement? info, string name) =>
        info is null ? "" : XmlReading.Child(info, name)?.Value.Trim() ?? "";

    /// <summary>
    /// The macros of a style by name; of two with one name the first. A macro that calls itself or too much is fatal.
    /// </summary>
    private static Dictionary<string, Macro> ReadMacros(XmlReading xml, XElement root, MacroSizes sizes)
    {
        var macros = new Dictionary<string, Macro>(StringComparer.Ordinal);
        List<(Macro Macro, XElement Element)> read = [];
        foreach (var element in XmlReading.Children(root).Where(IsNamed("macro")))
        {
            var macro = new Macro { Name = XmlReading.Text(element, "name") };
            if (!macros.TryAdd(macro.Name, macro))
            {
                xml.ReportFault(element, $"a macro \"{macro.Name}\" is there already", "the first one holds");
                continue;
            }

            read.Add((macro, element));
        }

        var elements = new ElementReader(xml, macros);
        foreach (var (macro, element) in read)
        {
            macro.Children = elements.Children(element);
        }

        foreach (var (macro, element) in read)
        {
            if (sizes.ReachesItself(macro))
            {
                xml.Fatal(element, $"the macro \"{macro.Name}\" calls itself", "");
            }
            else if (sizes.IsTooLarge(macro))
            {
                xml.Fatal(element, $"the macro \"{macro.Name}\" calls more than can be written", "");
            }
        }

        return macros;
    }

    /// <summary>The layout of a citation or bibliography with its sorting; fatal where there is none.</summary>
    private static Layout ReadLayout(XmlReading xml, XElement parent, Dictionary<string, Macro> macros)
    {
        var layouts = XmlReading.Children(parent).Where(IsNamed("layout")).ToList();
        if (layouts.Count == 0)
        {
            xml.Fatal(parent, $"<{parent.Name.LocalName}> has no <layout>", "");
            return new Layout { Children = [] };
        }

        // CSL-M has a layout for each language; the one without a language is for all.
        var layout = layouts.Find(candidate => candidate.Attribute("locale") is null) ?? layouts[^1];
        return new Layout
        {
            Children = new ElementReader(xml, macros).Children(layout),
            Decor = DecorReader.Read(xml, layout),
            Delimiter = XmlReading.Text(layout, "delimiter"),
            Names = NameReader.Inherited(xml, parent),
            Sort = XmlReading.Child(parent, "sort") is { } sort ? ReadSortKeys(xml, sort, macros) : [],
        };
    }

    private static ImmutableArray<SortKey> ReadSortKeys(XmlReading xml, XElement sort, Dictionary<string, Macro> macros)
    {
        var keys = ImmutableArray.CreateBuilder<SortKey>();
        foreach (var key in XmlReading.Children(sort).Where(IsNamed("key")))
        {
            Macro? macro = null;
            if (key.Attribute("macro") is { } name && !macros.TryGetValue(name.Value, out macro))
            {
                xml.ReportFault(name, $"there is no macro \"{name.Value}\"", NearName.Hint(name.Value, macros.Keys));
                continue;
            }

            keys.Add(
                new SortKey
                {
                    Variable = XmlReading.Text(key, "variable"),
                    Macro = macro,
                    Descending = xml.Choice(key, "sort", ("ascending", false), ("descending", true)) ?? false,
                    Names = NameReader.SortOptions(xml, key),
                }
            );
        }

        return keys.ToImmutable();
    }

    private static CitationOptions ReadCitationOptions(XmlReading xml, XElement citation) =>
        new()
        {
            AddNames = xml.Flag(citation, "disambiguate-add-names"),
            AddGivenName = xml.Flag(citation, "disambiguate-add-givenname"),
            AddYearSuffix = xml.Flag(citation, "disambiguate-add-year-suffix"),
            GivenNameRule =
                xml.Choice(
                    citation,
                    "givenname-disambiguation-rule",
                    ("by-cite", GivenNameRule.ByCite),
                    ("all-names", GivenNameRule.AllNames),
                    ("all-names-with-initials", GivenNameRule.AllNamesWithInitials),
                    ("primary-name", GivenNameRule.PrimaryName),
                    ("primary-name-with-initials", GivenNameRule.PrimaryNameWithInitials)
                ) ?? GivenNameRule.ByCite,
            Collapse =
                xml.Choice(
                    citation,
                    "collapse",
                    ("citation-number", Collapse.CitationNumber),
                    ("year", Collapse.Year),
                    ("year-suffix", Collapse.YearSuffix),
                    ("year-suffix-ranged", Collapse.YearSuffixRanged)
                ) ?? Collapse.None,
            CiteGroupDelimiter = XmlReading.TextOrNull(citation, "cite-group-delimiter"),
            YearSuffixDelimiter = XmlReading.TextOrNull(citation, "year-suffix-delimiter"),
            AfterCollapseDelimiter = XmlReading.TextOrNull(citation, "after-collapse-delimiter"),
            NearNoteDistance = xml.Number(citation, "near-note-distance") ?? 5,
        };

    private static BibliographyOptions ReadBibliographyOptions(XmlReading xml, XElement bibliography) =>
        new()
        {
            HangingIndent = xml.Flag(bibliography, "hanging-indent"),
            SecondFieldAlign =
                xml.Choice(bibliography, "second-field-align", ("flush", true), ("margin", true), ("false", false))
                ?? false,
            EntrySpacing = xml.Number(bibliography, "entry-spacing") ?? 1,
            LineSpacing = xml.Number(bibliography, "line-spacing") ?? 1,
            SubsequentAuthorSubstitute = XmlReading.TextOrNull(bibliography, "subsequent-author-substitute"),
            SubstituteRule =
                xml.Choice(
                    bibliography,
                    "subsequent-author-substitute-rule",
                    ("complete-all", SubstituteRule.CompleteAll),
                    ("complete-each", SubstituteRule.CompleteEach),
                    ("partial-each", SubstituteRule.PartialEach),
                    ("partial-first", SubstituteRule.PartialFirst)
                ) ?? SubstituteRule.CompleteAll,
        };
}
