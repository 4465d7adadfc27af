using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Fingerprints;

namespace Dossier.Statements.WordLists;

/// <summary>The closed lists of a language, for look-up of folded words.</summary>
internal sealed class Lexicon
{
    /// <summary>The axis of words such as ‘may’ and ‘reportedly’, which has but one end.</summary>
    public const string Hedge = "hedge!";

    /// <summary>The axis of words such as ‘proposes’ and ‘plans’, which has but one end.</summary>
    public const string Proposal = "proposed!";

    /// <summary>
    /// What stands for an axis in entries of phrases whose words have no sense of their own, such as ‘above all’.
    /// </summary>
    public const string Idiom = "idiom!";

    /// <summary>The axis of ‘can’ and ‘could’, which may say the same as ‘may’.</summary>
    public const string Modal = "modal!";

    /// <summary>The axis of ‘an option on’, which has but one end.</summary>
    public const string Option = "option!";

    /// <summary>The axis of ‘more than doubled’ and ‘almost doubled’.</summary>
    public const string Multiple = "multiple!";

    /// <summary>The axis of ‘instead of’, which has but one end.</summary>
    public const string Instead = "instead!";

    /// <summary>The axis of ‘already’ and ‘not yet’.</summary>
    public const string Done = "done";

    /// <summary>The axis of a ‘did not’ that leaves out its verb, which has but one end.</summary>
    public const string Did = "did!";

    /// <summary>The axis of ‘half an hour’, which has but one end.</summary>
    public const string HalfHour = "half_hour!";

    /// <summary>The axis of ‘half a kilometre’, which has but one end.</summary>
    public const string HalfKilometre = "half_km!";

    /// <summary>The axis of two things that go together, and of two of which one is enough.</summary>
    public const string Both = "joined!";

    /// <summary>The axis of ‘more than half’ and ‘almost half’.</summary>
    public const string Half = "half!";

    /// <summary>The axis of ‘if’ and ‘unless’.</summary>
    public const string Condition = "condition!";

    private static readonly Lazy<Lexicon> InEnglish = new(() => new Lexicon(English.Words));
    private static readonly Lazy<Lexicon> InTurkish = new(() => new Lexicon(Turkish.Words));
    private static readonly Lazy<Lexicon> InKazakh = new(() => new Lexicon(Kazakh.Words));
    private static readonly Lazy<Lexicon> InRussian = new(() => new Lexicon(Russian.Words));
    private static readonly Lazy<Lexicon> InNone = new(() =>
        new Lexicon(new LanguageWords("", "", "", "", "", "", "", "", "", "", ""))
    );

    private static readonly ImmutableArray<ImmutableArray<string>> Kindred =
    [
        ["more", "many", "large", "high", "strong", "weight", "full"],
        [
            "good",
            "success",
            "gain",
            "help",
            "peace",
            "trust",
            "hope",
            "praise",
            "safe",
            "pleasure",
            "improve",
            "accept",
        ],
        ["begin", "new", "first!", "early"],
        ["continue", "lasting", "begin"],
    ];

    /// <summary>Letters that stand before an ending at least.</summary>
    private const int MinStemLength = 2;

    /// <summary>Letters that may stand after an ending.</summary>
    private const int MaxLettersAfterEnding = 5;

    /// <summary>Letters by which entries are looked up.</summary>
    private const int LookupLetters = 3;

    /// <summary>What a key has but for its last letter.</summary>
    private const long Shorter = (1L << (16 * (LookupLetters - 1))) - 1;

    /// <summary>Letters that a word has after its beginning at least.</summary>
    private const int MinLettersAfterBeginning = 4;

    private readonly FrozenDictionary<long, Entry[]> entries;
    private readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> traits;
    private readonly FrozenSet<string> titles;
    private readonly ImmutableArray<string> prefixes;
    private readonly ImmutableArray<string> suffixes;
    private readonly FrozenDictionary<string, string> units;
    private readonly FrozenDictionary<string, string> cases;

    private Lexicon(LanguageWords words)
    {
        Words = words;
        var list = new List<Entry>();
        foreach (var line in LanguageWords.Lines(words.Axes))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var ends = line[(colon + 1)..].Split(" / ");
            for (var end = 0; end < ends.Length; end++)
            {
                foreach (var word in words.WithDegrees(LanguageWords.Parts(ends[end])))
                {
                    list.Add(
                        new Entry(FoldedLists.Phrase(word), MarkKind.Pole, line[..colon], end == 1, Bound.None, false)
                    );
                }
            }
        }

