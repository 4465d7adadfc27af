using System.Text;
using System.Xml.Linq;
using Dossier.Model.Inlines;

namespace Dossier.Import.Glossary.Formats;

/// <summary>What a TBX entry says in one language.</summary>
internal sealed class TbxSection
{
    /// <summary>Reads a <c>langSec</c> or <c>langSet</c>.</summary>
    public TbxSection(XElement section)
    {
        var tag = section.Attribute(XNamespace.Xml + "lang") ?? section.Attribute("lang");
        Language = LanguageReader.Tag(tag?.Value ?? "");
        Definition = string.Join("\n\n", Texts(section, "definition"));
        Terms =
        [
            .. section
                .Elements()
                .Where(element => element.Name.LocalName is "termSec" or "tig" or "ntig")
                .Select(term => (Rank: Rank(term), Names: Texts(term, "term")))
                .OrderBy(term => term.Rank)
                .SelectMany(term => term.Names.Select(name => (name, term.Rank == Deprecated))),
        ];
    }

    /// <summary>BCP 47 tag; empty where the file gives none.</summary>
    public string Language { get; }

    /// <summary>The definition in this language; empty for none.</summary>
    public string Definition { get; }

    /// <summary>The names, the preferred one first, those that should not be used last.</summary>
    public (string Name, bool IsDeprecated)[] Terms { get; }

    private const int Deprecated = 2;

    /// <summary>What an element holds: by its attribute in the style DCA, by its own name in DCT.</summary>
    public static string Category(XElement element) => element.Attribute("type")?.Value ?? element.Name.LocalName;

    /// <summary>The texts of a category within an element.</summary>
    public static IEnumerable<string> Texts(XElement within, string category, bool withSelf = false) =>
        (withSelf ? within.DescendantsAndSelf() : within.Descendants())
            .Where(element => Category(element) == category)
            .Select(element => TextOf(element).Trim())
            .Where(text => text.Length > 0);

    /// <summary>
    /// The words of an element; those that it raises or lowers are Unicode's letters, as in 10⁶ and CO₂.
    /// </summary>
    public static string TextOf(XElement element)
    {
        if (!element.HasElements)
        {
            return element.Value;
        }

        var text = new StringBuilder();
        Append(element);
        return text.ToString();

        void Append(XElement outer)
        {
            foreach (var node in outer.Nodes())
            {
                if (node is XText words)
                {
                    text.Append(words.Value);
                }
                else if (node is XElement inner)
                {
                    var start = text.Length;
                    Append(inner);
                    if (IsRaised(inner) is { } isRaised)
                    {
                        ShiftedLetters.Shift(text, start, isRaised);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether an element raises its words, or lowers them; null for one that does neither. TBX says so by the type of
    /// a <c>hi</c>, programs by elements of HTML too.
    /// </summary>
    private static bool? IsRaised(XElement element) =>
        (element.Name.LocalName == "hi" ? element.Attribute("type")?.Value : element.Name.LocalName) switch
        {
            "superscript" or "super" or "sup" => true,
            "subscript" or "sub" => false,
            _ => null,
        };

    /// <summary>Words in the status of a name that should not be used.</summary>
    private static readonly string[] RefusalWords =
    [
        "deprecated",
        "superseded",
        "obsolete",
        "forbidden",
        "rejected",
        "prohibited",
        "not recommended",
        "notrecommended",
    ];

    /// <summary>
    /// 0 for a preferred name, 1 for an admitted one or one without a status, 2 for one that should not be used.
    /// </summary>
    private static int Rank(XElement term)
    {
        var status = string.Join(
            ' ',
            Texts(term, "administrativeStatus").Concat(Texts(term, "normativeAuthorization"))
        );
        return status.Contains("preferred", StringComparison.OrdinalIgnoreCase) ? 0
            : Array.Exists(RefusalWords, word => status.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Deprecated
            : 1;
    }
}
