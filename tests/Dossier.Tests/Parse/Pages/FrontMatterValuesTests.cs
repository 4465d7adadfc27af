using Dossier.Input;
using Dossier.Parse.Pages;

namespace Dossier.Tests.Parse.Pages;

/// <summary>Front matter as plain values, as hosts take it: by its own names, within the compiler's bounds.</summary>
public sealed class FrontMatterValuesTests
{
    [Fact]
    public void Texts_lists_and_mappings_have_their_own_names()
    {
        var values = Of(
            """
            ---
            term: OTS
            aliases: [a, b]
            labels: { tr: bir, kk: екі }
            empty:
            is: true
            ---
            Not: this.

            """
        );
        Assert.Equal(["term", "aliases", "labels", "empty", "is"], values.Keys);
        Assert.Equal("OTS", values["term"]);
        Assert.Equal(["a", "b"], Assert.IsType<object[]>(values["aliases"]));
        Assert.Equal("екі", Assert.IsType<Dictionary<string, object>>(values["labels"])["kk"]);
        Assert.Equal("", values["empty"]);
        Assert.Equal("true", values["is"]);
    }

    [Theory]
    [InlineData("No front matter.\n")]
    [InlineData("")]
    [InlineData("---\ntitle: One\n")]
    [InlineData("---\ntitle: [One\n---\n")]
    [InlineData("---\n- One\n---\n")]
    [InlineData(
        """
            ---
            a: &a [x, x]
            b: *none
            ---

            """
    )]
    public void What_cannot_be_read_gives_nothing(string text) => Assert.Empty(Of(text));

    [Fact]
    public void Nothing_keeps_a_host_for_ever()
    {
        var bomb = string.Concat(
            Enumerable
                .Range(1, 12)
                .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")
        );
        Assert.Empty(
            Of(
                $"""
                ---
                a0: &a0 x
                {bomb}---

                """
            )
        );
        Assert.Empty(
            Of(
                $"""
                ---
                a: {new string('[', 10_000)}
                ---

                """
            )
        );
    }

    private static IReadOnlyDictionary<string, object> Of(string text) =>
        FrontMatterValues.Of(new InputFile("input/sections/01-one.md", text));
}
