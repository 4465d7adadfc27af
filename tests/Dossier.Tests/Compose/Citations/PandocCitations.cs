namespace Dossier.Tests.Compose.Citations;

/// <summary>Pandoc's syntax of citations, whole, in the house style.</summary>
public sealed class PandocCitations
{
    [Theory]
    [InlineData("[@ak, p. 3]", "p. 3")]
    [InlineData("[@ak, pp.3-5]", "pp. 3–5")]
    [InlineData("[@ak p. 3]", "p. 3")]
    [InlineData("[@ak, 33-35 and *passim*]", "pp. 33–35 and *passim*")]
    [InlineData("[@ak, p. 3, emphasis added]", "p. 3, emphasis added")]
    [InlineData("[@ak, p.\u00A03]", "p. 3")]
    [InlineData("[@ak, p. A-3]", "p. A-3")]
    [InlineData("[@ak, chap. 2]", "ch. 2")]
    [InlineData("[@ak, § 4]", "sec. 4")]
    [InlineData("[@ak, fig. 2, p. 3]", "fig. 2, p. 3")]
    [InlineData("[@ak{ii, A, D-Z}, with a suffix]", "p. ii, A, D-Z, with a suffix")]
    [InlineData("[@ak, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]", "pp. iv, vi–xi, (xv)-(xvii) with suffix here")]
    [InlineData("[@ak{}, 99 years later]", "99 years later")]
    [InlineData("[@ak, p. iv]", "p. iv")]
    [InlineData("[@ak, p. 3 ff.]", "p. 3 ff")]
    [InlineData("[@ak, p. 3, see [the site](https://example.org/)]", "p. 3, see {the site}")]
    public void What_follows_a_source_says_where_in_it(string citation, string said) =>
        Assert.Equal($"2: [Ak, *Out of steppe*], {said}.", Note($"One [@ak]. Two {citation}."));

    [Theory]
    [InlineData("[@ak and others]", "2: [Ak, *Out of steppe*] and others.")]
    [InlineData("[see *also* @ak]", "2: See *also* [Ak, *Out of steppe*].")]
    [InlineData("[-@ak]", "2: [*Out of steppe*].")]
    [InlineData("[@{ak}]", "2: [Ak, *Out of steppe*].")]
    [InlineData("-@ak", "2: [*Out of steppe*].")]
    [InlineData("[@ak, p. 4 sq.; @ak, p. 5]", "2: [Ak, *Out of steppe*], p. 4 sq.; [Ak, *Out of steppe*], p. 5.")]
    [InlineData("[@ak, see [a; b](https://example.org/)]", "2: [Ak, *Out of steppe*], see {a; b}.")]
    public void What_stands_around_it_is_kept(string citation, string note) =>
        Assert.Equal(note, Note($"One [@ak]. Two {citation}."));

    [Fact]
    public void A_key_in_running_text_may_be_followed_by_a_place_and_by_other_sources() =>
        Assert.Equal(
            "2: [Ak, *Out of steppe*], p. 3; see also Su Öz and Bo Ak, [*Into town*], 2001.",
            Note("One [@ak]. As @ak [p. 3; see also @oz] says.")
        );

    [Fact]
    public void Words_for_places_are_those_of_the_dossiers_language_too()
    {
        const string NoLabel = "'s.' is no locator label of this language";
        var said = StyledDossier.Says(null, "Bir [@ak, s. 3-5].", finding: NoLabel).Last();
        var turkish = StyledDossier.InTurkish("Bir [@ak, s. 3-5].");

        Assert.EndsWith("s. 3-5.", said, StringComparison.Ordinal);
        Assert.EndsWith("ss. 3–5.", turkish, StringComparison.Ordinal);
    }

    private static string Note(string text) => StyledDossier.Says(null, text).Last();
}
