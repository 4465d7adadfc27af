using System.Text;
using Dossier.Cli.ReviewDesk;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>
/// What typesetting puts into words, soft hyphens, zero-width characters and ligatures, is in nothing that a record
/// keeps.
/// </summary>
public sealed class TypesetArticleTests
{
    private const string Typed =
        "# The ferry\n\n## The quay of Temirköl\n\nThe ferry left Temirköl in 2023 with 41,000 people, said Darkhan "
        + "Akhmetov, the harbour master of Aksay. Zefira Fiedler had ‘no better fleet’, and twenty-five boats.\n";

    private static readonly string Typeset = Typed
        .Replace("mirk", "m\u00ADir\u00ADk", StringComparison.Ordinal)
        .Replace("khan", "\u00ADkhan", StringComparison.Ordinal)
        .Replace("hmet", "h\u200Bmet", StringComparison.Ordinal)
        .Replace("ks", "k\u2060s", StringComparison.Ordinal)
        .Replace("41,", "4\u00AD1,", StringComparison.Ordinal)
        .Replace("nty", "n\u00ADty", StringComparison.Ordinal)
        .Replace("efi", "eﬁ", StringComparison.Ordinal)
        .Replace("fl", "ﬂ", StringComparison.Ordinal);

    [Fact]
    public void The_record_is_that_of_the_text_as_it_is_typed() =>
        Assert.Equal(SeedWriter.Yaml(Record(Typed)), SeedWriter.Yaml(Record(Typeset)));

    /// <summary>Records that were made before had them in names and titles.</summary>
    [Fact]
    public void A_record_made_before_is_read_without_them_and_proved()
    {
        var article = ArticleReader.Read(Typeset, ArticleForm.Markdown);
        var before = Make(
            article with
            {
                Passages =
                [
                    .. article.Passages.Select(passage =>
                        passage with
                        {
                            Section = "The quay of Tem\u00ADir\u00ADköl",
                            Text = passage.AsTypeset,
                        }
                    ),
                ],
            }
        );
        var yaml = SeedWriter.Yaml(before);
        Assert.Contains("@Tem\u00ADir\u00ADköl", yaml, StringComparison.Ordinal);
        var record = SeedParser.Parse(new InputFile("seeds/ferry.yml", yaml), new DiagnosticBag())!;
        Assert.Equal("The quay of Temirköl", record.Passages[0].Section);
        Assert.Contains(record.Passages[0].Statements[0].Marks, mark => mark.Text == "Darkhan Akhmetov");
        var file = new ArticleFile(
            new InputFile("ferry.md", Typeset),
            Encoding.UTF8.GetBytes("ferry"),
            ArticleForm.Markdown
        );
        var wordings = Wordings.Of(record, file);
        Assert.True(wordings.Prove(record.Passages[0]));
        Assert.Empty(wordings.Differences(record, record.Passages[0]));
        Assert.Contains("said Darkhan Akhmetov", wordings.ById["p1"], StringComparison.Ordinal);
        var edited = yaml.Replace("    words: ", "    words: 9", StringComparison.Ordinal);
        var changed = SeedParser.Parse(new InputFile("seeds/ferry.yml", edited), new DiagnosticBag())!;
        Assert.NotEmpty(wordings.Differences(changed, changed.Passages[0]));
    }

    /// <summary>A sign that takes no place stands neither between two spaces nor behind the stop.</summary>
    [Fact]
    public void Signs_without_a_place_leave_nothing_behind() =>
        Assert.Equal(
            ["The ferry left. It came.", "nobody saw it."],
            ArticleReader
                .Read("\u200B The ferry left. \u200B It came.\u200B\n\nnobody saw it.\n", ArticleForm.Markdown)
                .Passages.Select(passage => passage.Text)
        );

    private static SeedRecord Record(string text) => Make(ArticleReader.Read(text, ArticleForm.Markdown));

    private static SeedRecord Make(Article article) =>
        SeedMaker.Make("ferry", article, "en", Encoding.UTF8.GetBytes("ferry"), [], before: null).Record;
}
