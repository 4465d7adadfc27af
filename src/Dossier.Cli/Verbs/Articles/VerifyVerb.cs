using System.CommandLine;
using Dossier.Check.Grounding;
using Dossier.Cli.FindingReports;
using Dossier.Cli.GroundingReports;
using Dossier.Cli.ReviewDesk;
using Dossier.Cli.Verbs.Building;
using Dossier.Cli.Verbs.Editions;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;

namespace Dossier.Cli.Verbs.Articles;

/// <summary><c>dossier verify</c>: for whoever holds the article.</summary>
internal static class VerifyVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "verify",
            """
            Proves passage by passage that a record was made from a text, and says what the text gives, and shows the
            article's wording beside each claim.

            With --editions it proves the sealed editions: that each file is as it was sealed, and each edition the successor
            of the one before. A chain that somebody rewrote as a whole agrees with itself: note the latest seal elsewhere
            (the site prints it at editions/), and ask for it with --seal.

            With --serve it shows the editor's desk in a browser: each block beside the passages that it rests on, for a
            second reader, who agrees or doubts. The desk writes input/reviews.yml and nothing else; only this machine can
            see it. Of articles whose text is not given it shows what their records keep. Ctrl-C ends it.
            """
        );
        var common = new CommonOptions();
        var seed = new Option<string[]>("--seed")
        {
            Description = "The record's id; with --serve as often as there are articles.",
            HelpName = "id",
        };
        var text = new Option<string[]>("--text") { Description = "The article of that record.", HelpName = "file" };
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
        var serve = new Option<bool>("--serve") { Description = "Show the editor's desk in a browser." };
        var port = Validation.Number("--port", 1, 65535);
        port.Description = "With --serve: the port. [default: 8400 or, where that is taken, another]";
        var open = new Option<bool>("--open") { Description = "With --serve: open the browser." };
        common.AddTo(verb);
        verb.Options.Add(editions);
        verb.Options.Add(seal);
        verb.Options.Add(seed);
        verb.Options.Add(text);
        verb.Options.Add(brief);
        verb.Options.Add(serve);
        verb.Options.Add(port);
        verb.Options.Add(open);
        verb.Validate(call =>
        {
            var (isOfEditions, isServed, hash) = (call.GetValue(editions), call.GetValue(serve), call.GetValue(seal));
            var (records, articles) = (call.GetValue(seed) ?? [], call.GetValue(text) ?? []);
            if (isOfEditions ? records.Length + articles.Length > 0 : hash is not null)
            {
                call.AddError(
                    "--editions and --seal prove editions, --seed and --text a record: they do not go together"
                );
            }
            else if (isServed && (isOfEditions || call.GetValue(brief)))
            {
                call.AddError(
                    "--serve shows the text beside its articles: it goes with neither --editions nor --brief"
                );
            }
            else if (!isServed && (call.GetValue(port) is not null || call.GetValue(open)))
            {
                call.AddError("--port and --open go with --serve");
            }
            else if (isServed && records.Length != articles.Length)
            {
                call.AddError("each --seed ID is followed by its --text FILE");
            }
            else if (!isOfEditions && !isServed && (records.Length != 1 || articles.Length != 1))
            {
                call.AddError("verify needs --seed ID and --text FILE, or --editions, or --serve");
            }
            else if (hash is not null && !VerifyEditions.IsSeal(hash))
            {
                call.AddError("a seal has 64 hexadecimal digits: 'dossier verify --editions' lists them");
            }
        });
        verb.SetRun(
            (call, cancel) =>
            {
                var folders = common.Folders(call);
                if (call.GetValue(editions))
                {
                    return VerifyEditions.Run(folders, call.GetValue(seal), cancel);
                }

                var bag = new DiagnosticBag();
                var articles = new List<(SeedRecord Record, ArticleFile Article)>();
                foreach (var (id, path) in (call.GetValue(seed) ?? []).Zip(call.GetValue(text) ?? []))
                {
                    var code = ReadPair(folders, id, path, articles, bag);
                    if (code != ExitCodes.Done)
                    {
                        return code;
                    }
                }

                return call.GetValue(serve)
                    ? ReviewDeskRun.Run(folders, articles, call.GetValue(port), call.GetValue(open), cancel)
                    : ProveRecord(folders, articles[0].Record, articles[0].Article, call.GetValue(brief), bag);
            }
        );
        return verb;
    }

    /// <summary>Reads an article and its record, or tells why they cannot be read; the exit code.</summary>
    private static int ReadPair(
        InputFolders folders,
        string seed,
        string path,
        List<(SeedRecord Record, ArticleFile Article)> into,
        DiagnosticBag bag
    )
    {
        if (!Slug.IsId(seed))
        {
            return WrongCall.Refuse($"'{seed}' cannot be the id of a record: only a–z, 0–9 and single hyphens");
        }

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

        into.Add((record, article));
        return ExitCodes.Done;
    }

    /// <summary>
    /// Proves a record, beside the claims of the dossier unless the report is to be brief; the exit code.
    /// </summary>
    private static int ProveRecord(
        InputFolders folders,
        SeedRecord record,
        ArticleFile article,
        bool brief,
        DiagnosticBag bag
    )
    {
        var report = brief ? null : ReadReport(folders, bag);
        if (report is null && !brief)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
            Console.Error.WriteLine("dossier: the dossier cannot be read; --brief proves the record without it");
            return ExitCodes.Errors;
        }

        return ReportPassages(record, article, report) ? ExitCodes.Done : ExitCodes.Errors;
    }

    /// <summary>
    /// Writes of each passage whether it is proved; true where all are, and the text has no others.
    /// </summary>
    private static bool ReportPassages(SeedRecord record, ArticleFile article, GroundingReport? report)
    {
        var wording = Wordings.Of(record, article);
        var remade = wording.Remade;
        if (!record.Passages.IsEmpty && !record.Passages.Any(passage => remade.ById.ContainsKey(passage.Id)))
        {
            Console.Out.WriteLine(
                $"This is not the article: none of the {record.Passages.Length} passages of '{record.Id}' stands in "
                    + "the text."
            );
            return false;
        }

        var isSameFile = remade.Sha256 == record.Sha256;
        Console.Out.WriteLine(
            isSameFile
                ? $"The file is the one that the record was made from.\nSHA-256 {record.Sha256}\n"
                : "The file is not the one that the record was made from; passage by passage:\n"
        );
        var verifyReport = report is null ? null : new VerifyReport(report, Width());
        var (unprovedCount, editedCount) = (0, 0);
        foreach (var passage in record.Passages)
        {
            var differences = wording.Differences(record, passage);
            var state =
                !remade.ById.ContainsKey(passage.Id) ? "is not in the text"
                : !wording.Prove(passage) ? "is worded otherwise"
                : differences.IsEmpty ? "is proved"
                : "is recorded otherwise";
            unprovedCount += state == "is proved" ? 0 : 1;
            editedCount += differences.IsEmpty ? 0 : 1;
            Console.Out.Write(
                verifyReport?.Of(
                    new PassageId(record.Id, passage.Id),
                    passage.Section,
                    state,
                    differences,
                    wording.ById.GetValueOrDefault(passage.Id, "")
                )
                    ?? $"{passage.Id} {state}\n{string.Concat(differences.Select(line => $"  {line}\n"))}"
            );
        }

        var extraCount = remade.Passages.Count(passage => !record.ById.ContainsKey(passage.Id));
        Console.Out.WriteLine(
            $"{record.Passages.Length - unprovedCount} of {record.Passages.Length} passages "
                + $"proved{(extraCount > 0 ? $"; the text has {extraCount} that the record has not" : "")}."
        );
        if (editedCount > 0 || (isSameFile && unprovedCount + extraCount > 0))
        {
            Console.Out.WriteLine(
                $"A record that was edited by hand, or made by another version of the program, is made again by "
                    + $"'dossier seed add {article.File.Path} --id {record.Id}'; ids stay."
            );
        }

        return unprovedCount + extraCount == 0;
    }

    /// <summary>
    /// The terminal's width, up to what reads well; where the output is redirected, lines stay whole for other
    /// programs.
    /// </summary>
    private static int Width() =>
        Console.IsOutputRedirected || Console.WindowWidth <= 0
            ? int.MaxValue
            : Math.Clamp(Console.WindowWidth, 40, 100);

    /// <summary>What rests on what in the dossier; null where the dossier cannot be read.</summary>
    private static GroundingReport? ReadReport(InputFolders folders, DiagnosticBag bag) =>
        Compiler
            .Compile(InputReader.Read(folders, bag), new BuildRequest(null, _ => { }) { Site = false }, bag)
            .Briefing
            is { } briefing
            ? GroundingReport.Of(briefing)
            : null;
}
