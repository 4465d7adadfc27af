using System.Collections.Immutable;
using Dossier.Csl.Citing;
using Dossier.Csl.Citing.Bibliographies;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Tests;

/// <summary>Every example of <c>Specs/</c> comes out as it says.</summary>
public sealed class SpecTests
{
    public static TheoryData<Spec> Examples => [.. Spec.All()];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Example_comes_out_as_it_says(Spec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var style = StyleReader.Read(SpecStyle.Of(spec.Blocks["csl"]), out var faults);
        Assert.Empty(faults);
        var list = ItemReader.Read(spec.Blocks["json"]);
        var document = new CitationProcessor(style!, TestLocales.Instance).Process(
            new DocumentRequest
            {
                Items = list.ToDictionary(item => item.Id, StringComparer.Ordinal),
                Citations = spec.Blocks.TryGetValue("cites", out var cites)
                    ? SpecCites.Read(cites)
                    : [.. list.Select((item, index) => new Citation([new Cite(item.Id)], index + 1))],
                ListedLast = [.. list.Select(item => item.Id)],
            }
        );
        if (spec.Blocks.TryGetValue("text", out var text))
        {
            Assert.Equal(text, string.Join('\n', document.Citations.Select(MarkedText.Of)));
        }

        if (spec.Blocks.TryGetValue("bibliography", out var bibliography))
        {
            var entries = document.Bibliography?.Entries ?? ImmutableArray<BibliographyEntry>.Empty;
            Assert.Equal(bibliography, string.Join('\n', entries.Select(entry => MarkedText.Of(entry.Text))));
        }

        Assert.True(spec.Blocks.ContainsKey("text") || spec.Blocks.ContainsKey("bibliography"), "nothing is expected");
    }

    [Fact]
    public void There_are_examples_of_every_construct()
    {
        Assert.True(Spec.All().Count() > 60);
    }
}
