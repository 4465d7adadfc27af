using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Parse.Sources;
using Dossier.Seeds;
using Dossier.Write;
using Dossier.Write.Locks;

namespace Dossier.Cli.Verbs.Articles;

/// <summary><c>dossier seed add</c>.</summary>
internal static class SeedVerb
{
    private const string UsualSeeds = "seeds";

    /// <summary>One in so many passages is at least there again when the same article was revised.</summary>
    private const int LeastShare = 4;

    /// <summary>Makes the verb with the verbs below it.</summary>
    public static Command Create()
    {
        var add = new Command(
            "add",
            "Makes or renews the record of an article. No wording of the article stands in it."
        );
        var file = new Argument<string>("file") { Description = "The article: .docx, or .txt, .md or .html in UTF-8." };
        var id = new Option<string>("--id")
        {
            Description = "The record's permanent id, such as author-2024; also the article's among the sources.",
            Required = true,
            HelpName = "id",
        };
        var title = new Option<string?>("--title") { Description = "The article's title.", HelpName = "text" };
        var author = new Option<string?>("--author") { Description = "Its authors.", HelpName = "names" };
        var date = new Option<string?>("--date") { Description = "Its date, such as 2024-02-20.", HelpName = "date" };
        var address = new Option<string?>("--url")
        {
            Description = "Its address, to which the site's marks lead.",
            HelpName = "address",
        };
        var language = new Option<string?>("--language")
        {
            Description =
                "BCP 47 tag of its language. [default: the CSL entry's, else that of the record before, else en]",
            HelpName = "tag",
        };
        var csl = new Option<string?>("--csl")
        {
            Description = "A CSL-YAML file, such as input/sources.yml, with an entry of the record's id.",
            HelpName = "file",
        };
        var seeds = new Option<string>("--seeds")
        {
            Description = "The folder of the records.",
            DefaultValueFactory = _ => UsualSeeds,
            HelpName = "folder",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Renews a record though little of its article is in this one.",
        };
        add.Arguments.Add(file);
        Option[] options = [id, title, author, date, address, language, csl, seeds, force];
        foreach (var option in options)
        {
            add.Options.Add(option);
        }

        add.Validate(call =>
        {
            if (call.GetValue(language) is { } tag && !LanguageTag.IsWellFormed(tag))
            {
                call.AddError($"'{tag}' is not a BCP 47 language tag, such as en or fr-CA");
            }
            else if (call.GetValue(language) is { } known && LanguageCodes.Slip(known) is var (what, mend))
            {
                call.AddError($"{what}: {mend}");
            }

            if (call.GetValue(csl) is { } list && !File.Exists(list) && File.Exists(Path.Combine("input", list)))
            {
                call.AddError($"there is no file '{list}' here: write --csl {Path.Combine("input", list)}");
            }

            if (call.GetValue(date) is { } day && Edtf.Parse(day) is null)
            {
                call.AddError($"'{day}' is not a date such as 2024-02-20, 2024-02 or 2024");
            }

            if (call.GetValue(address) is { } page && !WebAddress.IsWholeOrFtp(page))
            {
                call.AddError($"'{page}' is not a whole web address such as https://example.org/article");
            }

            if (
                call.GetResult(seeds) is null or { Implicit: true }
                && DossierHome.IsLeftBy(UsualSeeds, DossierHome.Of(UsualSeeds))
            )
            {
                call.AddError(
                    "the folder 'seeds' is a link that leads out of the dossier; if that is meant, name it with --seeds"
                );
            }
        });
        add.SetAction(call =>
        {
            var given = new (string Key, string? Value)[]
            {
                ("title", call.GetValue(title)),
                ("author", call.GetValue(author)),
                ("issued", call.GetValue(date)),
                ("URL", call.GetValue(address)),
                ("language", call.GetValue(language)),
            };
            return AddRecord(
                call.GetRequiredValue(file),
                call.GetRequiredValue(id),
                given,
                call.GetValue(csl),
                call.GetRequiredValue(seeds),
                call.GetValue(force)
            );
        });
        return new Command("seed", "Records of articles.") { add };
    }

