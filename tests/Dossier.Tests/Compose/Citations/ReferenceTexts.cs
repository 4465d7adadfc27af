using Dossier.Compose.Citations;

namespace Dossier.Tests.Compose.Citations;

/// <summary>What references say of sources as libraries hold them.</summary>
public sealed class ReferenceTexts
{
    [Theory]
    [InlineData("10.1000/182")]
    [InlineData("doi:10.1000/182")]
    [InlineData("DOI: 10.1000/182")]
    [InlineData("https://doi.org/10.1000/182")]
    [InlineData("http://dx.doi.org/10.1000/182")]
    public void A_doi_is_led_to_once(string doi) =>
        Assert.Equal(
            "{https://doi.org/10.1000/182}.",
            Full($"title: T\n    DOI: '{doi}'")[^"{https://doi.org/10.1000/182}.".Length..]
        );

    [Theory]
    [InlineData("Main: a subtitle", "Main")]
    [InlineData("Which way? On roads", "Which way?")]
    [InlineData("12:30 to Aksay", "12:30 to Aksay")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData(
        "<span style=\"font-variant: small-caps;\">ussr</span> and after",
        "<span style=\"font-variant: small-caps;\">ussr</span> and after"
    )]
    [InlineData("<i>Out: of</i> it", "<i>Out</i>")]
    [InlineData("“A: b” in use", "“A: b” in use")]
    [InlineData("Part (one: two) of it", "Part (one: two) of it")]
    [InlineData("Ends with a colon:", "Ends with a colon:")]
    public void A_title_is_shortened_where_a_subtitle_begins(string title, string shortened) =>
        Assert.Equal(shortened, ShortTitle.Of(title));

    [Theory]
    [InlineData("issued: 2020-05-03/2020-05-03", "3 May 2020")]
    [InlineData("issued: {date-parts: [[2020, 5, 3], [2020, 5, 3]]}", "3 May 2020")]
    public void A_range_of_one_day_is_that_day(string issued, string said) =>
        Assert.EndsWith(
            $"(House, {said}).",
            Full(
                $"""
                title: T
                    publisher: House
                    {issued}
                """
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("type: report\n    genre: Working Paper\n    number: '12'", "[*T*], Working Paper 12, n.d.")]
    [InlineData(
        """
            type: book
                edition: '2'
                volume: '3'
                editor: [{family: Doe, given: Al}]
                translator: [{family: Roe, given: Jo}]
                author: [{family: Poe, given: Ed}]
            """,
        "Ed Poe, [*T*], ed. Al Doe, trans. by Jo Roe, vol. 3, 2nd edn, n.d."
    )]
    [InlineData(
        """
            type: treaty
                container-title: UNTS
                volume: '1'
                number: '345'
            """,
        "‘[T]’, *UNTS* 1, no. 345, n.d."
    )]
    [InlineData("type: legal_case\n    authority: Supreme Court", "‘[T]’ (Supreme Court, n.d.)")]
    [InlineData(
        "type: interview\n    author: [{family: Guest, given: Gu}]\n    interviewer: [{family: Host, given: Ho}]",
        "Gu Guest, ‘[T]’, interview by Ho Host, n.d."
    )]
    [InlineData(
        """
            type: paper-conference
                container-title: Papers
                event-title: Congress
                event-place: Astana
            """,
        "‘[T]’, in *Papers*, Congress, Astana, n.d."
    )]
    public void Nothing_that_a_reference_needs_is_lost(string fields, string said) =>
        Assert.Equal(said.TrimEnd('.'), Full($"title: T\n    {fields}").TrimEnd('.'));

    [Theory]
    [InlineData("A \"quoted\" word", "‘[A “quoted” word]’")]
    [InlineData("Türkiye'nin yolu", "‘[Türkiye’nin yolu]’")]
    public void Quotation_marks_in_a_title_are_those_of_print(string title, string said) =>
        Assert.StartsWith(
            $"{said}, ",
            Full($"title: '{title.Replace("'", "''", StringComparison.Ordinal)}'\n    container-title: X"),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_address_keeps_its_letters() =>
        Assert.Contains(
            "{https://example.org/a'b--c}",
            Full("title: T\n    URL: \"https://example.org/a'b--c\""),
            StringComparison.Ordinal
        );

    /// <summary>The first note on a source with these fields.</summary>
    private static string Full(string fields) =>
        StyledDossier
            .Says(
                null,
                "One [@x].",
                "  - id: x\n    "
                    + (fields.Contains("type:", StringComparison.Ordinal) ? "" : "type: webpage\n    ")
                    + $"{fields}\n"
            )
            .Last()["1: ".Length..];
}
