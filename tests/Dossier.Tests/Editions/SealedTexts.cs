using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What the dossier of <see cref="Sealing"/> says, and what later editions of it say.</summary>
internal static class SealedTexts
{
    public const string Economy = $$"""
        ---
        title: Economy
        ---

        Trade is the least part of the partnership. {.lead}

        ## Figures

        Trade between the two countries of this dossier reached 5 billion dollars in 2023 [@one], says the {{Ots}}.

        The companies are many and nearly all of them are small ones.

        ::: editor-note {#note-year kind=caution title="The year"}
        The year that the article gives for this is not certain.
        :::

        """;

    /// <summary>The economy once <see cref="Companies"/> has a section of its own and the term is gone.</summary>
    public const string EconomyWithoutCompanies = """
        ---
        title: Economy
        ---

        Trade is the least part of the partnership. {.lead}

        ## Figures

        In 2023 the trade between the two countries of this dossier reached 5 billion dollars [@one], says the OTS.

        """;

    public const string Companies = """
        ---
        title: Companies
        ---

        There are many. {.lead}

        The companies are many and nearly all of them are small ones.

        ::: editor-note {#note-year kind=caution title="The year"}
        The year that the article gives for this is not certain.
        :::

        """;

    public const string Trade = """
        ::: key-figure {#fig-trade value="5" unit="billion US dollars" year="2023" title="Trade" section=economy}
        The level of one year.
        :::

        """;

    /// <summary>A section that the first edition does not have.</summary>
    public const string More = """
        ---
        title: More
        ---

        This section is new. {.lead}

        """;

    /// <summary>An entry that the first edition does not have.</summary>
    public const string Firm = """
        ---
        term: TAV
        kind: firm
        ---
        A firm.

        """;

    private const string Ots = "[OTS](term:ots)";

    /// <summary>The section on culture; the first edition has <c>grants of its state</c>.</summary>
    public static string Culture(string grants, string title = "Culture") =>
        SmallDossier.Page(
            title,
            $$"""

            Languages are kindred. {.lead}

            Students from one country study in the other one with {{grants}}.

            """
        );
}
