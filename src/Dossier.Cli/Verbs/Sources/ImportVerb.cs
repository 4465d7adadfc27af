using System.Collections.Immutable;
using System.CommandLine;
using Dossier.Bibliography;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Importing;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Input;
using Dossier.Model.Entries;
using Dossier.Write;
using Dossier.Write.Locks;

namespace Dossier.Cli.Verbs.Sources;

/// <summary><c>dossier import</c>.</summary>
internal static class ImportVerb
{
    /// <summary>Makes the verb with the verbs below it.</summary>
    public static Command Create() =>
        new(
            "import",
            "Takes over lists that exist already, as often as you like: new entries are added, what has "
                + "changed is shown, "
                + "what was edited by hand is never overwritten."
        )
        {
            SourcesSubverb(),
            GlossarySubverb(),
        };

    private static Command SourcesSubverb()
    {
        var verb = new Command(
            "sources",
            $"Sources from Zotero and others ({string.Join(", ", BibliographyReader.Endings)}), as a list in sources/."
        );
        var call = new Call(
            verb,
            BibliographyReader.Endings,
            "export the list from Zotero, or where it is kept, as one of these; a table of terms is taken over by "
                + "'dossier import glossary FILE'"
        );
        verb.SetAction(parsed =>
            call.Run(
                parsed,
                (file, dossier, report) => new SourcesImport(dossier, report, parsed.GetValue(call.Update)).Run(file)
            )
        );
        return verb;
    }

    private static Command GlossarySubverb()
    {
        var verb = new Command(
            "glossary",
            $"Glossary entries from a table, TBX or SKOS ({string.Join(", ", GlossaryReader.Endings)}), as "
                + "files in glossary/."
        );
        var kind = new Option<string>("--kind")
        {
            Description = $"The kind of entries that the file gives none: {string.Join(", ", TermKind.All)}.",
            HelpName = "kind",
        };
        kind.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && name.Length > 0 && !TermKind.All.Contains(name))
            {
                var near = Suggestion.Closest(name, TermKind.All) ?? TermKind.Meant(name);
                given.AddError(
                    near is null
                        ? $"--kind takes one of {string.Join(", ", TermKind.All)}, not '{name}'"
                        : $"--kind takes no '{name}': did you mean '{near}'?"
                );
            }
        });
        var columns = new Option<string[]>("--column")
        {
            Description =
                "What a column of a table holds, such as term=\"Head word\" or label:tr=Terim; may be given "
                + "several times.",
            HelpName = "what=name",
            DefaultValueFactory = _ => [],
        };
        columns.Validators.Add(given =>
        {
            foreach (var column in given.GetValueOrDefault<string[]>() ?? [])
            {
                if (ParseColumn(column) is null)
                {
                    given.AddError(
                        $"'{column}' is not of the form what=name, where what is one of "
                            + $"{string.Join(", ", CsvColumns.All)}, or label: and a language tag"
                    );
                }
            }
        });
        verb.Options.Add(kind);
        verb.Options.Add(columns);
        var call = new Call(verb, GlossaryReader.Endings, "save the table as .csv, in UTF-8");
        verb.SetAction(parsed =>
            call.Run(
                parsed,
                (file, dossier, report) =>
                    new TermsImport(dossier, report, parsed.GetValue(call.Update)).Run(
                        file,
                        new GlossaryOptions(dossier.Briefing.Settings.Language)
                        {
                            Kind = parsed.GetValue(kind) ?? "",
                            Columns = (parsed.GetValue(columns) ?? [])
                                .Select(column => ParseColumn(column)!.Value)
                                .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
                                .ToImmutableDictionary(
                                    pair => pair.Name,
                                    pair => pair.What,
                                    StringComparer.OrdinalIgnoreCase
                                ),
                        }
                    )
            )
        );
        return verb;
    }

    /// <summary>What a column holds and its name, from <c>term=Head word</c>; null for another form.</summary>
    private static (string What, string Name)? ParseColumn(string given) =>
        given.Split('=', 2, StringSplitOptions.TrimEntries) is [var what, { Length: > 0 } name]
        && CsvColumns.IsKnown(what)
            ? (what, name)
            : null;

    /// <summary>What both verbs ask for, and do before and after.</summary>
    private sealed class Call
    {
        private readonly Argument<string> file = new("file")
        {
            Description = "The file to import, in UTF-8 or UTF-16.",
        };
        private readonly CommonOptions common = new();
        private readonly ImmutableArray<string> endings;
        private readonly string hint;

        /// <summary>Adds what is asked for to a verb.</summary>
        /// <param name="verb">The verb.</param>
        /// <param name="endings">The endings of the files that it reads.</param>
        /// <param name="hint">How a file of one of them is made from another.</param>
        public Call(Command verb, ImmutableArray<string> endings, string hint)
        {
            (this.endings, this.hint) = (endings, hint);
            verb.Arguments.Add(file);
            verb.Options.Add(common.Input);
            verb.Options.Add(Update);
            common.RefuseLinks(verb);
        }

        public Option<bool> Update { get; } =
            new("--update")
            {
                Description = "Takes over what has changed since the last import, where nobody has edited it by hand.",
            };

        public int Run(ParseResult parsed, Func<InputFile, ImportTarget, ImportReport, string> run)
        {
            NoCollection.Begin();
            var bag = new DiagnosticBag();
            var folder = parsed.GetRequiredValue(common.Input);
            using var held = EditTurn.WaitAndAcquire(folder);
            if (ImportTarget.Read(folder) is not { } dossier)
            {
                Console.Error.WriteLine(
                    "dossier: the dossier cannot be read, so that nothing can be compared with it; 'dossier "
                        + "check' says why"
                );
                return ExitCodes.Errors;
            }

            var path = parsed.GetRequiredValue(file);
            var report = new ImportReport(bag);
            if (File.Exists(path) && !endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            {
                report.ReportUnreadableFile(
                    path.Replace('\\', '/'),
                    $"the file is none of those that are read: {string.Join(", ", endings)}",
                    hint
                );
            }
            else if (ArticleFile.Read(path, bag, mayBeUtf16: true) is { } read)
            {
                try
                {
                    Console.Out.WriteLine(run(read.File, dossier, report));
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    bag.ReportFile(
                        Codes.NotWritten,
                        folder,
                        "the import cannot be written, and nothing of it was",
                        refused is ForeignNameException foreign
                            ? $"'{Path.GetFileName(foreign.Path)}' beside it was not made by Dossier, which needs its "
                                + "name for the time that it writes: call it otherwise"
                            : "look at the permissions of the folder, and whether the disk is full"
                    );
                }

                report.Finish();
            }

            Console.Error.Write(
                TextReport.Of(
                    bag.Sorted(),
                    colour: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
                )
            );
            return bag.HasErrors ? ExitCodes.Errors : ExitCodes.Done;
        }
    }
}
