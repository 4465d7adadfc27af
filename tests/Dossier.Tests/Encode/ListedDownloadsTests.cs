using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode;

/// <summary>
/// Every front lists what was made of its text, each with its size, and nothing else: of the latest edition, of one
/// before it, and of the draft after it.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed partial class ListedDownloadsTests : IDisposable
{
    private const string Draft = "draft/small-draft-after-1.0.1";
    private const string Old = "editions/1.0.0/small-1.0.0";
    private const string Latest = "editions/1.0.1/small-1.0.1";

    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--no-pdf", "epub", "epub docx", "docx")]
    [InlineData("--no-pdf --no-epub", "", "docx", "docx")]
    [InlineData("--no-pdf --no-docx", "epub", "epub", "")]
    [InlineData("--no-pdf --no-epub --no-docx", "", "", "")]
    public void What_is_left_out_is_not_listed(string options, string old, string latest, string draft) =>
        Hold(options, old, latest, draft);

    [Fact]
    public void Beside_the_PDF_stand_the_brief_and_the_books()
    {
        Typeset.NeedNode();
        Hold("", "pdf -brief.pdf epub", "pdf -brief.pdf epub docx", "docx");
    }

    private void Hold(string options, string old, string latest, string draft)
    {
        // The first edition is the latest for one build, and has a Word document for as long.
        Build(options);
        Listed("", latest, "small-1.0.0");
        Listed("editions/1.0.0/", latest, Old);
        folder.With("input/about.md", "Who made it: the editors.\n").Seal("1.0.1");
        folder.With("input/about.md", "Who made it: the editors, again.\n");
        Build($"{options} --draft");
        Listed("", latest, "small-1.0.1");
        Listed("editions/1.0.1/", latest, Latest);
        Listed("editions/1.0.0/", old, Old);
        Listed("draft/", draft, Draft);
        var output = folder["output"];
        foreach (var page in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match link in DownloadPattern().Matches(File.ReadAllText(page)))
            {
                var file = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value);
                Assert.True(File.Exists(file), $"{Path.GetRelativePath(output, page)} leads to {link.Groups[1].Value}");
            }
        }
    }

    private void Build(string options)
    {
        string[] all = ["build", "--no-search", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var result = Command.Run(folder.Path, all);
        Assert.True(result.Code == 0, result.Error);
    }

    /// <param name="below">The folder of a text, with its slash.</param>
    /// <param name="forms">How the names end of what is made of it, in the order of the list.</param>
    /// <param name="name">How they begin.</param>
    private void Listed(string below, string forms, string name)
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(folder[$"output/{below}index.html"]));
        var listed = page.QuerySelectorAll(".documents li")
            .Select(item => (item.QuerySelector("a")!.GetAttribute("href")!, item.QuerySelector("data")!))
            .ToArray();
        string[] expected =
        [
            .. forms
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(form => name + (form[0] == '-' ? form : $".{form}")),
        ];
        Assert.Equal(
            expected,
            listed.Select(one => Path.Combine(below, one.Item1.Replace("./", "", StringComparison.Ordinal)))
        );
        Assert.All(
            listed,
            one =>
            {
                var length = new FileInfo(folder[$"output/{below}{one.Item1}"]).Length;
                Assert.Equal(length.ToString(CultureInfo.InvariantCulture), one.Item2.GetAttribute("value"));
                Assert.Matches("^[1-9][0-9]*(\\.[0-9])? [KM]B$", one.Item2.TextContent);
            }
        );
        // A PDF keeps the address at the root that it was published at once; of the others each folder has its own.
        var made = Directory
            .EnumerateFiles(folder[$"output/{below}"])
            .Select(path => Path.GetFileName(path))
            .Where(file => Path.GetExtension(file) is ".pdf" or ".epub" or ".docx")
            .Where(file =>
                below.Length > 0 || !file.EndsWith("-1.0.0.pdf", StringComparison.Ordinal) || name.EndsWith('0')
            )
            .Select(file => below + file);
        Assert.Equal(expected.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("href=\"([^\":]+\\.(?:pdf|epub|docx))\"", RegexOptions.CultureInvariant)]
    private static partial Regex DownloadPattern();
}
