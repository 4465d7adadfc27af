using System.CommandLine;
using Dossier.Bibliography;
using Dossier.Bibliography.Csl;
using Dossier.Cli.Reports;
using Dossier.Diagnostics;
using Dossier.Import;
using Dossier.Input;
using Dossier.Model;
using Dossier.Write;

namespace Dossier.Cli.Verbs;

/// <summary><c>dossier import</c>.</summary>
internal static class ImportVerb
{
    /// <summary>The verb.</summary>
    public static Command Create() =>
        new(
            "import",
            "Takes over lists that exist already. Writes new files only, and says what could not be taken over."
        )
        {
            Verb(
                "sources",
                $"Sources from Zotero and others ({string.Join(", ", BibliographyReader.Endings)}), as a new list in sources/.",
                Sources
            ),
            Verb(
                "glossary",
                $"Glossary entries from a table, TBX or SKOS ({string.Join(", ", GlossaryReader.Endings)}), as new files in glossary/.",
                Glossary
            ),
        };

    private static Command Verb(
        string name,
        string description,
        Action<SourceFile, Briefing, string, DiagnosticBag> run
    )
    {
        var verb = new Command(name, description);
        var file = new Argument<string>("file") { Description = "The file to import, in UTF-8." };
        var input = new Option<string>("--input", "-i")
        {
            Description = "The dossier's folder, with dossier.yml in it.",
            DefaultValueFactory = _ => "input",
            HelpName = "folder",
        };
        verb.Arguments.Add(file);
        verb.Options.Add(input);
        verb.SetAction(call => Run(call.GetRequiredValue(file), call.GetRequiredValue(input), run));
        return verb;
    }

    private static int Run(string path, string input, Action<SourceFile, Briefing, string, DiagnosticBag> run)
    {
        var bag = new DiagnosticBag();
        var briefing = Dossier(input);
        if (briefing is null)
        {
            Console.Error.WriteLine(
                "dossier: the dossier cannot be read, so that nothing can be compared with it; 'dossier check' says why"
            );
            return ExitCodes.Errors;
        }

        if (ArticleFile.Read(path, bag) is { } file)
        {
            try
            {
                run(file.File, briefing, input, bag);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                bag.ReportFile(
                    Codes.NotWritten,
                    input,
                    "the import cannot be written",
                    "look at the permissions of the folder"
                );
            }
        }

        Console.Error.Write(
            TextReport.Of(
                bag.Sorted(),
                colour: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            )
        );
        return bag.HasErrors ? ExitCodes.Errors : ExitCodes.Done;
    }

    private static Briefing? Dossier(string input)
    {
        var bag = new DiagnosticBag();
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) ?? ".";
        var sources = SourceReader.Read(
            new InputFolders(input, Path.Combine(beside, "seeds"), [Path.Combine(AppContext.BaseDirectory, "theme")]),
            bag
        );
        return Compiler.Compile(sources, new CompilerOptions(null, _ => { }) { Site = false }, bag).Briefing;
    }

    private static void Sources(SourceFile file, Briefing briefing, string input, DiagnosticBag bag)
    {
        var read = BibliographyReader.Read(file, bag);
        var import = SourceImport.Of(briefing.Sources, read, bag);
        var name = $"{(Languages.Slug.Of(file.Stem) is { Length: > 0 } slug ? slug : "imported")}.yml";
        var target = Path.Combine(input, "sources", name);
        if (import.New.Length > 0 && !NewFile.TryWrite(target, CslYamlWriter.Text(import.New)))
        {
            bag.ReportFile(
                Codes.NotWritten,
                $"{input}/sources/{name}",
                "the list is there already and stays as it is",
                "rename the file to import, or move its entries by hand"
            );
            return;
        }

        Console.Out.WriteLine(
            $"{BuildRun.Plural(read.Length, "source")} in {file.Path}: {import.New.Length} new{(import.New.Length > 0 ? $", in {target}" : "")}; {import.There} in the dossier already; {import.Conflicts} left out because the dossier's differ"
        );
    }

    private static void Glossary(SourceFile file, Briefing briefing, string input, DiagnosticBag bag)
    {
        var language = briefing.Settings.Language;
        var read = GlossaryReader.Read(file, language, bag);
        var import = GlossaryImport.Of(briefing, read, bag);
        var written = 0;
        foreach (var term in import.New)
        {
            if (NewFile.TryWrite(Path.Combine(input, "glossary", $"{term.Id}.md"), TermFile.Text(term, language)))
            {
                written++;
            }
            else
            {
                bag.ReportFile(
                    Codes.NotWritten,
                    $"{input}/glossary/{term.Id}.md",
                    "the entry is there already and stays as it is"
                );
            }
        }

        Console.Out.WriteLine(
            $"{read.Length} {(read.Length == 1 ? "entry" : "entries")} in {file.Path}: {written} new{(written > 0 ? $", in {Path.Combine(input, "glossary")}" : "")}; {import.There} in the dossier already; {import.Conflicts} left out because the dossier's differ"
        );
    }
}
