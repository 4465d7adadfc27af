using System.Text.Json;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Reviews;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Json;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Parse.Grounding;

namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// What the review desk shows, as JSON: the local page of <c>dossier verify --serve</c> for a second reader.
/// </summary>
/// <param name="briefing">The text.</param>
/// <param name="report">What rests on what.</param>
/// <param name="wordings">The wording of passages, of those articles that are at hand.</param>
/// <param name="findings">What the rules found.</param>
internal sealed class ReviewDeskJson(
    Briefing briefing,
    GroundingReport report,
    IReadOnlyDictionary<PassageId, string> wordings,
    IReadOnlyCollection<Diagnostic> findings
)
{
    private readonly SecondReading reading = new(briefing);
    private readonly ILookup<PageName, Claim> claims = report.Claims.ToLookup(claim => claim.Page.Name);

    /// <summary>What is wrong with a dossier that cannot be read.</summary>
    public static byte[] Fault(string report) =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("fault", report);
            json.WriteEndObject();
        });

    /// <summary>The reviews of blocks, as JSON: what the page gets after an answer.</summary>
    public static byte[] Reviews(IEnumerable<Review> reviews) =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            WriteReviews(json, reviews);
            json.WriteEndObject();
        });

    /// <summary>The whole dossier with its records and reviews, as JSON: what the page gets first.</summary>
    public byte[] Bytes() =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", briefing.Settings.Title);
            json.WriteString("language", briefing.Settings.Language);
            json.WriteStartArray("blocks");
            foreach (var block in reading.Blocks().DistinctBy(block => block.Hash, StringComparer.Ordinal))
            {
                Write(json, block);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private void Write(Utf8JsonWriter json, ReviewedBlock block)
    {
        var blockClaims = claims[block.Page.Name].Where(claim => IsIn(claim, block)).ToArray();
        json.WriteStartObject();
        json.WriteString("hash", block.Hash);
        json.WriteString("page", PageTitle(block.Page));
        json.WriteBoolean("titles", block.IsTitles);
        json.WriteString("file", FileOf(block.Span));
        json.WriteString("ground", GroundKind(block));
        WriteTexts(json, "text", LinesOf(block, blockClaims));
        WriteTexts(
            json,
            "sources",
            blockClaims
                .SelectMany(claim => claim.Sources)
                .Distinct(StringComparer.Ordinal)
                .Select(id => briefing.SourceById.TryGetValue(id, out var source) ? source.Title : id)
        );
        WriteTexts(json, "findings", FindingsOf(block));
        json.WriteStartArray("passages");
        foreach (var id in block.From)
        {
            Write(json, id, blockClaims);
        }

        json.WriteEndArray();
        WriteReviews(json, reading.Of(block));
        if (!reading.Of(block).Any() && reading.Before(block) is { } before)
        {
            json.WritePropertyName("before");
            Write(json, before);
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PassageId id, Claim[] blockClaims)
    {
        if (briefing.SeedById.GetValueOrDefault(id.Seed) is not { } record)
        {
            return;
        }

        var passage = record.ById[id.Passage];
        var found = FoundInPassage.Of(id, passage, blockClaims, report);
        string[] shared = [.. found.Figures, .. found.Quotations, .. found.Names];
        var wording = wordings.GetValueOrDefault(id);
        json.WriteStartObject();
        json.WriteString("id", id.Passage);
        json.WriteString("record", record.Id);
        json.WriteString("section", passage.Section);
        WriteTexts(json, "found", shared);
        if (wording is not null)
        {
            json.WriteString("wording", wording);
            WriteTexts(json, "there", shared.Concat(SameFigures(wording, record.Language, blockClaims)));
        }
        else
        {
            json.WriteStartArray("sentences");
            foreach (var statement in passage.Statements)
            {
                json.WriteStartArray();
                foreach (var mark in statement.Marks)
                {
                    json.WriteStringValue(MarkText.Describe(mark));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The figures of a wording that the block has too, as the wording writes them.</summary>
    private static IEnumerable<string> SameFigures(string wording, string language, Claim[] blockClaims)
    {
        var figures = blockClaims
            .SelectMany(claim => claim.Figures)
            .Where(figure => !figure.IsWeak)
            .SelectMany(figure => (string?[])[figure.Value, figure.Or])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return FigureReader
            .Read(wording, language)
            .Where(figure => Figure.Supported(figure.Value).Any(figures.Contains))
            .Select(figure => wording[figure.Start..figure.End]);
    }

    /// <summary>What a block says: a line for each claim; the cells of a row of a table stand in one.</summary>
    private static IEnumerable<string> LinesOf(ReviewedBlock block, Claim[] blockClaims)
    {
        var rows = Walk.Blocks(block.Blocks).OfType<TableRow>().ToArray();
        return blockClaims
            .GroupBy(
                claim =>
                    Array.Find(rows, row => IsWithin(row.Span, claim.Place(0, 1))) is { } row ? (object)row : claim,
                ReferenceEqualityComparer.Instance
            )
            .Select(line => string.Join(" · ", line.Select(claim => claim.Text)));
    }

    /// <summary>The findings in the lines of a block, as <c>code: message</c>.</summary>
    private IEnumerable<string> FindingsOf(ReviewedBlock block) =>
        findings
            .Where(finding =>
                finding.Code != Codes.NotReviewed
                && block.Span.File is { } file
                && finding.Path == file.Path
                && finding.Line >= file.Locate(block.Span.Start).Line
                && finding.Line <= file.Locate(block.Span.End).Line
            )
            .Select(finding => $"{finding.Code.Id}: {finding.Message}");

    private static string PageTitle(Page page) =>
        page.Title.Length > 0
            ? page.Title
            : page.Kind switch
            {
                PageKind.Front => "Front page",
                PageKind.Timeline => "Timeline",
                PageKind.Figures => "Key figures",
                _ => page.Id,
            };

    /// <summary>
    /// On what a block rests: <c>titles</c>, <c>passages</c>, <c>common</c> knowledge, the editors' <c>own</c>
    /// thoughts, or <c>sources</c>.
    /// </summary>
    private static string GroundKind(ReviewedBlock block) =>
        block.IsTitles ? "titles"
        : !block.From.IsEmpty ? "passages"
        : Walk.Blocks(block.Blocks).Any(inner => inner.Attributes.Has("common-knowledge")) ? "common"
        : Walk.Blocks(block.Blocks).Any(inner => inner.Attributes.Has("own")) ? "own"
        : "sources";

    /// <summary>Whether a claim stands in a block, or in a title that the block gathers.</summary>
    private static bool IsIn(Claim claim, ReviewedBlock block)
    {
        var place = claim.Place(0, 1);
        return Walk.Blocks(block.Blocks).Any(inner => IsWithin(inner.Span, place))
            || (block.IsTitles && block.Page.FrontTexts.Any(title => IsWithin(title.Span, place)));
    }

    /// <summary>Whether a place begins within a part of its file.</summary>
    private static bool IsWithin(TextSpan span, TextSpan place) =>
        span.File == place.File && span.Start <= place.Start && place.Start < span.End;

    /// <summary><c>path:line</c>; empty where the file is not known.</summary>
    private static string FileOf(TextSpan span) =>
        span.File is { } file ? $"{file.Path}:{file.Locate(span.Start).Line}" : "";

    private static void WriteReviews(Utf8JsonWriter json, IEnumerable<Review> reviews)
    {
        json.WriteStartArray("reviews");
        foreach (var review in reviews)
        {
            Write(json, review);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteString("reviewer", review.Reviewer);
        json.WriteString("date", review.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("answer", review.IsAgreed ? ReviewParser.Agree : ReviewParser.Doubt);
        json.WriteString("note", review.Note);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
