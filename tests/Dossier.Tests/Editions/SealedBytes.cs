using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>Whatever happens to a sealed edition is noticed, and named.</summary>
public sealed class SealedBytes
{
    /// <summary>In place of the theme's, which are sealed with an edition: every byte is changed once.</summary>
    private const string Style =
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" "
        + "class=\"note\"><info/><citation><layout><names variable=\"author\"/></layout></citation>"
        + "<bibliography><layout><text variable=\"title\"/></layout></bibliography></style>\n";

    private const string Words =
        "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"en-GB\"><terms/></locale>\n";

    /// <summary>An edition published its address, so that those after it have it too.</summary>
    private const string Message = """

        ::: key-message {#km-trade section=economy}
        Trade grows slowly.
        :::

        """;

    private static readonly Lazy<ImmutableArray<SealedFolder>> Sound = new(() =>
    {
        using var folder = Sealing.Dossier();
        folder
            .With("input/dossier-notes.csl", Style)
            .With("input/locales-en-GB.xml", Words)
            .Seal("1.0.0")
            .With(
                "input/index.md",
                $"""
                ::: summary
                A second text.
                :::
                {Message}
                """
            )
            .Seal("1.1.0")
            .With(
                "input/index.md",
                $"""
                ::: summary
                A third text.
                :::
                {Message}
                """
            )
            .Seal("2.0.0");
        return Sealing.Read(folder);
    });

