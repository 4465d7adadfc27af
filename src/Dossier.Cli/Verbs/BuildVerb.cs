using System.CommandLine;

namespace Dossier.Cli.Verbs;

/// <summary><c>dossier build</c>.</summary>
internal static class BuildVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("build", "Builds the site.");
        var common = new CommonOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write. Dossier replaces all of it, and refuses one that it did not make.",
            DefaultValueFactory = _ => "output",
            HelpName = "folder",
        };
        common.AddTo(verb);
        verb.Options.Add(output);
        verb.SetAction(call => BuildRun.Run(common, call, call.GetRequiredValue(output)));
        return verb;
    }
}
