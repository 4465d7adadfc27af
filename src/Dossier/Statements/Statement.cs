using System.Collections.Immutable;
using Dossier.Figures;
using Dossier.Fingerprints;

namespace Dossier.Statements;

/// <summary>
/// A sentence of a passage as a record keeps it: what it is marked by, and hashes of the words beside.
/// </summary>
/// <param name="Marks">Names, figures and opposites, in their order.</param>
public sealed record Statement(ImmutableArray<Mark> Marks)
{
    private HashSet<string>? items;
    private HashSet<string>? figures;

    /// <summary>What each of its marks is paired as.</summary>
    internal ImmutableArray<string[]> ItemsOf { get; } = [.. Marks.Select(mark => StatementHash.Items(mark).ToArray())];

    /// <summary>What its marks are paired as.</summary>
    internal HashSet<string> Items => items ??= ItemsOf.SelectMany(one => one).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a figure may be said to be where one of its marks stands.</summary>
    internal HashSet<string> Figures =>
        figures ??= Marks
            .Where(mark => mark.Kind == MarkKind.Figure)
            .SelectMany(mark => Figure.Supported(mark.Text))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Its words, as far as they carry sense of their own.</summary>
    public Fingerprint Words { get; init; } = Fingerprint.Empty;

    /// <summary>Pairs of a mark and a word close to it.</summary>
    public Fingerprint Links { get; init; } = Fingerprint.Empty;
}
