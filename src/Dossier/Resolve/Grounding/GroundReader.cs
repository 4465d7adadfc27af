using System.Collections.Immutable;
using Dossier.Figures;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;

namespace Dossier.Resolve.Grounding;

/// <summary>Reads what the braces of a block say of its ground.</summary>
internal static class GroundReader
{
    /// <summary>
    /// Reads what a block's attributes say of its ground: <c>from</c>, <c>own</c>, <c>seen</c>, <c>stet</c>,
    /// <c>reads</c>.
    /// </summary>
    /// <param name="attributes">The braces.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static Ground Read(Attributes attributes, string language)
    {
        if (attributes.Values.IsEmpty)
        {
            return Ground.None;
        }

        var ground = Ground.None;
        foreach (var value in attributes.Values)
        {
            ground = value.Key switch
            {
                "from" => ground with { From = value },
                "own" => ground with { Own = FiguresOf(value, language) },
                "seen" => ground with { Seen = PartsOf(value) },
                "stet" => ground with { Stet = [.. PartsOf(value).Select(AnswerOf)] },
                "reads" => ground with { Reads = FiguresOf(value, language) },
                _ => ground,
            };
        }

        return ground;
    }

    /// <summary>What a part of <c>stet</c> lets stand, and the reason behind its colon: ‘word: reason’.</summary>
    private static Answer AnswerOf(Named listed)
    {
        var colon = listed.Name.IndexOf(": ", StringComparison.Ordinal);
        var what = colon < 0 ? listed.Name.TrimEnd(':') : listed.Name[..colon];
        return new Answer(
            what,
            colon < 0 ? "" : listed.Name[(colon + 2)..].Trim(),
            listed.Span.Part(0, Math.Max(1, what.Length))
        );
    }

    /// <summary>The figures that a value lists between semicolons, each with its place.</summary>
    private static ImmutableArray<OwnFigure> FiguresOf(AttributeValue value, string language) =>
        [
            .. PartsOf(value)
                .SelectMany(part =>
                    // ‘A third’ is a share where something follows that it is a share of, and a rank elsewhere.
                    FigureReader
                        .Read($"{part.Name} of", language)
                        .Where(figure => figure.End <= part.Name.Length)
                        .Select(figure => new OwnFigure(
                            figure.Value,
                            part.Name[figure.Start..figure.End],
                            part.Span.Part(figure.Start, figure.End - figure.Start)
                        ))
                ),
        ];

    /// <summary>What a value lists between semicolons, each with its place.</summary>
    private static ImmutableArray<Named> PartsOf(AttributeValue value)
    {
        var parts = ImmutableArray.CreateBuilder<Named>();
        var at = 0;
        foreach (var part in value.Value.Split(';'))
        {
            var words = part.Trim();
            var start = at + part.Length - part.TrimStart().Length;
            parts.Add(new Named(words, value.Span.Part(start, Math.Max(1, words.Length))));
            at += part.Length + 1;
        }

        return parts.ToImmutable();
    }
}
