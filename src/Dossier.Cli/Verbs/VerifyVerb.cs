using System.CommandLine;
using Dossier.Check.Grounding;
using Dossier.Cli.Reports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Parse;
using Dossier.Seeds;

namespace Dossier.Cli.Verbs;

/// <summary><c>dossier verify</c>: for whoever holds the article.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "verify",
            """
            Proves passage by passage that a record was made from a text, and shows the article's wording beside each claim.

            With --editions it proves the sealed editions: that each file is as it was sealed, and each edition the successor
            of the one before. A chain that somebody rewrote as a whole agrees with itself: note the latest seal elsewhere
            (the site prints it at editions/), and ask for it with --seal.
            """
        );
        var common = new CommonOptions();
        var seed = new Option<string>("--seed") { Description = "The record's id.", HelpName = "id" };
        var text = new Option<string>("--text") { Description = "The article.", HelpName = "file" };
        var brief = new Option<bool>("--brief") { Description = "Only the proof, without wording and claims." };
        var editions = new Option<bool>("--editions")
        {
            Description = "Prove the sealed editions, in place of a record.",
        };
        var seal = new Option<string?>("--seal")
        {
            Description = "With --editions: a seal that was kept elsewhere, which one of them must have.",
            HelpName = "hash",
        };
        common.AddTo(verb);
        verb.Options.Add(editions);
        verb.Options.Add(seal);
        verb.Options.Add(seed);
        verb.Options.Add(text);
        verb.Options.Add(brief);
        verb.Validate(call =>
        {
            var (isOfEditions, hash) = (call.GetValue(editions), call.GetValue(seal));
            if (isOfEditions ? call.GetValue(seed) is not null || call.GetValue(text) is not null : hash is not null)
            {
                call.AddError(
                    "--editions and --seal prove editions, --seed and --text a record: they do not go together"
                );
            }
            else if (!isOfEditions && (call.GetValue(seed) is null || call.GetValue(text) is null))
            {
                call.AddError("verify needs --seed ID and --text FILE, or --editions");
            }
            else if (hash is not null && !EditionsProof.IsSeal(hash))
            {
                call.AddError("a seal has 64 hexadecimal digits: 'dossier verify --editions' lists them");
            }
        });
        verb.SetRun(
            (call, cancel) =>
                call.GetValue(editions)
                    ? EditionsProof.Run(common.Folders(call), call.GetValue(seal), cancel)
                    : Run(common, call, call.GetRequiredValue(seed), call.GetRequiredValue(text), call.GetValue(brief))
        );
        return verb;
    }

    private static int Run(CommonOptions common, ParseResult call, string seed, string path, bool brief)
    {
        if (!Slug.IsId(seed))
        {
            return ExitCodes.Refuse($"'{seed}' cannot be the id of a record: only a–z, 0–9 and single hyphens");
        }

        var bag = new DiagnosticBag();
        var folders = common.Folders(call);
        var article = ArticleFile.Read(path, bag);
        var record = ArticleFile.ReadRecord(folders.Seeds, seed, bag) is { } file
            ? SeedParser.Parse(file.File, bag)
            : null;
        if (article is null || record is not { IsChecked: true })
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
            Console.Error.Write(
                record is { IsChecked: false }
                    ? $"dossier: the record '{seed}' holds no fingerprints; make it with 'dossier seed add'\n"
                    : ""
            );
            return ExitCodes.Errors;
        }

        var report = brief ? null : Report(folders, bag);
        if (report is null && !brief)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
            Console.Error.WriteLine("dossier: the dossier cannot be read; --brief proves the record without it");
            return ExitCodes.Errors;
        }

        return Prove(record, article, report) ? ExitCodes.Done : ExitCodes.Errors;
    }

    /// <summary>Says of each passage whether it is proved; tells whether all are, and the text has no more.</summary>
    private static bool Prove(SeedRecord record, ArticleFile article, GroundingReport? report)
    {
        var text = ArticleReader.Read(article.File.Text, article.Form);
        var remade = SeedMaker
            .Make(record.Id, text, record.Language, article.Bytes.Span, record.Bibliography, record)
            .Record;
        var wordings = remade
            .Passages.Zip(text.Passages, (passage, words) => (passage.Id, words.Text))
            .ToDictionary(pair => pair.Id, pair => pair.Text, StringComparer.Ordinal);
        Console.Out.WriteLine(
            remade.Sha256 == record.Sha256
                ? $"The file is the one that the record was made from.\nSHA-256 {record.Sha256}\n"
                : "The file is not the one that the record was made from; passage by passage:\n"
        );
        var shown = report is null ? null : new VerifyReport(report, Width());
        var wrong = 0;
        foreach (var passage in record.Passages)
        {
            var here = remade.ById.GetValueOrDefault(passage.Id);
            var state =
                here is null ? "is not in the text"
                : here.Hash != passage.Hash ? "is worded otherwise"
                : "is proved";
            wrong += state == "is proved" ? 0 : 1;
            Console.Out.Write(
                shown?.Of(
                    new PassageId(record.Id, passage.Id),
                    passage.Section,
                    state,
                    wordings.GetValueOrDefault(passage.Id, "")
                )
                    ?? $"{passage.Id} {state}\n"
            );
        }

        var extra = remade.Passages.Count(passage => !record.ById.ContainsKey(passage.Id));
        Console.Out.WriteLine(
            $"{record.Passages.Length - wrong} of {record.Passages.Length} passages proved{(extra > 0 ? $"; the text has {extra} that the record has not" : "")}."
        );
        return wrong + extra == 0;
    }

    /// <summary>
    /// The terminal's width, up to what reads well; where the output is redirected, lines stay whole for other
    /// programs.
    /// </summary>
    private static int Width() =>
        Console.IsOutputRedirected || Console.WindowWidth <= 0
            ? int.MaxValue
            : Math.Clamp(Console.WindowWidth, 40, 100);

    private static GroundingReport? Report(InputFolders folders, DiagnosticBag bag) =>
        Compiler
            .Compile(SourceReader.Read(folders, bag), new BuildRequest(null, _ => { }) { Site = false }, bag)
            .Briefing
            is { } briefing
            ? GroundingReport.Of(briefing)
            : null;
}
