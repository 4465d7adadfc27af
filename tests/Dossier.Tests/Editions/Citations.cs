using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>Each edition and each page says how it is cited, at the address that stays.</summary>
public sealed partial class Citations : IDisposable
{
    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public Citations() =>
        folder
            .With("input/sections/02-culture.md", SealedTexts.Culture("grants of its state", "Culture </script> & co"))
            .Seal("1.0.1")
            .Build();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_page_is_cited_at_its_edition()
    {
        var page = Text("sections/economy/index.html");
        Assert.Contains(
            "The editors, ‘Economy’, in <cite>A small dossier</cite>, edition 1.0.1, 23 November 2026, <span "
                + "class=\"address\">https://example.org/briefing/editions/1.0.1/sections/economy/</span>.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The editors. (2026, November 23). Economy. In <cite>A small dossier</cite> (Edition 1.0.1). <span "
                + "class=\"address\">https://example.org/briefing/editions/1.0.1/sections/economy/</span></p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<meta name=\"citation_title\" content=\"Economy\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author\" content=\"The editors\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"citation_publication_date\" content=\"2026/11/23\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta name=\"citation_public_url\" "
                + "content=\"https://example.org/briefing/editions/1.0.1/sections/economy/\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://example.org/briefing/editions/1.0.0/sections/economy/</span>",
            Text("editions/1.0.0/sections/economy/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_edition_is_there_for_reference_managers()
    {
        var bib = Text("cite.bib");
        Assert.StartsWith("@", bib, StringComparison.Ordinal);
        Assert.Contains("{small-1.0.1,", bib, StringComparison.Ordinal);
        Assert.Contains("https://example.org/briefing/editions/1.0.1/", bib, StringComparison.Ordinal);
        Assert.Contains(
            "UR  - https://example.org/briefing/editions/1.0.0/",
            Text("editions/1.0.0/cite.ris"),
            StringComparison.Ordinal
        );
        using var csl = JsonDocument.Parse(Text("cite.json"));
        var item = Assert.Single(csl.RootElement.EnumerateArray());
        Assert.Equal(
            ("small-1.0.1", "report", "1.0.1"),
            (
                item.GetProperty("id").GetString(),
                item.GetProperty("type").GetString(),
                item.GetProperty("edition").GetString()
            )
        );
    }

    [Fact]
    public void A_title_cannot_leave_the_data_it_stands_in()
    {
        var page = Text("sections/culture/index.html");
        var start =
            page.IndexOf("<script type=\"application/ld+json\">", StringComparison.Ordinal)
            + "<script type=\"application/ld+json\">".Length;
        using var data = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        Assert.Equal("Culture </script> & co", data.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void An_edition_is_cited_as_it_was_published_whatever_becomes_of_the_theme()
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(Sealing.Folders(folder), bag);
        var style = inputs.Theme.Styles[StyleNames.House];
        var changed = style.Text.Replace(
            "<text variable=\"title\"",
            "<text prefix=\"Changed \" variable=\"title\"",
            StringComparison.Ordinal
        );
        Assert.NotEqual(style.Text, changed);
        var styles = inputs.Theme.Styles.SetItem(StyleNames.House, new InputFile(style.Path, changed));
        var later = inputs with { Theme = inputs.Theme with { Styles = styles } };

        Assert.Contains("Changed One report", Site(later with { Editions = [] }), StringComparison.Ordinal);
        Assert.DoesNotContain("Changed One report", Site(later), StringComparison.Ordinal);
        Assert.Empty(bag.Sorted());

        string Site(InputSet read)
        {
            var request = new BuildRequest(null, _ => { }) { Subject = BuildSubject.Published };
            var page = Compiler.Compile(read, request, bag).Output!.Files["sections/economy/index.html"];
            return Plain(Encoding.UTF8.GetString(page.Span));
        }

        static string Plain(string html) => TagsOf().Replace(html, "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagsOf();

    private string Text(string path) => File.ReadAllText(folder[$"output/{path}"]);
}
