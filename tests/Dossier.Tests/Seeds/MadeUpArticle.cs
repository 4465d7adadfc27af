using System.Text;
using Dossier.Model.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>Articles made up for these tests, one of each form.</summary>
internal static class MadeUpArticle
{
    /// <summary>
    /// As a PDF turned into text gives it: a page breaks a paragraph, a footnote and a running head stand in between.
    /// </summary>
    public const string Plain = """
        Bulletin of the River Board

        The Ferry at Lowmoor

        Ada Quill

        The ferry at Lowmoor has crossed the River Wend since 1887, and it carried four thousand passengers in its first year. Nobody on
        the board expected the service to last.¹ The charge was a penny.

        1 of 3

        How the Ferry is Paid For

        Fares bring in $2.5 bn a year, if the auditors are right, although the warden Tom Hale speaks of "a heap of small coins" and

        ¹ Minutes of the River Board, May 11, 1887, <https://example.org/minutes/1887/05>

        2 of 3

        of nothing else. About twenty-five per cent of the fares were pa-
        id by schools between 1990-95.

        Three matters remain:

        The bridge of 2031 will end the service.

        """;

    /// <summary>A Turkish article in Markdown.</summary>
    public const string Turkish = """
        # Göl Kıyısında

        Ilgaz Işık, 31 Mayıs 2021'de göl kıyısında yirmi beş sandal saydı; İdare ise 4.000 liralık bir kiradan söz etti.[^1] Balıkçıların yüzde 10'u o gün suya çıkmadı.

        ## Kışın

        Kışın göl donar ve yüzlerce kuş gelir. Belediye "göl hepimizin ortak evidir" diyor.

        [^1]: Ilgaz Işık, "Göl", Yerel Gazete, 1 Haziran 2021.

        """;

    /// <summary>A report as an HTML page, with navigation that is no part of it.</summary>
    public const string Html = """
        <!DOCTYPE html><html><head><title>Report</title><style>p { color: red }</style></head><body>
        <nav><ul><li>Home</li><li>Reports</li></ul></nav>
        <h1>On the Lighthouse</h1>
        <p>The keeper&#39;s house was built in <b>1901</b> for US$5&nbsp;million.<sup><a href="#fn1">[1]</a></sup></p>
        <h2>The lamp</h2>
        <p>The lamp burns “from dusk until the last boat is in”, says the report, and has done so for thirty years.</p>
        <script>var x = "<p>not text</p>";</script>
        <ol><li id="fn1">Harbour Office, Annual Report, 1902. <a href="#r1">↩</a></li></ol>
        </body></html>
        """;

    /// <summary>The record of a text.</summary>
    public static SeedRecord Record(string text, ArticleForm form, string language = "en", SeedRecord? before = null) =>
        SeedMaker
            .Make(
                "made-up",
                ArticleReader.Read(text, form),
                language,
                Encoding.UTF8.GetBytes(text),
                [new("title", "Made up")],
                before
            )
            .Record;
}
