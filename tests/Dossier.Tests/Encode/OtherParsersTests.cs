using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Diagnostics;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Browser;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Encode;

/// <summary>
/// What we write is read by parsers that are not ours: rdflib, jsonschema, bibtexparser, Sphinx, MyST, Pandoc,
/// bibutils.
/// </summary>
public sealed class OtherParsersTests
{
    private const string Python = "python3-rdflib python3-jsonschema python3-bibtexparser";

    [Fact]
    public void RDF_JSON_Schema_CSV_TBX_and_BibTeX_are_read_as_they_were_meant()
    {
        using var folder = new TemporaryFolder();
        Assert.NotNull(OutputWriter.Write(RealSite.Tree, folder["site"], new DiagnosticBag()));
        var result = Outside.Python(
            Python,
            "rdflib, jsonschema, bibtexparser",
            folder.Path,
            Repository.PathOf("tests/outside/exports.py"),
            folder["site"]
        );
        Assert.True(result.Code == 0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        var found = json.RootElement;
        var briefing = RealSite.Compilation.Briefing!;
        var ids = briefing.Terms.Select(term => term.Id).ToArray();
        Assert.True(found.GetProperty("same").GetBoolean(), "Turtle and JSON-LD say different things");
        Assert.True(
            found.GetProperty("one label a language").GetBoolean() && found.GetProperty("disjoint").GetBoolean(),
            "the labels break SKOS's rules"
        );
        Assert.True(found.GetProperty("schema refuses").GetBoolean(), "the schema lets anything pass");
        Assert.Equal(
            ids.Select(id => $"{briefing.Settings.Url}glossary/{id}/").Order(StringComparer.Ordinal),
            Texts(found, "concepts")
        );
        Assert.Contains($"{briefing.Settings.Url}glossary/astana/ kk Астана", Texts(found, "labels"));
        Assert.All((string[])["json", "csv", "tbx"], form => Assert.Equal(ids, Texts(found, form)));
        Assert.Equal(briefing.Sources.Select(source => source.Id).Order(StringComparer.Ordinal), Texts(found, "bib"));
        Assert.Equal(
            "Kahveci, Hayriye and Kuşçu Bonnenfant, Işık",
            found.GetProperty("authors").GetProperty("kahveci-2023").GetString()
        );
    }

    [Fact]
    public void Sphinx_links_into_the_glossary_by_name_alias_translation_and_id()
    {
        using var folder = new TemporaryFolder();
        var url = RealSite.Compilation.Briefing!.Settings.Url!.AbsoluteUri;
        Directory.CreateDirectory(folder["project"]);
        File.WriteAllBytes(Path.Combine(folder["project"], "objects.inv"), RealSite.Tree.Files["objects.inv"].Span);
        File.WriteAllText(
            Path.Combine(folder["project"], "conf.py"),
            $$"""
            project = 'Elsewhere'
            extensions = ['sphinx.ext.intersphinx']
            intersphinx_mapping = {'dossier': ('{{url}}', 'objects.inv')}

            """
        );
        File.WriteAllText(
            Path.Combine(folder["project"], "index.rst"),
            "Elsewhere\n=========\n\n:term:`Organization of Turkic States`, :term:`OTS`, :term:`Түркі мемлекеттері "
                + "ұйымы`, :term:`ankara`,\n"
                + ":term:`the capital <Astana>`, :doc:`dossier:sections/economy`, :ref:`dossier:source-linn-2017`, "
                + ":ref:`dossier:term-nato`.\n"
        );
        var result = Outside.Python(
            "python3-sphinx",
            "sphinx",
            folder["project"],
            "-m",
            "sphinx",
            "-n",
            "-W",
            "-q",
            "-b",
            "html",
            ".",
            "out"
        );
        Assert.True(result.Code == 0, result.Error + result.Output);
        var links = Regex
            .Matches(
                File.ReadAllText(Path.Combine(folder["project"], "out", "index.html")),
                $"href=\"{Regex.Escape(url)}([^\"]*)\""
            )
            .Select(match => match.Groups[1].Value)
            .ToArray();
        Assert.Equal(
            [
                "glossary/organization-of-turkic-states/",
                "glossary/organization-of-turkic-states/",
                "glossary/organization-of-turkic-states/",
                "glossary/ankara/",
                "glossary/astana/",
                "sections/economy/",
                "sources/linn-2017/",
                "glossary/nato/",
            ],
            links
        );
        Assert.All(links, link => Assert.True(RealSite.Tree.Files.ContainsKey($"{link}index.html"), link));
    }

    [Fact]
    public void MyST_links_into_the_glossary_by_its_own_list_and_by_the_inventory()
    {
        using var folder = new TemporaryFolder();
        Assert.NotNull(OutputWriter.Write(RealSite.Tree, folder["site"], new DiagnosticBag()));
        using var server = new SiteServer(folder["site"]);
        var text = Node.Run(
            "myst.mjs",
            Node.PathOf("mystmd/dist/myst.cjs"),
            server.Root.AbsoluteUri,
            folder["project"],
            "[](xref:tk#term-nato), [](xref:tk#section-economy), [](xref:tk#source-linn-2017), "
                + "[here](xref:tk/glossary/nato/), [](xref:sphinx#term-nato)."
        );
        Assert.Contains(
            "[NATO](xref:tk#term-nato), [Trade, construction and energy corridors](xref:tk#section-economy), "
                + "[Kazakhstan is changing its alphabet – here’s why](xref:tk#source-linn-2017), "
                + $"[here]({server.Root}glossary/nato/), [NATO]({server.Root}glossary/nato/).",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pandoc_sets_a_bibliography_from_every_form_of_the_sources()
    {
        using var folder = new TemporaryFolder();
        foreach (var form in (string[])["json", "bib"])
        {
            File.WriteAllBytes(
                Path.Combine(folder.Path, $"sources.{form}"),
                RealSite.Tree.Files[$"sources/sources.{form}"].Span
            );
            var result = Outside.Run(
                "pandoc",
                folder.Path,
                """
                ---
                nocite: '@*'
                ---

                # References

                """,
                "pandoc",
                "--citeproc",
                "--bibliography",
                $"sources.{form}",
                "-f",
                "markdown",
                "-t",
                "plain",
                "--wrap",
                "none"
            );
            Assert.True(result is { Code: 0, Error: "" }, result.Error);
            Assert.Contains(
                "Kahveci, Hayriye, and Işık Kuşçu Bonnenfant. 2023. “Turkish Foreign Policy Towards Central Asia: An "
                    + "Unfolding of Regionalism and Soft Power.” All Azimuth.",
                result.Output,
                StringComparison.Ordinal
            );
            Assert.Equal(RealSite.Compilation.Briefing!.Sources.Length, Regex.Count(result.Output.Trim(), "\n\n"));
        }
    }

    [Fact]
    public void Pandoc_reads_300_sources_of_every_shape_from_BibTeX_and_CSL_JSON()
    {
        var sources = MadeUpSources.Of(300);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        foreach (
            var (form, text) in ((string, string)[])
                [
                    ("bibtex", BibTexWriter.Text(sources)),
                    ("csljson", Encoding.UTF8.GetString(CslJsonWriter.Bytes(sources).Span)),
                ]
        )
        {
            var result = Outside.Run("pandoc", folder.Path, text, "pandoc", "-f", form, "-t", "csljson");
            Assert.True(result.Code == 0, result.Error);
            using var json = JsonDocument.Parse(result.Output);
            Assert.Equal(
                sources.Select(source => source.Id).Order(StringComparer.Ordinal),
                json.RootElement.EnumerateArray()
                    .Select(item => item.GetProperty("id").GetString()!)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Bibutils_reads_every_reference_and_name_from_RIS()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var sources = RealSite.Compilation.Briefing!.Sources;
        var result = Outside.Run("bibutils", folder.Path, RisWriter.Text(sources), "ris2xml", "-i", "unicode", "-un");
        Assert.Contains($"Processed {sources.Length} references", result.Error, StringComparison.Ordinal);
        XNamespace mods = "http://www.loc.gov/mods/v3";
        var read = XDocument
            .Parse(result.Output.TrimStart('\uFEFF'))
            .Root!.Elements(mods + "mods")
            .ToDictionary(item => item.Attribute("ID")!.Value);
        foreach (var source in sources)
        {
            var item = read[source.Id];
            Assert.Equal(
                source.Authors.FirstOrDefault()?.Family ?? "",
                item.Elements(mods + "name")
                    .Elements(mods + "namePart")
                    .FirstOrDefault(part => part.Attribute("type")?.Value == "family")
                    ?.Value
                    ?? ""
            );
            Assert.Equal(source["URL"].Length > 0, item.Descendants(mods + "url").Any());
        }
    }

    private static string[] Texts(JsonElement found, string name) =>
        [.. found.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
