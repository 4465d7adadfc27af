using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Check.Grounding.Indexes;
using Dossier.Figures;
using Dossier.Model.Grounding;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// What a sentence, row or box says beside one of its figures or names: it tells whether a passage that has the same
/// figure or name speaks of the same, or of something else.
/// </summary>
internal sealed partial class Surroundings
{
    /// <summary>Passages that a hint names at most.</summary>
    private const int MaxPassages = 3;

    /// <summary>Figures and names of a passage that a hint says beside one.</summary>
    private const int MaxBeside = 3;

    private readonly Claim claim;
    private readonly Records records;
    private readonly HashedClaim hashed;
    private readonly (int First, int Count) words;
    private readonly string text;
    private readonly Figure[] figures;

    private Surroundings(Claim claim, HashedClaim hashed, (int Start, int End) part, PageGrounding page)
    {
        (this.claim, this.hashed, records) = (claim, hashed, page.Records);
        (words, text) = (hashed.WordsIn(part.Start, part.End), hashed.Claim.Text[part.Start..part.End]);
        figures =
        [
            .. hashed.Claim.Figures.Where(figure =>
                figure.Start >= part.Start
                && figure.End <= part.End
                && !figure.IsWeak
                && figure.Kind != FigureKind.Reference
                && IsOfPassages(figure)
            ),
        ];
    }

    /// <summary>What stands beside a part of a claim.</summary>
    /// <param name="hashed">The claim.</param>
    /// <param name="start">Where the part begins in its text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="page">The page that it stands on.</param>
    public static Surroundings Of(HashedClaim hashed, int start, int end, PageGrounding page)
    {
        var claim = hashed.Claim;
        var whole =
            claim.Whole is null || claim.IsProse
                ? null
                : page.Gathered.FirstOrDefault(one => ReferenceEquals(one.Claim.Whole, claim.Whole));
        var part =
            whole is not null ? (0, whole.Claim.Text.Length)
            : claim.IsProse ? hashed.SentenceAt(start)
            : (0, claim.Text.Length);
        return new(claim, whole ?? hashed, part, page) { Asked = Written(claim.Text, start, end) };
    }

    /// <summary>The part itself, as written.</summary>
    private string Asked { get; init; } = "";

    /// <summary>
    /// What the passages named have where the block has a figure that they lack: a figure of the same form in the
    /// sentence that has most of what stands beside it, or the only one; null where that cannot be told.
    /// </summary>
    /// <param name="missing">The figure.</param>
    /// <returns>What they have, and whether anything of the block stands beside it.</returns>
    public (string Said, bool IsBeside)? Instead(Mark missing)
    {
        var there = claim
            .From.SelectMany(id => records.Passage(id).Statements.Select(statement => (Id: id, Statement: statement)))
            .Select(one => (one.Id, Shared: Shared(one.Statement), Others: Others(one.Statement, missing)))
            .Where(one => one.Others.Length > 0)
            .ToArray();
        (PassageId Id, string Written)[] near =
        [
            .. there
                .SelectMany(one =>
                    one.Others.Where(mark => IsMistyped(mark.Text, missing.Text))
                        .Select(mark => (one.Id, Typed(mark, missing)))
                )
                .DistinctBy(one => one.Item2, StringComparer.Ordinal),
        ];
        if (near is [var (mistyped, meant)])
        {
            return ($"{mistyped} has {meant}", true);
        }

        var most = there.Select(one => one.Shared.Length).DefaultIfEmpty().Max();
        var best = Array.FindAll(there, one => one.Shared.Length == most);
        if (best is not [var (id, shared, others)] || others.Length > (most == 0 ? 1 : 2))
        {
            return null;
        }

        var beside = most == 0 ? "" : $" beside {string.Join(", ", shared.Take(MaxBeside))}";
        return ($"{id} has {string.Join(" and ", others.Select(mark => Typed(mark, missing)))}{beside}", most > 0);
    }

    /// <summary>
    /// Whether one number may be another mistyped: a digit too many, too few or wrong, or two exchanged; of dates,
    /// whether exactly one part differs.
    /// </summary>
    private static bool IsMistyped(string one, string other)
    {
        if (one.Count('-') != other.Count('-'))
        {
            return false;
        }

        if (one.Contains('-', StringComparison.Ordinal))
        {
            var (parts, others) = (one.Split('-'), other.Split('-'));
            return parts.Length > 1 && parts.Zip(others).Count(pair => pair.First != pair.Second) == 1;
        }

        // Noughts at the end are thousands and millions, and are often said in words.
        var (digits, written) = (Digits(one), Digits(other));
        return Math.Min(digits.Length, written.Length) > 1
            && (
                digits == written // A point was lost, or put in.
                || IsPermuted(digits, written)
                || (Math.Abs(digits.Length - written.Length) <= 1 && Changes(digits, written) <= 1)
                || (digits.TrimEnd('0') is { Length: > 1 } telling && telling == written.TrimEnd('0'))
            );

        static string Digits(string figure) => string.Concat(figure.Where(char.IsAsciiDigit));
    }

