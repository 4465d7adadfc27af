using System.Collections.Immutable;
using System.CommandLine;
using Dossier.Cli.ComparisonReports;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Changes;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Model.Editions;

namespace Dossier.Cli.Verbs.Editions;

/// <summary><c>dossier diff</c>.</summary>
internal static class DiffVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "diff",
            "Shows what differs between two editions, or between an edition and the working text."
        );
        var common = new CommonOptions();
        var from = new Argument<string>("from") { Description = "The earlier edition, such as 1.0.0." };
        var to = new Argument<string?>("to")
        {
            Description = "The later one. [default: the working text]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        common.AddTo(verb);
        verb.Arguments.Add(from);
        verb.Arguments.Add(to);
        verb.Validate(call =>
        {
            if (call.GetValue(common.Format) is ReportFormat.Sarif or ReportFormat.Github)
            {
                call.AddError("a comparison is shown as text or json");
            }
        });
        verb.SetAction(call => CompareEditions(common, call, call.GetRequiredValue(from), call.GetValue(to)));
        return verb;
    }

    /// <summary>Compares two editions, or one and the working text, and writes what changed; the exit code.</summary>
    private static int CompareEditions(CommonOptions common, ParseResult call, string from, string? to)
    {
        var format = call.GetValue(common.Format);
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(common.Folders(call), bag);
        if (inputs.Dossier.IsEmpty)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
            return ExitCodes.Errors;
        }

        var editions = EditionChain.Verify(inputs.Editions, bag);
        var request = new BuildRequest(CommonOptions.Address(call.GetValue(common.Url)), _ => { });
        foreach (
            var version in new[] { from, to }
                .OfType<string>()
                .Where(version => inputs.Editions.All(edition => edition.Name != version))
        )
        {
            Console.Error.WriteLine($"dossier: there is no edition '{version}'");
            Console.Error.WriteLine($"hint: {HintForUnknown(version, inputs.Editions)}");
            return ExitCodes.WrongCall;
        }

        var before = bag.HasErrors ? null : ReadEdition(editions, from, inputs, request, bag);
        var after =
            bag.HasErrors ? null
            : to is null ? Compiler.Read(inputs, request, bag)
            : ReadEdition(editions, to, inputs, request, bag);
        if (before is null || after is null || bag.HasErrors)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), colour: false));
            return ExitCodes.Errors;
        }

        var comparison = Comparer.Compare(
            EditionVersion.TryParse(from)!.Value,
            before,
            EditionVersion.TryParse(to ?? ""),
            after
        );
        Console.Out.Write(
            format == ReportFormat.Json
                ? ComparisonJson.Of(comparison)
                : ComparisonText.Of(
                    comparison,
                    colour: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
                )
        );
        return ExitCodes.Done;
    }

    /// <summary>What to do about a version that was not sealed.</summary>
    private static string HintForUnknown(string version, ImmutableArray<SealedFolder> editions) =>
        version.Split("..", StringSplitOptions.RemoveEmptyEntries) is [var earlier, var later]
            ? $"two editions stand with a space between them: dossier diff {earlier} {later.TrimStart('.')}"
        : version is "draft" or "working" or "work" or "now" or "HEAD" or "current"
            ? $"an edition alone is compared with the working text: leave '{version}' out"
        : editions.IsEmpty ? "'dossier release' seals the first one"
        : EditionVersion.Suggest(version)?.ToString() is { } meant && editions.Any(edition => edition.Name == meant)
            ? $"did you mean {meant}?"
        : $"there are {string.Join(", ", editions.Select(edition => edition.Name))}";

    /// <summary>The text of a sealed edition; null where there is no such edition, or it cannot be read.</summary>
    private static Briefing? ReadEdition(
        ImmutableArray<Edition> editions,
        string version,
        InputSet inputs,
        BuildRequest request,
        DiagnosticBag bag
    ) =>
        editions.FirstOrDefault(edition => edition.Manifest.Version.ToString() == version) is { } edition
            ? SealedText.Read(edition, inputs.Theme, request, bag)?.Briefing
            : null;
}
