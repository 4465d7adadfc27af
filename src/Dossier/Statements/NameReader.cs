using System.Buffers;
using System.Collections.Frozen;
using Dossier.Fingerprints;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Finds the names of a text: runs of words with capitals, and what part each has in its sentence.</summary>
internal sealed class NameReader
{
    /// <summary>Words before a name among which a ‘by’ makes it the one who does it.</summary>
    private const int MaxWordsAfterBy = 3;

    /// <summary>Words before a name among which that of saying may stand: ‘said its new leader, Aune’.</summary>
    private const int MaxWordsAfterSaying = 8;

    /// <summary>What a sentence or a quotation begins after.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create(".!?:;“\"‘|•…«„");

    /// <summary>Words that a sentence may begin with before a name, and that are part of none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = FrozenSet
        .ToFrozenSet(
            (
                "Above Below Beneath Beside Besides Beyond Behind Despite Inside Outside Past Throughout "
                + "Unlike Like Amid Amidst Among Amongst Opposite Underneath Versus Except Excepting "
                + "Including Concerning Regarding Following Notwithstanding Near Nearby Within Alongside "
                + "Aboard Atop Today Yesterday Tomorrow Meanwhile Elsewhere Instead Thus Hence Nor Whereas "
                + "Unless Whether Neither Either Both Several Many Most Few Some All Each Every No Other "
                + "Another Such Only Even Perhaps Maybe Indeed Overall Next Last Since Until Till"
            ).Split(' '),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly WordRow row;
    private readonly string text;
    private readonly List<(int Start, int End)> words;
    private readonly bool[] isFigure;
    private readonly Lexicon lexicon;
    private readonly Func<string, bool> isKnown;
    private readonly List<Mark> marks = [];
    private readonly bool[] isName;

    /// <summary>Reads a text.</summary>
    /// <param name="row">Its words.</param>
    /// <param name="isFigure">For each word whether it is part of a figure.</param>
    /// <param name="lexicon">The lists of its language.</param>
    /// <param name="isKnown">Whether a bare word that begins a sentence is known as a name.</param>
    public NameReader(WordRow row, bool[] isFigure, Lexicon lexicon, Func<string, bool> isKnown)
    {
        (this.row, this.isFigure, this.lexicon, this.isKnown) = (row, isFigure, lexicon, isKnown);
        (text, words, isName) = (row.Text, row.Words, new bool[row.Count]);
        FindNames();
    }

    /// <summary>The names, in their order.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>For each word whether it is part of a name.</summary>
    public bool[] IsName => isName;

    /// <summary>
    /// The bare words with a capital within a sentence, which are names there and so at its beginning.
    /// </summary>
    public static IEnumerable<string> NamesWithin(string text, List<(int Start, int End)> words, Lexicon lexicon)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (char.IsUpper(text[words[i].Start]) && !BeginsSentence(text, words, i))
            {
                var bare = NameKey.Bare(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
                if (!lexicon.IsTitle(bare))
                {
                    yield return bare;
                }
            }
        }
    }

    /// <summary>Whether a word begins a sentence, a quotation or an item, where any word has a capital.</summary>
    private static bool BeginsSentence(string text, List<(int Start, int End)> words, int i)
    {
        var gap =
            i == 0 ? text.AsSpan(0, words[0].Start) : text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        return i == 0 || gap.ContainsAny(Openings);
    }

