using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Editions;

/// <summary>What <c>dossier release</c> and <c>dossier diff</c> say and refuse.</summary>
public sealed class Releases : IDisposable
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        Rules.LostAddress,
        Rules.BadCorrection,
        Rules.Uncorrected,
    ];

    private readonly TemporaryFolder folder = Sealing.Dossier().Seal("1.0.0");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("0.9.0")]
    [InlineData("1.0.0")]
    public void A_version_that_does_not_increase_is_refused(string version)
    {
        folder.With("input/sections/02-culture.md", SealedTexts.Culture("its grants"));
        var result = Command.Run(folder.Path, "release", version, "--note", "More.");
        Assert.Equal(2, result.Code);
        Assert.Contains(
            $"dossier: {version} is not higher than 1.0.0, the latest edition; the change asks for 1.0.1",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder["input/editions/0.9.0"]));
    }

    [Fact]
    public void Characters_that_no_feed_may_have_do_not_stop_the_next_build()
    {
        folder.With("input/sections/02-culture.md", SealedTexts.Culture("its grants", "\"Cult\\eure\""));
        var refused = Command.Run(folder.Path, "release", "1.1.0", "--note", "More\u001b of it.");
        Assert.Equal(2, refused.Code);
        Assert.Contains("the note holds U+001B, which no page can show", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder.Path, "release", "1.1.0", "--note", "More of it.").Code);
        var built = Command.Run(folder.Path, "build", "--no-pdf", "--no-search", "--url", "https://example.org/");
        Assert.Equal(
            (0, ""),
            (
                built.Code,
                string.Concat(built.Error.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)))
            )
        );
        Assert.Contains(
            "More of it.",
            System.Xml.Linq.XDocument.Load(folder["output/feed.xml"]).Root!.Value,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("release", "1.1", "--note", "x")]
    [InlineData("release", "1.01.0", "--note", "x")]
    [InlineData("release", "v1.1.0", "--note", "x")]
    [InlineData("release", "1.1.0")]
    [InlineData("release", "1.1.0", "--note", " ")]
    [InlineData("release", "1.1.0", "--note", "x", "--date", "22.11.2026")]
    [InlineData("release", "1.1.0", "--note", "x", "--date", "2020-01-01")]
    [InlineData("diff", "1.1.0")]
    [InlineData("diff", "1.0.0", "0.0.1")]
    [InlineData("diff", "1.0.0", "--format", "sarif")]
    public void A_wrong_call_ends_with_2_and_seals_nothing(params string[] arguments)
    {
        var before = Tree.Of(folder["input"]);
        var result = Command.Run(folder.Path, arguments);
        Assert.Equal(2, result.Code);
        Assert.Contains("dossier: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder["input"]));
    }

    [Theory]
    [InlineData("dossier: 'v1.1.0' is not a version of three numbers: did you mean 1.1.0?", "release", "v1.1.0")]
    [InlineData("dossier: 'V2' is not a version of three numbers: did you mean 2.0.0?", "release", "V2")]
    [InlineData("dossier: '1.01.0' is not a version of three numbers: did you mean 1.1.0?", "release", "1.01.0")]
    [InlineData("dossier: '1.x' is not a version of three numbers, such as 1.1.0", "release", "1.x")]
    [InlineData("dossier: '1.1.0.0' is not a version of three numbers, such as 1.1.0", "release", "1.1.0.0")]
    [InlineData("hint: did you mean 1.0.0?", "diff", "v1.0.0")]
    [InlineData("hint: did you mean 1.0.0?", "diff", "1.0.0", "1.0")]
    [InlineData("hint: there are 1.0.0", "diff", "v1.1.0")]
    public void A_version_that_is_written_otherwise_is_known(string said, params string[] arguments)
    {
        var result = Command.Run(
            folder.Path,
            arguments[0] == "release" ? [.. arguments, "--note", "More."] : arguments
        );
        Assert.Equal(2, result.Code);
        Assert.Contains($"{said}\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.md", "grows slowly", "grows fast", "2.0.0", "major: key messages changed: 1")]
    [InlineData(
        "index.md",
        "a dossier on trade.",
        "a dossier on trade and more.",
        "2.0.0",
        "major: summary and points of sections changed: 1"
    )]
    [InlineData("sections/01-economy.md", "5 billion", "6 billion", "1.1.0", "minor: statements changed: 1")]
    [InlineData("figures.md", "value=\"5\"", "value=\"6\"", "1.1.0", "minor: key figures changed: 1")]
    [InlineData("glossary/ots.md", "states cooperate", "states work together", "1.1.0", "minor: terms changed: 1")]
    [InlineData("sources.yml", "One report", "One long report", "1.1.0", "minor: sources changed: 1")]
    [InlineData("sections/01-economy.md", "not certain", "known", "1.1.0", "minor: editor’s notes changed: 1")]
    [InlineData("sections/02-culture.md", "of its state", "of their state", "1.0.1", "patch: wording changed: 1")]
    [InlineData(
        "sections/02-culture.md",
        "title: Culture\n",
        "title: Culture\nauthors: [A. Writer]\n",
        "1.0.1",
        "patch: wording changed: 1"
    )]
    public void The_version_is_proposed_from_what_changed(
        string path,
        string before,
        string after,
        string version,
        string reason
    )
    {
        var text = File.ReadAllText(folder[$"input/{path}"]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        folder.With($"input/{path}", text.Replace(before, after, StringComparison.Ordinal));
        var tree = Tree.Of(folder["input"]);
        var result = Command.Run(folder.Path, "release", version, "--note", "More.", "--dry-run");
        Assert.Equal(0, result.Code);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Contains($"{version} is what such a change asks for.", result.Error, StringComparison.Ordinal);
        Assert.Contains($"Edition {version} would be sealed in ", result.Output, StringComparison.Ordinal);
        Tree.Same(tree, Tree.Of(folder["input"]));
    }

    [Fact]
    public void A_dossier_with_errors_is_not_sealed()
    {
        var result = Command.Run(
            folder.With("input/about.md", "A [term](term:none).\n").Path,
            "release",
            "1.1.0",
            "--note",
            "More."
        );
        Assert.Equal(1, result.Code);
        Assert.Contains("input/about.md:1:15: error DOS103: ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/editions/1.1.0"]));
    }

    [Fact]
    public void What_an_edition_published_is_not_lost()
    {
        // A term is taken out, a section renamed, a paragraph moves to a new section, and one begins otherwise.
        File.Delete(folder["input/glossary/ots.md"]);
        File.Move(folder["input/sections/02-culture.md"], folder["input/sections/02-languages.md"]);
        folder
            .With("input/sections/01-economy.md", SealedTexts.EconomyWithoutCompanies)
            .With("input/sections/03-companies.md", SealedTexts.Companies);
        var refused = Command.Run(folder.Path, "release", "1.1.0", "--note", "More.", "--date", "2026-12-01");
        Assert.Equal(1, refused.Code);
        Assert.Contains(
            "error DOS706: '/glossary/ots/', which edition 1.0.0 published, leads nowhere",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder["input/editions/1.1.0"]));
        var entries = refused.Output[refused.Output.IndexOf("redirects:\n", StringComparison.Ordinal)..];
        Assert.Contains(
            """
              - from: "/sections/culture/"
                to: "/sections/languages/"
                edition: 1.0.0

            """,
            entries,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
              - from: "/sections/economy/#note-year"
                to: "/sections/companies/#note-year"
                edition: 1.0.0

            """,
            entries,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
              - from: "/glossary/ots/"
                gone: "…"
                edition: 1.0.0

            """,
            entries,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/sections/culture/#", entries, StringComparison.Ordinal);

        folder.With(
            "input/redirects.yml",
            entries.Replace("gone: \"…\"", "gone: \"It is out of scope.\"", StringComparison.Ordinal)
        );
        var sealedNow = Command.Run(folder.Path, "release", "1.1.0", "--note", "More.", "--date", "2026-12-01");
        Assert.Equal(
            (0, ""),
            (
                sealedNow.Code,
                string.Concat(
                    sealedNow.Error.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal))
                )
            )
        );

        // The entry stays needed for as long as there are editions.
        File.Delete(folder["input/redirects.yml"]);
        var forgotten = Command.Run(folder.Path, "release", "1.1.1", "--note", "More.", "--date", "2026-12-02");
        Assert.Contains(
            "error DOS706: '/glossary/ots/', which edition 1.0.0 published, leads nowhere",
            forgotten.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_comparison_is_for_programs_too()
    {
        folder.With("input/sections/02-culture.md", SealedTexts.Culture("grants of their state"));
        using var json = System.Text.Json.JsonDocument.Parse(
            Command.Run(folder.Path, "diff", "1.0.0", "--format", "json").Output
        );
        Assert.Equal("patch", json.RootElement.GetProperty("level").GetString());
        var page = Assert.Single(json.RootElement.GetProperty("pages").EnumerateArray());
        Assert.Equal("culture", page.GetProperty("id").GetString());
        var words = Assert
            .Single(page.GetProperty("changes").EnumerateArray())
            .GetProperty("words")
            .EnumerateArray()
            .ToList();
        Assert.Equal(
            ["its", "their"],
            words
                .SelectMany(word => word.EnumerateObject())
                .Where(word => word.Name != "same")
                .Select(word => word.Value.GetString())
        );
        Assert.Contains(
            "grants of [-its-]{+their+} state.",
            Command.Run(folder.Path, "diff", "1.0.0").Output,
            StringComparison.Ordinal
        );
    }
}