    /// <summary>Makes the record of an article and writes it; the exit code.</summary>
    private static int AddRecord(
        string path,
        string id,
        (string Key, string? Value)[] given,
        string? csl,
        string seeds,
        bool force
    )
    {
        if (!Slug.IsId(id))
        {
            return WrongCall.Refuse(
                $"'{id}' cannot be a permanent id: {Slug.Wanted(id)}"
                    + (Slug.IsId(Slug.Of(id)) ? $"; write --id {Slug.Of(id)}" : "")
            );
        }

        var bag = new DiagnosticBag();
        var file = ArticleFile.Read(path, bag);
        var read = file?.ReadArticle(bag);
        using var held = EditTurn.WaitAndAcquire(seeds);
        var target = Path.Combine(seeds, $"{id}.yml");
        var before =
            File.Exists(target) && ArticleFile.ReadRecord(seeds, id, bag) is { } old
                ? SeedParser.Parse(old.File, bag)
                : null;
        var data = ReadBibliography(id, csl, given, before, bag);
        if (bag.HasErrors || file is null || read is null)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), colour: false));
            return ExitCodes.Errors;
        }

        var language =
            data.FirstOrDefault(pair => pair.Key == "language").Value ?? NullIfEmpty(before?.Language) ?? "en";
        var (record, moved) = SeedMaker.Make(id, read, language, file.Bytes.Span, data, before);
        if (record.Passages.IsEmpty)
        {
            return WrongCall.Refuse($"'{path}' has no passage, so that there is nothing to record");
        }

        if (
            before is { IsChecked: true, Passages.IsEmpty: false }
            && !record.Passages.Any(passage => before.ById.ContainsKey(passage.Id))
        )
        {
            return WrongCall.Refuse(
                $"'{path}' shares no wording with the article of {target}; give it another id, or delete "
                    + "that record first"
            );
        }

        if (!force && before is { IsChecked: true } && CountIfOther(before, record) is >= 0 and var kept)
        {
            return WrongCall.Refuse(
                $"'{path}' seems to be another article than that of {target}, whose "
                    + $"{BuildRun.Plural(before.Passages.Length, "passage")} it has {kept} of; give it another id with "
                    + "--id, or say --force if it is the same"
            );
        }

        try
        {
            Directory.CreateDirectory(seeds);
            WholeFile.Write(target, Encoding.UTF8.GetBytes(SeedWriter.Yaml(record)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WrongCall.Refuse(
                $"'{target}' cannot be written and is as it was; look at the permissions of its folder, and "
                    + "whether the disk is full"
            );
        }

        foreach (var line in read.Report)
        {
            Console.Out.WriteLine(line);
        }

        Console.Out.WriteLine(
            before is null ? ""
            : before.IsChecked ? $"\nSince the record before: {(moved.IsEmpty ? "nothing moved" : "")}"
            : "\nThe record before had no fingerprints: ids are given by place"
        );
        foreach (var line in moved)
        {
            Console.Out.WriteLine($"  {line}");
        }

        var notes = record.Passages.Count(passage => passage.Id[0] == 'n');
        Console.Out.WriteLine(
            $"{target}: {BuildRun.Plural(record.Passages.Length - notes, "paragraph")}, "
                + $"{BuildRun.Plural(notes, "footnote")}, "
                + $"{BuildRun.Plural(record.Passages.Sum(passage => passage.Words), "word")}"
        );
        return ExitCodes.Done;
    }

    /// <summary>
    /// How many passages of a record an article has, where that is less than one in <see cref="LeastShare"/>: more
    /// than a revision changes; -1 for more.
    /// </summary>
    private static int CountIfOther(SeedRecord before, SeedRecord record)
    {
        var kept = before.Passages.Count(passage => record.ById.ContainsKey(passage.Id));
        return kept * LeastShare < before.Passages.Length ? kept : -1;
    }

    private static string? NullIfEmpty(string? value) => value is { Length: > 0 } ? value : null;

    /// <summary>
    /// What the record says of the article: what the record before said, unless a list of sources is named, and what is
    /// given now.
    /// </summary>
    private static ImmutableArray<KeyValuePair<string, string>> ReadBibliography(
        string id,
        string? csl,
        (string Key, string? Value)[] given,
        SeedRecord? before,
        DiagnosticBag bag
    )
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in csl is null ? before?.Bibliography ?? [] : [])
        {
            data[key] = value;
        }

        if (csl is not null && ArticleFile.Read(csl, bag) is { } list)
        {
            var sources = SourceListParser.Parse(list.File, bag);
            var found = sources.FirstOrDefault(source => source.Id == id);
            if (found is null && bag.NotRead.Contains(list.File.Path))
            {
                return []; // It may be in what is not read, which has been reported.
            }

            if (found is null)
            {
                bag.ReportFile(
                    Codes.UnknownSource,
                    list.File.Path,
                    $"the file has no entry '{id}'",
                    Suggestion.Closest(id, sources.Select(source => source.Id)) is { } near
                        ? $"did you mean --id {near}? If not, 'dossier new source {id}' makes an entry to fill in"
                        : $"'dossier new source {id}' makes one to fill in; or leave --csl out, and run this "
                            + "again once there is one"
                );
                return [];
            }

            data["type"] = found.Type;
            data["title"] = found.Title;
            data["author"] = string.Join("; ", found.Authors.Select(author => author.Inverted));
            data["issued"] = found.Issued is { } issued ? Edtf.Iso(issued) : "";
            foreach (var key in (string[])["container-title", "publisher", "URL", "DOI", "language", "genre"])
            {
                data[key] = found[key];
            }
        }

        foreach (var (key, value) in given.Where(pair => pair.Value is not null))
        {
            data[key] = value!;
        }

        return [.. data.Where(pair => pair.Value.Length > 0)];
    }
}
