using System.Globalization;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Rules.Figures.Forms;
using Dossier.Check.Grounding.Rules.Passages;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Figures;

/// <summary>
/// Every figure, year, date, sum and percentage stands in one of the passages that its block names, in the data of a
/// source cited there, or is one that the editors vouch for: <c>own="10%"</c>. A passage that the text speaks of by
/// number is one that it names. What only the data of a source has stands in the sentence that cites it or names it.
/// </summary>
internal static class FiguresAreGrounded
{
    /// <summary>The digits of a year.</summary>
    private const int Year = 4;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        var missing = new List<(HashedClaim Claim, Figure Figure)>();
        foreach (var hashed in page.Claims)
        {
            CheckFigures(hashed, page, missing, bag);
        }

        PassagesAreMeant.Apply(page, missing, bag);
        var explained = ScaleOfChart.Report(page, missing, bag);
        var units = new HashSet<TextSpan>();
        foreach (var (hashed, figure) in missing)
        {
            if (
                explained.Contains((hashed, figure))
                || (OfUnit(hashed.Claim, figure, page) is { } unit && !units.Add(unit.Span))
            )
            {
                continue; // What the unit of a chart has wrong, each of its cells has.
            }

            if (!page.IsElsewhere(hashed.Claim, id => page.Records.Has(id, figure.Value)))
            {
                var written = Written(hashed.Claim, figure);
                bag.Report(
                    Codes.UnfoundedFigure,
                    OfUnit(hashed.Claim, figure, page)?.Span
                        ?? hashed.Claim.Place(figure.Start, Math.Min(figure.End, hashed.Claim.Text.Length)),
                    hashed.Claim.From is [var only]
                        ? $"'{written}' does not stand in {only}"
                        : $"'{written}' stands in none of the {hashed.Claim.From.Length} passages named",
                    HintFor(figure, written, hashed, page)
                );
            }
        }
    }

    /// <summary>
    /// The unit of a chart because of which a figure is not found: the unit is a figure by itself, ‘thousands’, or the
    /// passages have the number without it; null for none.
    /// </summary>
    private static AttributeValue? OfUnit(Claim claim, Figure figure, PageGrounding page) =>
        claim.Unit is { } unit
        && figure.End > claim.UnitAt
        && (
            figure.Start >= claim.UnitAt
            || FigureReader
                .Read(claim.Text[..claim.UnitAt], page.Records.Language)
                .Any(bare => claim.From.Any(id => page.Records.Has(id, bare.Value)))
        )
            ? unit
            : null;

    /// <summary>A figure as typed; the whole text where the figure ends in a unit that is read behind it.</summary>
    private static string Written(Claim claim, Figure figure) =>
        claim.Text.Length >= figure.End ? claim.Text[figure.Start..figure.End] : claim.Text;

    /// <summary>
    /// Adds the figures of a claim that nothing supports to <paramref name="missing"/>. Reports references to passages
    /// that are not named, and figures of common knowledge that nobody vouches for.
    /// </summary>
    private static void CheckFigures(
        HashedClaim hashed,
        PageGrounding page,
        List<(HashedClaim Claim, Figure Figure)> missing,
        DiagnosticBag bag
    )
    {
        var claim = hashed.Claim;
        var records = page.Records;
        if (claim.IsCommon)
        {
            foreach (
                var figure in claim.Figures.Where(figure =>
                    !figure.IsWeak && !claim.Own.Contains(figure.Value) && !hashed.IsBareCitation(figure.Start)
                )
            )
            {
                var common = claim.Text[figure.Start..figure.End];
                bag.Report(
                    Codes.UnfoundedFigure,
                    claim.Place(figure.Start, figure.End),
                    $"'{common}' rests on common knowledge, and nobody vouches for it",
                    $"say that the editors do: own=\"{common}\""
                );
            }
        }

        if (claim.IsExempt || !records.Covers(claim.From) || FollowOnFindings.StandsInUnreadChart(claim, bag))
        {
            return;
        }

        foreach (var figure in claim.Figures)
        {
            var written = Written(claim, figure);
            if (
                DoubtfulThousands.Report(hashed, figure, written, page, bag)
                || PercentagePoints.Report(claim, figure, page, bag)
            )
            {
                continue;
            }

            if (
                figure.IsWeak
                || IsGrounded(figure, hashed, records)
                || (figure.IsLater && (records.Settings.Rules < 2 || !records.HasStatements(claim.From)))
                || page.Stands(claim, written)
                || hashed.IsBareCitation(figure.Start)
                || bag.IsMeantOtherwise(claim.Place(figure.Start, figure.End))
                || IsTorn(claim.Text, figure)
                || (figure.Kind != FigureKind.Reference && FollowOnFindings.MayRestOnUnreadSource(claim, bag))
                || bag.HasInLine(Codes.ChartData, claim.Place(figure.Start, figure.Start))
            )
            {
                continue;
            }

            if (figure.Kind == FigureKind.Reference)
            {
                bag.Report(
                    Codes.UnfoundedFigure,
                    claim.Place(figure.Start, figure.End),
                    $"the text speaks of '{figure.Value}', which is not among its passages",
                    "name it in from=\"…\", or mend the number; named are "
                        + $"{string.Join(", ", claim.From.Select(id => id.Passage))}"
                );
                continue;
            }

            missing.Add((hashed, figure));
        }
    }

    /// <summary>Whether a sign that is told as no space divides a figure from its unit: ‘12~million’.</summary>
    private static bool IsTorn(string text, Figure figure) =>
        (figure.Start > 0 && figure.Start <= text.Length && text[figure.Start - 1] == '~')
        || (figure.End < text.Length && text[figure.End] == '~');

    /// <summary>Whether the passages, sources or editors support a figure, in either of its readings.</summary>
    private static bool IsGrounded(Figure figure, HashedClaim hashed, Records records) =>
        figure.Kind == FigureKind.Reference
            ? hashed.Claim.From.Any(id => id.Passage == figure.Value)
            : IsGrounded(figure, figure.Value, hashed, records)
                || (figure.Or is { } other && IsGrounded(figure, other, hashed, records));

    /// <summary>The same for one reading of the figure, in canonical form.</summary>
    private static bool IsGrounded(Figure figure, string value, HashedClaim hashed, Records records)
    {
        var claim = hashed.Claim;
        var isAsked = records.Settings.Rules >= 2;
        return claim.From.Any(id =>
                records.Has(id, value)
                || OtherForms.Has(figure, value, id, records)
                || WrittenOut.Has(figure, value, hashed, id, records)
            )
            || claim.Own.Contains(value)
            || claim.Sources.Any(source =>
                records.HasSource(source, value)
                && !claim.From.Any(id => id.Seed == source)
                && (!isAsked || hashed.Speaks(source, figure.Start))
            )
            || claim.From.Any(id =>
                records.HasSource(id.Seed, value) && (!isAsked || hashed.SpeaksOfWork(id.Seed, figure.Start))
            )
            || Computed.Has(figure, value, hashed, records);
    }

    /// <summary>
    /// How to mend a figure: name another passage that has it, write what the passages have, or vouch for it.
    /// </summary>
    private static string HintFor(Figure figure, string written, HashedClaim hashed, PageGrounding page)
    {
        var claim = hashed.Claim;
        var records = page.Records;
        if (Month(claim.Text, figure, records.Language) is { } month)
        {
            return $"if it is a month, write its name: {month}";
        }

        var own =
            claim is { IsHeading: true, Anchor: null }
                ? $"let the text say it too; there the editors can vouch for it: own=\"{written}\""
            : claim.Around.Any(IsCorrecting)
                ? $"say in the braces of the note that this is what is right: reads=\"{written}\""
            : $"say that it is the editors' own: own=\"{written}\"";
        var around = Surroundings.Of(hashed, figure.Start, figure.End, page);
        var holding = records.Holding(claim.From, figure.Value).ToArray();
        if (around.WithFigures(holding) is { Length: > 0 } same)
        {
            return Also(same);
        }

        var instead = around.Instead(MarkOf(figure, hashed));
        if (instead is not { IsBeside: true } && around.WithWords(holding) is { Length: > 0 } like)
        {
            return Also(like);
        }

        var elsewhere = holding.Length == 0 ? "" : $"; it stands in {around.Said(holding, IsIt)}";
        return instead is var (said, _) ? $"{said}: mend it, or {own}{elsewhere}" : $"mend it, or {own}{elsewhere}";

        string Also(PassageId[] others) =>
            $"it stands in {around.Said(others, IsIt)}: name that too, {FromWith(claim.From, others[0])}, or mend it";

        bool IsIt(Mark mark) => mark.Kind == MarkKind.Figure && Figure.Supported(mark.Text).Contains(figure.Value);
    }

    /// <summary>Whether a block is an editor's note that puts right what the article says.</summary>
    private static bool IsCorrecting(Block block) =>
        block is Container { Name: Containers.EditorNote } note && note.Attributes["kind"]?.Value == "correction";

    /// <summary>The figure as a mark, with the unit that it counts where that is known.</summary>
    private static Mark MarkOf(Figure figure, HashedClaim hashed) =>
        hashed
            .Statements?.Read.Marks.Where(mark => mark.Kind == MarkKind.Figure && mark.Text == figure.Value)
            .Select(mark => (Mark?)mark)
            .FirstOrDefault()
        ?? new Mark(MarkKind.Figure, figure.Value);

    /// <summary>The attribute <c>from</c> with one passage more.</summary>
    private static string FromWith(IEnumerable<PassageId> named, PassageId other) =>
        $"from=\"{string.Join(' ', named.Append(other))}\"";

    /// <summary>
    /// A month and its year in words, where a figure stands before a year, divided from it by a stroke or a stop, and
    /// can be a month; null elsewhere.
    /// </summary>
    private static string? Month(string text, Figure figure, string language) =>
        figure.End + Year < text.Length
        && text[figure.End] is '/' or '.'
        && text.AsSpan(figure.End + 1, Year) is ['1', ..] or ['2', '0', ..]
        && text.AsSpan(figure.End + 1, Year) is var year
        && !year.ContainsAnyExceptInRange('0', '9')
        && !(figure.End + 1 + Year < text.Length && char.IsAsciiDigit(text[figure.End + 1 + Year]))
        && int.TryParse(figure.Value, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? WrittenFigure.Of(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"), language)
            : null;
}
