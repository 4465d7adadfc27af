using System.CommandLine;
using System.CommandLine.Help;
using Dossier.Cli.Terminal;
using Dossier.Cli.Verbs;
using Dossier.Cli.Verbs.Articles;
using Dossier.Cli.Verbs.Beginning;
using Dossier.Cli.Verbs.Building;
using Dossier.Cli.Verbs.Editions;
using Dossier.Cli.Verbs.Sources;
using Dossier.Cli.WrongCalls;

namespace Dossier.Cli;

/// <summary>The <c>dossier</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Streams.Install();
        try
        {
            return Streams.FlushForExit(Run(args));
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A disk that fails, or a folder that somebody takes away, while a verb is at work.
            Console.Error.WriteLine(
                $"dossier: {(CurrentFolderExists() ? refused.Message : "the current folder is there no more")}"
            );
            return ExitCodes.Errors;
        }
    }

    /// <summary>Whether the current folder is there: somebody may have taken it away.</summary>
    private static bool CurrentFolderExists()
    {
        try
        {
            return Directory.Exists(Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int Run(string[] args)
    {
        var root = Root();
        if (args is [['[', .., ']'] directive, ..])
        {
            Console.Error.WriteLine($"dossier: 'dossier' knows no '{directive}'");
            Console.Error.WriteLine("hint: try 'dossier --help'");
            return ExitCodes.WrongCall;
        }

        var call = root.Parse(Asked(args), ParserSettings);
        if (call.Errors.Count > 0 || IsUnknownVerb(call))
        {
            WrongCall.Tell(root, call);
            return ExitCodes.WrongCall;
        }

        return call.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Interruption.Grace,
            }
        );
    }

    /// <summary>
    /// Takes every word as it is: one that begins with @ is an id or a note, not a file of arguments.
    /// </summary>
    internal static ParserConfiguration ParserSettings { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>The command with all its verbs.</summary>
    internal static Command Root()
    {
        // Not a RootCommand, whose name is the file's: the help speaks of the command that people type.
        var root = new Command(
            "dossier",
            """
            Compiles a folder of curated Markdown and YAML into a briefing: a site for any static host.

            A first look:
              dossier init my-briefing          makes a small dossier to learn from
              dossier new section "Energy"      adds a section, a term or a source to it
              dossier build                     builds ./input to ./output
              dossier serve --open              shows the site in a browser, and again after every save
              dossier pdf --section economy     makes the PDF of one section; without --section, of the whole
              dossier check                     finds what is wrong and writes nothing
              dossier new host netlify          adds what a host needs to publish it
              dossier build --strict            takes warnings for errors, as a publishing host should
              dossier release 1.1.0 --note "…"  seals the working text as an edition
              dossier diff 1.0.0                what the working text changes since an edition
              dossier import sources FILE.bib   takes over what Zotero exports, into input/sources/
              dossier links                     asks whether the pages that it cites are still there
              dossier sources complete          looks up what sources lack, and shows it as a difference
              dossier styles                    lists the citation styles that dossier.yml can name
              dossier doctor                    says what this machine lacks, and what mends it
              dossier build --format github     reports so that GitHub shows findings beside the lines

            Exit codes: 0 done; 1 the dossier has errors, and the last good output stands; 2 the call is wrong, or the network
            could not be reached.
            """
        )
        {
            InitVerb.Create(),
            NewVerb.Create(),
            BuildVerb.Create(),
            CheckVerb.Create(),
            ServeVerb.Create(),
            SeedVerb.Create(),
            VerifyVerb.Create(),
            PdfVerb.Create(),
            ReleaseVerb.Create(),
            DiffVerb.Create(),
            ImportVerb.Create(),
            LinksVerb.Create(),
            SourcesVerb.Create(),
            StylesVerb.Create(),
            DoctorVerb.Create(),
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        root.RefuseEmpty();
        return root;
    }

    /// <summary>Whether help is asked for of a verb that there is not.</summary>
    private static bool IsUnknownVerb(ParseResult call) =>
        call.CommandResult.Command.Subcommands.Count > 0 && call.UnmatchedTokens.Count > 0;

    /// <summary>The call as it is meant: none at all, and <c>help</c> with or without a verb, ask for help.</summary>
    internal static string[] Asked(string[] args) =>
        args switch
        {
            [] or ["help"] => ["--help"],
            ["help", .. var verb] => [.. verb, "--help"],
            _ => args,
        };
}
