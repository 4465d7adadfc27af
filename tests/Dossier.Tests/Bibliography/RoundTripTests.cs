using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Dossier.Bibliography;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Bibliography;

/// <summary>
/// What is written is read again as the same records: 300 of them, with everything that bibliographies of the region
/// hold.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly ImmutableArray<Source> Sources = MadeUpSources.Of(300);

    public static TheoryData<string> Endings => [.. BibliographyReader.Endings];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Export_import_export_gives_the_same_records(string ending)
    {
        var text = Written(Sources, ending);
        var (read, findings) = Imports.Sources($"sources{ending}", text);
        Assert.DoesNotContain(findings, finding => !finding.Contains("without a comma", StringComparison.Ordinal));
        Same(Sources, read);
        Assert.Equal(text, Written(read, ending));
    }

    /// <summary>
    /// Any source at all, with every character that means something to a format: what is written is read again.
    /// </summary>
    [Theory]
    [MemberData(nameof(Endings))]
    public void Any_source_is_read_as_it_was_written(string ending) =>
        AnySources.Source.Try(
            source =>
            {
                var text = Written([source], ending);
                var read = Imports.One($"sources{ending}", text);
                Assert.Equal(Written([source], ".json"), Written([read], ".json"));
            },
            200
        );

    /// <summary>A list that an import writes is read by the dossier without a finding, and its mark holds.</summary>
    [Fact]
    public void Any_source_is_a_source_of_the_dossier() =>
        AnySources.Source.Try(
            source =>
            {
                var (import, _) = Imports.Into([], [source]);
                var bag = new DiagnosticBag();
                var list = SourceListParser.Parse(new InputFile("x.yml", CslYamlWriter.Text(import.New)), bag);
                Assert.Empty(Faults(bag));
                var (again, findings) = Imports.Into(list, [source]);
                Assert.Equal((0, 0, 1), (again.New.Length, again.Changed.Length, again.SameCount));
                Assert.DoesNotContain(findings, finding => finding.Contains("DOS814", StringComparison.Ordinal));
                var (changed, _) = Imports.Into(list, [source with { Title = $"{source.Title} anew" }]);
                Assert.Equal("title", Assert.Single(Assert.Single(changed.Changed).Fields));
            },
            200
        );

    [Fact]
    public void A_list_goes_from_form_to_form_and_into_a_dossier_and_stays_the_same()
    {
        var bag = new DiagnosticBag();
        var sources = Sources;
        foreach (var ending in (string[])[".bib", ".ris", ".json", ".yaml"])
        {
            (sources, _) = Imports.Sources($"sources{ending}", Written(sources, ending));
        }

        sources = SourceListParser.Parse(new InputFile("input/sources/zotero.yml", CslYamlWriter.Text(sources)), bag);
        Assert.Empty(Faults(bag));
        Assert.All(bag.Sorted(), found => Assert.Equal("DOS014", found.Code.Id));
        Same([.. Sources.Select(AsDossier)], sources);
    }

    /// <summary>
    /// What is found but for words that a style writes itself (FieldLabels) and languages that are no tags: made-up
    /// sources and libraries have them, an import keeps them as they are, and that they are told is right.
    /// </summary>
    private static IEnumerable<Diagnostic> Faults(DiagnosticBag bag) =>
        bag.Sorted()
            .Where(found =>
                !found.Message.EndsWith("would stand there twice", StringComparison.Ordinal)
                && !found.Message.EndsWith("is printed as a part of the name", StringComparison.Ordinal)
                && !found.Message.EndsWith("browsers and readers aloud know a language", StringComparison.Ordinal)
                && !found.Message.EndsWith("is no language's code", StringComparison.Ordinal)
            );

    /// <summary>A dossier sets typewriter apostrophes as curly ones in titles and remarks.</summary>
    private static Source AsDossier(Source source) =>
        source with
        {
            Title = Dossier.Languages.Typography.Apostrophes(source.Title),
            Custom = source.Custom.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => Dossier.Languages.Typography.Apostrophes(pair.Value),
                StringComparer.Ordinal
            ),
        };

    private static string Written(IEnumerable<Source> sources, string ending) =>
        ending switch
        {
            ".bib" => BibTexWriter.Text(sources),
            ".ris" => RisWriter.Text(sources),
            ".json" => Encoding.UTF8.GetString(CslJsonWriter.Bytes(sources).Span),
            _ => CslYamlWriter.Text(sources),
        };

    private static void Same(ImmutableArray<Source> expected, ImmutableArray<Source> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (a, b) in expected.Zip(actual))
        {
            Assert.Equal(Written([a], ".json"), Written([b], ".json"));
        }
    }
}
