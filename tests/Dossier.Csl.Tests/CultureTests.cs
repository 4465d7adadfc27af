using System.Globalization;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Tests;

/// <summary>The machine's language changes nothing.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        var expected = Written();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Written());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Written()
    {
        List<string> written = [];
        foreach (var spec in Spec.All())
        {
            var style = StyleReader.Read(SpecStyle.Of(spec.Blocks["csl"]), out _)!;
            var items = ItemReader.Read(spec.Blocks["json"]);
            var document = new CitationProcessor(style, TestLocales.Instance).Process(
                new DocumentRequest
                {
                    Items = items.ToDictionary(item => item.Id, StringComparer.Ordinal),
                    Citations = [.. items.Select((item, index) => new Citation([new Cite(item.Id)], index + 1))],
                }
            );
            written.AddRange(document.Citations.Select(text => text.ToString()));
            written.AddRange(document.Bibliography?.Entries.Select(entry => entry.Text.ToString()) ?? []);
        }

        return written;
    }
}
