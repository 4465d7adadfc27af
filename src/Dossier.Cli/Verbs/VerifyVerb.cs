using System.CommandLine;
using Dossier.Check.Grounding;
using Dossier.Cli.Reports;
using Dossier.Diagnostics;
using Dossier.Input;
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
        var verb = new Command("verify", "Proves passage by passage that a record was made from a text, and shows the article's wording beside each claim.");
        var common = new CommonOptions();
        var seed = new Option<string>("--seed") { Description = "The record's id.", Required = true, HelpName = "id" };
        var text = new Option<string>("--text") { Description = "The article.", Required = true, HelpName = "file" };
        var brief = new Option<bool>("--brief") { Description = "Only the proof, without wording and claims." };
        common.AddTo(verb);
        verb.Options.Add(seed);
        verb.Options.Add(text);
        verb.Options.Add(brief);
        verb.SetAction(call => Run(common, call, call.GetRequiredValue(seed), call.GetRequiredValue(text), call.GetValue(brief)));
        return verb;
    }

    private static int Run(CommonOptions common, ParseResult call, string seed, string path, bool brief)
    {
        var bag = new DiagnosticBag();
        var folders = common.Folders(call);
        var article = ArticleFile.Read(path, bag);
        var record = ArticleFile.Read(Path.Combine(folders.Seeds, $"{seed}.yml"), bag) is { } file ? SeedParser.Parse(file.File, bag) : null;
        if (article is null || record is null || !record.IsChecked)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), colour: false));
            Console.Error.WriteLine(record is { IsChecked: false } ? $"dossier: the record '{seed}' holds no fingerprints; make it with 'dossier seed add'" : "");
            return ExitCodes.Errors;
        }

        var remade = SeedMaker.Make(seed, ArticleReader.Read(article.File.Text, article.Form), record.Language, article.Bytes.Span, record.Bibliography, record);
        var sameFile = remade.Record.Sha256 == record.Sha256;
        Console.Out.WriteLine(sameFile ? $"The file is the one that the record was made from (SHA-256 {record.Sha256})." : "The file is not the one that the record was made from; passage by passage:");
        var wordings = Wordings(article, remade.Record);
        var report = brief ? null : GroundingReport.Of(Briefing(folders));
        var wrong = 0;
        foreach (var passage in record.Passages)
        {
            var here = remade.Record.ById.GetValueOrDefault(passage.Id);
            var state = here is null ? "is not in the text" : here.Hash != passage.Hash ? "is worded otherwise" : "is proved";
            wrong += state == "is proved" ? 0 : 1;
            Console.Out.WriteLine($"{passage.Id} {state}");
            if (report is not null)
            {
                Show(new PassageId(seed, passage.Id), wordings.GetValueOrDefault(passage.Hash, ""), report);
            }
        }

        var extra = remade.Record.Passages.Count(passage => !record.ById.ContainsKey(passage.Id));
        Console.Out.WriteLine($"{record.Passages.Length - wrong} of {record.Passages.Length} passages proved{(extra > 0 ? $"; the text has {extra} that the record has not" : "")}.");
        return wrong + extra == 0 ? ExitCodes.Done : ExitCodes.Errors;
    }

    private static Dictionary<string, string> Wordings(ArticleFile article, SeedRecord record) =>
        ArticleReader.Read(article.File.Text, article.Form).Passages.Select(passage => passage.Text)
            .GroupBy(text => SeedMaker.HashOf(text, [.. record.Key]), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static Briefing Briefing(InputFolders folders)
    {
        var bag = new DiagnosticBag();
        var compiled = Compiler.Compile(SourceReader.Read(folders, bag), new CompilerOptions(null, _ => { }), bag);
        return compiled.Briefing ?? throw new InvalidOperationException("the dossier cannot be read; 'dossier check' says why");
    }

    private static void Show(PassageId id, string wording, GroundingReport report)
    {
        Console.Out.WriteLine($"    article: {wording}");
        foreach (var claim in report.Resting(id))
        {
            var place = claim.Place(0, 1);
            var line = place.File is { } file ? $"{file.Path}:{file.Locate(place.Start).Line}" : claim.Page.Id;
            Console.Out.WriteLine($"    {line}: {claim.Text}");
        }

        if (report.Reasons.TryGetValue(id, out var reason))
        {
            Console.Out.WriteLine($"    left out: {reason}");
        }

        Console.Out.WriteLine();
    }
}
