using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Robustness;

/// <summary>No file outside the dossier, its records and its theme is read, by whatever way links lead there.</summary>
public sealed class LinksOutside : IDisposable
{
    private const string Secret = "A secret that nobody publishes";
    private readonly TemporaryFolder outside = new TemporaryFolder()
        .With("secret.md", Secret)
        .With("fonts/a.woff2", Secret)
        .With("rooms/static/secret.txt", Secret)
        .With("rooms/templates/layout.html", Secret);
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithDossier()
        .With("theme/assets/site.css", "a { src: url(\"../node_modules/font/a.woff2\") }")
        .With("theme/node_modules/own/b.woff2", "b");

    public void Dispose()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Theory]
    [InlineData("input/sections/one.md")]
    [InlineData("input/images/one.png")]
    [InlineData("input/glossary/one.md")]
    [InlineData("input/editions/1.0.0/one.md")]
    [InlineData("seeds/one.yml")]
    [InlineData("theme/templates/one.html")]
    [InlineData("theme/static/one.txt")]
    [InlineData("theme/print/one.typ")]
    public void A_link_to_a_file_is_refused(string path)
    {
        Link(path, outside["secret.md"]);

        Refused(path);
    }

    [Theory]
    [InlineData("input/sections/one.md", "input/way")]
    [InlineData("theme/static/one.txt", "theme/way")]
    public void A_link_within_the_folder_is_followed_to_its_end(string path, string way)
    {
        Link(way, outside.Path);
        Link(path, Path.Combine(folder[way], "secret.md"));

        Refused(path);
    }

    [Fact]
    public void A_chain_of_links_is_followed_to_its_end()
    {
        Link("input/images/second.png", outside["secret.md"]);
        Link("input/images/first.png", folder["input/images/second.png"]);

        Refused("input/images/first.png");
    }

    [Theory]
    [InlineData("input/sections")]
    [InlineData("theme/static")]
    [InlineData("theme/templates")]
    public void A_link_to_a_folder_is_refused(string path)
    {
        Link(path, outside.Path);

        Refused(path);
    }

    [Theory]
    [InlineData("theme/node_modules/font/a.woff2", "fonts/a.woff2")]
    [InlineData("theme/node_modules/font", "fonts")]
    [InlineData("theme/node_modules", "")]
    public void A_package_that_is_a_link_to_elsewhere_is_not_there(string path, string target)
    {
        if (path == "theme/node_modules")
        {
            Directory.Delete(folder[path], recursive: true);
            Directory.Move(outside["fonts"], outside["font"]);
        }

        Link(path, outside[target]);
        Assert.True(File.Exists(folder["theme/node_modules/font/a.woff2"]));

        Assert.Empty(Read().Theme.Packages);
    }

    [Fact]
    public void A_package_may_be_a_link_within_the_theme()
    {
        folder.With("theme/node_modules/.store/font/a.woff2", "a");
        Link("theme/node_modules/font", folder["theme/node_modules/.store/font"]);

        Assert.Equal(["font/a.woff2"], Read().Theme.Packages.Keys);
    }

    [Theory]
    [InlineData("theme", "--theme")]
    [InlineData("seeds", "--seeds")]
    [InlineData("input", "--input")]
    public void A_whole_folder_that_is_a_link_must_be_named(string name, string option)
    {
        if (Directory.Exists(folder[name]))
        {
            Directory.Move(folder[name], outside[name]);
        }

        Directory.CreateDirectory(outside[name]);
        Link(name, outside[name]);

        var refused = Command.Run(folder.Path, "check");
        var named = Command.Run(folder.Path, "check", option, name);

        Assert.Equal(2, refused.Code);
        Assert.Contains($"'{name}' is a link that leads out of the dossier", refused.Error, StringComparison.Ordinal);
        Assert.Contains(option, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is a link", named.Error, StringComparison.Ordinal);
    }

    private void Refused(string path)
    {
        var bag = new DiagnosticBag();
        var inputs = Read(bag);

        Assert.Contains(bag.Sorted(), finding => finding.Code == Codes.Outside && finding.Path == path);
        Assert.DoesNotContain(inputs.Dossier.Values, file => file.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(inputs.Seeds.Values, file => file.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            inputs.Theme.Templates.Values,
            file => file.Text.Contains(Secret, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            inputs.Images.Values.Concat(inputs.Theme.Static.Values).Concat(inputs.Theme.Print.Values),
            file => Encoding.UTF8.GetString(file.Bytes.Span).Contains(Secret, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            inputs.Editions.SelectMany(edition => edition.Files.Values),
            file => Encoding.UTF8.GetString(file.Bytes.Span).Contains(Secret, StringComparison.Ordinal)
        );
    }

    private InputSet Read(DiagnosticBag? bag = null) =>
        InputReader.Read(
            new InputFolders(folder["input"], folder["seeds"], [folder["theme"]]),
            bag ?? new DiagnosticBag()
        );

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        if (Directory.Exists(target))
        {
            Directory.CreateSymbolicLink(folder[path], target);
        }
        else
        {
            File.CreateSymbolicLink(folder[path], target);
        }
    }
}
