using Dossier.Cli.Links;
using Dossier.Cli.Links.Archives;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Lookups;
using Dossier.Diagnostics;

namespace Dossier.Tests.Cli.Links;

/// <summary>One answer that cannot be read is said of its address, and what was learnt of the others stands.</summary>
public sealed class UnreadableAnswersTests : WithServices
{
    private const string Url = "http://paper.example/a";

    [Theory]
    [InlineData("text/html; charset=utf-7", "<title>T</title>")]
    [InlineData("text/html", "<meta charset=\"utf-7\"><title>T</title>")]
    public async Task A_page_in_UTF_7_is_a_page(string type, string body)
    {
        Web.Sites.Files["/a"] = (type, body);
        var results = await new LinkRun(Client, _ => { }).Ask(
            LinkQuery.Of([new FoundLink(Url, TextSpan.None, null, "")]),
            TestContext.Current.CancellationToken
        );
        Assert.Equal([LinkFault.None], results.Select(result => result.Fault));
        Assert.NotEmpty(results[0].TextHash);
    }

    [Fact]
    public async Task What_cannot_be_read_stands_for_itself_and_only_a_stop_is_thrown()
    {
        Assert.Equal(
            "unreadable",
            await AnswerGuard.ReadOr(
                () => Task.FromException<string>(new NotSupportedException()),
                () => "unreadable",
                TestContext.Current.CancellationToken
            )
        );
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AnswerGuard.ReadOr(() => Task.FromCanceled<string>(stopped), () => "unreadable", stopped)
        );
    }

    [Theory]
    [InlineData("{\"type\":\"article-journal\",\"title\":\"T\",\"publisher\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"article-journal\",\"title\":\"T\",\"title\":\"T\"}")]
    [InlineData("{\"author\":[{\"name\":\"\\udfff\"},{\"name\":\"A\",\"name\":\"B\"},{\"name\":1}]}")]
    public async Task A_resolver_may_answer_what_it_likes(string json)
    {
        Web.Sites.Files["/10.1000/x"] = ("application/json", json);
        await Complete(("DOI", "10.1000/x"));
        Assert.DoesNotContain(
            Bag.Sorted(),
            finding => finding.Code == Codes.ServiceFailed && !finding.Message.Contains("404", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("[[99999999999]]", "yes")]
    [InlineData("[[2020.5]]", "yes")]
    [InlineData("[[2020,1e300]]", "2020")]
    [InlineData("[[2020,13,40]]", "2020")]
    [InlineData("[[2020,2,30]]", "2020-02")]
    [InlineData("[[\"2020\"]]", "yes")]
    [InlineData("[]", "yes")]
    [InlineData("[[]]", "yes")]
    [InlineData("{}", "yes")]
    public async Task A_retraction_has_its_day_as_far_as_it_is_one(string parts, string day)
    {
        Web.Sites.Files["/works?filter=updates:10.1000%2Fx&rows=100"] = (
            "application/json",
            "{\"message\":{\"items\":[{\"DOI\":\"10.1/y\",\"update-to\":[{\"type\":\"retraction\","
                + "\"DOI\":\"10.1000/x\","
                + $"\"updated\":{{\"date-parts\":{parts}}}}}]}}]}}}}"
        );
        var addition = await Complete(("DOI", "10.1000/x"));
        Assert.Equal(day, addition!.Custom.Children["retracted"].ToString());
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_a_finding()
    {
        Web.Sites.Files["/10.1000/x"] = ("application/json", "{\"title\":");
        await Complete(("DOI", "10.1000/x"));
        Assert.Equal(
            ["'a' cannot be looked up: what doi.example answered cannot be read"],
            Bag.Sorted().Select(finding => finding.Message)
        );
    }

    [Theory]
    [InlineData("<a>; rel=\"\\")]
    [InlineData("<http://archive.example/web/20210528000000/x>; rel=\"memento\"; datetime=\"Fri, 28 May")]
    [InlineData("<http://archive.example/a\\b>; rel=\"memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"")]
    [InlineData("<http://archive.example/\u001b[31m>; rel=\"memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"")]
    [InlineData("<http://archive.example/a b>; rel=\"memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"")]
    [InlineData("<http://archive.example/a\u202eb>; rel=\"memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"")]
    [InlineData("<http://me:pw@archive.example/a>; rel=\"memento\"; datetime=\"Fri, 28 May 2021 00:00:00 GMT\"")]
    public async Task No_copy_is_taken_of_a_list_that_is_spoilt(string list)
    {
        Web.Sites.Files[$"/timemap/link/{Url}"] = ("application/link-format", list);
        foreach (var path in new[] { "/a/b", "/a%20b", "/a", "/%1B[31m", "/a%E2%80%AEb" })
        {
            Web.Sites.Files[path] = ("text/html", "<title>T");
        }

        Assert.Equal(
            new ArchiveOutcome(null),
            await new ArchiveSearch(Client, Services).Find(
                Sample.Source(url: Url),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task No_password_is_sent_to_anybody()
    {
        Assert.Null(await Complete(("URL", "http://me:pw@paper.example/a")));
        Assert.Empty(Web.Asked);
    }

    private Task<Dossier.Cli.Links.Lists.FieldAddition?> Complete(params (string Key, string Value)[] fields) =>
        new SourceLookup(Client, Services, Bag).Complete(
            Sample.Source() with
            {
                Fields = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    fields.Select(field => KeyValuePair.Create(field.Key, field.Value))
                ),
            },
            TestContext.Current.CancellationToken
        );
}
