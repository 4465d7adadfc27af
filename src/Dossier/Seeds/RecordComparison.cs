using System.Collections.Immutable;
using System.Globalization;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;
using Dossier.Statements;

namespace Dossier.Seeds;

/// <summary>
/// Compares what a record says of a passage beside its hash with what the text gives: a record edited by hand has the
/// right hash and another figure.
/// </summary>
public static class RecordComparison
{
    /// <summary>
    /// What a record says otherwise of a passage that the text has as the record's hash tells it, a line for each
    /// field: <c>figures: the record has 9, the text 6</c>. What rests on the rest of the text too (statements,
    /// section, notes) is compared only where all passages are the same.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="remade">The same, made of the text.</param>
    /// <param name="id">A passage that both have.</param>
    public static ImmutableArray<string> Differences(SeedRecord record, SeedRecord remade, string id)
    {
        var (recorded, found) = (record.ById[id], remade.ById[id]);
        var lines = new List<string?> { DifferenceIn("figures", recorded.Figures, found.Figures) };
        if (recorded.Words > 0)
        {
            lines.Add(DifferenceIn("words", [Number(recorded.Words)], [Number(found.Words)]));
        }

        lines.Add(DifferenceIn("runs", recorded.Runs, found.Runs));
        lines.Add(DifferenceIn("names", recorded.Names, found.Names));
        lines.Add(DifferenceIn("stems", recorded.Stems, found.Stems));
        if (IsSameText(record, remade))
        {
            lines.Add(DifferenceIn("section", [recorded.Section], [found.Section]));
            lines.Add(DifferenceIn("notes", recorded.Notes, found.Notes));
            if (record.Format > 1 || !recorded.Statements.IsEmpty)
            {
                lines.AddRange(StatementDifferences(recorded, found));
            }
        }

        return [.. lines.OfType<string>()];
    }

    /// <summary>Whether the record and the text have the same passages with the same wording.</summary>
    private static bool IsSameText(SeedRecord record, SeedRecord remade) =>
        record.Passages.Length == remade.Passages.Length
        && record.Passages.All(passage => remade.ById.GetValueOrDefault(passage.Id)?.Hash == passage.Hash);

    /// <summary>In what the statements of a passage differ, null for each that is the same.</summary>
    private static IEnumerable<string?> StatementDifferences(Passage recorded, Passage found)
    {
        if (recorded.Statements.Length != found.Statements.Length)
        {
            yield return DifferenceIn(
                "statements",
                [Number(recorded.Statements.Length)],
                [Number(found.Statements.Length)]
            );
            yield break;
        }

        for (var i = 0; i < recorded.Statements.Length; i++)
        {
            var (recordedStatement, foundStatement) = (recorded.Statements[i], found.Statements[i]);
            var name = $"statement {Number(i + 1)}";
            yield return DifferenceIn(
                $"{name}, marks",
                [.. recordedStatement.Marks.Select(AsTyped)],
                [.. foundStatement.Marks.Select(AsTyped)]
            );
            yield return DifferenceIn($"{name}, words", recordedStatement.Words, foundStatement.Words);
            yield return DifferenceIn($"{name}, links", recordedStatement.Links, foundStatement.Links);
        }
    }

    /// <summary>
    /// Says that two fingerprints differ, without their content, which means nothing to a reader; null where they are
    /// the same.
    /// </summary>
    private static string? DifferenceIn(string field, Fingerprint recorded, Fingerprint found) =>
        recorded.ToString() == found.ToString() ? null : $"{field}: the record's fingerprint is not the text's";

    /// <summary>What only one of two lists has; null where they are the same.</summary>
    private static string? DifferenceIn(string field, ImmutableArray<string> recorded, ImmutableArray<string> found)
    {
        if (recorded.SequenceEqual(found, StringComparer.Ordinal))
        {
            return null;
        }

        var (more, less) = (OnlyInFirst(recorded, found), OnlyInFirst(found, recorded));
        return more.Length + less.Length == 0
            ? $"{field}: the record has {ListOrNone(recorded)}, the text {ListOrNone(found)}"
            : $"{field}: the record has {ListOrNone(more)}, the text {ListOrNone(less)}";
    }

    /// <summary>The items of a list that another does not have, or has less often.</summary>
    private static ImmutableArray<string> OnlyInFirst(ImmutableArray<string> list, ImmutableArray<string> other)
    {
        var rest = other.ToList();
        return [.. list.Where(item => !rest.Remove(item))];
    }

    private static string ListOrNone(ImmutableArray<string> items) =>
        items.All(string.IsNullOrEmpty) ? "none" : string.Join(", ", items);

    private static string AsTyped(Mark mark) => Normalisation.AsTyped(mark.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
