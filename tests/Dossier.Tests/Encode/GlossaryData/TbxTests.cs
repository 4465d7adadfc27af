using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.GlossaryData;

/// <summary>
/// The rules of TBX-Basic, style DCA (ISO 30042:2019), as far as our export can break them. Its own schemas,
/// TBXcoreStructV03.rng and TBX-Basic_DCA.sch, accept the export; they name no licence and are not kept here.
/// </summary>
public sealed class TbxTests
{
    private static readonly XNamespace Tbx = "urn:iso:std:iso:30042:ed-2";

    /// <summary>Each element with its type, and where it may stand.</summary>
    private static readonly Dictionary<string, string[]> Levels = new(StringComparer.Ordinal)
    {
        ["tbx"] = [""],
        ["tbxHeader"] = ["tbx"],
        ["fileDesc"] = ["tbxHeader"],
        ["titleStmt"] = ["fileDesc"],
        ["title"] = ["titleStmt"],
        ["sourceDesc"] = ["fileDesc"],
        ["p"] = ["sourceDesc"],
        ["text"] = ["tbx"],
        ["body"] = ["text"],
        ["conceptEntry"] = ["body"],
        ["langSec"] = ["conceptEntry"],
        ["termSec"] = ["langSec"],
        ["term"] = ["termSec"],
        ["descrip subjectField"] = ["conceptEntry"],
        ["descrip definition"] = ["conceptEntry", "langSec"],
        ["ref crossReference"] = ["conceptEntry", "termSec"],
        ["xref externalCrossReference"] = ["conceptEntry", "langSec", "termSec"],
        ["admin source"] = ["conceptEntry", "langSec", "termSec"],
        ["note"] = ["conceptEntry", "langSec", "termSec"],
        ["termNote administrativeStatus"] = ["termSec"],
    };

    [Fact]
    public void The_export_keeps_the_rules() => Keeps(RealSite.Text("glossary/glossary.tbx"));

    [Fact]
    public void It_keeps_them_without_an_address_and_with_every_field()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "An ilik in a kent.\n"),
                (
                    "sources.yml",
                    """
                    references:
                      - id: a
                        type: book
                        title: B

                    """
                ),
                (
                    "glossary/kent.md",
                    """
                    ---
                    term: kent
                    language: kk-Latn
                    ---
                    A town.

                    """
                ),
                (
                    "glossary/ilik.md",
                    """
                    ---
                    term: ilik
                    kind: person
                    role: Head <2020> & "x"
                    aliases: [İLİK]
                    labels: {kk: жілік, ru: мозг}
                    see-also: [kent]
                    sources: [a]
                    ---
                    A <b & c.

                    """
                )
            )
        );
        var document = Keeps(Encoding.UTF8.GetString(compilation.Output!.Files["glossary/glossary.tbx"].Span));
        Assert.Empty(document.Descendants(Tbx + "xref"));
        Assert.Equal("Head <2020> & \"x\"", document.Descendants(Tbx + "note").Single().Value);
    }

    private static XDocument Keeps(string text)
    {
        var document = XDocument.Parse(text);
        Assert.Equal(
            ("dca", "TBX-Basic"),
            (document.Root!.Attribute("style")!.Value, document.Root.Attribute("type")!.Value)
        );
        var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^[A-Za-z_][A-Za-z0-9._-]*$", id));
        foreach (var element in document.Descendants().Where(element => element != document.Root))
        {
            Assert.Equal(Tbx, element.Name.Namespace);
            Assert.Contains(
                element.Parent!.Name.LocalName,
                Levels[
                    element.Attribute("type") is { } type
                        ? $"{element.Name.LocalName} {type.Value}"
                        : element.Name.LocalName
                ]
            );
            Assert.True(element.HasElements || element.Value.Length > 0, $"{element.Name.LocalName} is empty");
            Assert.True(
                element.Attribute("target") is not { } target
                    || ids.Contains(target.Value)
                    || Regex.IsMatch(target.Value, "^https?://."),
                $"{element.Attribute("target")} leads nowhere"
            );
        }

        // What is said of an entry or language stands before its sections, and each section has a term, which comes
        // first.
        Assert.All(document.Descendants(Tbx + "conceptEntry"), entry => EndsWith(entry, "langSec"));
        Assert.All(document.Descendants(Tbx + "langSec"), section => EndsWith(section, "termSec"));
        Assert.All(
            document.Descendants(Tbx + "langSec"),
            section => Assert.NotNull(section.Attribute(XNamespace.Xml + "lang"))
        );
        Assert.All(
            document.Descendants(Tbx + "termSec"),
            section => Assert.Equal("term", section.Elements().First().Name.LocalName)
        );
        Assert.All(
            document.Descendants(Tbx + "termNote"),
            note => Assert.Contains(note.Value, (string[])["preferredTerm-admn-sts", "admittedTerm-admn-sts"])
        );
        return document;

        static void EndsWith(XElement element, string sections)
        {
            var names = element
                .Elements()
                .Select(child => child.Name.LocalName)
                .SkipWhile(name => name != sections)
                .ToArray();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Equal(sections, name));
        }
    }
}
