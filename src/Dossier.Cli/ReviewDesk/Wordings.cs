using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Grounding;
using Dossier.Seeds;
using Dossier.Seeds.ArticleFormats;

namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// An article beside its record: the same record made of the text at hand, and what its passages say.
/// </summary>
/// <param name="Remade">The record as this text gives it, with the ids of the one that there is.</param>
/// <param name="ById">The wording of each passage of <paramref name="Remade"/>.</param>
internal sealed record Wordings(SeedRecord Remade, ImmutableDictionary<string, string> ById)
{
    /// <summary>
    /// The record as it was made while names kept the soft hyphens of their article; null where there are none.
    /// </summary>
    private SeedRecord? RemadeAsTypeset { get; init; }

    /// <summary>Reads a text as the article of a record; one that no record can be made of has no passage.</summary>
    public static Wordings Of(SeedRecord record, ArticleFile article)
    {
        // Only what can be read is shown beside the record: what cannot has no passage here.
        var text = article.ReadArticle(new DiagnosticBag()) ?? new Article([], []);
        var remade = Remake(text);
        return new Wordings(
            remade,
            remade
                .Passages.Zip(text.Passages, (passage, words) => KeyValuePair.Create(passage.Id, words.Text))
                .ToImmutableDictionary(StringComparer.Ordinal)
        )
        {
            RemadeAsTypeset = text.Passages.Any(passage => passage.Text != passage.AsTypeset)
                ? Remake(
                    text with
                    {
                        Passages = [.. text.Passages.Select(passage => passage with { Text = passage.AsTypeset })],
                    }
                )
                : null,
        };

        SeedRecord Remake(Article from) =>
            SeedMaker.Make(record.Id, from, record.Language, article.Bytes.Span, record.Bibliography, record).Record;
    }

    /// <summary>Whether this text has the passage with the same wording.</summary>
    public bool Prove(Passage passage) => Remade.ById.GetValueOrDefault(passage.Id)?.Hash == passage.Hash;

    /// <summary>
    /// In what the record of a passage differs from this text, its wording being the same; empty where the wording is
    /// another.
    /// </summary>
    public ImmutableArray<string> Differences(SeedRecord record, Passage passage)
    {
        if (!Prove(passage))
        {
            return [];
        }

        var differences = RecordComparison.Differences(record, Remade, passage.Id);
        return
            !differences.IsEmpty
            && RemadeAsTypeset is { } before
            && RecordComparison.Differences(record, before, passage.Id).IsEmpty
            ? []
            : differences;
    }
}
