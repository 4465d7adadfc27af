using System.CommandLine;

namespace Dossier.Cli.Verbs.Building;

/// <summary><c>dossier build</c>.</summary>
internal static class BuildVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command("build", "Builds the site and the printed briefing.");
        var common = new CommonOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder to write. Dossier replaces all of it, and refuses one that it did not make.",
            DefaultValueFactory = _ => "output",
            HelpName = "folder",
        };
        var noPdf = new Option<bool>("--no-pdf") { Description = "Leave the printed briefing out." };
        var noEpub = new Option<bool>("--no-epub") { Description = "Leave the electronic books out." };
        var noDocx = new Option<bool>("--no-docx") { Description = "Leave the Word document out." };
        var noSearch = new Option<bool>("--no-search") { Description = "Leave the search index out." };
        var draft = new Option<bool>("--draft")
        {
            Description =
                "Add the working text, at draft/, where there are sealed editions; without any, it is what is built.",
        };
        common.AddTo(verb);
        verb.Options.Add(output);
        verb.Options.Add(noPdf);
        verb.Options.Add(noEpub);
        verb.Options.Add(noDocx);
        verb.Options.Add(noSearch);
        verb.Options.Add(draft);
        verb.SetRun(
            (call, cancel) =>
                BuildRun.Run(
                    common,
                    call,
                    call.GetRequiredValue(output),
                    !call.GetValue(noPdf),
                    !call.GetValue(noSearch),
                    call.GetValue(draft),
                    (!call.GetValue(noEpub), !call.GetValue(noDocx)),
                    reviewGlossary: false,
                    cancel
                )
        );
        return verb;
    }
}
