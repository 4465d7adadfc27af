using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography;
using Dossier.Bibliography.BibTex;
using Dossier.Bibliography.Csl;
using Dossier.Bibliography.Ris;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;

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
        var bag = new DiagnosticBag();
        var text = Written(Sources, ending);
        var read = BibliographyReader.Read(new SourceFile($"sources{ending}", text), bag);
        Assert.Empty(bag.Sorted());
        Same(Sources, read);
        Assert.Equal(text, Written(read, ending));
    }

    [Fact]
    public void A_list_goes_from_form_to_form_and_into_a_dossier_and_stays_the_same()
    {
        var bag = new DiagnosticBag();
        var sources = Sources;
        foreach (var ending in (string[])[".bib", ".ris", ".json", ".yaml"])
        {
            sources = BibliographyReader.Read(new SourceFile($"sources{ending}", Written(sources, ending)), bag);
        }

        sources = SourceListParser.Parse(new SourceFile("input/sources/zotero.yml", CslYamlWriter.Text(sources)), bag);
        Assert.Empty(bag.Sorted());
        Same([.. Sources.Select(AsDossier)], sources);
    }

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
