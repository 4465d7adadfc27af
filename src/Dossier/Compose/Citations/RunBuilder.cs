using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Dossier.Compose.RunningText;
using Dossier.Csl.Text.FontSettings;
using Run = Dossier.Compose.RunningText.Run;

namespace Dossier.Compose.Citations;

/// <summary>Pieces to composed text: neighbours that lead to one place are one link, those set alike one run.</summary>
internal static class RunBuilder
{
    /// <summary>Makes runs of pieces, in their order.</summary>
    public static ImmutableArray<Run> Of(List<Piece> pieces)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var rest = CollectionsMarshal.AsSpan(pieces); rest.Length > 0; )
        {
            var target = rest[0].Target;
            var count = CountAlike(rest, (piece, first) => Equals(piece.Target, first.Target));
            if (target is null)
            {
                AddByLanguage(rest[..count], runs);
            }
            else
            {
                var content = ImmutableArray.CreateBuilder<Run>();
                AddByLanguage(rest[..count], content);
                runs.Add(new LinkRun(target, "", "", IsMention: false, content.DrainToImmutable()));
            }

            rest = rest[count..];
        }

        return runs.DrainToImmutable();
    }

    /// <summary>Adds pieces that lead to one place: neighbours in one language are one span.</summary>
    private static void AddByLanguage(ReadOnlySpan<Piece> pieces, ImmutableArray<Run>.Builder runs)
    {
        while (pieces.Length > 0)
        {
            var language = pieces[0].Language;
            var count = CountAlike(pieces, (piece, first) => piece.Language == first.Language);
            if (language.Length == 0)
            {
                AddByFormatting(pieces[..count], runs);
            }
            else
            {
                var content = ImmutableArray.CreateBuilder<Run>();
                AddByFormatting(pieces[..count], content);
                runs.Add(new SpanRun(null, language, content.DrainToImmutable()));
            }

            pieces = pieces[count..];
        }
    }

    /// <summary>Adds pieces in one language: neighbours that are set alike are one run.</summary>
    private static void AddByFormatting(ReadOnlySpan<Piece> pieces, ImmutableArray<Run>.Builder runs)
    {
        while (pieces.Length > 0)
        {
            var count = CountAlike(
                pieces,
                (piece, first) => piece.Formatting == first.Formatting && Equals(piece.Kept, first.Kept)
            );
            runs.Add(Formatted(pieces[0].Formatting, pieces[..count]));
            pieces = pieces[count..];
        }
    }

    /// <summary>
    /// One run of pieces that are set alike: their letters, or the kept run that the one piece holds.
    /// </summary>
    private static Run Formatted(Formatting formatting, ReadOnlySpan<Piece> pieces)
    {
        var run = pieces is [{ Kept: { } kept }] ? kept : new TextRun(JoinLetters(pieces));
        run = formatting.Variant == FontVariant.SmallCaps ? new FaceRun(Face.SmallCapitals, [run]) : run;
        run = formatting.Decoration == TextDecoration.Underline ? new FaceRun(Face.Underlined, [run]) : run;
        run = formatting.Align switch
        {
            VerticalAlign.Superscript => new ShiftedRun(Raised: true, null, "", [run]),
            VerticalAlign.Subscript => new ShiftedRun(Raised: false, null, "", [run]),
            _ => run,
        };
        run = formatting.Weight == FontWeight.Bold ? new EmphasisRun(true, null, "", [run]) : run;
        return formatting.Style is FontStyle.Italic or FontStyle.Oblique
            ? new EmphasisRun(false, null, "", [run])
            : run;
    }

    private static string JoinLetters(ReadOnlySpan<Piece> pieces)
    {
        if (pieces is [var only])
        {
            return only.Text;
        }

        var letters = new StringBuilder();
        foreach (var piece in pieces)
        {
            letters.Append(piece.Text);
        }

        return letters.ToString();
    }

    /// <summary>How many pieces from the first on are like it.</summary>
    private static int CountAlike(ReadOnlySpan<Piece> pieces, Func<Piece, Piece, bool> areAlike)
    {
        var count = 1;
        while (count < pieces.Length && areAlike(pieces[count], pieces[0]))
        {
            count++;
        }

        return count;
    }
}
