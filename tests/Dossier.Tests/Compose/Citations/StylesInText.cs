namespace Dossier.Tests.Compose.Citations;

/// <summary>Styles that cite in the running text: linked, in its order; notes hold footnotes alone.</summary>
public sealed class StylesInText
{
    [Fact]
    public void Author_and_date_stand_where_they_were_typed() =>
        Assert.Equal(
            ["So it was ([Ak 2020], p. 3). So says [Ak] ([2020], pp. 3–5), and [Öz and Ak] ([2001])."],
            StyledDossier.Says(StyledDossier.AuthorDate, "So it was [@ak, p. 3]. So says @ak [pp. 3-5], and @oz.")
        );

    [Fact]
    public void The_style_orders_what_stands_in_one_bracket_but_not_what_a_sentence_leads_up_to() =>
        Assert.Equal(
            ["It was ([Öz and Ak 2001]; [Ak 2020]). As [Ak] ([2020], p. 1; see also [Öz and Ak 2001])."],
            StyledDossier.Says(StyledDossier.AuthorDate, "It was [@ak; @oz]. As @ak [p. 1; see also @oz].")
        );

    [Fact]
    public void The_author_may_be_left_out() =>
        Assert.Equal(
            ["Ak said ([2020]), Ak ([2020], p. 7)."],
            StyledDossier.Says(StyledDossier.AuthorDate, "Ak said [-@ak], Ak -@ak [p. 7].")
        );

    [Fact]
    public void Numbers_run_in_the_order_of_reading_and_through_footnotes() =>
        Assert.Equal(
            ["One [[1]].^1 Two [[1], [2]]. [Öz and Ak] [[2]] says.", "1: See [[2]]."],
            StyledDossier.Says(
                StyledDossier.Numbers,
                """
                One [@ak].[^1] Two [@oz; @ak]. @oz says.

                [^1]: See [@oz].
                """
            )
        );

    [Fact]
    public void Raised_numbers_follow_the_stop_as_marks_of_notes_do() =>
        Assert.Equal(["One,[^1^] two.[^2^]"], StyledDossier.Says(StyledDossier.Raised, "One [@ak], two [@oz]."));

    [Fact]
    public void Cited_places_and_search_say_what_the_page_says()
    {
        var document = StyledDossier.Of(StyledDossier.AuthorDate, "So it was [@ak, p. 3], they say.");
        var page = document.SectionById["a"];

        Assert.Equal("So it was (Ak 2020, p. 3), they say.", page.Plain);
        Assert.Equal(["So it was (Ak 2020, p. 3), they say."], page.Citations.Select(cited => cited.Sentence));
        Assert.Empty(page.Notes);
    }

    [Fact]
    public void The_list_is_in_the_order_of_the_style_and_knows_its_numbers()
    {
        var document = StyledDossier.Of(StyledDossier.Numbers, "One [@oz], two [@ak].");

        Assert.Equal(
            ["1. <Into town>", "2. <Out of steppe>"],
            document.Sources.Select(source => Linked.Of(source.Reference))
        );
    }

    [Fact]
    public void Anchors_are_those_of_the_house_style()
    {
        const string text = "So it was in the end, [@ak, p. 3] and all the others knew it.";
        var inText = StyledDossier.Of(StyledDossier.AuthorDate, text).SectionById["a"];
        var inNotes = StyledDossier.Of(null, text).SectionById["a"];

        Assert.Equal(inNotes.Elements.Single().Head.Anchor, inText.Elements.Single().Head.Anchor);
    }
}
