using Dossier.Languages;

namespace Dossier.Tests.Languages;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("TODO: ask the ministry", "TODO")]
    [InlineData("FIXME", "FIXME")]
    [InlineData("The fee is TBA.", "TBA")]
    [InlineData("The fee is TBC.", "TBC")]
    [InlineData("The fee is TBD.", "TBD")]
    [InlineData("TK figures of the port", "TK")]
    [InlineData("Lorem ipsum dolor", "Lorem ipsum")]
    [InlineData("lorem Ipsum dolor", "lorem Ipsum")]
    [InlineData("Passengers: N/A yet", "N/A yet")]
    [InlineData("Passengers: n/a yet", "n/a yet")]
    [InlineData("It cost XXXX in all", "XXXX")]
    [InlineData("It cost xx in all", "xx")]
    [InlineData("It opened in 19XX", "19XX")]
    [InlineData("It opened in 20xx", "20xx")]
    [InlineData("It opened in 20?? again", "20??")]
    [InlineData("It opened in 20__", "20__")]
    [InlineData("It cost XX.XX euros", "XX.XX")]
    [InlineData("It rose by XX per cent", "XX")]
    [InlineData("It cost ?? euros", "??")]
    [InlineData("It cost __ euros", "__")]
    [InlineData("a loan of … million", "…")]
    [InlineData("a loan of ... million", "...")]
    [InlineData("a loan of [amount] euros", "[amount]")]
    [InlineData("a loan of [●] euros", "[●]")]
    [InlineData("as said [AB1: Really?]", "[AB1: Really?]")]
    [InlineData("as said [Comment AB12: Really?]", "[Comment AB12: Really?]")]
    [InlineData("the port (tbc)", "(tbc)")]
    [InlineData("the port (tk)", "(tk)")]
    [InlineData("the port (todo)", "(todo)")]
    [InlineData("the port (to be confirmed)", "(to be confirmed)")]
    [InlineData("the port (??)", "(??)")]
    [InlineData("the port (XX)", "(XX)")]
    [InlineData("on dd.mm.yyyy", "dd.mm.yyyy")]
    [InlineData("on dd/mm/yy", "dd/mm/yy")]
    [InlineData("on dd-mm-yyyy", "dd-mm-yyyy")]
    [InlineData("on DD.MM.YYYY", "DD.MM.YYYY")]
    [InlineData("on DD/MM/YY", "DD/MM/YY")]
    [InlineData("on DD-MM-YY", "DD-MM-YY")]
    [InlineData("on YYYY-MM-DD", "YYYY-MM-DD")]
    [InlineData("on yyyy-mm-dd", "yyyy-mm-dd")]
    [InlineData("in all #REF! euros", "#REF!")]
    [InlineData("see Error! Reference source not found.", "Error! Reference source not found.")]
    public void What_was_left_for_later_is_found(string text, string left)
    {
        Assert.Equal(left, Placeholder.Reminder(text));
    }

    [Theory]
    [InlineData("The port was widened in 2019 and added two berths.")]
    [InlineData("It asked: “Is this TBC?”")]
    [InlineData("Louis XX")]
    [InlineData("")]
    public void What_is_written_is_not(string text)
    {
        Assert.Null(Placeholder.Reminder(text));
    }
}
