using System.CommandLine;

namespace Dossier.Cli.Verbs.Building;

/// <summary><c>dossier pdf</c>.</summary>
internal static class PdfVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command("pdf", "Makes the printed briefing and nothing else.");
        var common = new CommonOptions();
        var section = new Option<string?>("--section")
        {
            Description = "One section only, with its own glossary and sources.",
            HelpName = "id",
        };
        var brief = new Option<bool>("--brief")
        {
            Description = "Two pages only: summary, key messages, key figures, timeline.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, or a folder for it. [default: <id>-<edition>.pdf, here]",
            HelpName = "file",
        };
        common.AddTo(verb);
        verb.Options.Add(section);
        verb.Options.Add(brief);
        verb.Options.Add(output);
        verb.Validate(call =>
        {
            if (call.GetValue(section) is not null && call.GetValue(brief))
            {
                call.AddError("--section and --brief exclude each other");
            }
        });
        verb.SetRun(
            (call, cancel) =>
                PdfRun.Run(
                    common,
                    call,
                    RequestOf(call.GetValue(section), call.GetValue(brief)),
                    call.GetValue(output),
                    cancel
                )
        );
        return verb;
    }

    private static PrintRequest RequestOf(string? section, bool brief) =>
        section is not null
            ? new PrintRequest(PrintPart.Section, section)
            : new PrintRequest(brief ? PrintPart.Brief : PrintPart.Whole);
}
