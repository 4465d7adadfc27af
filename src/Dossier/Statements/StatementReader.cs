using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dossier.Seeds;

namespace Dossier.Statements;

/// <summary>Finds the sentences of a text and what each is marked by; never changed once it has read.</summary>
internal sealed class StatementReader
{
    /// <summary>Words behind a negation that it may turn round.</summary>
    private const int Reach = 3;

    /// <summary>Words that may stand between a bound and its figure: ‘barely reached $ 5 billion’.</summary>
    private const int BoundReach = 2;

    /// <summary>What a sentence or a quotation begins behind.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create(".!?:;“\"‘|•…«„");

    /// <summary>What ends a clause.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.!?()–—|\n");

    /// <summary>What parts a bound from its figure.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:.()");

    private readonly string text;
    private readonly List<(int Start, int End)> words;
    private readonly IReadOnlyList<Figure> figures;
    private readonly Lexicon lexicon;
    private readonly Func<string, bool> isKnown;
    private readonly List<Mark> marks = [];
    private readonly bool[] isContent;
    private readonly bool[] isName;
    private readonly bool[] isFigure;
    private readonly bool[] negates;
    private readonly bool[] denies;
    private readonly bool[] doubts;
    private readonly bool[] remarks;
    private readonly bool[] isBound;
    private readonly (Bound Bound, int Words)[] bounds;

    private StatementReader(
        string text,
        List<(int Start, int End)> words,
        IReadOnlyList<Figure> figures,
        Lexicon lexicon,
        Func<string, bool> isKnown
    )
    {
        (this.text, this.words, this.figures, this.lexicon, this.isKnown) = (text, words, figures, lexicon, isKnown);
        isContent = new bool[words.Count];
        isName = new bool[words.Count];
        isFigure = new bool[words.Count];
        foreach (var figure in figures)
        {
            for (var i = FirstWord(figure); i >= 0 && i < words.Count && words[i].Start < figure.End; i++)
            {
                isFigure[i] = true;
            }
        }

        negates = new bool[words.Count];
        denies = new bool[words.Count];
        doubts = new bool[words.Count];
        remarks = new bool[words.Count];
        isBound = new bool[words.Count];
        bounds = new (Bound, int)[figures.Count];
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, as offsets.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="lexicon">The lists of its language.</param>
    /// <param name="isKnown">Whether a bare word that begins a sentence is known as a name.</param>
    public static ReadStatements Read(
        string text,
        List<(int Start, int End)> words,
        IReadOnlyList<Figure> figures,
        Lexicon lexicon,
        Func<string, bool> isKnown
    )
    {
        var reader = new StatementReader(text, words, figures, lexicon, isKnown);
        reader.ReadNames();
        reader.ReadWords();
        reader.ReadFigures();
        reader.ReadQuotations();
        return new ReadStatements([.. reader.marks.OrderBy(mark => mark.Word)], reader.isContent, reader.Sentences())
        {
            IsTurned = reader.Turned(),
            IsDoubted = reader.Doubted(),
        };
    }

    /// <summary>The bare words with a capital within a sentence, which are names there and so at its beginning.</summary>
    public static IEnumerable<string> NamesWithin(string text, List<(int Start, int End)> words, Lexicon lexicon)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (char.IsUpper(text[words[i].Start]) && !IsInitial(text, words, i))
            {
                var bare = NameKey.Bare(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
                if (!lexicon.IsTitle(bare))
                {
                    yield return bare;
                }
            }
        }
    }

    private ReadOnlySpan<char> Word(int i) => text.AsSpan(words[i].Start, words[i].End - words[i].Start);

