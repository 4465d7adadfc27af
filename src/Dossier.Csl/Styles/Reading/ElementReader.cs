using System.Collections.Immutable;
using System.Xml.Linq;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles.Reading;

/// <summary>Reads rendering elements.</summary>
/// <param name="xml">The file.</param>
/// <param name="macros">Macros by name; their contents may follow later.</param>
internal sealed class ElementReader(XmlReading xml, Dictionary<string, Macro> macros)
{
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t'];

    public ImmutableArray<Element> Children(XElement parent)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var child in XmlReading.Children(parent))
        {
            if (Read(child) is { } element)
            {
                elements.Add(element);
            }
        }

        return elements.ToImmutable();
    }

    private Element? Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "text":
                return ReadText(element);
            case "group":
                return new GroupElement
                {
                    Children = Children(element),
                    Delimiter = XmlReading.Text(element, "delimiter"),
                    Decor = DecorReader.Read(xml, element),
                };
            case "choose":
                return ReadChoose(element);
            case "names":
                return ReadNames(element);
            case "date":
                return DateElementReader.Read(xml, element);
            case "number":
                return new NumberElement
                {
                    Variable = XmlReading.Text(element, "variable"),
                    Form =
                        xml.Choice(
                            element,
                            "form",
                            ("numeric", NumberForm.Numeric),
                            ("ordinal", NumberForm.Ordinal),
                            ("long-ordinal", NumberForm.LongOrdinal),
                            ("roman", NumberForm.Roman)
                        ) ?? NumberForm.Numeric,
                    Decor = DecorReader.Read(xml, element),
                };
            case "label":
                return ReadLabel(element);
            default:
                xml.ReportFault(
                    element,
                    $"<{element.Name.LocalName}> is no rendering element",
                    "these are text, number, label, date, names, group and choose"
                );
                return null;
        }
    }

    private Element? ReadText(XElement element)
    {
        var decor = DecorReader.Read(xml, element);
        if (element.Attribute("variable") is { } variable)
        {
            return new VariableText
            {
                Variable = variable.Value,
                IsShort = ReadTermForm(element) == TermForm.Short,
                Decor = decor,
            };
        }

        if (element.Attribute("macro") is { } macro)
        {
            if (macros.TryGetValue(macro.Value, out var found))
            {
                return new MacroText { Macro = found, Decor = decor };
            }

            xml.ReportFault(macro, $"there is no macro \"{macro.Value}\"", NearName.Hint(macro.Value, macros.Keys));
            return null;
        }

        if (element.Attribute("term") is { } term)
        {
            return new TermText
            {
                Term = term.Value,
                Form = ReadTermForm(element),
                IsPlural = xml.Flag(element, "plural"),
                Decor = decor,
            };
        }

        if (element.Attribute("value") is { } value)
        {
            return new ValueText { Value = value.Value, Decor = decor };
        }

        xml.ReportFault(element, "<text> says nothing of what it renders", "it has variable, macro, term or value");
        return null;
    }

    private TermForm ReadTermForm(XElement element) =>
        xml.Choice(
            element,
            "form",
            ("long", TermForm.Long),
            ("short", TermForm.Short),
            ("verb", TermForm.Verb),
            ("verb-short", TermForm.VerbShort),
            ("symbol", TermForm.Symbol)
        ) ?? TermForm.Long;

    private LabelElement ReadLabel(XElement element) =>
        new()
        {
            Variable = XmlReading.Text(element, "variable"),
            Form = ReadTermForm(element),
            Plural =
                xml.Choice(
                    element,
                    "plural",
                    ("contextual", LabelPlural.Contextual),
                    ("always", LabelPlural.Always),
                    ("never", LabelPlural.Never)
                ) ?? LabelPlural.Contextual,
            Decor = DecorReader.Read(xml, element),
        };

    private NamesElement ReadNames(XElement element)
    {
        NameElement? name = null;
        EtAlElement? etAl = null;
        LabelElement? label = null;
        var labelIsFirst = false;
        ImmutableArray<Element> substitute = [];
        foreach (var child in XmlReading.Children(element))
        {
            switch (child.Name.LocalName)
            {
                case "name":
                    name = NameReader.Name(xml, child);
                    break;
                case "et-al":
                    etAl = new EtAlElement
                    {
                        Term = XmlReading.TextOrNull(child, "term") ?? "et-al",
                        Decor = DecorReader.Read(xml, child),
                    };
                    break;
                case "label":
                    label = ReadLabel(child);
                    labelIsFirst = name is null;
                    break;
                case "substitute":
                    substitute = Children(child);
                    break;
                case "institution":
                    break;
                default:
                    xml.ReportFault(
                        child,
                        $"<names> does not have <{child.Name.LocalName}> in it",
                        "it has name, et-al, label and substitute"
                    );
                    break;
            }
        }

        return new NamesElement
        {
            Variables = [.. SplitWords(XmlReading.Text(element, "variable"))],
            Delimiter = XmlReading.TextOrNull(element, "delimiter"),
            Name = name,
            EtAl = etAl,
            Label = label,
            LabelIsFirst = labelIsFirst && name is not null,
            Substitute = substitute,
            Decor = DecorReader.Read(xml, element),
        };
    }

    private ChooseElement ReadChoose(XElement element)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        foreach (var child in XmlReading.Children(element))
        {
            if (child.Name.LocalName is not ("if" or "else-if" or "else"))
            {
                xml.ReportFault(
                    child,
                    $"<choose> does not have <{child.Name.LocalName}> in it",
                    "it has if, else-if and else"
                );
                continue;
            }

            branches.Add(
                new Branch(
                    xml.Choice(
                        child,
                        "match",
                        ("all", Match.All),
                        ("any", Match.Any),
                        ("none", Match.None),
                        ("nand", Match.NotAll)
                    ) ?? Match.All,
                    ReadConditions(child),
                    Children(child)
                )
            );
        }

        return new ChooseElement { Branches = branches.ToImmutable() };
    }

    private ImmutableArray<Condition> ReadConditions(XElement branch)
    {
        if (branch.Name.LocalName == "else")
        {
            return [];
        }

        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var attribute in branch.Attributes())
        {
            ConditionKind? kind = attribute.Name.LocalName switch
            {
                "type" => ConditionKind.Type,
                "variable" => ConditionKind.Variable,
                "is-numeric" => ConditionKind.IsNumeric,
                "is-uncertain-date" => ConditionKind.IsUncertainDate,
                "locator" => ConditionKind.Locator,
                "position" => ConditionKind.Position,
                "disambiguate" => ConditionKind.Disambiguate,
                _ => null,
            };
            if (kind is ConditionKind.Type)
            {
                // An item has one type: several are asked for one of them, whatever ‘match’ says.
                conditions.Add(new Condition(ConditionKind.Type, $" {string.Join(' ', SplitWords(attribute.Value))} "));
            }
            else if (kind is not null)
            {
                conditions.AddRange(SplitWords(attribute.Value).Select(value => new Condition(kind.Value, value)));
            }
            else if (attribute.Name.LocalName is not ("match" or "xmlns") && attribute.Name.NamespaceName.Length == 0)
            {
                xml.ReportFault(attribute, $"there is no test \"{attribute.Name.LocalName}\"", "");
            }
        }

        if (conditions.Count == 0)
        {
            xml.ReportFault(branch, $"<{branch.Name.LocalName}> tests nothing", "");
        }

        return conditions.ToImmutable();
    }

    private static string[] SplitWords(string list) => list.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
