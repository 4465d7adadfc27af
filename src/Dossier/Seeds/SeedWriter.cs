using System.Globalization;
using System.Text;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Seeds;

/// <summary>Writes a record as YAML. The same record gives the same bytes.</summary>
public static class SeedWriter
{
    /// <summary>The YAML of a record.</summary>
    public static string Yaml(SeedRecord record)
    {
        var yaml = new StringBuilder(
            """
            # The record of an article: its passages, without their wording. Paragraphs p1, p2, … are numbered in reading order,
            # joined where a page divides them; n1, n2, … are its footnotes. Made by 'dossier seed add'; ids stay when it is made again.

            """.ReplaceLineEndings("\n")
        );
        Line("id", record.Id);
        yaml.Append(CultureInfo.InvariantCulture, $"format: {record.Format}\n");
        Line("language", record.Language);
        if (!record.Bibliography.IsEmpty)
        {
            yaml.Append("source:\n");
            foreach (var (key, value) in record.Bibliography)
            {
                yaml.Append("  ").Append(key).Append(": ").Append(Quoted(value)).Append('\n');
            }
        }

        yaml.Append(CultureInfo.InvariantCulture, $"file:\n  sha256: {record.Sha256}\n  length: {record.Length}\n");
        Line("normalisation", Normalisation.Statement);
        Line("key", Convert.ToHexStringLower([.. record.Key]));
        yaml.Append("passages:\n");
        foreach (var passage in record.Passages)
        {
            WritePassage(yaml, passage);
        }

        return yaml.ToString();

        void Line(string key, string value) => yaml.Append(value.Length == 0 ? "" : $"{key}: {Quoted(value)}\n");
    }

    /// <summary>Writes a passage as an item of the record's list; what is empty is left out.</summary>
    private static void WritePassage(StringBuilder yaml, Passage passage)
    {
        yaml.Append("  - id: ").Append(passage.Id).Append('\n');
        Line("section", Quoted(passage.Section), passage.Section.Length > 0);
        Line("words", passage.Words.ToString(CultureInfo.InvariantCulture), true);
        Line("hash", Quoted(passage.Hash), true);
        Line("notes", $"[{string.Join(", ", passage.Notes)}]", passage.Notes.Length > 0);
        Line("figures", $"[{string.Join(", ", passage.Figures.Select(Quoted))}]", passage.Figures.Length > 0);
        Line("runs", Quoted(passage.Runs.ToString()), !passage.Runs.IsEmpty);
        Line("names", Quoted(passage.Names.ToString()), !passage.Names.IsEmpty);
        Line("stems", Quoted(passage.Stems.ToString()), !passage.Stems.IsEmpty);

        if (!passage.Statements.IsEmpty)
        {
            yaml.Append("    statements:\n");
        }

        foreach (var statement in passage.Statements)
        {
            yaml.Append("      - marks: ").Append(Quoted(string.Join(' ', statement.Marks))).Append('\n');
            LineOfStatement("words", statement.Words);
            LineOfStatement("links", statement.Links);
        }

        void LineOfStatement(string key, Fingerprint set) =>
            yaml.Append(set.IsEmpty ? "" : $"        {key}: {Quoted(set.ToString())}\n");

        void Line(string key, string value, bool isGiven) => yaml.Append(isGiven ? $"    {key}: {value}\n" : "");
    }

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
