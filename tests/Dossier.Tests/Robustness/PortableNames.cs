using System.Text;
using Dossier.Tests.Broken;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Pictures;

namespace Dossier.Tests.Robustness;

/// <summary>
/// Names of files that are one on another machine, or none there, are told with the file and the reason.
/// </summary>
public sealed class PortableNames
{
    [Theory]
    [InlineData("glossary/aux.md", "Windows keeps the name 'aux' for a device, and cannot have such a file")]
    [InlineData("glossary/con.md", "Windows keeps the name 'con' for a device, and cannot have such a file")]
    [InlineData("sections/lpt1.md", "Windows keeps the name 'lpt1' for a device, and cannot have such a file")]
    [InlineData("images/q?x.png", "Windows allows no '?' in a name")]
    [InlineData("images/a:b.png", "Windows allows no ':' in a name")]
    public void A_name_that_Windows_cannot_have(string path, string reason) =>
        Assert.Contains($"input/{path}: warning DOS007: {reason}\n", Report(path), StringComparison.Ordinal);

    [Fact]
    public void An_id_that_is_too_long_for_addresses() =>
        Assert.Contains(
            ": warning DOS007: the name has 243 letters; more than 100 do not work on every machine and host\n",
            Report($"glossary/{new string('a', 240)}.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_that_differ_in_capitals_alone() =>
        Assert.Contains(
            "input/images/photo.png: warning DOS007: 'input/images/PHOTO.PNG' differs in capitals alone: Windows and "
                + "macOS take both for one file\n",
            Report("images/photo.png", "images/PHOTO.PNG"),
            StringComparison.Ordinal
        );

    [Fact]
    public void One_name_in_composed_letters_and_with_accents_of_their_own()
    {
        var composed = "images/café.png".Normalize(NormalizationForm.FormC);
        Assert.Contains(
            "warning DOS007: two files have this name, once with composed letters and once with accents of their own: "
                + "one is not read\n",
            Report(composed, composed.Normalize(NormalizationForm.FormD)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("images/a#b.png")]
    [InlineData("images/a b.png")]
    [InlineData("glossary/auxiliary.md")]
    public void A_name_that_works_everywhere_is_no_fault(string path) =>
        Assert.DoesNotContain("DOS007", Report(path), StringComparison.Ordinal);

    private static string Report(params string[] paths)
    {
        using var folder = new TemporaryFolder().WithDossier();
        foreach (var path in paths)
        {
            folder.With(
                $"input/{path}",
                path.StartsWith("images/", StringComparison.Ordinal) ? MadePictures.Png()
                    : path.StartsWith("glossary/", StringComparison.Ordinal)
                        ? "---\nterm: A port\n---\n\nText.\n"u8.ToArray()
                    : "---\ntitle: A port\n---\n\nText.\n"u8.ToArray()
            );
        }

        return BrokenDossiers.Report(folder.Path);
    }
}
