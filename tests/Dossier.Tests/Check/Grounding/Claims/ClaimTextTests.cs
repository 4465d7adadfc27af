using Dossier.Check.Grounding.Claims;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Inlines;

namespace Dossier.Tests.Check.Grounding.Claims;

/// <summary>What is found in a text as it is typed is marked where the file has it.</summary>
public sealed class ClaimTextTests
{
    [Theory]
    [InlineData("So Zeﬁra came.", "Zefira", "Zeﬁra")]
    [InlineData("So Zefira of Ze\u00ADﬁra came.", "Zefira", "Zefira")]
    [InlineData("So Ed\u00ADwin came.", "Edwin", "Ed\u00ADwin")]
    [InlineData("So Ed\u00ADwin came.", "came", "came")]
    public void A_place_ends_where_its_words_end(string written, string words, string marked)
    {
        var text = new ClaimText();
        text.Add([new Text(new TextSpan(new InputFile("a.md", written), 0, written.Length), written)]);
        var at = text.ToString().IndexOf(words, StringComparison.Ordinal);
        var place = ClaimText.Place(text.Places(), at, words.Length);
        Assert.Equal(marked, written.Substring(place.Start, place.Length));
    }
}
