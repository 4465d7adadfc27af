using System.Text;
using Dossier.Languages.Letters;
using Dossier.Model.Inlines;

namespace Dossier.Tests.Model.Inlines;

/// <summary>Raised and lowered letters as plain text says them.</summary>
public sealed class ShiftedLettersTests
{
    [Theory]
    [InlineData("10", "6", "10⁶")]
    [InlineData("10", "-6", "10⁻⁶")]
    [InlineData("10", "−6", "10⁻⁶")]
    [InlineData("m", "2", "m²")]
    [InlineData("x", "n+1", "xⁿ⁺¹")]
    [InlineData("e", "ix", "eⁱˣ")]
    [InlineData("a", "ij", "aⁱʲ")]
    [InlineData("A", "T", "Aᵀ")]
    [InlineData("10", "6.5", "10^(6.5)")]
    [InlineData("x", "q", "x^(q)")]
    [InlineData("19", "th", "19th")]
    [InlineData("1", "er", "1er")]
    [InlineData("M", "me", "Mme")]
    [InlineData("Mag", "str", "Magstr")]
    [InlineData("5.2", "**", "5.2**")]
    [InlineData("boats.", "1,3–5", "boats.¹,³⁻⁵")]
    [InlineData("10", "⁶", "10⁶")]
    [InlineData("10", "", "10")]
    [InlineData("10", " ", "10 ")]
    public void Raised(string before, string typed, string said) => Assert.Equal(said, Shifted(before, typed, true));

    [Theory]
    [InlineData("H", "2", "H₂")]
    [InlineData("x", "i", "xᵢ")]
    [InlineData("v", "max", "vₘₐₓ")]
    [InlineData("x", "q", "x_(q)")]
    [InlineData("v", "макс", "v_(макс)")]
    public void Lowered(string before, string typed, string said) => Assert.Equal(said, Shifted(before, typed, false));

    [Theory]
    [InlineData("<p>10<sup>6</sup> of H<SUB class=\"x\">2</SUB>O</p>", "<p>10⁶ of H₂O</p>")]
    [InlineData("10<sup><i>6</i></sup>", "10<sup><i>6</i></sup>")]
    [InlineData("<summary>10</summary>", "<summary>10</summary>")]
    public void Of_html(string html, string said) => Assert.Equal(said, ShiftedLetters.InHtml(html));

    [Theory]
    [InlineData("10⁶ m² of H₂O, x^(6.5), 5.2**", "106 m2 of H2O, x6.5, 5.2**")]
    public void On_the_line_they_are_what_was_typed(string said, string onLine) =>
        Assert.Equal(onLine, ShiftedForms.OnLine(said));

    private static string Shifted(string before, string typed, bool isRaised)
    {
        var text = new StringBuilder(before + typed);
        ShiftedLetters.Shift(text, before.Length, isRaised);
        return text.ToString();
    }
}