        AddKinds(list, words.Kinds);
        list.AddRange(
            LanguageWords
                .Parts(words.Idioms)
                .Select(idiom => new Entry(FoldedLists.Phrase(idiom), MarkKind.Pole, Idiom, false, Bound.None, false))
        );
        AddTurned(list, words.Turned);
        AddPairs(list, words.Pairs);
        AddBounds(words.AtLeast, Bound.AtLeast, false);
        AddBounds(words.AtMost, Bound.AtMost, false);
        AddBounds(words.AtLeastBehind, Bound.AtLeast, true);
        AddBounds(words.AtMostBehind, Bound.AtMost, true);
        AddBounds(words.Since, Bound.Since, words.BoundsBehind);
        AddBounds(words.Until, Bound.Until, words.BoundsBehind);
        AddBounds(words.SinceBehind, Bound.Since, true);
        AddBounds(words.UntilBehind, Bound.Until, true);
        entries = ByKey(list);
        traits = TraitsByWord(words).GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = FoldedLists.Longest(words.Prefixes);
        suffixes = FoldedLists.Longest(words.Suffixes);
        titles = FoldedLists.FoldedSet(words.Titles);
        units = FoldedLists.Groups(words.Units);
        cases = FoldedLists.Groups(words.Cases);

        void AddBounds(string phrases, Bound bound, bool behind)
        {
            foreach (
                var phrase in phrases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                list.Add(
                    new Entry(FoldedLists.Phrase(phrase.Replace(' ', '_')), MarkKind.Figure, "", false, bound, behind)
                );
            }
        }
    }

    /// <summary>The words of the lists that are looked up one by one, folded.</summary>
    private static FrozenDictionary<string, WordTraits> TraitsByWord(LanguageWords words)
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Add(words.Function, WordTraits.Function);
        Add(words.Negations, WordTraits.Negation);
        Add(words.Denials, WordTraits.Denial);
        Add(words.Doubts, WordTraits.Doubt);
        Add(words.Remarks, WordTraits.Remark);
        Add(words.Attributions, WordTraits.Attribution);
        Add(words.Speech, WordTraits.Speech);
        Add(words.Works, WordTraits.Work);
        return traits.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string list, WordTraits trait)
        {
            foreach (var word in LanguageWords.Parts(list).Select(FoldedLists.Folded))
            {
                traits[word] = traits.GetValueOrDefault(word) | trait;
            }
        }
    }

    /// <summary>
    /// A word with a beginning that turns it round is the other end of the axis of the word without it.
    /// </summary>
    private static void AddTurned(List<Entry> list, string turned)
    {
        foreach (var (beginnings, stem) in StemsByBeginning(turned))
        {
            var axis = $"{beginnings}~{stem}";
            AddPole(list, $"{stem}*", axis, isNegative: false);
            AddPole(list, $"{beginnings}{stem}*", axis, isNegative: true);
            AddPole(list, $"{beginnings}_{stem}*", axis, isNegative: true);
        }
    }

    /// <summary>Two beginnings that exclude each other are the two ends of the axis of what follows either.</summary>
    private static void AddPairs(List<Entry> list, string pairs)
    {
        foreach (var (beginnings, stem) in StemsByBeginning(pairs))
        {
            var two = beginnings.Split(' ');
            for (var end = 0; end < two.Length; end++)
            {
                AddPole(list, $"{two[end]}{stem}*", $"{two[0]}~{stem}!", end == 1);
                AddPole(list, $"{two[end]}_{stem}*", $"{two[0]}~{stem}!", end == 1);
            }
        }
    }

    /// <summary>The stems of a list, each with the beginning, or the two, that its line names.</summary>
    private static IEnumerable<(string Beginnings, string Stem)> StemsByBeginning(string lines) =>
        from line in LanguageWords.Lines(lines)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from stem in LanguageWords.Parts(line[(colon + 1)..])
        select (line[..colon], stem);

    /// <summary>Adds a word or phrase as one end of an axis.</summary>
    private static void AddPole(List<Entry> list, string word, string axis, bool isNegative) =>
        list.Add(new Entry(FoldedLists.Phrase(word), MarkKind.Pole, axis, isNegative, Bound.None, false));

    /// <summary>A member of a kind is marked by the kind and its first form: <c>season=spring</c>.</summary>
    private static void AddKinds(List<Entry> list, string kinds)
    {
        foreach (var line in LanguageWords.Lines(kinds))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var member in line[(colon + 1)..].Split(" / "))
            {
                var forms = LanguageWords.Parts(member);
                list.AddRange(
                    forms.Select(form => new Entry(
                        FoldedLists.Phrase(form),
                        MarkKind.Pole,
                        $"{line[..colon]}={forms[0].TrimEnd('*')}",
                        false,
                        Bound.None,
                        false
                    ))
                );
            }
        }
    }

    /// <summary>An entry: a word or phrase, folded; a star at its end for any ending.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="Kind"><see cref="MarkKind.Pole"/>, or <see cref="MarkKind.Figure"/> for what stands about
    /// one.</param>
    /// <param name="Axis">The axis of an opposite.</param>
    /// <param name="IsNegative">Whether it is the second end of its axis.</param>
    /// <param name="Bound">What it says of a figure.</param>
    /// <param name="IsBehind">Whether it stands after its figure.</param>
    public readonly record struct Entry(
        ImmutableArray<string> Words,
        MarkKind Kind,
        string Axis,
        bool IsNegative,
        Bound Bound,
        bool IsBehind
    );

    /// <summary>The lists as written.</summary>
    public LanguageWords Words { get; }

    /// <summary>The lists of a language; empty ones where there are none.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static Lexicon Of(string language) =>
        (
            language.Split('-')[0] switch
            {
                "en" or "" => InEnglish,
                "tr" => InTurkish,
                "kk" => InKazakh,
                "ru" => InRussian,
                _ => InNone,
            }
        ).Value;

    /// <summary>Axes whose ends a text may put for those of another: ‘the largest’ for ‘the most numerous’.</summary>
    public static IEnumerable<string> Kin(string axis) =>
        Kindred.Where(group => group.Contains(axis)).SelectMany(group => group).Where(other => other != axis);

    /// <summary>All that the lists say of a folded word.</summary>
    public WordTraits TraitsOf(ReadOnlySpan<char> folded) =>
        traits.TryGetValue(folded, out var found) ? found : WordTraits.None;

    /// <summary>Whether a folded word carries no sense of its own.</summary>
    public bool IsFunction(ReadOnlySpan<char> folded) => (TraitsOf(folded) & WordTraits.Function) != 0;

    /// <summary>Where in a folded word an ending begins that turns it round: ‘gelmedi’; -1 for none.</summary>
    public int TurnedFrom(ReadOnlySpan<char> folded)
    {
        foreach (var suffix in suffixes)
        {
            // A case or a person may follow: ‘gelmediler’, ‘güvensizlik’.
            var at = folded.LastIndexOf(suffix, StringComparison.Ordinal);
            if (at >= MinStemLength && folded.Length - at - suffix.Length <= MaxLettersAfterEnding)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// The word that a folded word is with a beginning that turns it round: ‘unable’; empty where it is none.
    /// </summary>
    public ReadOnlySpan<char> Turned(ReadOnlySpan<char> folded)
    {
        foreach (var prefix in prefixes)
        {
            if (
                folded.StartsWith(prefix, StringComparison.Ordinal)
                && folded.Length - prefix.Length >= MinLettersAfterBeginning
            )
            {
                return folded[prefix.Length..];
            }
        }

        return [];
    }

    /// <summary>Whether a folded word is one of saying or thinking.</summary>
    public bool IsSpeech(ReadOnlySpan<char> folded) => (TraitsOf(folded) & WordTraits.Speech) != 0;

    /// <summary>Whether a word speaks of a work, its author or its making.</summary>
    public bool IsWork(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[128];
        var letters = folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)];
        return (TraitsOf(letters) & WordTraits.Work) != 0;
    }

    /// <summary>Whether a folded word is written with a capital and is no name.</summary>
    public bool IsTitle(string folded) => titles.Contains(folded);

    /// <summary>The unit that a folded word is; empty for none.</summary>
    public string Unit(ReadOnlySpan<char> folded) =>
        units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var unit) ? unit : "";

    /// <summary>The unit that a word is; empty for none.</summary>
    public string UnitOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[128];
        return Unit(folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)]);
    }

    /// <summary>The part in the sentence that a folded word gives the name after it; empty for none.</summary>
    public string Case(ReadOnlySpan<char> folded) =>
        cases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var part) ? part : "";

    /// <summary>The entries that a folded word may begin, longer ones first.</summary>
    public ReadOnlySpan<Entry> Beginning(ReadOnlySpan<char> folded) =>
        entries.TryGetValue(KeyOf(folded), out var found) || entries.TryGetValue(KeyOf(folded) & Shorter, out found)
            ? found
            : [];

    /// <summary>Whether a pattern is a folded word.</summary>
    public static bool Fits(string pattern, ReadOnlySpan<char> folded) =>
        pattern[^1] == '*'
            ? folded.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : folded.SequenceEqual(pattern);

    /// <summary>
    /// The entries by the first letters of what they begin with, longer ones first; those with fewer letters before
    /// their star stand with all that begin with these.
    /// </summary>
    private static FrozenDictionary<long, Entry[]> ByKey(List<Entry> list)
    {
        var shortOnes = list.Where(entry => entry.Words[0].Length < LookupLetters + 1 && entry.Words[0].EndsWith('*'))
            .ToLookup(entry => KeyOf(entry.Words[0].AsSpan().TrimEnd('*')));
        return list.GroupBy(entry => KeyOf(entry.Words[0].AsSpan().TrimEnd('*')))
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Concat(group.Key >> (16 * (LookupLetters - 1)) == 0 ? [] : shortOnes[group.Key & Shorter])
                        .OrderByDescending(entry => entry.Words.Length)
                        .ToArray()
            );
    }

    /// <summary>The first letters of a word as one number, 16 bits for each.</summary>
    private static long KeyOf(ReadOnlySpan<char> word)
    {
        var key = 0L;
        for (var i = 0; i < Math.Min(LookupLetters, word.Length); i++)
        {
            key |= (long)word[i] << (16 * i);
        }

        return key;
    }
}
