using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dossier.Cli.ComparisonReports;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Editions.Changes;
using Dossier.Input;
using Dossier.Model.Dates;
using Dossier.Model.Editions;
using Dossier.Releases;
using Dossier.Write;

namespace Dossier.Cli.Verbs.Editions;

/// <summary><c>dossier release</c>.</summary>
internal static class ReleaseVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "release",
            "Checks the working text and seals it as an edition, in input/editions/. A sealed edition never changes."
        );
        var common = new CommonOptions();
        var version = new Argument<string>("version")
        {
            Description =
                "The edition's version, such as 1.1.0: major for conclusions, minor for facts, patch for wording.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var note = new Option<string>("--note")
        {
            Description = "What is new, for readers, in a sentence or two.",
            HelpName = "text",
        };
        var date = new Option<string?>("--date")
        {
            Description = "The edition's date, such as 2026-11-22. [default: today]",
            HelpName = "date",
        };
        var force = new Option<bool>("--force")
        {
            Description =
                "Seal a version that says less than was changed; with --undo, lose text that is sealed alone.",
        };
        var undo = new Option<bool>("--undo")
        {
            Description =
                "Take the last seal back, and no other: only before it was published, which nobody here can know.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be done, and write nothing." };
        common.AddTo(verb);
        verb.Arguments.Add(version);
        verb.Options.Add(note);
        verb.Options.Add(date);
        verb.Options.Add(dryRun);
        verb.Options.Add(force);
        verb.Options.Add(undo);
        verb.Validate(call =>
        {
            if (call.GetValue(version) is { } text && EditionVersion.TryParse(text) is null)
            {
                call.AddError(
                    EditionVersion.Suggest(text) is { } meant
                        ? $"'{text}' is not a version of three numbers: did you mean {meant}?"
                        : $"'{text}' is not a version of three numbers, such as 1.1.0"
                );
            }

            if (call.GetValue(date) is { } day && ParseDay(day) is null)
            {
                call.AddError(
                    $"'{day}' is not a date such as 2026-11-22{(EventDate.Hint(day) is { } hint ? $": {hint}" : "")}"
                );
            }

            if (call.GetValue(undo))
            {
                if (call.GetValue(version) is not null || call.GetValue(note) is not null)
                {
                    call.AddError("--undo takes the last seal back: leave out version and note");
                }

                return;
            }

            if (call.GetValue(version) is null)
            {
                call.AddError("say the version of the edition, such as 1.1.0");
            }

            if (call.GetResult(note) is null or { Implicit: true })
            {
                call.AddError("say with --note, in a sentence, what is new for readers");
            }
            else if (call.GetResult(note) is { Implicit: false } && string.IsNullOrWhiteSpace(call.GetValue(note)))
            {
                call.AddError("the note is empty: say in a sentence what is new for readers");
            }
            else if (NoteText.Fault(call.GetRequiredValue(note)) is { } fault)
            {
                call.AddError(fault);
            }
        });
        verb.SetAction(call =>
            call.GetValue(undo)
                ? TakeBack(common, call, call.GetValue(dryRun), call.GetValue(force))
                : Release(
                    common,
                    call,
                    new ReleaseRequest(
                        EditionVersion.TryParse(call.GetRequiredValue(version))!.Value,
                        ParseDay(call.GetValue(date) ?? "") ?? DateOnly.FromDateTime(DateTime.Now),
                        call.GetRequiredValue(note).Trim()
                    )
                    {
                        Force = call.GetValue(force),
                    },
                    call.GetValue(dryRun)
                )
        );
        return verb;
    }

    /// <summary>Takes the last edition back; the exit code.</summary>
    private static int TakeBack(CommonOptions common, ParseResult call, bool dryRun, bool force)
    {
        var bag = new DiagnosticBag(call.GetValue(common.Strict));
        var folders = common.Folders(call);
        var (inputs, files) = InputReader.ReadForRelease(folders, bag);
        var code = ReleaseUndo.Run(folders.Input, inputs, files, dryRun, force, bag);
        if (code == ExitCodes.Errors)
        {
            BuildRun.Findings(call.GetValue(common.Format), bag, () => [], null);
        }

        return code;
    }

    /// <summary>Plans a release, and seals it unless it is only tried; the exit code.</summary>
    private static int Release(CommonOptions common, ParseResult call, ReleaseRequest release, bool dryRun)
    {
        var format = call.GetValue(common.Format);
        var bag = new DiagnosticBag(call.GetValue(common.Strict));
        var folders = common.Folders(call);
        var (inputs, files) = InputReader.ReadForRelease(folders, bag);
        var request = new BuildRequest(CommonOptions.Address(call.GetValue(common.Url)), _ => { });
        var plan = ReleasePlan.Of(inputs, files, release, request, bag);
        var compilation = plan.Compilation;
        BuildRun.Findings(format, bag, () => BuildRun.Figures(compilation, null, 0), compilation.Briefing);
        if (bag.HasErrors)
        {
            ProposeRedirects(plan.Lost, format);
            return ExitCodes.Errors;
        }

        WriteChanges(plan.Changes, release.Version);
        if (release.Date > DateOnly.FromDateTime(DateTime.Now).AddYears(1))
        {
            var day = release.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Console.Error.WriteLine(
                $"warning: {day} is more than a year from now, and no edition after this one can have an earlier date."
            );
        }

        return plan.Refusal is { } refusal
            ? WrongCall.Refuse(refusal)
            : WriteEdition(
                Path.Combine(folders.Input, "editions"),
                release.Version,
                plan.Sealed.Select(version => version.ToString()),
                plan.Files,
                dryRun
            );
    }

    /// <summary>Writes what has changed since the last edition, and which version such a change asks for.</summary>
    private static void WriteChanges(Comparison? comparison, EditionVersion version)
    {
        if (comparison is null)
        {
            Console.Error.WriteLine($"{version} is the first edition.");
            return;
        }

        var proposed = comparison.From.After(comparison.Level);
        Console.Error.WriteLine(
            $"Since {comparison.From}: {ComparisonText.Level(comparison)}, {comparison.Size.Inserted} words "
                + $"in and {comparison.Size.Deleted} out."
        );
        foreach (var reason in comparison.Reasons)
        {
            Console.Error.WriteLine($"  {reason.Level.ToString().ToLowerInvariant()}: {ComparisonText.Reason(reason)}");
        }

        Console.Error.WriteLine(
            comparison.Reasons.IsEmpty ? $"There is nothing new for readers since {comparison.From}."
            : version == proposed ? $"{version} is what such a change asks for."
            : $"Such a change asks for {proposed}; you say {version}."
        );
    }

    /// <summary>
    /// Writes entries for addresses that would be lost: the entries alone to standard output, so that they can be
    /// copied as they are.
    /// </summary>
    private static void ProposeRedirects(ImmutableArray<LostAddress> lost, ReportFormat format)
    {
        if (lost.IsEmpty)
        {
            return;
        }

        Console.Error.WriteLine(
            "\nThe entries for input/redirects.yml, to be looked through: 'to:' is a guess by likeness, and "
                + "'gone:' wants a reason for readers.\nA paragraph can also keep its address: write it as "
                + "{#id} at its end.\n"
        );
        // A report for programs has standard output to itself.
        var entries = format == ReportFormat.Text ? Console.Out : Console.Error;
        entries.WriteLine("redirects:");
        foreach (var address in lost)
        {
            entries.Write(address.Entry);
        }
    }

    /// <summary>Seals the edition, or says what would be sealed; the exit code.</summary>
    private static int WriteEdition(
        string folder,
        EditionVersion version,
        IEnumerable<string> known,
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files,
        bool dryRun
    )
    {
        var size = files.Values.Sum(file => (long)file.Length).ToString("#,0", CultureInfo.InvariantCulture);
        if (dryRun)
        {
            Console.Out.WriteLine(
                $"Edition {version} would be sealed in {folder}/{version}: {files.Count} files, {size} "
                    + "bytes. Nothing was written."
            );
            return ExitCodes.Done;
        }

        try
        {
            if (!EditionFolder.TryWrite(folder, version.ToString(), known, files))
            {
                Console.Error.WriteLine(
                    $"dossier: another release has changed {folder} meanwhile, and this one is not sealed: "
                        + "look at what is there, then release again"
                );
                return ExitCodes.Errors;
            }

            Console.Out.WriteLine(
                $"Edition {version} is sealed in {folder}/{version}: {files.Count} files, {size} bytes. "
                    + "Commit the folder as it is."
            );
            return ExitCodes.Done;
        }
        catch (ForeignNameException foreign)
        {
            return WrongCall.Refuse(foreign.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(
                $"dossier: the edition cannot be written in {folder}: look at the folder's permissions, and "
                    + "whether the disk is full or another release is running; nothing was sealed"
            );
            return ExitCodes.Errors;
        }
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
