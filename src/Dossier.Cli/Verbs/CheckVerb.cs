using System.CommandLine;

namespace Dossier.Cli.Verbs;

/// <summary><c>dossier check</c>.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("check", "Finds what is wrong with a dossier, templates included, and writes nothing.");
        var common = new CommonOptions();
        common.AddTo(verb);
        verb.SetAction(call => BuildRun.Run(common, call, output: null, withPdf: false));
        return verb;
    }
}
