using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Grounding;
using Dossier.Parse.Editions;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Grounding;

/// <summary>Reads <c>reviews.yml</c>: what second readers said of the text.</summary>
public static class ReviewParser
{
    /// <summary>The file, below <c>input/</c>.</summary>
    public const string File = "reviews.yml";

    /// <summary>The answer of a reader who agrees.</summary>
    public const string Agree = "agree";

    /// <summary>The answer of a reader who does not.</summary>
    public const string Doubt = "doubt";

    /// <summary>Reads the answers in the order written; of one block a reader gives one.</summary>
    public static ImmutableArray<Review> Parse(InputFile file, DiagnosticBag bag)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return [];
        }

        var reviews = ImmutableArray.CreateBuilder<Review>();
        var answered = new GivenIds<(string Block, string Reviewer)>(
            Codes.DuplicateId,
            EqualityComparer<(string, string)>.Default,
            bag
        );
        foreach (var review in map.Maps("reviews").Select(Read).OfType<Review>())
        {
            if (
                answered.TryTake(
                    (review.Block, review.Reviewer),
                    review.Span,
                    _ => $"{review.Reviewer} has answered of this block already"
                )
            )
            {
                reviews.Add(review);
            }
        }

        map.ReportUnknown();
        return reviews.ToImmutable();
    }

    /// <summary>Reads an answer; null, and findings, where something needed is missing or wrong.</summary>
    private static Review? Read(YamlMap entry)
    {
        var (block, place) = (entry.Required("block"), entry.Text("place"));
        var (reviewer, date, answer) = (entry.Required("reviewer"), entry.Required("date"), entry.Required("answer"));
        var note = entry.Text("note");
        entry.ReportUnknown();
        if (block.Length > 0 && !IsHash(block))
        {
            entry.ReportWrong(
                "block",
                "the hash of a block, 32 hexadecimal digits",
                "'dossier verify --serve' writes it"
            );
            return null;
        }

        var day = DayReader.Read(entry, "date", date, "the day of the answer, such as 2026-11-22");
        if (answer.Length > 0 && answer is not (Agree or Doubt))
        {
            entry.ReportWrong("answer", $"{Agree} or {Doubt}");
            return null;
        }

        return block.Length > 0 && reviewer.Length > 0 && answer.Length > 0 && day is { } read
            ? new Review(block, place, reviewer, read, answer == Agree, note, entry.SpanOf("block"))
            : null;
    }

    private static bool IsHash(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);
}