    /// <summary>Whether two characters of a number have changed places in another: ‘1914’ and ‘1941’.</summary>
    private static bool IsPermuted(string one, string other) =>
        one.Length == other.Length
        && one.Zip(other).Count(pair => pair.First != pair.Second) == 2
        && one.Order().SequenceEqual(other.Order());

    /// <summary>
    /// Digits that are put in, taken out or changed between two numbers, which are not the same; 2 for more.
    /// </summary>
    private static int Changes(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        return
            shorter[same..] == longer[(same + 1)..]
            || (shorter.Length == longer.Length && shorter[(same + 1)..] == longer[(same + 1)..])
            ? 1
            : 2;
    }

    /// <summary>
    /// A figure of a passage as the block would write it: ‘1.21’ where it has ‘12.1’ and its unit says millions.
    /// </summary>
    private string Typed(Mark mark, Mark missing)
    {
        if (IsInOtherUnit(mark, missing))
        {
            var same = NumberWords().Match(Asked).Value;
            return $"{same} in another unit{(mark.Unit.Length > 0 ? $", {mark.Unit}" : "")}";
        }

        if (FigureTimes.IsTime(mark.Text) && !Asked.Any(char.IsLetter))
        {
            return $"{mark.Text[..^3]}:{mark.Text[^2..]}"; // As the block writes times.
        }

        if (
            mark.IsDate
            || !decimal.TryParse(Bare(mark.Text), CultureInfo.InvariantCulture, out var there)
            || !decimal.TryParse(Bare(missing.Text), CultureInfo.InvariantCulture, out var here)
        )
        {
            return Written(mark);
        }

        return WrittenNumber.Like(Asked, here, there, records.Language) ?? Written(mark);

        // A sum without its currency.
        static ReadOnlySpan<char> Bare(string figure) => figure.AsSpan(figure.LastIndexOf(' ') + 1);
    }

    /// <summary>
    /// The passages among some that have every other figure of the sentence, where those named have not.
    /// </summary>
    /// <param name="holding">Passages that have the part itself.</param>
    public PassageId[] WithFigures(IEnumerable<PassageId> holding) =>
        OtherFigures().Length == 0
        || Array.TrueForAll(OtherFigures(), figure => claim.From.Any(id => HasFigure(id, figure)))
            ? []
            : [.. holding.Where(HasOtherFigures).Where(id => Words([id]) >= Words(claim.From)).Take(MaxPassages)];

    /// <summary>
    /// The passages among some that have every other figure of the sentence, and more of its words than those named.
    /// </summary>
    /// <param name="holding">Passages that have the part itself.</param>
    public PassageId[] WithWords(IEnumerable<PassageId> holding) =>
        [.. holding.Where(HasOtherFigures).Where(id => Words([id]) > Words(claim.From)).Take(MaxPassages)];

    /// <summary>Passages, each with what it says beside a figure or name.</summary>
    /// <param name="ids">The passages.</param>
    /// <param name="isIt">Whether a mark of theirs is the figure or name.</param>
    public string Said(IEnumerable<PassageId> ids, Func<Mark, bool> isIt) =>
        string.Join("; ", ids.Take(MaxPassages).Select(id => Said(id, isIt)));

    /// <summary>Whether a passage has every figure of the sentence but the part itself.</summary>
    private bool HasOtherFigures(PassageId id) => Array.TrueForAll(OtherFigures(), figure => HasFigure(id, figure));

    /// <summary>
    /// The figures of the sentence, or of the whole row or box, that are not written as the part itself.
    /// </summary>
    private Figure[] OtherFigures() => Array.FindAll(figures, figure => Written(figure) != Asked);

    /// <summary>A figure as the text writes it.</summary>
    private string Written(Figure figure) => Written(hashed.Claim.Text, figure.Start, figure.End);

    /// <summary>A part of a text, beyond which the unit of a key figure is read.</summary>
    private static string Written(string text, int start, int end)
    {
        var last = Math.Min(end, text.Length);
        return text[Math.Min(start, last)..last];
    }

    /// <summary>How many words of the sentence passages have, by their stems or as names.</summary>
    private int Words(ImmutableArray<PassageId> ids)
    {
        var found = 0;
        for (var i = words.First; i < words.First + words.Count; i++)
        {
            var word = i;
            found += ids.Any(id => HasWord(id, word)) ? 1 : 0;
        }

        return found;
    }

