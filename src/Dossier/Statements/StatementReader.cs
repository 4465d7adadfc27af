using System.Buffers;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Finds the sentences of a text and what each is marked by; never changed once it has read.</summary>
internal sealed class StatementReader
{
    /// <summary>Words that may stand between a bound and its figure: ‘barely reached $ 5 billion’.</summary>
    private const int BoundReach = 2;

    /// <summary>What parts a bound from its figure.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:.()");

    private readonly string text;
    private readonly List<(int Start, int End)> words;
    private readonly IReadOnlyList<Figure> figures;
    private readonly Lexicon lexicon;
    private readonly List<Mark> marks = [];
    private readonly bool[] isContent;
    private readonly NameReader names;
    private readonly bool[] isName;
    private readonly WordRow row;
    private readonly bool[] isFigure;
    private readonly bool[] negates;
    private readonly bool[] denies;
    private readonly DeniedBounds denied;
    private readonly bool[] doubts;
    private readonly bool[] remarks;
    private readonly bool[] attributes;
    private readonly bool[] isBound;
    private readonly (Bound Bound, int Words)[] bounds;
    private HashSet<int> ofSubject = [];

    private StatementReader(
        string text,
        List<(int Start, int End)> words,
        IReadOnlyList<Figure> figures,
        Lexicon lexicon,
        Func<string, bool> isKnown
    )
    {
        (this.text, this.words, this.figures, this.lexicon) = (text, words, figures, lexicon);
        row = new WordRow(text, words);
        isContent = new bool[words.Count];
        isFigure = new bool[words.Count];
        foreach (var figure in figures)
        {
            for (var i = FirstWord(figure); i >= 0 && i < words.Count && words[i].Start < figure.End; i++)
            {
                isFigure[i] = true;
            }
        }

        names = new NameReader(row, isFigure, lexicon, isKnown);
        isName = names.IsName;
        marks.AddRange(names.Marks);
        negates = new bool[words.Count];
        denied = new DeniedBounds(row, negates);
        denies = new bool[words.Count];
        doubts = new bool[words.Count];
        remarks = new bool[words.Count];
        attributes = new bool[words.Count];
        isBound = new bool[words.Count];
        bounds = [.. figures.Select(figure => (BoundSigns.Of(text, figure), 0))];
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
        reader.ReadWords();
        reader.ReadFigures();
        reader.ReadQuotations();
        return new ReadStatements(
            [.. reader.marks.OrderBy(mark => mark.Word)],
            reader.isContent,
            Clauses.Sentences(reader.row)
        )
        {
            IsAttributed = reader.attributes,
            IsTurned = reader.names.Turned(reader.isContent),
            OfSubject = reader.ofSubject,
            IsDoubted = Clauses.Doubted(reader.row, reader.doubts, reader.remarks),
        };
    }

    /// <summary>
    /// Notes what each word is, adds the opposites that words begin, and turns round those that are negated.
    /// </summary>
    private void ReadWords()
    {
        Span<char> folded = stackalloc char[128];
        for (var i = 0; i < words.Count; i++)
        {
            if (isName[i])
            {
                continue;
            }

            var word = row.Word(i);
            var letters = folded[..Normalisation.Fold(word[..Math.Min(64, word.Length)], folded)];
            var traits = lexicon.TraitsOf(letters);
            var isContraction = Negation.IsContraction(row, i);
            // The ‘least’ of ‘at least 120’ denies nothing.
            negates[i] |= (traits.HasFlag(WordTraits.Negation) && !isBound[i]) || isContraction;
            denies[i] = traits.HasFlag(WordTraits.Denial);
            doubts[i] = traits.HasFlag(WordTraits.Doubt) && !isFigure[i]; // ‘in May 2024’ leaves nothing open.
            remarks[i] = traits.HasFlag(WordTraits.Remark);
            attributes[i] = traits.HasFlag(WordTraits.Attribution);
            isContent[i] = letters.Length > 2 && !char.IsAsciiDigit(letters[0]) && !traits.HasFlag(WordTraits.Function);
            if (isContraction)
            {
                continue; // ‘won't’ is no victory.
            }

            var ending = lexicon.TurnedFrom(letters);
            if (
                !Find(i, letters, ending < 0 ? letters.Length + 1 : ending)
                && isContent[i]
                && !doubts[i]
                && lexicon.Turned(letters) is { Length: > 0 } rest
            )
            {
                Find(i, rest, turnedFrom: 0);
            }
        }

        ReadHalves();
        NegatedPhrases.Read(row, negates, marks);
        Alternatives.Read(row, marks);
        var negation = new Negation(row, lexicon, negates, denies);
        negation.Apply(marks);
        denied.AddNotYet(marks);
        ofSubject = negation.OfSubject;
    }

