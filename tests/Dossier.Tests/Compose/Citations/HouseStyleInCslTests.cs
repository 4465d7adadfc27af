using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Compose;
using Dossier.Compose.Citations;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Tests.Editorial;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Compose.Citations;

/// <summary>
/// The house style as a CSL file, <c>theme/styles/dossier-notes.csl</c>, says of the real dossier's sources what the house
/// style says: in full, briefly, with a page, and in the list.
/// </summary>
public sealed class HouseStyleInCslTests(RealDossier dossier) : IClassFixture<RealDossier>
{
    private const string Language = "en-GB";
    private static readonly string[] Locators = ["", "p. 3", "pp. 4-6"];

    [Fact]
    public void Notes_are_the_same()
    {
        var sources = dossier.Briefing.Sources;
        var house = House()
            .Write([
                .. Locators.SelectMany((locator, index) => sources.Select(source => Cluster(source, locator, index))),
            ]);
        var csl = Process([
            .. Locators.SelectMany(locator =>
                sources.Select(source => new Cite(source.Id) { Locator = locator.Split(' ')[^1] })
            ),
        ]);

        Assert.True(sources.Length > 10);
        Assert.Equal(
            house.Select(Printed),
            csl.Citations.Select(text => text.ToString()).Select(text => text.EndsWith('.') ? text : $"{text}.")
        );
    }

    [Fact]
    public void The_list_is_the_same()
    {
        var house = House()
            .Index(dossier.Briefing.Sources)
            .ToDictionary(pair => pair.Source.Id, StringComparer.Ordinal);
        var entries = Process([]).Bibliography!.Entries;

        Assert.Equal(house.Count, entries.Length);
        Assert.All(entries, entry => Assert.Equal(Printed(house[entry.Id].Entry), entry.Text.ToString()));
    }

    /// <summary>Titles are typed with straight apostrophes, which CSL turns into those that are printed.</summary>
    private static string Printed(ImmutableArray<Run> text) => Plain.Of(text).Replace('\'', '’');

    private HouseStyle House()
    {
        var texts = ThemeParser.Parse(SmallDossier.RealTheme, Language, new DiagnosticBag()).Texts;
        return new HouseStyle(dossier.Briefing.SourceById, texts, Language);
    }

    private static CitationCluster Cluster(Source source, string locator, int round) =>
        new(
            [new CitationItem(SourceSpan.None, source.Id, "", locator, SuppressAuthor: false)],
            round + 1,
            ClusterPlace.WholeNote
        );

    private ProcessedDocument Process(ImmutableArray<Cite> cites)
    {
        var style = StyleReader.Read(
            File.ReadAllText(Repository.PathOf("theme/styles/dossier-notes.csl")),
            out var faults
        );
        Assert.Empty(faults);
        var sources = dossier.Briefing.Sources.Select(WithShortTitle).ToList();
        var json = Encoding.UTF8.GetString(CslJsonWriter.Bytes(sources).Span);
        return new CitationProcessor(style!, new OwnLocales(), Language).Process(
            new DocumentRequest
            {
                Items = ItemReader.Read(json).ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations = [.. cites.Select((cite, index) => new Csl.Citing.Citation([cite], index + 1))],
                ListedLast = [.. sources.Select(source => source.Id)],
            }
        );
    }

    /// <summary>CSL does not shorten titles: whoever gives it items does. Here, at the colon or question mark.</summary>
    private static Source WithShortTitle(Source source)
    {
        var end = source.Title.IndexOfAny([':', '?']);
        return source["title-short"].Length > 0 || source["shortTitle"].Length > 0 || end <= 0
            ? source
            : source with
            {
                Fields = source.Fields.SetItem(
                    "title-short",
                    source.Title[..(source.Title[end] == '?' ? end + 1 : end)]
                ),
            };
    }

    private sealed class OwnLocales : ILocaleSource
    {
        public Locale? Find(string tag)
        {
            var file = Repository.PathOf(
                string.Create(CultureInfo.InvariantCulture, $"theme/styles/locales/locales-{tag}.xml")
            );
            return File.Exists(file) ? LocaleReader.Read(File.ReadAllText(file), out _) : null;
        }
    }
}
