using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Tests.Statements;

public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("In 2022 no fewer than 4,000 firms worked there.", "#2022 #4000>")]
    [InlineData("It barely reached $ 5 billion.", "#USD_5000000000<")]
    [InlineData("Exports rose. Imports fell.", "+export! +more -stay -export! -more -stay")]
    [InlineData(
        "They declined to open it, and did not agree.",
        "-accept +open +begin +honest -open -begin -honest -accept -agree"
    )]
    [InlineData("They no longer accept it.", "-continue -still -accept -include -recognise -enrol")]
    [InlineData("It lasted eleven weeks, since 1991, until 2016.", "#11:week #1991] #2016[")]
    [InlineData("They won't agree.", "-accept -agree")]
    [InlineData("They won the long-term tender.", "+success +gain +win +lasting")]
    [InlineData("He did not hide his anger.", "+show -good -pleasure")]
    [InlineData("Unless it is unhelpful.", "-condition! -un~helpful -help")]
    [InlineData(
        "Soon President Tokayev came to the United States.",
        "+deputy! -crown! +who=president +office=president @Tokayev @United:to"
    )]
    [InlineData("COVID-19 and the G20 hit US$5 trade; TAV did not.", "#USD_5 @TAV -did!")]
    public void English_sentences_are_marked(string text, string expected) => Assert.Equal(expected, Marks(text, "en"));

    /// <summary>
    /// Words that a beginning turns round, phrases that say nothing by their words, bodies and callings.
    /// </summary>
    [Theory]
    [InlineData("It is acceptable.", "un~accepta", true, false)]
    [InlineData("It is unacceptable.", "un~accepta", true, true)]
    [InlineData("It was underestimated.", "over~estimat!", true, true)]
    [InlineData("A pro-war party.", "pro~war!", true, false)]
    [InlineData("It achieved little.", "success", true, true)]
    [InlineData("It achieved much.", "success", true, false)]
    [InlineData("Above all it is dear.", "above!", false, false)]
    [InlineData("The roof stands above it.", "above!", true, false)]
    [InlineData("None is better.", "good", false, false)]
    [InlineData("It is better.", "good", true, false)]
    [InlineData("In May no company made an offer.", "promise", true, true)]
    [InlineData("In May a company made an offer.", "promise", true, false)]
    [InlineData("It had no plan for a new offer.", "promise", true, false)]
    [InlineData("The farmers sued.", "who=farmer", true, false)]
    [InlineData("The courts sat.", "who=court", true, false)]
    public void An_axis_is_read_from_a_sentence(string text, string axis, bool isThere, bool isNegative)
    {
        var marks = Read(text, "en").Marks.Where(mark => mark.Kind == MarkKind.Pole && mark.Text == axis).ToArray();
        Assert.Equal(isThere ? [isNegative] : [], marks.Select(mark => mark.IsNegative).Distinct());
    }

    [Theory]
    [InlineData("Moe warned them.", Mark.Says)]
    [InlineData("It is late, argues Moe.", Mark.Says)]
    [InlineData("They warned of Moe.", "of")]
    [InlineData("Moe swam.", "")]
    public void Who_says_something_has_that_part(string text, string part) =>
        Assert.Equal(part, Read(text, "en").Marks.Single(mark => mark.Kind == MarkKind.Name).Role);

    [Theory]
    [InlineData("It was upheld in May 2024.", false)]
    [InlineData("It may be upheld in 2024.", true)]
    public void The_month_of_May_leaves_nothing_open(string text, bool isDoubted) =>
        Assert.Equal(isDoubted, Read(text, "en").IsDoubted.Contains(true));

    [Fact]
    public void No_word_stands_at_both_ends_of_an_axis_of_English()
    {
        foreach (
            var line in English.Words.Axes.Split('\n').Where(line => line.Contains(" / ", StringComparison.Ordinal))
        )
        {
            var ends = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(" / ");
            Assert.Equal(2, ends.Length);
            Assert.Empty(ends[0].Split(' ').Where(word => word.Length > 0).Intersect(ends[1].Split(' ')));
        }
    }

    [Theory]
    [InlineData("İhracat arttı, ithalat azaldı.", "tr", "+export! +more -export! -more")]
    [InlineData("Satışlar artmadı.", "tr", "-buy! -more")]
    [InlineData("Fiyatlar düşmüyor.", "tr", "+more")]
    [InlineData("Güvensizlik artıyor.", "tr", "-trust +more")]
    [InlineData("Баға өспеді.", "kk", "-more")]
    [InlineData("По-прежнему", "ru", "+continue")]
    [InlineData("Экспорт вырос, импорт упал.", "ru", "+export! +more -export! -more")]
    [InlineData("Сауда кемінде 40 пайызға өсті.", "kk", "#40%> +more")]
    public void Other_languages_have_lists_of_their_own(string text, string language, string expected) =>
        Assert.Equal(expected, Marks(text, language));

    [Theory]
    [InlineData("Kazakhs", "Kazakhstan", true)]
    [InlineData("Turkey", "Türkiye", true)]
    [InlineData("Turkic", "Turkish", false)]
    [InlineData("Gülenists", "Gülen", true)]
    [InlineData("Eurasianism", "Eurasianist", true)]
    [InlineData("Nazarbeyav", "Nazarbayev", false)]
    [InlineData("Balci", "Balcı", true)]
    [InlineData("Назарбаева", "Назарбаев", true)]
    public void Names_are_one_under_their_endings(string one, string other, bool same) =>
        Assert.Equal(same, NameKey.AreSame(NameKey.Split(one).Single(), NameKey.Split(other).Single()));

    [Theory]
    [InlineData("@Süleyman_Demirel")]
    [InlineData("#4000>")]
    [InlineData("#11:week")]
    [InlineData("-more")]
    [InlineData("quote")]
    public void A_mark_is_read_as_it_was_written(string written) =>
        Assert.Equal(written, Mark.TryParse(written)!.Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("more")]
    [InlineData("@")]
    public void What_is_no_mark_is_none(string written) => Assert.Null(Mark.TryParse(written));

    private static string Marks(string text, string language) => string.Join(' ', Read(text, language).Marks);

    private static ReadStatements Read(string text, string language) =>
        StatementReader.Read(
            text,
            Normalisation.Words(text),
            FigureReader.Read(text, language),
            Lexicon.Of(language),
            name => name == "moe"
        );
}
