using Dossier.Cli;
using Dossier.Cli.Hosts;
using Dossier.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace Dossier.Tests.Hosts;

/// <summary><c>dossier init --host</c> and <c>dossier new host</c>.</summary>
public sealed class RecipeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Hosts => [.. PublishingHost.All.Select(host => host.Name)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_new_dossier_takes_the_recipe_along_and_its_user_is_told_what_the_host_will_not_do(string host)
    {
        var plain = Command.Run(folder.Path, "init", "plain");
        var made = Command.Run(folder.Path, "init", "my-dossier", "--host", host);
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.All(
            PublishingHost.Named(host)!.Lacks,
            lack => Assert.Contains($"\n  {lack}\n", made.Output, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Next:\n  put", plain.Output, StringComparison.Ordinal);
        var added = Tree.Of(folder["my-dossier"]).Keys.Except(Tree.Of(folder["plain"]).Keys).ToList();
        Assert.NotEmpty(added);
        Assert.All(
            added,
            path =>
                Assert.DoesNotContain(
                    "{{",
                    File.ReadAllText(folder[$"my-dossier/{path}"]).Replace("${{", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
        // Each file that is to be read by people says it too.
        Assert.Contains(
            added,
            path =>
                Unwrapped(File.ReadAllText(folder[$"my-dossier/{path}"]))
                    .Contains(string.Join(' ', PublishingHost.Named(host)!.Lacks), StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_dossier_that_is_there_gets_the_same(string host)
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "one", "--host", host).Code);
        Assert.Equal(0, Command.Run(folder.Path, "init", "other/one").Code);
        var added = Command.Run(folder["other/one"], "new", "host", host);
        Assert.Equal((0, ""), (added.Code, added.Error));
        Tree.Same(Tree.Of(folder["one"]), Tree.Of(folder["other/one"]));
        // Once more, and nothing is changed or refused.
        Assert.Equal(0, Command.Run(folder["other/one"], "new", "host", host).Code);
        Tree.Same(Tree.Of(folder["one"]), Tree.Of(folder["other/one"]));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void What_is_there_is_never_changed_and_then_nothing_is_added(string host)
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "one", "--host", host).Code);
        Assert.Equal(0, Command.Run(folder.Path, "init", "other/one").Code);
        foreach (var path in Tree.Of(folder["one"]).Keys.Except(Tree.Of(folder["other/one"]).Keys))
        {
            folder.With($"other/one/{path}", "Mine.");
            var before = Tree.Of(folder["other/one"]);
            var call = Command.Run(folder["other/one"], "new", "host", host);
            Assert.Equal(2, call.Code);
            Assert.StartsWith($"dossier: {path}: there already", call.Error, StringComparison.Ordinal);
            Tree.Same(before, Tree.Of(folder["other/one"]));
            File.Delete(folder[$"other/one/{path}"]);
        }
    }

    [Fact]
    public void Hosts_that_build_share_what_gets_them_the_program()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "one").Code);
        foreach (var host in PublishingHost.All)
        {
            Assert.Equal(0, Command.Run(folder["one"], "new", "host", host.Name).Code);
        }

        Assert.Contains(
            $"--package={(ProgramPackage.IsPublished ? "" : "./")}{ProgramPackage.Name}",
            File.ReadAllText(folder["one/package.json"]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("init", "x", "--host", "vercel")]
    [InlineData("new", "host", "vercel")]
    [InlineData("new", "host", "Netlify")]
    public void An_unknown_host_is_refused_with_those_that_are_known(params string[] arguments)
    {
        folder.WithDossier();
        var before = Tree.Of(folder.Path);
        var call = Command.Run(folder.Path, arguments);
        Assert.Equal(2, call.Code);
        Assert.Contains("netlify, github, cloudflare, gitlab, nginx", call.Error, StringComparison.Ordinal);
        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void Without_a_dossier_there_is_nothing_to_add_to()
    {
        var call = Command.Run(folder.Path, "new", "host", "netlify");
        Assert.Equal(2, call.Code);
        Assert.Contains("dossier init NAME --host netlify", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_as_YAML_is_YAML()
    {
        Assert.Equal(0, Command.Run(folder.Path, "init", "one", "--host", "github").Code);
        Assert.Equal(0, Command.Run(folder["one"], "new", "host", "gitlab").Code);
        var workflow = Yaml("one/.github/workflows/publish.yml");
        Assert.Equal(
            ["build", "deploy"],
            ((YamlMappingNode)workflow.Children["jobs"]).Children.Keys.Select(key => key.ToString())
        );
        Assert.Equal("[ public ]", Yaml("one/.gitlab-ci.yml").Children["pages"]["artifacts"]["paths"].ToString());
    }

    [Fact]
    public void The_packed_file_is_named_as_npm_names_it() =>
        Assert.Matches("^[a-z0-9][a-z0-9.-]*-linux-x64-[0-9]+\\.[0-9]+\\.[0-9]+\\.tgz$", ProgramPackage.LinuxFile);

    private YamlMappingNode Yaml(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(folder[path])));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Unwrapped(string text) => text.Replace("\n# ", " ", StringComparison.Ordinal);
}
