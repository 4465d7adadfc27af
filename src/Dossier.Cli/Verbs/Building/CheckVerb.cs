using System.CommandLine;

namespace Dossier.Cli.Verbs.Building;

/// <summary><c>dossier check</c>.</summary>
internal static class CheckVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "check",
            "Finds what is wrong with the working text, the templates and the sealed editions, and writes nothing."
        );
        var common = new CommonOptions();
        common.AddTo(verb);
        var glossary = new Option<bool>("--glossary")
        {
            Description =
                "Look through the glossary too: phrases without an entry, entries that nothing links to, "
                + "names that are nearly the same, missing translations.",
        };
        verb.Options.Add(glossary);
        verb.SetRun(
            (call, cancel) =>
                BuildRun.Run(
                    common,
                    call,
                    output: null,
                    withPdf: false,
                    withSearch: false,
                    withDraft: false,
                    books: (false, false),
                    reviewGlossary: call.GetValue(glossary),
                    cancel
                )
        );
        return verb;
    }
}
