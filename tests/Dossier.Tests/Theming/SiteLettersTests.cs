using System.Collections.Immutable;
using System.Text;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;
using Dossier.Theming;

namespace Dossier.Tests.Theming;

public sealed class SiteLettersTests
{
    [Fact]
    public void Every_letter_of_the_text_stands_once_in_both_cases_and_in_order()
    {
        var letters = SiteLetters
            .Of(SmallDossier.Inputs(("index.md", "İşçi, ığ, Қазақ: ½ 𝔸 ↗\n")))
            .EnumerateRunes()
            .ToArray();
        Assert.Subset(letters.ToHashSet(), "İŞşÇçıIĞğҚқаз½𝔸↗aZ09 .–“”…¶«»".EnumerateRunes().ToHashSet());
        Assert.Equal(letters.Distinct().Order(), letters);
        Assert.DoesNotContain(letters, Rune.IsControl);
        Assert.DoesNotContain(new Rune('ẅ'), letters);
    }

    [Theory]
    [InlineData("Caf&eacute; &#x142; &#537; &zcaron;", "éÉłŁșȘžŽ")]
    [InlineData("\\u0159 \\xE6 \\U00010C00 \\uD83D\\uDE00", "řŘæÆ𐰀😀")]
    [InlineData("n\u0301 e&#x301;", "ńŃ\u0301éÉ")]
    [InlineData("&nothing; &#xFFFFFF; &#0; \\uD800 \\u12 & \\", "a")]
    public void What_references_and_escapes_name_and_marks_make_are_letters_too(string text, string has)
    {
        var letters = SiteLetters
            .Of(SmallDossier.Inputs(("index.md", "\n")) with { Editions = [Edition(text)] })
            .EnumerateRunes()
            .ToHashSet();
        Assert.Subset(letters, has.EnumerateRunes().ToHashSet());
    }

    [Fact]
    public void Records_interface_texts_templates_and_sealed_editions_count_too()
    {
        var inputs = SmallDossier.Inputs();
        var theme = inputs.Theme with
        {
            Texts = inputs.Theme.Texts.SetItem("xx.yml", new InputFile("theme/texts/xx.yml", "a: ă\n")),
            Templates = inputs.Theme.Templates.SetItem("x.html", new InputFile("theme/templates/x.html", "ẅ")),
        };
        var seeds = inputs.Seeds.Add("a.yml", new InputFile("seeds/a.yml", "title: ų\n"));
        var letters = SiteLetters.Of(inputs with { Theme = theme, Seeds = seeds, Editions = [Edition("ә")] });
        Assert.All("әӘăĂẅẄųŲ", letter => Assert.Contains(letter, letters));
    }

    private static SealedFolder Edition(string text)
    {
        var file = new BinaryFile("input/editions/1.0.0/sources/input/index.md", Encoding.UTF8.GetBytes(text));
        return new SealedFolder(
            "1.0.0",
            "input/editions/1.0.0",
            ImmutableSortedDictionary<string, BinaryFile>.Empty.Add("sources/input/index.md", file)
        );
    }
}
