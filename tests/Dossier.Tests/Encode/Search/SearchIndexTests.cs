using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Npm.Searching;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Print;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Encode.Search;

/// <summary>What can be searched, and the index that is made of it.</summary>
public sealed class SearchIndexTests
{
    /// <summary>
    /// The code whose finding comes from the indexer, and is tested here in place of a broken dossier.
    /// </summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes = [Rules.Indexing];

    [Fact]
    public void Words_that_are_searched_keep_step_with_words_that_are_shown() =>
        Assert.All(
            Job(Typeset.Real).Records,
            record => Assert.Equal(record.Text.Split(' ').Length, record.Folded.Split(' ').Length)
        );

    [Fact]
    public void Spellings_of_a_name_fall_together()
    {
        var job = Job(
            SmallDossier.Inputs(
                (
                    "glossary/one.md",
                    """
                    ---
                    term: Süleymancı
                    labels: { kk: СҮЛЕЙМАНШЫЛАР, ru: сулейманджи }
                    ---

                    IŞIK, İstanbul’daki; Қазақстан – “well-known”.

                    """
                )
            )
        );
        var record = Assert.Single(job.Records, record => record.Kinds[0] == "glossary");
        Assert.Equal(
            "Süleymancı СҮЛЕЙМАНШЫЛАР сулейманджи IŞIK, İstanbul’daki; Қазақстан – “well-known”.",
            record.Text
        );
        Assert.Equal("suleymanci suleymanshylar suleymandzhi isik istanbuldaki qazaqstan – well-known", record.Folded);
    }

    [Fact]
    public void Each_stretch_each_term_each_source_and_each_note_has_an_address_that_exists()
    {
        var job = Job(Typeset.Real);
        Assert.Equal(
            ["sections", "timeline", "figures", "glossary", "sources", "notes"],
            job.Records.Select(record => record.Kinds[0]).Distinct()
        );
        Assert.Equal(job.Records.Length, job.Records.Select(record => record.Url).Distinct().Count());
        Assert.All(
            job.Records,
            record =>
            {
                var parts = record.Url.Split('#');
                var page = Fixtures.RealSite.Pages[$"{parts[0]}index.html"];
                Assert.True(parts.Length == 1 || page.GetElementById(parts[1]) is not null, record.Url);
            }
        );
    }

    [Fact]
    public async Task An_index_has_the_same_bytes_on_each_run()
    {
        Typeset.NeedNode();
        var (one, two) = (
            await Index(Typeset.Packages.Value.Folder!, new DiagnosticBag()),
            await Index(Typeset.Packages.Value.Folder!, new DiagnosticBag())
        );
        Assert.Contains("pagefind/pagefind.js", one.Keys);
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, file => Assert.True(file.Value.Span.SequenceEqual(two[file.Key].Span), file.Key));
    }

    [Fact]
    public async Task An_indexer_that_fails_is_a_finding()
    {
        Typeset.NeedNode();
        using var folder = new TemporaryFolder().With("search/index.mjs", "throw new Error('no room');");
        var bag = new DiagnosticBag();
        Assert.Empty(await Index(folder.Path, bag));
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(
            ("DOS321", "theme/search/index.mjs", "the search index cannot be made: Error: no room"),
            (finding.Code.Id, finding.Path, finding.Message)
        );
    }

    private static SearchJob Job(InputSet inputs)
    {
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(inputs, new BuildRequest(null, _ => { }) { Search = true }, bag);
        return compilation.Search ?? throw new InvalidOperationException(Reports(bag));
    }

    private static string Reports(DiagnosticBag bag) =>
        string.Join('\n', bag.Sorted().Select(finding => finding.Message));

    private static async Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> Index(
        string folder,
        DiagnosticBag bag
    ) =>
        (await SearchIndexer.Run(Job(Typeset.Real), folder, _ => { }, bag)).ToImmutableSortedDictionary(
            StringComparer.Ordinal
        );
}