    /// <summary>
    /// Reads ‘not … more than half’ as ‘no more than half’: who does not expect more than half expects at most that.
    /// </summary>
    private void ReadHalves()
    {
        for (var n = 0; n < figures.Count; n++)
        {
            if (
                figures[n] is not { IsWeak: true, Kind: FigureKind.Percentage }
                || FirstWord(figures[n]) is not (>= 2 and var half)
                || row.Word(half - 1) is not "than"
                || row.Word(half - 2) is not ("more" or "less" or "More" or "Less")
            )
            {
                continue;
            }

            marks.RemoveAll(mark =>
                mark is { Kind: MarkKind.Pole, Text: "more" or Axis.Major } && mark.Word == half - 2
            );
            // ‘less than half an hour’ is of half an hour as well.
            var isSpan = half + 1 < row.Count && row.Word(half + 1) is "a" or "an";
            marks.Add(
                new Mark(MarkKind.Pole, Axis.Major, bounds[n].Bound == Bound.AtMost)
                {
                    Word = half - 2,
                    Words = isSpan ? 2 : 3,
                }
            );
        }
    }

    /// <summary>Adds the bounds and opposites that a word begins.</summary>
    /// <param name="i">The word.</param>
    /// <param name="letters">The word, folded, or what is left of it without a beginning that turns it round.</param>
    /// <param name="turnedFrom">Where in it begins what turns round the entries that end before; after it for
    /// nothing.</param>
    /// <returns>Whether it begins any.</returns>
    private bool Find(int i, ReadOnlySpan<char> letters, int turnedFrom)
    {
        var longest = 0;
        var isFound = false;
        foreach (var entry in lexicon.Beginning(letters))
        {
            if (!FitsAt(entry, i, letters))
            {
                continue;
            }

            // What a beginning turns round may stand on other axes without it.
            isFound |= !entry.Axis.Contains('~', StringComparison.Ordinal);
            if (entry.Kind == MarkKind.Figure)
            {
                Bind(entry, i);
            }
            else if (entry.Words.Length >= longest && !isBound[i])
            {
                longest = entry.Words.Length;
                var isTurned =
                    turnedFrom < letters.Length
                    && (turnedFrom == 0 || entry.Words[^1].TrimEnd('*').Length <= turnedFrom);
                var pole = new Mark(MarkKind.Pole, entry.Axis, entry.IsNegative != isTurned)
                {
                    Word = i,
                    Words = entry.Words.Length,
                };
                if (!marks.Contains(pole) && !IsCopula(i) && !(isTurned && pole.IsOfKind))
                {
                    marks.Add(pole);
                }
            }
        }

        return isFound;
    }

    /// <summary>Whether a word of growth only leads to the one after it: ‘growing weaker’.</summary>
    private bool IsCopula(int i) =>
        i + 1 < words.Count
        && row.Word(i).StartsWith("gr", StringComparison.Ordinal)
        && row.Gap(i) is " "
        && (
            row.Word(i + 1).EndsWith("er")
            || row.Word(i + 1) is "more" or "less" or "cool" or "cold" or "old" or "tired"
        );

    /// <summary>Whether the words from one on are those of an entry; the first is given folded.</summary>
    private bool FitsAt(Lexicon.Entry entry, int i, ReadOnlySpan<char> letters)
    {
        if (i + entry.Words.Length > words.Count || !Lexicon.Fits(entry.Words[0], letters))
        {
            return false;
        }

        Span<char> folded = stackalloc char[128];
        for (var n = 1; n < entry.Words.Length; n++)
        {
            var word = row.Word(i + n);
            if (
                isName[i + n]
                || row.Gap(i + n - 1).Length > 1
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

    /// <summary>
    /// Gives the bound of an entry to the figure that it stands beside: ‘at least’ to the 40 of ‘at least 40’.
    /// </summary>
    private void Bind(Lexicon.Entry entry, int i)
    {
        var first = words[i].Start;
        var next = i + entry.Words.Length;
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
            if (isThere && bounds[n].Words < entry.Words.Length && (entry.Words is not ["between"] || IsRange(n)))
            {
                bounds[n] = (denied.BoundOf(entry, i), entry.Words.Length);
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

    /// <summary>
    /// Whether ‘and’ and another figure follow a figure right away: the 12 of ‘between 12 and 15 degrees’, but not the
    /// 5 of ‘a treaty between the 5 states’.
    /// </summary>
    private bool IsRange(int figure) =>
        figure + 1 < figures.Count
        && figures[figure].End <= figures[figure + 1].Start
        && text.AsSpan(figures[figure].End, figures[figure + 1].Start - figures[figure].End).Trim() is "and";

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

    /// <summary>Adds a mark for each figure but references; opposites within one are dropped.</summary>
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
                        IsCount = figure.Kind == FigureKind.Number,
                    }
                );
            }
        }
    }

    /// <summary>The unit that stands after a figure, or one word further: ‘25 long years’.</summary>
    private string Unit(int next)
    {
        Span<char> folded = stackalloc char[128];
        for (var i = next; i < words.Count && i < next + 2 && !row.IsBreak(i - 1) && !isName[i]; i++)
        {
            var word = row.Word(i);
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

    /// <summary>Adds a mark at each word that an opening quotation mark, or a straight one, stands before.</summary>
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
}
