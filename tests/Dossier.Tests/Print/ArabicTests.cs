namespace Dossier.Tests.Print;

/// <summary>Arabic letters, those of other languages among them, have a face in text, in stress and in code.</summary>
[Collection(Typeset.OneAtATime)]
public sealed class ArabicTests
{
    [Theory]
    [InlineData("مىڭ", "Amiri")]
    [InlineData("*مىڭ*", "Amiri")]
    [InlineData("**مىڭ**", "Amiri-Bold")]
    [InlineData("ئۇيغۇر", "Amiri")]
    [InlineData("اردو", "Amiri")]
    [InlineData("`ڭ`", "Amiri")]
    [InlineData("`م`", "DejaVuSansMono")]
    [InlineData("עברית", "LibertinusSerif")]
    [InlineData("`עברית`", "LibertinusSerif")]
    public void Letters_are_of_the_face_that_has_them(string text, string face)
    {
        var set = Typeset.Section($"Before {text} after.");
        Assert.Empty(set.Findings);
        var letters = set
            .Pages.SelectMany(page => page.Letters)
            .Where(letter => letter.Value.Any(c => c is >= '\u0590' and <= '\u08FF'))
            .ToList();
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Contains(face, letter.FontName, StringComparison.Ordinal));
    }
}
