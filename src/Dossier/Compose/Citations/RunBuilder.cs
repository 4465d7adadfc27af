using System.Collections.Immutable;
using Dossier.Csl.Text;

namespace Dossier.Compose.Citations;

/// <summary>Pieces to composed text: neighbours that lead to one place are one link, those set alike one run.</summary>
internal static class RunBuilder
{
    /// <summary>The composed text.</summary>
    public static ImmutableArray<Run> Of(IReadOnlyList<Piece> pieces) => Grouped(pieces, piece => piece.Target, Linked);

    private static ImmutableArray<Run> Linked(Target? target, IReadOnlyList<Piece> pieces)
    {
        var content = Grouped(pieces, piece => piece.Language, Spoken);
        return target is null ? content : [new LinkRun(target, "", "", IsMention: false, content)];
    }

    private static ImmutableArray<Run> Spoken(string language, IReadOnlyList<Piece> pieces)
    {
        var content = Grouped(
            pieces,
            piece => (piece.Formatting, piece.Kept),
            (set, same) => Set(set.Formatting, same)
        );
        return language.Length == 0 ? content : [new SpanRun(null, language, content)];
    }

    private static ImmutableArray<Run> Set(Formatting formatting, IReadOnlyList<Piece> pieces)
    {
        ImmutableArray<Run> runs = pieces is [{ Kept: { } kept }]
            ? [kept]
            : [new TextRun(string.Concat(pieces.Select(piece => piece.Text)))];
        runs = formatting.Variant == FontVariant.SmallCaps ? [new FaceRun(Face.SmallCapitals, runs)] : runs;
        runs = formatting.Decoration == TextDecoration.Underline ? [new FaceRun(Face.Underlined, runs)] : runs;
        runs = formatting.Align switch
        {
            VerticalAlign.Superscript => [new ShiftedRun(Raised: true, null, "", runs)],
            VerticalAlign.Subscript => [new ShiftedRun(Raised: false, null, "", runs)],
            _ => runs,
        };
        runs = formatting.Weight == FontWeight.Bold ? [new EmphasisRun(true, null, "", runs)] : runs;
        return formatting.Style is FontStyle.Italic or FontStyle.Oblique
            ? [new EmphasisRun(false, null, "", runs)]
            : runs;
    }

    private static ImmutableArray<Run> Grouped<T>(
        IReadOnlyList<Piece> pieces,
        Func<Piece, T> by,
        Func<T, IReadOnlyList<Piece>, ImmutableArray<Run>> write
    )
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var (from, to) = (0, 0); from < pieces.Count; from = to)
        {
            var key = by(pieces[from]);
            for (to = from + 1; to < pieces.Count && EqualityComparer<T>.Default.Equals(by(pieces[to]), key); to++) { }

            runs.AddRange(write(key, to - from == pieces.Count ? pieces : [.. pieces.Take(from..to)]));
        }

        return runs.ToImmutable();
    }
}
