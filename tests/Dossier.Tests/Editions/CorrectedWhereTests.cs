using System.Text.RegularExpressions;
using Dossier.Diagnostics;

namespace Dossier.Tests.Editions;

/// <summary>Where a correction of what is no part of a block's text is entered.</summary>
public sealed class CorrectedWhereTests
{
    /// <summary>What stands on a page and is no part of a block's text: whatever a hint names is taken.</summary>
    [Theory]
    [InlineData("the autumn of 2025")]
    [InlineData("the spring of 2024")]
    [InlineData("A deeper word")]
    [InlineData("Slow boat")]
    [InlineData("Boats of the year")]
    [InlineData("ferry --at noon")]
    public void A_slip_in_a_note_a_caption_a_term_or_code_is_corrected_where_the_hint_says(string said)
    {
        using var other = Sealing
            .Dossier()
            .With(
                "input/sections/01-economy.md",
                """
                ---
                title: Economy
                ---

                Trade is small.[^a] {.lead}

                So it is.^[Since the spring of 2024.^[A deeper word.]]

                [^a]: It began in the autumn of 2025.

                    Twice.

                Slow boat
                :   It goes.

                These are counted:

                | A | B |
                | --- | --- |
                | c | d |

                : Boats of the year {#tbl-boats}

                    ferry --at noon

                """
            )
            .Seal("1.0.0")
            .With("input/corrections.yml", Corrections.Entry("1.0.0", "note_2", said, "what is right"));
        var refused = Assert.Single(Corrections.Check(other), finding => finding.Code == Codes.BadCorrection);
        var hint = Regex.Match(refused.Hint!, "^it says so at '/sections/economy/#(.+)'$");
        Assert.True(hint.Success, refused.Hint);

        other
            .With("input/corrections.yml", Corrections.Entry("1.0.0", hint.Groups[1].Value, said, "what is right"))
            .Build();

        Assert.DoesNotContain(Corrections.Check(other), finding => finding.Code == Codes.BadCorrection);
        Assert.Contains(
            $"For ‘{said}’ read ‘what is right’.",
            File.ReadAllText(other["output/editions/1.0.0/sections/economy/index.html"]),
            StringComparison.Ordinal
        );
    }

    /// <summary>Words that a citation follows are said once, and so are the cells of a table.</summary>
    [Theory]
    [InlineData("trade", "Three", "it says: Trade came to 5 million dollars.")]
    [InlineData("trade", "dollars. [one]", null)]
    [InlineData("so", "Three", "it says: So it is. It began in the autumn.")]
    [InlineData("tbl-boats", "Three", "it says: A B c d Boats of the year")]
    [InlineData("tbl-boats", "c | d", null)]
    [InlineData("box", "Three", "it says: How So it goes. It goes. ferry --at noon Slow boat")]
    [InlineData("code", "Three", "it says: ferry --at night")]
    public void A_hint_says_once_what_a_block_says(string anchor, string said, string? hint)
    {
        using var other = Sealing
            .Dossier()
            .With(
                "input/sections/01-economy.md",
                """
                ---
                title: Economy
                ---

                Trade is small. {.lead}

                Trade came to 5 million dollars [@one]. {#trade}

                So it is.[^a] {#so}

                [^a]: It began in the autumn. [@one]

                | A | B |
                | --- | --- |
                | c | d [@one] |

                : Boats of the year {#tbl-boats}

                ::: callout {#box title="How"}
                So it goes [@one].

                    ferry --at noon

                Slow boat
                :   It goes.
                :::

                ``` {#code}
                ferry --at night
                ```

                """
            )
            .Seal("1.0.0")
            .With("input/corrections.yml", Corrections.Entry("1.0.0", anchor, said, "what is right"));
        var refused = Corrections.Check(other).SingleOrDefault(finding => finding.Code == Codes.BadCorrection);
        Assert.Equal(hint, refused?.Hint);
    }
}
