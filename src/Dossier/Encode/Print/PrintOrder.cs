using System.Collections.Immutable;

namespace Dossier.Encode.Print;

/// <summary>A PDF that a build wants, what is made after it, and where they are published.</summary>
/// <param name="Job">What to set; null where only the books are wanted.</param>
/// <param name="Paths">The PDF's paths in the output.</param>
/// <param name="CardPaths">The paths of the picture for networks.</param>
public sealed record PrintOrder(PrintJob? Job, ImmutableArray<string> Paths, ImmutableArray<string> CardPaths)
{
    /// <summary>Books that may name the PDF's pages.</summary>
    public ImmutableArray<BookOrder> Books { get; init; } = [];

    /// <summary>
    /// The two-page brief, set after the whole, whose pages it names: given the page of each label. Null where none is
    /// wanted.
    /// </summary>
    public Func<ImmutableSortedDictionary<string, int>, PrintJob?>? Brief { get; init; }

    /// <summary>The brief's paths in the output.</summary>
    public ImmutableArray<string> BriefPaths { get; init; } = [];

    /// <summary>Every path that it fills.</summary>
    public IEnumerable<string> AllPaths =>
        Paths.Concat(BriefPaths).Concat(CardPaths).Concat(Books.SelectMany(book => book.Paths));
}
