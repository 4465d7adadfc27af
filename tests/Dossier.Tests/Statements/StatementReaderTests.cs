using Dossier.Seeds;
using Dossier.Statements;

namespace Dossier.Tests.Statements;

public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("In 2022 no fewer than 4,000 firms worked there.", "#2022 #4000>")]
    [InlineData("It barely reached $ 5 billion.", "#USD_5000000000<")]
    [InlineData("Exports rose. Imports fell.", "+export! +more -export! -more")]
    [InlineData(
        "They declined to open it, and did not agree.",
        "-accept +open +begin +honest -open -begin -honest -accept -agree"
    )]
    [InlineData("They no longer accept it.", "-continue -still -accept")]
    [InlineData("It lasted eleven weeks, since 1991, until 2016.", "#11:week #1991] #2016[")]
    [InlineData("They won't agree.", "-accept -agree")]
    [InlineData("They won the long-term tender.", "+success +gain +win +lasting")]
    [InlineData("He did not hide his anger.", "+show -good")]
    [InlineData("Unless it is unhelpful.", "-help")]
    [InlineData("Soon President Tokayev came to the United States.", "+office=president @Tokayev @United:to")]
    [InlineData("COVID-19 and the G20 hit US$5 trade; TAV did not.", "#USD_5 @TAV")]
    public void English_sentences_are_marked(string text, string expected) => Assert.Equal(expected, Marks(text, "en"));

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
        Assert.Equal(same, NameKey.Same(NameKey.Split(one).Single(), NameKey.Split(other).Single()));

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

    private static string Marks(string text, string language) =>
        string.Join(
            ' ',
            StatementReader
                .Read(
                    text,
                    Normalisation.Words(text),
                    FigureReader.Read(text, language),
                    Lexicon.Of(language),
                    _ => false
                )
                .Marks
        );
}