    /// <summary>Adds a mark for each run of words with capitals that is a name.</summary>
    private void FindNames()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(i))
            {
                continue;
            }

            var first = i;
            var initial = BeginsSentence(text, words, i);
            if (initial && !IsAcronym(row.Word(i)) && !isKnown(NameKey.Bare(row.Word(i))) && !BeginsName(i))
            {
                continue;
            }

            while (i + 1 < words.Count && row.Gap(i) is " " or "-" or "–" or "‑" && IsCapital(i + 1))
            {
                i++;
            }

            for (var n = first; n <= i; n++)
            {
                isName[n] = true;
            }

            marks.Add(
                new Mark(MarkKind.Name, text[words[first].Start..words[i].End])
                {
                    Word = first,
                    Words = i + 1 - first,
                    Role = RoleOf(first, i),
                }
            );
        }
    }

    /// <summary>The role in the sentence of the name that a run of words is.</summary>
    private string RoleOf(int first, int last)
    {
        if (
            (last + 1 < words.Count && row.Word(last + 1) is "s" && row.Gap(last) is "'" or "’")
            || (last + 1 < words.Count && row.Gap(last) is " " && Countries.IsPeople(NameKey.Bare(row.Word(last))))
        )
        {
            return "of";
        }

        Span<char> folded = stackalloc char[128];
        for (var i = first - 1; i >= 0 && !row.IsBreak(i); i--)
        {
            var word = row.Word(i)[..Math.Min(64, row.Word(i).Length)];
            var letters = folded[..Normalisation.Fold(word, folded)];
            if (lexicon.Case(letters) is { Length: > 0 } part)
            {
                return part == "to" && i > 0 && row.Word(i - 1) is "according" or "According" ? Mark.Says : part;
            }

            // An article or a title may stand between: ‘by the Kazakh president Tokayev’.
            if (letters is not ("the" or "a" or "an" or "its" or "their") && !lexicon.IsTitle(letters.ToString()))
            {
                break;
            }
        }

        return Speaks(first, last) ? Mark.Says : "";
    }

    /// <summary>Whether a name stands beside a word of saying: ‘Moe warned’, ‘argues Aune’.</summary>
    private bool Speaks(int first, int last) =>
        (last + 1 < words.Count && row.Gap(last) is " " && IsSpeech(last + 1))
        || (last + 2 < words.Count && row.Gap(last) is " " && row.Gap(last + 1) is " " && IsSpeech(last + 2))
        || (first > 0 && row.Gap(first - 1) is " " && IsSpeech(first - 1))
        || EndsQuotation(first);

    /// <summary>
    /// Whether a quotation ends before a word of saying after which a name comes with a calling: ‘“…,” said its leader,
    /// Ada Aune’.
    /// </summary>
    private bool EndsQuotation(int first)
    {
        for (var i = first - 1; i > 0 && i >= first - MaxWordsAfterSaying; i--)
        {
            if (IsSpeech(i))
            {
                return row.Gap(i - 1).ContainsAny('”', '"', '»') && char.IsLower(row.Word(i + 1)[0]);
            }
        }

        return false;
    }

    /// <summary>Whether a word is one of saying or thinking.</summary>
    private bool IsSpeech(int i)
    {
        Span<char> folded = stackalloc char[128];
        var word = row.Word(i)[..Math.Min(64, row.Word(i).Length)];
        return lexicon.IsSpeech(folded[..Normalisation.Fold(word, folded)]);
    }

    /// <summary>
    /// Whether an unknown word that begins a sentence is part of a name: ‘Talat Pasha’, but not ‘Later Turkish’.
    /// </summary>
    private bool BeginsName(int i) =>
        i + 1 < words.Count
        && row.Gap(i) is " "
        && IsCapital(i + 1)
        && Countries.CodeOf(NameKey.Bare(row.Word(i + 1))) is null
        && !row.Word(i).EndsWith("ly")
        && !Openers.Contains(row.Word(i));

    /// <summary>Whether a word is in capitals throughout.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a word may be part of a name: it has a capital and is no figure, unit, Roman number, title or, at the
    /// beginning of a sentence, common word.
    /// </summary>
    private bool IsCapital(int i)
    {
        var word = row.Word(i);
        if (
            !char.IsUpper(word[0])
            || word.Length < 2
            || isFigure[i]
            || word.ContainsAnyInRange('0', '9')
            || (words[i].End < text.Length && text[words[i].End] is '$' or '€' or '£')
        )
        {
            return false;
        }

        // A designation with digits, such as COVID-19 or F-16, is a product's or a paper's.
        if (i + 1 < words.Count && row.Gap(i) is "-" && char.IsAsciiDigit(text[words[i + 1].Start]))
        {
            return false;
        }

        if (!word.ContainsAnyExcept("IVXLC"))
        {
            return false;
        }

        Span<char> folded = stackalloc char[2 * Math.Min(64, word.Length)];
        var letters = folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)];
        return !lexicon.IsTitle(NameKey.Bare(word)) && !(BeginsSentence(text, words, i) && lexicon.IsFunction(letters));
    }

    /// <summary>The first words of names that do what a passive says: ‘launched by Nazarbayev’.</summary>
    public HashSet<int> Turned(bool[] isContent)
    {
        var turned = new HashSet<int>();
        foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Name))
        {
            for (var i = mark.Word - 1; i >= 0 && i >= mark.Word - MaxWordsAfterBy && !row.IsBreak(i); i--)
            {
                if (row.Word(i) is "by")
                {
                    turned.Add(mark.Word);
                }

                // A calling may stand right before: ‘by the insurer Alpina’.
                if (isContent[i] && i < mark.Word - 1 && !lexicon.IsTitle(NameKey.Bare(row.Word(i))))
                {
                    break;
                }
            }
        }

        return turned;
    }
}
