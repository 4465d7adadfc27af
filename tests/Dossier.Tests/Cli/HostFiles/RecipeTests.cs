using System.Diagnostics;
using Dossier.Cli;
using Dossier.Cli.HostFiles;
using Dossier.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace Dossier.Tests.Cli.HostFiles;

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
    public void What_is_made_before_the_address_is_known_is_made_anew_as_its_user_is_told()
    {
        const string Step = "say url: in dossier.yml, delete nginx-*,";
        var made = Command.Run(folder.Path, "init", "one", "--host", "nginx");
        Assert.Contains($"Next:\n  {Step}", made.Output, StringComparison.Ordinal);
        File.AppendAllText(folder["one/input/dossier.yml"], "url: https://desk.example.net/\n");
        foreach (var file in Directory.GetFiles(folder["one"], "nginx-*"))
        {
            File.Delete(file);
        }

        var again = Command.Run(folder["one"], "new", "host", "nginx");
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.DoesNotContain(Step, again.Output, StringComparison.Ordinal);
        Assert.Contains(
            "server_name desk.example.net;",
            File.ReadAllText(folder["one/nginx-one.conf"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void On_a_full_disk_nothing_is_left_not_even_a_folder()
    {
        var files = new TemporaryFolder().WithDossier();
        Assert.Equal(0, Command.Run(files.Path, "new", "host", "github").Code);
        // The file of npm stays, so that it is the one in folders of its own that the disk is too full for.
        Directory.Delete(files[".github"], recursive: true);
        using var disk = SmallDisk.Of(files);
        disk.Fill();
        var call = Command.Run(disk.Folder.Path, "new", "host", "github");
        Assert.Equal(2, call.Code);
        Assert.Contains("cannot be written, and nothing was", call.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(disk.Folder[".github"]));
    }

    [Fact]
    public void GitLab_publishes_hidden_files_without_the_notes_of_builds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the recipe's commands are for Linux");
        folder.WithDossier();
        Assert.Equal(0, Command.Run(folder.Path, "new", "host", "gitlab").Code);
        folder
            .With("output/.dossier", "Notes.")
            .With("output/.dossier-more", "Notes.")
            .With("output/.well-known/security.txt", "Here.")
            .With("output/index.html", "The site.");
        var script = (YamlSequenceNode)Yaml(".gitlab-ci.yml").Children["pages"]["script"];
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-ec", string.Join('\n', script.Skip(1))]) { WorkingDirectory = folder.Path }
        )!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        Assert.Equal(
            [".well-known/security.txt", ".well-known/security.txt.gz", "index.html", "index.html.gz"],
            Tree.Of(folder["public"]).Keys.Order(StringComparer.Ordinal)
        );
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
            $"--package={ProgramPackage.ForHosts}",
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

    /// <summary>The site's own branch keeps the address of dossier.yml; Git's own name for it is ‘master’.</summary>
    [Theory]
    [InlineData("main", "", "run build --")]
    [InlineData("master", "", "run build --")]
    [InlineData("trial", "", "run build -- --url https://a1.pages.dev")]
    [InlineData("public", "public", "run build --")]
    [InlineData("main", "public", "run build -- --url https://a1.pages.dev")]
    public void A_deployment_of_another_branch_has_its_own_address(string branch, string production, string asked)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the recipe's commands are for Linux");
        Assert.Equal(0, Command.Run(folder.Path, "init", "one", "--host", "cloudflare").Code);
        var start = new ProcessStartInfo(
            "bash",
            ["-c", "npm() { printf '%s' \"$*\"; }; export -f npm; bash ./cloudflare-build"]
        )
        {
            WorkingDirectory = folder["one"],
            RedirectStandardOutput = true,
        };
        start.Environment["CF_PAGES_BRANCH"] = branch;
        start.Environment["CF_PAGES_URL"] = "https://a1.pages.dev";
        start.Environment["PRODUCTION_BRANCH"] = production;
        using var build = Process.Start(start)!;
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.Equal((0, asked), (build.ExitCode, said));
    }

    /// <summary>
    /// What an address stands for where it is decoded could close a text and go on as settings of a server.
    /// </summary>
    [Theory]
    [InlineData("https://example.org/a%22%3B%0A%7D%0Aserver%7B/", "U+0022")]
    [InlineData("https://example.org/a%0Ab/", "U+000A")]
    [InlineData("https://example.org/a%00/", "U+0000")]
    [InlineData("https://example.org/a%5C/", "U+005C")]
    [InlineData("https://example.org/%24http_cookie/", "U+0024")]
    [InlineData("https://example.org/$http_cookie/", "U+0024")]
    public void An_address_that_no_file_can_quote_is_refused(string url, string sign)
    {
        folder.WithDossier().With("input/dossier.yml", $"{SmallDossier.Settings}url: \"{url}\"\n");
        var before = Tree.Of(folder.Path);
        foreach (var host in PublishingHost.All)
        {
            var call = Command.Run(folder.Path, "new", "host", host.Name);
            Assert.Equal(2, call.Code);
            Assert.Contains(sign, call.Error, StringComparison.Ordinal);
        }

        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Theory]
    [InlineData("id: ../$(touch x)\n")]
    [InlineData("id: \"a\\\"\\n[build]\"\n")]
    [InlineData("url: https://example.org/?a\n")]
    public void Settings_with_a_fault_make_no_files(string line)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var others = SmallDossier
            .Settings.Split('\n')
            .Where(other => !other.StartsWith($"{key}:", StringComparison.Ordinal));
        folder.WithDossier().With("input/dossier.yml", line + string.Join('\n', others));
        var before = Tree.Of(folder.Path);
        foreach (var host in PublishingHost.All)
        {
            var call = Command.Run(folder.Path, "new", "host", host.Name);
            Assert.Equal(1, call.Code);
            Assert.Contains("dossier.yml:1:", call.Error, StringComparison.Ordinal);
        }

        Tree.Same(before, Tree.Of(folder.Path));
    }

    [Fact]
    public void A_name_in_other_letters_is_written_as_servers_compare_it()
    {
        folder.WithDossier().With("input/dossier.yml", $"{SmallDossier.Settings}url: https://қазақ.example/\n");
        Assert.Equal(0, Command.Run(folder.Path, "new", "host", "nginx").Code);
        Assert.Contains(
            "server_name xn--",
            File.ReadAllText(Directory.GetFiles(folder.Path, "nginx-*.conf").Single()),
            StringComparison.Ordinal
        );
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
