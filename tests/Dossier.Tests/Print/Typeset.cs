using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Npm.Packages;
using Dossier.Npm.Programs;
using Dossier.Npm.Typesetting;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>Sets dossiers with the real typesetter.</summary>
internal static class Typeset
{
    /// <summary>
    /// The collection of every test that reads a PDF: PdfPig's documents are not made for several threads.
    /// </summary>
    internal const string OneAtATime = "A PDF is read by one test at a time";

    private static readonly Lazy<bool> Node = new(() =>
        OutsideProgram
            .Run("node", ["--version"], Repository.Root, default, TimeSpan.FromSeconds(20))
            .GetAwaiter()
            .GetResult()
            is { ExitCode: 0 }
    );

    /// <summary>What npm brings to the repository's own theme.</summary>
    public static readonly Lazy<ThemePackages> Packages = new(() => Brought(Repository.PathOf("theme")));

    private static readonly Lazy<SetBriefing> Whole = new(() => Inputs(Real, new PrintRequest(PrintPart.Whole)));

    /// <summary>The repository's own dossier.</summary>
    public static InputSet Real => Read(Repository.Root);

    /// <summary>The dossier that beginners get.</summary>
    public static InputSet Starter => Read(Repository.PathOf("src/Dossier.Cli/Starter"));

    private static InputSet Read(string folder)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(
                Path.Combine(folder, "input"),
                Path.Combine(folder, "seeds"),
                [Repository.PathOf("theme")]
            ),
            bag
        );
        Assert.False(bag.HasErrors);
        return inputs;
    }

    /// <summary>The repository's own dossier, set once for all tests.</summary>
    public static SetBriefing RealBriefing
    {
        get
        {
            NeedNode();
            return Whole.Value;
        }
    }

    /// <summary>
    /// Has npm bring, where there is Node.js, what the theme needs, so that no test sees a theme without it and another
    /// with it.
    /// </summary>
    public static void Settle()
    {
        if (Node.Value)
        {
            _ = Packages.Value;
        }
    }

    /// <summary>Does the same for the theme that stands beside a program.</summary>
    public static void Settle(string program)
    {
        if (Node.Value)
        {
            _ = Brought(Path.Combine(Path.GetDirectoryName(program)!, "theme"));
        }
    }

    /// <summary>
    /// Skips a test where there is no Node.js; where the tests guard a change (CI=true), they fail instead.
    /// </summary>
    public static void NeedNode()
    {
        var isGuard = Environment.GetEnvironmentVariable("CI") == "true";
        Assert.True(Node.Value || !isGuard, "the tests of the printed briefing need Node.js");
        Assert.SkipUnless(Node.Value, "Node.js is not installed: the printed briefing is not tested");
    }

    /// <summary>Sets sources.</summary>
    public static SetBriefing Inputs(InputSet inputs, PrintRequest request)
    {
        NeedNode();
        Assert.True(Packages.Value.Missing is null, Packages.Value.Missing);
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(
            inputs,
            new BuildRequest(null, _ => { }) { Print = request, Site = false },
            bag
        );
        var outcome =
            compilation.Print is { } job && !bag.HasErrors
                ? Typesetter.Run(job, Packages.Value.Folder!, _ => { }, bag).GetAwaiter().GetResult()
                : new PrintOutcome(null, null, 0);
        return new SetBriefing(compilation, outcome.Pdf?.ToArray(), bag.Sorted());
    }

    /// <summary>Sets a small dossier with one section.</summary>
    public static SetBriefing Section(string markdown, params ReadOnlySpan<(string Path, string Text)> more) =>
        Inputs(
            SmallDossier.Inputs([("sections/01-one.md", SmallDossier.Page("One", $"\n{markdown}\n")), .. more]),
            new PrintRequest(PrintPart.Whole)
        );

    /// <summary>The same sources with an image.</summary>
    public static InputSet With(this InputSet inputs, string path, byte[] image) =>
        inputs with
        {
            Images = inputs.Images.Add(path, new BinaryFile($"input/{path}", image)),
        };

    private static ThemePackages Brought(string theme) =>
        ThemePackages.Ready([theme], trust: false, _ => { }).GetAwaiter().GetResult();
}
