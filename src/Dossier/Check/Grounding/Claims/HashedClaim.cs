using System.Collections.Immutable;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Quotations;
using Dossier.Fingerprints;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// A claim with what several rules ask for, found once: its quotations, its words, and their hashes under the key of
/// each record.
/// </summary>
internal sealed class HashedClaim
{
    private readonly Records records;
    private readonly HashedText?[] texts;
    private readonly Lazy<int[]> sentences;
    private readonly Lazy<ClaimStatements?> statements;
    private (int Start, int Length, string Instead)[]? bareCitations;
    private string?[]? writtenWords;

    /// <summary>Reads a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="records">The records.</param>
    public HashedClaim(Claim claim, Records records)
    {
        (Claim, Quotations, this.records) = (claim, Quotation.Of(claim), records);
        Words = Normalisation.Words(claim.Text);
        texts = new HashedText?[records.All.Length];
        statements = new Lazy<ClaimStatements?>(() => ClaimStatements.Of(this, records));
        sentences = new Lazy<int[]>(() =>
            Words.Count == 0
                ? []
                : [.. Clauses.Sentences(new WordRow(claim.Text, Words)).Select(sentence => Words[sentence.First].Start)]
        );
    }

    /// <summary>The claim whose words are hashed.</summary>
    public Claim Claim { get; }

    /// <summary>Its quotations, in its order.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Its words, as offsets.</summary>
    public List<(int Start, int End)> Words { get; }

    /// <summary>Its words under the key of a record, given by its place in <see cref="Records.All"/>.</summary>
    public HashedText In(int record) =>
        texts[record] ??= new HashedText(Claim.Text, Words, records.Hash(records.All[record].Id));

    /// <summary>Its sentences beside those of its passages; null where these have none to compare with.</summary>
    public ClaimStatements? Statements => statements.Value;

    /// <summary>
    /// A mark of it as written; a name with the words behind it that are of it: ‘Regional Development Bank’, of which
    /// the last is compared as a body.
    /// </summary>
    public string Written(Mark mark)
    {
        var (start, end) = RangeOf(mark);
        for (
            var next = mark.Word + Math.Max(1, mark.Words);
            mark.Kind == MarkKind.Name
                && next < Words.Count
                && Words[next].Start == end + 1
                && Claim.Text[end] == ' '
                && char.IsUpper(Claim.Text[end + 1]);
            next++
        )
        {
            end = Words[next].End;
        }

        return Claim.Text[start..end];
    }

    /// <summary>A word of it as written.</summary>
    public string Word(int word) =>
        (writtenWords ??= new string?[Words.Count])[word] ??= Claim.Text[Words[word].Start..Words[word].End];

    /// <summary>Where a mark of it stands in its text.</summary>
    public (int Start, int End) RangeOf(Mark mark) =>
        (Words[mark.Word].Start, Words[mark.Word + Math.Max(1, mark.Words) - 1].End);

    /// <summary>Whether a mark of it stands in a quotation, which is compared as such.</summary>
    public bool IsQuoted(Mark mark) => IsQuoted(Words[mark.Word].Start, Words[mark.Word].End);

    /// <summary>Whether a part of its text stands in a quotation.</summary>
    public bool IsQuoted(int start, int end) =>
        Quotations.Any(quotation => quotation.Start <= start && end <= quotation.End);

    /// <summary>
    /// Whether an offset of its text lies within what names a source without citing it, whose figures are no statement
    /// of the text.
    /// </summary>
    public bool IsBareCitation(int at) =>
        Array.Exists(
            bareCitations ??= [.. records.Bare.In(Claim.Text)],
            found => found.Start <= at && at < found.Start + found.Length
        );

    /// <summary>
    /// Whether the sentence around a place speaks of a source that the claim rests on: cites it or has a name of it, or
    /// the claim cites nothing itself, as an attribute or a cell.
    /// </summary>
    public bool Speaks(string source, int at)
    {
        if (Claim.Citations.IsEmpty)
        {
            return true;
        }

        var (start, end) = SentenceAt(at);
        return Claim.Citations.Any(cited =>
                cited.Source == source && cited.At >= start && (cited.At < end || end == Claim.Text.Length)
            ) || HasNameOf(source, start, end);
    }

    /// <summary>
    /// Whether the sentence around a place speaks of the work that the claim derives from, or of its author.
    /// </summary>
    public bool SpeaksOfWork(string record, int at)
    {
        if (!Claim.IsProse)
        {
            return true;
        }

        var (start, end) = SentenceAt(at);
        var lexicon = Lexicon.Of(records.Language);
        return HasNameOf(record, start, end)
            || Words.Exists(word =>
                word.Start >= start
                && word.End <= end
                && lexicon.IsWork(Claim.Text.AsSpan(word.Start, word.End - word.Start))
            );
    }

    /// <summary>
    /// Whether a part of the text has a name of a source, other than names of the theme of an article.
    /// </summary>
    private bool HasNameOf(string source, int start, int end) =>
        Words.Exists(word =>
            word.Start >= start
            && word.End <= end
            && char.IsUpper(Claim.Text[word.Start])
            && records
                .Names.Names(Claim.Text[word.Start..word.End])
                .Any(name => records.Names.IsOfSource(name, source) && !records.Names.IsTheme(name))
        );

    /// <summary>The sentence around a place, from its first letter to that of the next, so that marks after its stop
    /// are within.</summary>
    public (int Start, int End) SentenceAt(int at)
    {
        var (start, end) = (0, Claim.Text.Length);
        foreach (var begins in sentences.Value)
        {
            (start, end) = begins <= at ? (begins, end) : (start, Math.Min(end, begins));
        }

        return (start, end);
    }

    /// <summary>The words of a part of its text.</summary>
    /// <returns>The first, and how many.</returns>
    public (int First, int Count) WordsIn(int start, int end)
    {
        var first = FirstFrom(start);
        return (first, FirstFrom(end) - first);
    }

    /// <summary>The first word that begins at a place or after it.</summary>
    private int FirstFrom(int at)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
