namespace Dossier.Tests.Compose.Citations;

/// <summary>Styles of notes: in full first, then as the style has it, through the whole dossier.</summary>
public sealed class StylesOfNotes
{
    [Fact]
    public void A_note_names_a_source_in_full_then_by_the_number_of_that_note() =>
        Assert.Equal(
            [
                "One,^1 two,^2 three,^3 four.^4",
                "1: Bo Ak, [*Out of steppe*], 2020.",
                "2: [Ibid] 7.",
                "3: Su Öz, Bo Ak, [*Into town*], 2001.",
                "4: [Ak (n 1)] 9.",
            ],
            StyledDossier
                .Says(StyledDossier.Notes, "One [@ak], two [@ak, p. 7], three [@oz], four [@ak, 9].")
                .Select(note => note.Replace("Ibid.", "Ibid", StringComparison.Ordinal))
        );

    [Fact]
    public void A_footnote_holds_references_in_brackets_without_the_stop_of_a_note() =>
        Assert.Equal(
            ["One.^1", "1: See (Bo Ak, [*Out of steppe*], 2020), and more."],
            StyledDossier.Says(
                StyledDossier.Notes,
                """
                One.[^1]

                [^1]: See [@ak], and more.
                """
            )
        );

    [Fact]
    public void Running_text_names_the_authors_and_the_note_the_rest() =>
        Assert.Equal(
            ["As Öz and Ak^1 say.", "1: Su Öz and Bo Ak, [*Into town*], 2001, p. 3."],
            StyledDossier.Says(null, "As @oz [p. 3] say.")
        );
}
