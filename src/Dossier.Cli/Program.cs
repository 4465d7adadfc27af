using System.CommandLine;
using Dossier.Cli.Verbs;

namespace Dossier.Cli;

/// <summary>The <c>dossier</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand(
            """
            Compiles a folder of curated Markdown and YAML into a briefing: a site for any static host.

            A first look:
              dossier build                     builds ./input to ./output
              dossier check                     finds what is wrong and writes nothing
              dossier build --strict            takes warnings for errors, as a publishing host should
              dossier build --format github     reports so that GitHub shows findings beside the lines

            Exit codes: 0 done; 1 the dossier has errors, and the last good output stands; 2 the call is wrong.
            """)
        {
            BuildVerb.Create(),
            CheckVerb.Create(),
            SeedVerb.Create(),
            VerifyVerb.Create(),
        };
        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
            {
                Console.Error.WriteLine($"dossier: {error.Message}");
            }

            Console.Error.WriteLine("Try 'dossier --help'.");
            return ExitCodes.WrongCall;
        }

        return call.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
