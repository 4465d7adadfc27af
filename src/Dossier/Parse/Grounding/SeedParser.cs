using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Fingerprints;
using Dossier.Input;
using Dossier.Model.Grounding;
using Dossier.Parse.Yaml;
using Dossier.Statements;

namespace Dossier.Parse.Grounding;

/// <summary>Reads the record of an article.</summary>
public static class SeedParser
{
    /// <summary>Reads a record; null when its YAML cannot be read.</summary>
    /// <param name="file">The file, whose name is the record's id.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="articles">
    /// The articles that the dossier derives from: a file that lies under another name than its own id is the record of
    /// that one which these name.
    /// </param>
    public static SeedRecord? Parse(InputFile file, DiagnosticBag bag, IReadOnlySet<string>? articles = null)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return null;
        }

        var id = map.Required("id");
        var isRenamed = articles?.Contains(id) == true && !articles.Contains(file.Stem);
        if (id.Length > 0 && id != file.Stem)
        {
            map.ReportWrong(
                "id",
                $"the file's name, '{file.Stem}'",
                isRenamed ? $"rename the file to {id}.yml" : $"write id: {file.Stem}, or give the file its name again"
            );
        }

        var passages = ImmutableArray.CreateBuilder<Passage>();
        var ids = new GivenIds<string>(Codes.DuplicateId, StringComparer.Ordinal, bag);
        foreach (var item in map.Maps("passages"))
        {
            var passage = new Passage(
                item.Required("id"),
                Normalisation.AsTyped(item.Text("section")),
                item.Number("words")
            )
            {
                Hash = item.Text("hash"),
                Notes = [.. item.Names("notes").Select(note => note.Name)],
                Figures = [.. item.Names("figures").Select(figure => figure.Name)],
                Runs = ReadFingerprint(item, "runs"),
                Names = ReadFingerprint(item, "names"),
                Stems = ReadFingerprint(item, "stems"),
                Statements = [.. item.Maps("statements").Select(ReadStatement)],
            };
            if (passage.Id.Length == 0)
            {
                item.ReportUnknown();
                continue; // That it has none is told.
            }

            ids.TryTake(passage.Id, item.SpanOf("id"), _ => $"the passage '{passage.Id}' is given twice");
            passages.Add(passage);
            ReportChanged(item, passage, id, bag);
            item.ReportUnknown();
        }

        var original = map.Map("file");
        var record = new SeedRecord(isRenamed ? id : file.Stem, passages.ToImmutable())
        {
            Language = map.Text("language"),
            Bibliography = Bibliography(map.Map("source")),
            Sha256 = original?.Text("sha256") ?? "",
            Length = original?.Number("length") ?? 0,
            Key = ReadKey(map),
            Format = ReadFormat(map),
        };
        _ = map.Text("normalisation");
        original?.ReportUnknown();
        map.ReportUnknown();
        return record;
    }

    /// <summary>
    /// Reports a passage in whose sentences a figure stands that is none of its figures: ‘dossier seed add’ writes
    /// both, and one of them was changed since. What it says is not what the article says.
    /// </summary>
    private static void ReportChanged(YamlMap item, Passage passage, string record, DiagnosticBag bag)
    {
        if (passage.Statements.IsEmpty)
        {
            return;
        }

        if (RecordedFigures.Missing(passage.Statements, passage.Figures) is { } missing)
        {
            bag.MarkSourceFaulty(record); // What rests on it is not known to be wrong.
            bag.Report(
                Codes.YamlPitfall,
                item.SpanOf("figures"),
                $"the record was changed by hand: a sentence of {passage.Id} has the figure {missing}, and it is none "
                    + "of these",
                "take the file as it was from version control, or make it again from the article: dossier seed add "
                    + "FILE --force"
            );
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> Bibliography(YamlMap? map) =>
        map is null ? [] : [.. map.Keys.Select(key => KeyValuePair.Create(key, map.Text(key)))];

    /// <summary>The format of a record, 1 where none is named; an unknown one is reported.</summary>
    private static int ReadFormat(YamlMap map)
    {
        var format = map.Has("format") ? map.Number("format") : 1;
        if (format is not (1 or 2))
        {
            map.ReportWrong("format", "1 or 2", "a later program made the record; use that, or make the record again");
        }

        return format;
    }

    /// <summary>Reads a sentence of a passage; marks that are none are reported and left out.</summary>
    private static Statement ReadStatement(YamlMap map)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var written in map.Text("marks").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Mark.TryParse(written) is { } mark)
            {
                marks.Add(mark);
            }
            else
            {
                map.ReportWrong(
                    "marks",
                    "names, figures and opposites as 'dossier seed add' writes them",
                    "make the record again"
                );
            }
        }

        var statement = new Statement(marks.ToImmutable())
        {
            Words = ReadFingerprint(map, "words"),
            Links = ReadFingerprint(map, "links"),
        };
        map.ReportUnknown();
        return statement;
    }

    /// <summary>Reads the fingerprint under a key; an empty one, and a finding, for other text.</summary>
    private static Fingerprint ReadFingerprint(YamlMap item, string key)
    {
        if (Fingerprint.TryParse(item.Text(key)) is { } runs)
        {
            return runs;
        }

        item.ReportWrong(key, "a fingerprint as 'dossier seed add' writes it", "make the record again");
        return Fingerprint.Empty;
    }

    /// <summary>
    /// Reads the key of the record's hashes; empty where there is none, or, with a finding, where it is no such key.
    /// </summary>
    private static ImmutableArray<byte> ReadKey(YamlMap map)
    {
        var text = map.Text("key");
        if (text.Length == 0)
        {
            return [];
        }

        if (text.Length == 32 && text.All(char.IsAsciiHexDigit))
        {
            return [.. Convert.FromHexString(text)];
        }

        map.ReportWrong("key", "32 hexadecimal digits, as 'dossier seed add' writes them", "make the record again");
        return [];
    }
}
