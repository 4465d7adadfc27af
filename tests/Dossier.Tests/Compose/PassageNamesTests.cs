using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Compose;

/// <summary>What the margin of the print says of the passages that a block rests on.</summary>
public sealed class PassageNamesTests
{
    [Theory]
    [InlineData("p8", "¶ 8")]
    [InlineData("p3 p4 p5 p8", "¶ 3–5, 8")]
    [InlineData("p8 p4 p3 p8", "¶ 3–4, 8")]
    [InlineData("n2 p9 p10 n5", "¶ 9–10, n. 2, 5")]
    [InlineData("preface p1 preface p99999999999", "¶ 1, preface, p99999999999")]
    [InlineData("n", "n")]
    public void In_a_margin_they_are_numbers_in_order(string passages, string said)
    {
        var texts = ThemeParser.Parse(SmallDossier.RealTheme, "en", new DiagnosticBag()).Texts;
        Assert.Equal(said, PassageNames.InMargin([.. passages.Split(' ')], texts));
    }
}
