using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Dossier.Csl.Styles.Reading;

/// <summary>An XML file being read: gives attributes their meaning and gathers what is wrong, with its place.</summary>
internal sealed class XmlReading
{
    private const string Namespace = "http://purl.org/net/xbiblio/csl";

    /// <summary>How many elements may be within one another: four times what any style has.</summary>
    private const int MaxDepth = 100;
    private readonly List<StyleFault> faults = [];

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<StyleFault> Faults => faults;

    /// <summary>The root; null where the text is no XML, or no CSL.</summary>
    public XElement? Load(string text, params ReadOnlySpan<string> roots)
    {
        try
        {
            using var reader = new BoundedXmlReader(text.TrimStart('\uFEFF', ' ', '\n', '\r'), MaxDepth);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (!roots.Contains(root.Name.LocalName))
            {
                Fatal(root, $"a file of <{roots[0]}> is expected, and this is <{root.Name.LocalName}>", "");
                return null;
            }

            if (root.Name.NamespaceName != Namespace)
            {
                ReportFault(root, $"<{root.Name.LocalName}> is not in CSL's namespace", $"write xmlns=\"{Namespace}\"");
            }

            return root;
        }
        catch (XmlException e)
        {
            faults.Add(
                new StyleFault(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), MessageWithoutPlace(e), "", true)
            );
            return null;
        }
    }

    /// <summary>The elements directly within one, save those of other namespaces.</summary>
    public static IEnumerable<XElement> Children(XElement element) =>
        element.Elements().Where(child => child.Name.NamespaceName is Namespace or "");

    public static XElement? Child(XElement element, string name) =>
        Children(element).FirstOrDefault(child => child.Name.LocalName == name);

    public static string Text(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    public static string? TextOrNull(XElement element, string name) => element.Attribute(name)?.Value;

    public bool Flag(XElement element, string name) => FlagOrNull(element, name) ?? false;

    /// <summary>
    /// The truth value of an attribute; null where it is absent, or has another word, which is reported.
    /// </summary>
    public bool? FlagOrNull(XElement element, string name)
    {
        var attribute = element.Attribute(name);
        switch (attribute?.Value)
        {
            case null or "":
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                ReportFault(attribute, $"{name} is \"true\" or \"false\", not \"{attribute.Value}\"", "");
                return null;
        }
    }

    /// <summary>
    /// The whole number in an attribute; null where it is absent, or holds something else, which is reported.
    /// </summary>
    public int? Number(XElement element, string name)
    {
        var attribute = element.Attribute(name);
        if (attribute is null || attribute.Value.Length == 0)
        {
            return null;
        }

        if (int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ReportFault(attribute, $"{name} is a whole number, not \"{attribute.Value}\"", "");
        return null;
    }

    /// <summary>
    /// The value for which the attribute's word stands; null where the attribute is absent, or has another word,
    /// which is reported.
    /// </summary>
    public T? Choice<T>(XElement element, string name, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        var attribute = element.Attribute(name);
        if (attribute is null || attribute.Value.Length == 0)
        {
            return null;
        }

        foreach (var (word, value) in choices)
        {
            if (word == attribute.Value)
            {
                return value;
            }
        }

        List<string> words = [];
        foreach (var (word, _) in choices)
        {
            words.Add($"\"{word}\"");
        }

        ReportFault(attribute, $"{name} cannot be \"{attribute.Value}\"", $"it is one of {string.Join(", ", words)}");
        return null;
    }

    public void ReportFault(XObject place, string message, string hint) => Add(place, message, hint, false);

    public void Fatal(XObject place, string message, string hint) => Add(place, message, hint, true);

    private void Add(IXmlLineInfo place, string message, string hint, bool fatal) =>
        faults.Add(
            new StyleFault(Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), message, hint, fatal)
        );

    /// <summary>
    /// The message of the XML reader without the place, which is given beside it, and without a capital.
    /// </summary>
    private static string MessageWithoutPlace(XmlException e)
    {
        var line = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        var message = (line > 0 ? e.Message[..line] : e.Message).TrimEnd('.');
        return message switch
        {
            "" => "this is not XML",
            [_, >= 'A' and <= 'Z', ..] => message, // ‘DTD is prohibited’
            _ => char.ToLowerInvariant(message[0]) + message[1..],
        };
    }
}
