using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>An article of twice the size takes at most two and a half times the memory, however it is made.</summary>
public sealed class LongArticles
{
    private static readonly Dictionary<string, (ArticleForm Form, Func<int, string> Text)> Articles = new(
        StringComparer.Ordinal
    )
    {
        ["lines without a blank one"] = (ArticleForm.Plain, n => Many(n, "and so on\n")),
        ["paragraphs that go on"] = (ArticleForm.Plain, n => "It begins\n\n" + Many(n, "and so on\n\n")),
        ["notes that go on"] = (
            ArticleForm.Plain,
            n =>
                """
                    It begins.¹

                    ¹ A note


                    """ + Many(n, "and so on\n\n")
        ),
        ["marks"] = (ArticleForm.Plain, n => $"It begins{Many(n, "[1]")} and ends.\n"),
        ["raised marks"] = (ArticleForm.Plain, n => $"It begins{Many(n, "¹")} and ends.\n"),
        ["one word"] = (ArticleForm.Plain, n => $"{Many(n, "word")}\n"),
        ["stars"] = (ArticleForm.Markdown, n => Many(n, "*a ")),
        ["brackets"] = (ArticleForm.Markdown, n => Many(n, "[a](b")),
        ["headings"] = (ArticleForm.Markdown, n => Many(n, "# A\n")),
        ["tags"] = (ArticleForm.Html, n => Many(n, "<p>a</p>")),
        ["tags that do not close"] = (ArticleForm.Html, n => Many(n, "<a ")),
        ["tags in quotation marks"] = (ArticleForm.Html, n => Many(n, "<a \"'")),
        ["tags in quotation marks that close"] = (ArticleForm.Html, n => Many(n, "<a \"") + ">"),
        ["comments that do not close"] = (ArticleForm.Html, n => Many(n, "<!-- ") + ">"),
        ["comments"] = (ArticleForm.Html, n => Many(n, "<!-- a -->b ")),
        ["anchors of notes in one paragraph"] = (ArticleForm.Html, n => $"<p>{Many(n, "a <a id=fn1>")}</p>"),
        ["values in quotation marks"] = (ArticleForm.Html, n => Many(n, "<a b=\"'")),
        ["asides in asides"] = (ArticleForm.Html, n => Many(n, "<aside>a") + Many(n, "</aside>")),
        ["figures in figures"] = (
            ArticleForm.Html,
            n => Many(n, "<figure><figcaption>a") + Many(n, "</figcaption></figure>")
        ),
        ["figures one after the other"] = (
            ArticleForm.Html,
            n => Many(n, "<figure><figcaption>a</figcaption></figure>")
        ),
        ["tables in rules"] = (ArticleForm.Plain, n => Many(n, "--- ---\n\nab ab\n\n")),
        ["rules"] = (ArticleForm.Plain, n => Many(n, "----\n\na\n\n")),
        ["rules in lines"] = (ArticleForm.Plain, n => Many(n, "a\n----\n")),
        ["rows"] = (ArticleForm.Plain, n => Many(n, "a  1\n")),
        ["cells of a table"] = (ArticleForm.Html, n => $"<table>{Many(n, "<td>a</td>")}</table>"),
    };

    public static TheoryData<string> Names => [.. Articles.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_takes_twice_the_memory(string name)
    {
        var (form, text) = Articles[name];
        ArticleReader.Read(text(50), form);
        var (small, large) = (Allocated(text(4_000), form), Allocated(text(8_000), form));
        Assert.True(large <= small * 2.5, $"{small:N0} bytes, then {large:N0}");
    }

    /// <summary>A pattern that began again at every character would not come to an end here.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_megabyte_of_it_is_read(string name)
    {
        var (form, text) = Articles[name];
        Assert.NotNull(ArticleReader.Read(text(1_000_000 / text(1).Length), form));
    }

    private static long Allocated(string text, ArticleForm form)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleReader.Read(text, form);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Many(int count, string part) => string.Concat(Enumerable.Repeat(part, count));
}
