using System.Collections.Immutable;
using System.Globalization;
using Dossier.Fingerprints;
using Dossier.Model.Grounding;

namespace Dossier.Seeds;

/// <summary>
/// Compares what a record says of a passage beside its hash with what the text gives: a record edited by hand has the
/// right hash and another figure.
/// </summary>
public static class RecordComparison
{
    /// <summary>
    /// What a record says otherwise of a passage that the text has as the record's hash tells it, a line for each
    /// field: <c>figures: the record has 9, the text 6</c>. What rests on the rest of the text too (statements, section,
    /// notes) is compared only where all passages are the same.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="remade">The same, made of the text.</param>
    /// <param name="id">A passage that both have.</param>
    public static ImmutableArray<string> Differences(SeedRecord record, SeedRecord remade, string id)
    {
        var (said, given) = (record.ById[id], remade.ById[id]);
        var lines = new List<string?> { Differing("figures", said.Figures, given.Figures) };
        if (said.Words > 0)
        {
            lines.Add(Differing("words", [Number(said.Words)], [Number(given.Words)]));
        }

        lines.Add(Differing("runs", said.Runs, given.Runs));
        lines.Add(Differing("names", said.Names, given.Names));
        lines.Add(Differing("stems", said.Stems, given.Stems));
        if (IsSameText(record, remade))
        {
            lines.Add(Differing("section", [said.Section], [given.Section]));
            lines.Add(Differing("notes", said.Notes, given.Notes));
            if (record.Format > 1 || !said.Statements.IsEmpty)
            {
                lines.AddRange(OfStatements(said, given));
            }
        }

        return [.. lines.OfType<string>()];
    }

    private static bool IsSameText(SeedRecord record, SeedRecord remade) =>
        record.Passages.Length == remade.Passages.Length
        && record.Passages.All(passage => remade.ById.GetValueOrDefault(passage.Id)?.Hash == passage.Hash);

    private static IEnumerable<string?> OfStatements(Passage said, Passage given)
    {
        if (said.Statements.Length != given.Statements.Length)
        {
            yield return Differing("statements", [Number(said.Statements.Length)], [Number(given.Statements.Length)]);
            yield break;
        }

        for (var i = 0; i < said.Statements.Length; i++)
        {
            var (one, other) = (said.Statements[i], given.Statements[i]);
            var name = $"statement {Number(i + 1)}";
            yield return Differing(
                $"{name}, marks",
                [.. one.Marks.Select(mark => mark.ToString())],
                [.. other.Marks.Select(mark => mark.ToString())]
            );
            yield return Differing($"{name}, words", one.Words, other.Words);
            yield return Differing($"{name}, links", one.Links, other.Links);
        }
    }

    /// <summary>Null where two fingerprints are the same; what they hold says nothing to a reader.</summary>
    private static string? Differing(string field, Fingerprint said, Fingerprint given) =>
        said.ToString() == given.ToString() ? null : $"{field}: the record's fingerprint is not the text's";

    /// <summary>Null where two lists are the same; else what only one of them has.</summary>
    private static string? Differing(string field, ImmutableArray<string> said, ImmutableArray<string> given)
    {
        if (said.SequenceEqual(given, StringComparer.Ordinal))
        {
            return null;
        }

        var (more, less) = (Beside(said, given), Beside(given, said));
        return more.Length + less.Length == 0
            ? $"{field}: the record has {Listed(said)}, the text {Listed(given)}"
            : $"{field}: the record has {Listed(more)}, the text {Listed(less)}";
    }

    /// <summary>What a list has that another has not, or has more often than it.</summary>
    private static ImmutableArray<string> Beside(ImmutableArray<string> list, ImmutableArray<string> other)
    {
        var rest = other.ToList();
        return [.. list.Where(item => !rest.Remove(item))];
    }

    private static string Listed(ImmutableArray<string> items) =>
        items.All(string.IsNullOrEmpty) ? "none" : string.Join(", ", items);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