    /// <summary>A folder that was copied to begin the next edition is taken out, and not renamed.</summary>
    [Fact]
    public void A_copy_of_an_edition_is_told_as_one()
    {
        using var copied = Sealing.Dossier().Seal("1.0.0");
        foreach (var file in Directory.GetFiles(copied["input/editions/1.0.0"], "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(copied["input/editions/1.0.0"], file);
            Directory.CreateDirectory(Path.GetDirectoryName(copied[$"input/editions/1.1.0/{path}"])!);
            File.Copy(file, copied[$"input/editions/1.1.0/{path}"]);
        }

        var finding = Assert.Single(Sealing.Verify(Sealing.Read(copied)));
        Assert.Equal("the folder '1.1.0' is a copy of edition 1.0.0, whose own folder is there", finding.Message);
        Assert.StartsWith("take the folder '1.1.0' out", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_as_they_were_sealed_are_sound()
    {
        Assert.Equal(["1.0.0", "1.1.0", "2.0.0"], Sound.Value.Select(folder => folder.Name));
        Assert.Empty(Sealing.Verify(Sound.Value));
    }

    [Fact]
    public void Every_byte_of_every_file_counts()
    {
        var flipped = 0;
        for (var edition = 0; edition < Sound.Value.Length; edition++)
        {
            foreach (var (path, file) in Sound.Value[edition].Files)
            {
                for (var at = 0; at < file.Bytes.Length; at++)
                {
                    var bytes = file.Bytes.ToArray();
                    bytes[at] ^= (byte)(1 << (at % 8));
                    AssertNamed(Put(edition, path, file with { Bytes = bytes }), file.Path);
                    flipped++;
                }
            }
        }

        Assert.True(flipped > 5000, $"only {flipped} bytes");
    }

    [Fact]
    public void A_file_that_is_cut_short_longer_empty_or_missing_is_named()
    {
        foreach (var (path, file) in Sound.Value[0].Files)
        {
            AssertNamed(Put(0, path, file with { Bytes = file.Bytes[..^1] }), file.Path);
            AssertNamed(Put(0, path, file with { Bytes = (byte[])[.. file.Bytes.Span, (byte)'\n'] }), file.Path);
            AssertNamed(
                Put(
                    0,
                    path,
                    file with
                    {
                        Bytes = Encoding.UTF8.GetBytes(
                            Encoding.UTF8.GetString(file.Bytes.Span).Replace("\n", "\r\n", StringComparison.Ordinal)
                        ),
                    }
                ),
                file.Path
            );
            AssertNamed(Put(0, path, file with { Bytes = default }), file.Path);
            AssertNamed(
                Sound.Value.SetItem(0, Sound.Value[0] with { Files = Sound.Value[0].Files.Remove(path) }),
                file.Path
            );
        }
    }

    [Theory]
    [InlineData("sources/input/new.md")]
    [InlineData("sources/input/images/new.png")]
    [InlineData("sources/seeds/new.yml")]
    [InlineData("sources/new.md")]
    [InlineData("new.md")]
    [InlineData("manifest.yml.bak")]
    public void A_file_too_many_is_named(string path) =>
        AssertNamed(
            Put(1, path, new BinaryFile($"input/editions/1.1.0/{path}", default)),
            $"input/editions/1.1.0/{path}"
        );

    [Fact]
    public void A_file_of_another_name_is_named_under_both()
    {
        var files = Sound.Value[0].Files;
        var file = files["sources/input/index.md"];
        var moved = Sound.Value.SetItem(
            0,
            Sound.Value[0] with
            {
                Files = files
                    .Remove("sources/input/index.md")
                    .Add("sources/input/Index.md", file with { Path = "input/editions/1.0.0/sources/input/Index.md" }),
            }
        );
        AssertNamed(moved, file.Path);
        AssertNamed(moved, "input/editions/1.0.0/sources/input/Index.md");
    }

    [Fact]
    public void An_edition_taken_out_renamed_or_in_the_place_of_another_breaks_the_chain()
    {
        var (first, second, third) = (Sound.Value[0], Sound.Value[1], Sound.Value[2]);
        AssertNamed([second, third], "input/editions/1.1.0/manifest.yml");
        AssertNamed([first, third], "input/editions/2.0.0/manifest.yml");
        AssertNamed(
            [first with { Name = "1.0.1", Path = "input/editions/1.0.1" }, second, third],
            "input/editions/1.0.1/manifest.yml"
        );
        AssertNamed(
            [first with { Files = second.Files }, second with { Files = first.Files }, third],
            "input/editions/1.0.0/manifest.yml"
        );
        AssertNamed([first, second, third with { Files = first.Files }], "input/editions/2.0.0/manifest.yml");
    }

    [Fact]
    public void An_edition_that_was_sealed_anew_breaks_the_chain_after_it()
    {
        var file = Sound.Value[0].Files["manifest.yml"];
        var text = Encoding
            .UTF8.GetString(file.Bytes.Span)
            .Replace("what is new", "what is not", StringComparison.Ordinal);
        var body = text[..text.LastIndexOf("sha256: ", StringComparison.Ordinal)];
        var again = $"{body}sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\n";
        var findings = Sealing.Verify(Put(0, "manifest.yml", file with { Bytes = Encoding.UTF8.GetBytes(again) }));
        var finding = Assert.Single(findings);
        Assert.Equal(("DOS703", "input/editions/1.1.0/manifest.yml"), (finding.Code.Id, finding.Path));
        Assert.Equal("edition 1.1.0 follows another 1.0.0 than the one that is there", finding.Message);
    }

    [Fact]
    public void A_newer_form_is_refused_with_the_reason()
    {
        var file = Sound.Value[0].Files["manifest.yml"];
        var text = Encoding
            .UTF8.GetString(file.Bytes.Span)
            .Replace("format: 2\n", "format: 3\n", StringComparison.Ordinal);
        var body = text[..text.LastIndexOf("sha256: ", StringComparison.Ordinal)];
        var newer = $"{body}sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\n";
        var finding = Assert.Single(
            Sealing.Verify(Put(0, "manifest.yml", file with { Bytes = Encoding.UTF8.GetBytes(newer) })),
            finding => finding.Code.Id == "DOS704"
        );
        Assert.Equal("the edition is of form 3, and this program knows forms up to 2", finding.Message);
    }

    [Fact]
    public void A_build_and_a_check_stop_at_a_changed_edition()
    {
        using var folder = new TemporaryFolder().WithDossier().Seal("1.0.0");
        folder.Build();
        var before = Tree.Of(folder["output"]);
        File.AppendAllText(folder["input/editions/1.0.0/sources/input/index.md"], "More.\n");
        foreach (
            var arguments in (string[][])
                [
                    ["build", "--no-pdf"],
                    ["check"],
                    ["release", "1.1.0", "--note", "More."],
                    ["diff", "1.0.0"],
                ]
        )
        {
            var result = Command.Run(folder.Path, arguments);
            Assert.Equal(1, result.Code);
            Assert.Contains(
                "input/editions/1.0.0/sources/input/index.md: error DOS701: the file is not as it was when edition "
                    + "1.0.0 was sealed",
                result.Error,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        }

        Tree.Same(before, Tree.Of(folder["output"]));
    }

    private static ImmutableArray<SealedFolder> Put(int edition, string path, BinaryFile file) =>
        Sound.Value.SetItem(
            edition,
            Sound.Value[edition] with
            {
                Files = Sound.Value[edition].Files.SetItem(path, file),
            }
        );

    private static void AssertNamed(ImmutableArray<SealedFolder> folders, string path) =>
        Assert.Contains(
            Sealing.Verify(folders),
            finding => finding.Path == path && finding.Code.Id.StartsWith("DOS70", StringComparison.Ordinal)
        );
}
