using System.CommandLine;
using Dossier.Csl.Styles.Reading;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Styles;

namespace Dossier.Cli.Verbs.Sources;

/// <summary><c>dossier styles</c>.</summary>
internal static class StylesVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "styles",
            """
            Lists the citation styles at hand, and the languages whose words they have. 'style: NAME' in dossier.yml picks one; any style of
            CSL, as Zotero has it, is at hand once its .csl file lies beside dossier.yml.
            """
        );
        var common = new CommonOptions();
        common.AddReadingTo(verb);
        // Styles are at hand whatever is wrong with the dossier, which is for a build to report.
        verb.SetRun((call, cancel) => ListStyles(InputReader.Read(common.Folders(call), new DiagnosticBag(), cancel)));
        return verb;
    }

    /// <summary>Lists the citation styles at hand; the exit code.</summary>
    private static int ListStyles(InputSet inputs)
    {
        var atHand = StyleFiles.AtHand(inputs);
        var width = atHand.Keys.Max(name => name.Length);
        foreach (var (name, file) in atHand)
        {
            Console.Out.WriteLine($"{name.PadRight(width)}  {DescribeStyle(name, file)}");
        }

        Console.Out.WriteLine($"Words of citations: {string.Join(", ", StyleFiles.Languages(inputs))}");
        return ExitCodes.Done;
    }

    /// <summary>What a style is: how it cites, its title, and where it comes from; or why it cannot be used.</summary>
    private static string DescribeStyle(string name, InputFile file)
    {
        if (StyleReader.Read(file.Text, out var faults) is not { } style)
        {
            var why = faults.First(fault => fault.IsFatal);
            return $"cannot be used: {why.Message}{(why.Hint.Length > 0 ? $" ({why.Hint})" : "")}";
        }

        var form =
            style.IsNote ? "notes"
            : style.IsNumeric ? "numbers in the text"
            : "authors and dates in the text";
        var house = name == StyleNames.House ? "; taken where dossier.yml names none" : "";
        return $"{form}: {(style.Title.Length > 0 ? style.Title : "no title")} ({file.Path}{house})";
    }
}