    private ReadOnlySpan<char> Gap(int i) => text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);

    private static bool IsInitial(string text, List<(int Start, int End)> words, int i)
    {
        var gap =
            i == 0 ? text.AsSpan(0, words[0].Start) : text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        return i == 0 || gap.ContainsAny(Openings);
    }

    private void ReadNames()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(i))
            {
                continue;
            }

            var first = i;
            var initial = IsInitial(text, words, i);
            if (initial && !IsAcronym(Word(i)) && !isKnown(NameKey.Bare(Word(i))) && !BeginsName(i))
            {
                continue;
            }

            while (i + 1 < words.Count && Gap(i) is " " or "-" or "–" or "‑" && IsCapital(i + 1))
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
                    Case = Case(first, i),
                }
            );
        }
    }

    /// <summary>The part in the sentence of the name that a run of words is.</summary>
    private string Case(int first, int last)
    {
        if (
            (last + 1 < words.Count && Word(last + 1) is "s" && Gap(last) is "'" or "’")
            || (last + 1 < words.Count && Gap(last) is " " && Countries.IsPeople(NameKey.Bare(Word(last))))
        )
        {
            return "of";
        }

        Span<char> folded = stackalloc char[128];
        for (var i = first - 1; i >= 0 && !IsBreak(i); i--)
        {
            var word = Word(i)[..Math.Min(64, Word(i).Length)];
            var letters = folded[..Normalisation.Fold(word, folded)];
            if (lexicon.Case(letters) is { Length: > 0 } part)
            {
                return part;
            }

            // An article or a title may stand between: ‘by the Kazakh president Tokayev’.
            if (letters is not ("the" or "a" or "an" or "its" or "their") && !lexicon.IsTitle(letters.ToString()))
            {
                return "";
            }
        }

        return "";
    }

    /// <summary>
    /// Whether an unknown word that begins a sentence is part of a name: ‘Talat Pasha’, but not ‘Later Turkish’.
    /// </summary>
    private bool BeginsName(int i) =>
        i + 1 < words.Count
        && Gap(i) is " "
        && IsCapital(i + 1)
        && Countries.CodeOf(NameKey.Bare(Word(i + 1))) is null
        && !Word(i).EndsWith("ly");

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

    private bool IsCapital(int i)
    {
        var word = Word(i);
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
        if (i + 1 < words.Count && Gap(i) is "-" && char.IsAsciiDigit(text[words[i + 1].Start]))
        {
            return false;
        }

        if (!word.ContainsAnyExcept("IVXLC"))
        {
            return false;
        }

        Span<char> folded = stackalloc char[2 * Math.Min(64, word.Length)];
        var letters = folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)];
        return !lexicon.IsTitle(NameKey.Bare(word)) && !(IsInitial(text, words, i) && lexicon.IsFunction(letters));
    }

    private void ReadWords()
    {
        Span<char> folded = stackalloc char[128];
        for (var i = 0; i < words.Count; i++)
        {
            if (isName[i])
            {
                continue;
            }

            var word = Word(i);
            var letters = folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)];
            negates[i] |= lexicon.IsNegation(letters);
            denies[i] = lexicon.IsDenial(letters);
            doubts[i] = lexicon.IsDoubt(letters);
            remarks[i] = lexicon.IsRemark(letters);
            isContent[i] = letters.Length > 2 && !char.IsAsciiDigit(letters[0]) && !lexicon.IsFunction(letters);
            var longest = 0;
            foreach (var entry in lexicon.Beginning(letters))
            {
                if (!Fits(entry, i, letters))
                {
                    continue;
                }

                if (entry.Kind == MarkKind.Figure)
                {
                    Bind(entry, i);
                }
                else if (entry.Words.Length >= longest && !isBound[i])
                {
                    longest = entry.Words.Length;
                    var pole = new Mark(MarkKind.Pole, entry.Axis, entry.IsNegative)
                    {
                        Word = i,
                        Words = entry.Words.Length,
                    };
                    if (!marks.Contains(pole) && !IsCopula(i))
                    {
                        marks.Add(pole);
                    }
                }
            }
        }

        Drop();
        Turn();
        Deny();
    }

    /// <summary>Whether a word of growth only leads to the one behind it: ‘growing weaker’.</summary>
    private bool IsCopula(int i) =>
        i + 1 < words.Count
        && Word(i).StartsWith("gr", StringComparison.Ordinal)
        && Gap(i) is " "
        && (Word(i + 1).EndsWith("er") || Word(i + 1) is "more" or "less" or "cool" or "cold" or "old" or "tired");

    /// <summary>Drops opposites that are part of a longer one: ‘long’ within ‘no longer’.</summary>
    private void Drop()
    {
        var covered = new bool[words.Count];
        foreach (var mark in marks)
        {
            for (var i = mark.Word + 1; mark.Kind == MarkKind.Pole && i < mark.Word + mark.Words; i++)
            {
                covered[i] = true;
            }

            if (mark.Kind == MarkKind.Pole && mark.Words > 1)
            {
                negates.AsSpan(mark.Word, Math.Min(mark.Words, words.Count - mark.Word)).Clear();
            }
        }

        marks.RemoveAll(mark => mark.Kind == MarkKind.Pole && covered[mark.Word]);
    }

    /// <summary>Turns round what is negated.</summary>
    private void Turn()
    {
        foreach (ref var mark in CollectionsMarshal.AsSpan(marks))
        {
            if (mark.Kind == MarkKind.Pole && !mark.Text.EndsWith('!') && IsNegated(mark))
            {
                mark = mark with { IsNegative = !mark.IsNegative };
            }
        }
    }

    /// <summary>The words of clauses that do not say that something is so.</summary>
    private bool[] Doubted()
    {
        var doubted = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!doubts[i])
            {
                continue;
            }

            for (var n = i; n < words.Count && (n == i || !IsBreak(n - 1)); n++)
            {
                doubted[n] = true;
            }

            for (var n = i - 1; n >= 0 && !IsBreak(n); n--)
            {
                doubted[n] = true;
            }
        }

        foreach (var (first, end) in Sentences())
        {
            if (remarks.AsSpan(first, end - first).Contains(true))
            {
                doubted.AsSpan(first, end - first).Fill(true);
            }
        }

        return doubted;
    }

    /// <summary>Names that do what a passive says: ‘launched by Nazarbayev’.</summary>
    private HashSet<int> Turned()
    {
        var turned = new HashSet<int>();
        foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Name))
        {
            for (var i = mark.Word - 1; i >= 0 && i >= mark.Word - Reach && !IsBreak(i); i--)
            {
                if (Word(i) is "by")
                {
                    turned.Add(mark.Word);
                }

                if (isContent[i] && !lexicon.IsTitle(NameKey.Bare(Word(i))))
                {
                    break;
                }
            }
        }

        return turned;
    }

    /// <summary>
    /// Gives what is refused or left undone both of its ends: who refuses new radiators has old ones, and who refuses to
    /// close leaves open.
    /// </summary>
    private void Deny()
    {
        foreach (var mark in marks.Where(mark => mark.Kind == MarkKind.Pole).ToArray())
        {
            for (var i = mark.Word - 1; i >= 0 && i >= mark.Word - Reach && !IsBreak(i); i--)
            {
                if (denies[i])
                {
                    marks.Add(mark with { IsNegative = !mark.IsNegative });
                    break;
                }
            }
        }
    }

    private bool IsNegated(Mark mark)
    {
        var odd = false;
        for (var i = mark.Word - 1; i >= 0 && !IsBreak(i); i--)
        {
            if (i < mark.Word - Reach && !(negates[i] && IsOfClause(i, mark.Word)))
            {
                continue;
            }

            // ‘less fruitful’, but not ‘less coal and more gas’.
            var isNear = i == mark.Word - 1 || !Word(i).StartsWith("le", StringComparison.Ordinal);
            odd ^= negates[i] && isNear && !(i + 1 < words.Count && Word(i + 1) is "only");
        }

        var end = mark.Word + mark.Words - 1;
        for (var i = end; lexicon.Words.NegatesBehind && i + 1 < words.Count && i < end + Reach && !IsBreak(i); i++)
        {
            odd ^= negates[i + 1];
        }

        return odd;
    }

    /// <summary>Whether a negation is that of a whole clause: ‘does not mean that Russia has given up’.</summary>
    private bool IsOfClause(int negation, int word)
    {
        for (var i = negation + 1; i < Math.Min(word, negation + Reach); i++)
        {
            if (Word(i) is "that" or "что" && i > negation + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause ends behind a word.</summary>
    private bool IsBreak(int i) => i + 1 < words.Count && Gap(i).ContainsAny(Breaks);

    private bool Fits(Lexicon.Entry entry, int i, ReadOnlySpan<char> letters)
    {
        if (i + entry.Words.Length > words.Count || !Lexicon.Fits(entry.Words[0], letters))
        {
            return false;
        }

        Span<char> folded = stackalloc char[128];
        for (var n = 1; n < entry.Words.Length; n++)
        {
            var word = Word(i + n);
            if (
                isName[i + n]
                || Gap(i + n - 1).Length > 1
                || !Lexicon.Fits(
                    entry.Words[n],
                    folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)]
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives a bound to the figure that it stands at.</summary>
    private void Bind(Lexicon.Entry entry, int i)
    {
        var (first, next) = (words[i].Start, i + entry.Words.Length);
        var end = words[next - 1].End;
        for (var n = 0; n < figures.Count; n++)
        {
            var figure = figures[n];
            var isDate = figure.Kind is FigureKind.Year or FigureKind.Date;
            if (isDate != entry.Bound is Bound.Since or Bound.Until || figure.Kind == FigureKind.Reference)
            {
                continue;
            }

            var isThere = entry.IsBehind
                ? figure.End <= first
                    && !text.AsSpan(figure.End, first - figure.End).ContainsAny(".;:")
                    && Between(figure.End, first) == 0
                : figure.Start >= end
                    && !text.AsSpan(end, figure.Start - end).ContainsAny(Stops)
                    && Between(end, figure.Start) <= (isDate ? 0 : BoundReach);
            if (isThere && bounds[n].Words < entry.Words.Length)
            {
                bounds[n] = (entry.Bound, entry.Words.Length);
                negates.AsSpan(i, next - i).Clear();
                marks.RemoveAll(mark => mark.Kind == MarkKind.Pole && mark.Word >= i && mark.Word < next);
                isBound.AsSpan(i, next - i).Fill(true);
                if (!entry.IsBehind)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Words that lie between two offsets.</summary>
    private int Between(int from, int to)
    {
        var count = 0;
        foreach (var (start, end) in words)
        {
            count += start >= from && end <= to ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first word of a figure; -1 where it has none.</summary>
    private int FirstWord(Figure figure) => words.FindIndex(word => word.End > figure.Start);

    private void ReadFigures()
    {
        for (var n = 0; n < figures.Count; n++)
        {
            var figure = figures[n];
            if (figure.Kind == FigureKind.Reference)
            {
                continue;
            }

            var first = FirstWord(figure);
            if (first < 0)
            {
                continue;
            }

            var count = 0;
            for (var i = first; i < words.Count && words[i].Start < figure.End; i++, count++)
            {
                isContent[i] = false;
            }

            // ‘one’ and ‘first’ are rather words than figures; but ‘first’ is an opposite, read as such.
            if (!figure.IsWeak)
            {
                marks.RemoveAll(mark => mark.Kind == MarkKind.Pole && mark.Word >= first && mark.Word < first + count);
                marks.Add(
                    new Mark(MarkKind.Figure, figure.Value, false, bounds[n].Bound)
                    {
                        Word = first,
                        Words = Math.Max(1, count),
                        Unit = figure.Kind == FigureKind.Number ? Unit(first + count) : "",
                    }
                );
            }
        }
    }

    /// <summary>The unit that stands behind a figure, or one word further: ‘25 long years’.</summary>
    private string Unit(int next)
    {
        Span<char> folded = stackalloc char[128];
        for (var i = next; i < words.Count && i < next + 2 && !IsBreak(i - 1) && !isName[i]; i++)
        {
            var word = Word(i);
            if (
                lexicon.Unit(folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)]) is
                { Length: > 0 } unit
            )
            {
                return unit;
            }
        }

        return "";
    }

    private void ReadQuotations()
    {
        for (var i = 0; i < words.Count; i++)
        {
            var before = i == 0 ? 0 : words[i - 1].End;
            if (text.AsSpan(before, words[i].Start - before).ContainsAny("“„«\""))
            {
                marks.Add(new Mark(MarkKind.Quotation, "") { Word = i });
            }
        }
    }

    private ImmutableArray<(int First, int End)> Sentences()
    {
        var sentences = ImmutableArray.CreateBuilder<(int, int)>();
        var first = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && !Ends(i))
            {
                continue;
            }

            sentences.Add((first, i + 1));
            first = i + 1;
        }

        return sentences.ToImmutable();
    }

    private bool Ends(int i)
    {
        var gap = Gap(i);
        if (gap.ContainsAny("\n|"))
        {
            return true;
        }

        var stop = gap.IndexOfAny(".!?;");
        return stop >= 0
            && gap[stop..].Contains(' ')
            && (gap[stop] == ';' || !char.IsLower(text[words[i + 1].Start]))
            && !(gap[stop] == '.' && words[i].End - words[i].Start == 1 && char.IsUpper(text[words[i].Start]));
    }
}