    /// <summary>
    /// Whether a passage has a word of the sentence, as a name or by its stem; false for words with digits.
    /// </summary>
    private bool HasWord(PassageId id, int word)
    {
        var passage = records.Passage(id);
        var hashes = hashed.In(records.PlaceOf(id.Seed));
        var (start, end) = hashed.Words[word];
        if (hashed.Claim.Text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
        {
            return false; // Figures are compared by themselves.
        }

        return (hashes.IsName(word) && passage.Names.Has(hashes.Word(word)))
            || (hashes.Stem(word) is > 0 and var stem && passage.Stems.Has(stem));
    }

    /// <summary>Whether a passage has a figure, as it is written or as it may be read besides.</summary>
    private bool HasFigure(PassageId id, Figure figure) =>
        records.Has(id, figure.Value) || (figure.Or is { } other && records.Has(id, other));

    /// <summary>
    /// Whether the passages should have a figure: neither the editors vouch for it nor a source cited has it.
    /// </summary>
    private bool IsOfPassages(Figure figure) =>
        !claim.Own.Contains(figure.Value)
        && !claim.Sources.Any(source =>
            records.HasSource(source, figure.Value) && !claim.From.Any(id => records.Has(id, figure.Value))
        );

    /// <summary>
    /// The names and figures of a passage's sentence that this sentence has too, as people write them.
    /// </summary>
    private string[] Shared(Statement statement) =>
        [
            .. statement
                .Marks.Where(mark =>
                    HasName(mark)
                    || (mark.Kind == MarkKind.Figure && Figure.Supported(mark.Text).Any(value => HasFigureValue(value)))
                )
                .Select(Written)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The figures of a passage's sentence that have the form of the missing one, and that this sentence does not have.
    /// </summary>
    private Mark[] Others(Statement statement, Mark missing) =>
        [
            .. statement
                .Marks.Where(mark =>
                    (mark.IsSameShape(missing) && IsOfUnit(mark, missing)) || IsInOtherUnit(mark, missing)
                )
                .Where(mark =>
                    !Figure.Supported(mark.Text).Any(value => value == missing.Text || HasFigureValue(value))
                )
                .DistinctBy(mark => mark.Text, StringComparer.Ordinal),
        ];

    /// <summary>Whether a figure is the same number in another currency, or counts other things.</summary>
    private static bool IsInOtherUnit(Mark mark, Mark missing) =>
        mark.Kind == MarkKind.Figure
        && !mark.IsDate
        && !missing.IsDate
        && mark.Text != missing.Text
        && NumberOf(mark.Text) is { Length: > 1 } number
        && number == NumberOf(missing.Text);

    /// <summary>The number of a figure without currency and percent sign: <c>5000</c> of <c>USD 5000</c>.</summary>
    private static string NumberOf(string figure) => figure[(figure.LastIndexOf(' ') + 1)..].TrimEnd('%');

    /// <summary>A number with the word for its size, if there is one: ‘1.2 million’, ‘112,000’.</summary>
    [GeneratedRegex(@"[0-9][0-9.,]*(?: (?:thousand|million|billion|trillion))?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWords();

    /// <summary>Whether two figures have one unit, or one of them has none.</summary>
    private static bool IsOfUnit(Mark mark, Mark missing) =>
        missing.Unit.Length == 0 || mark.Unit.Length == 0 || mark.Unit == missing.Unit;

    /// <summary>Whether the sentence has a figure with this canonical value.</summary>
    private bool HasFigureValue(string value) =>
        Array.Exists(figures, figure => figure.Value == value || figure.Or == value);

    /// <summary>Whether a mark is a name that the sentence has too.</summary>
    private bool HasName(Mark mark) => mark.Kind == MarkKind.Name && FoundInPassage.Holds(text, mark.Text);

    /// <summary>A passage with the marks that stand closest to one of its figures or names, in their order.</summary>
    private string Said(PassageId id, Func<Mark, bool> isIt)
    {
        var marks = records
            .Passage(id)
            .Statements.Select(statement => statement.Marks)
            .Where(marks => marks.Any(isIt))
            .OrderByDescending(marks => marks.Count(HasName))
            .FirstOrDefault([]);
        var at = marks.Select((mark, i) => isIt(mark) ? i : -1).FirstOrDefault(i => i >= 0, -1);
        var beside = marks
            .Select((mark, i) => (Mark: mark, At: i))
            .Where(one => one.Mark.Kind is MarkKind.Name or MarkKind.Figure && !isIt(one.Mark))
            .OrderBy(one => Math.Abs(one.At - at))
            .Take(MaxBeside)
            .OrderBy(one => one.At)
            .Select(one => Written(one.Mark))
            .ToArray();
        return beside.Length == 0 ? id.ToString() : $"{id} (beside {string.Join(", ", beside)})";
    }

    /// <summary>A name or figure as people write it.</summary>
    private string Written(Mark mark) => WrittenFigure.Of(mark, records.Language);
}
