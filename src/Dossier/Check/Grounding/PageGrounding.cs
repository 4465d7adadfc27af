using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Quotations;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Statements;

namespace Dossier.Check.Grounding;

/// <summary>What one page says and what the records say of it, read once for every rule and output.</summary>
/// <param name="Page">The page.</param>
/// <param name="Records">The records.</param>
/// <param name="Claims">Its claims, in reading order.</param>
/// <param name="Quotations">What the records say of the quotations that can be checked, in the same order.</param>
internal sealed record PageGrounding(
    Page Page,
    Records Records,
    ImmutableArray<HashedClaim> Claims,
    ImmutableArray<QuotationFinding> Quotations
)
{
    private readonly HashSet<Answer> needed = [];
    private readonly Dictionary<Block, PassageId> elsewhere = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a page.</summary>
    public static PageGrounding Read(Page page, Records records)
    {
        var claims = ImmutableArray.CreateBuilder<HashedClaim>();
        var quotations = ImmutableArray.CreateBuilder<QuotationFinding>();
        var read = new ClaimReader(page, records.Language).Read();
        foreach (var claim in read)
        {
            var hashed = new HashedClaim(claim, records);
            claims.Add(hashed);
            if (claim.IsExempt || !records.Covers(claim.From))
            {
                continue;
            }

            foreach (var quotation in hashed.Quotations)
            {
                var (state, elsewhere) = QuotationCheck.Of(hashed, quotation, records);
                quotations.Add(new QuotationFinding(claim, quotation, state, elsewhere));
            }
        }

        return new PageGrounding(page, records, claims.DrainToImmutable(), quotations.DrainToImmutable())
        {
            Gathered = [.. GatheredClaims.Of(page, read).Select(claim => new HashedClaim(claim, records))],
        };
    }

    /// <summary>The blocks whose braces say something of their ground, and the claims in each.</summary>
    public IReadOnlyDictionary<Block, List<HashedClaim>> Blocks { get; } = ByBlock(Page, Claims);

    /// <summary>The claims whose passages keep statements, and their own.</summary>
    public IEnumerable<(HashedClaim Claim, ClaimStatements Statements)> Stated =>
        Claims.Where(claim => claim.Statements is not null).Select(claim => (claim, claim.Statements!));

    /// <summary>Rows of tables and boxes, each read as a whole.</summary>
    public ImmutableArray<HashedClaim> Gathered { get; init; } = [];

    /// <summary>
    /// The claims that have statements, with rows and boxes as a whole, for rules that compare what stands side by
    /// side.
    /// </summary>
    public IEnumerable<(HashedClaim Claim, ClaimStatements Statements)> StatedTogether =>
        Stated.Concat(
            Gathered.Where(claim => claim.Statements is not null).Select(claim => (claim, claim.Statements!))
        );

    /// <summary>The command that shows what a claim says beside the wording of the article.</summary>
    /// <param name="seed">The id of the article's record.</param>
    public static string Verify(string seed) => $"dossier verify --seed {seed} --text FILE";

    /// <summary>Reports what a later rule finds at a mark of a claim.</summary>
    /// <returns>Whether it is reported, and neither stands nor follows from what is told.</returns>
    public bool Report(DiagnosticBag bag, DiagnosticCode code, HashedClaim claim, Mark mark, string message) =>
        Report(bag, code, claim, claim.RangeOf(mark), message);

    /// <summary>
    /// Reports what a later rule finds, unless the editors let it stand; a warning where the dossier is not held to the
    /// later rules.
    /// </summary>
    /// <returns>Whether it is reported, and neither stands nor follows from what is told.</returns>
    public bool Report(
        DiagnosticBag bag,
        DiagnosticCode code,
        HashedClaim claim,
        (int Start, int End) range,
        string message,
        string? hint = null
    )
    {
        var what = claim.Claim.Text[range.Start..range.End];
        if (Stands(claim.Claim, what) || IsElsewhere(claim.Claim, _ => true))
        {
            return false; // Compared with another passage than the one that is meant, much seems to be otherwise.
        }

        var span = claim.Claim.Place(range.Start, range.End);
        if (IsOfPlace(code) && (bag.HasAt(Codes.UnfoundedFigure, span) || bag.HasAt(Codes.UnfoundedName, span)))
        {
            return false; // That the passages do not have it at all is told.
        }

        if (
            IsOfSense(code)
            && claim.SentenceAt(range.Start) is var (from, to)
            && bag.HasSlipIn(claim.Claim.Place(from, to - from))
        )
        {
            return false; // What a sentence says of which a word is not read as it was meant is not known.
        }

        var look = claim.Claim.From is [var passage, ..]
            ? $"look with '{Verify(passage.Seed)}' and mend it"
            : "mend it";
        var advice = $"{hint ?? look}, or let it stand: stet=\"{what}: the reason\"";
        if (Records.Settings.Rules < GroundingSettings.SentenceRules)
        {
            bag.Remark(code, span, message, advice);
        }
        else
        {
            bag.Report(code, span, message, advice);
        }

        return true;
    }

    /// <summary>
    /// Whether a rule has told already that what stands at a mark of a claim is not what the passages say.
    /// </summary>
    public static bool IsTold(DiagnosticBag bag, HashedClaim claim, Mark mark)
    {
        var (start, end) = claim.RangeOf(mark);
        var span = claim.Claim.Place(start, end);
        return bag.HasAt(Codes.TurnedSense, span)
            || bag.HasAt(Codes.SwappedRoles, span)
            || bag.HasAt(Codes.FigureElsewhere, span);
    }

    /// <summary>Whether a rule compares what a whole sentence says.</summary>
    private static bool IsOfSense(DiagnosticCode code) => code == Codes.TurnedSense || code == Codes.SwappedRoles;

    /// <summary>Whether a rule is about what stands beside a figure or name in the passages.</summary>
    private static bool IsOfPlace(DiagnosticCode code) => code == Codes.FigureElsewhere || code == Codes.SwappedRoles;

    /// <summary>
    /// Whether the editors let words stand, in a block around them or, of the front matter, on the page.
    /// </summary>
    public bool Stands(Claim claim, string what)
    {
        var found = false;
        foreach (var block in claim is { IsHeading: true, Around.IsEmpty: true } ? Blocks.Keys : claim.Around)
        {
            foreach (var answer in block.Ground.Stet.Where(answer => answer.What == what))
            {
                needed.Add(answer);
                found = true;
            }
        }

        return found;
    }

    /// <summary>
    /// Notes that a finding says of a block: its figures stand in this passage, which it does not name.
    /// </summary>
    public void MarkElsewhere(Block block, PassageId passage) => elsewhere[block] = passage;

    /// <summary>
    /// Whether <see cref="MarkElsewhere"/> noted, for a block around a claim, a passage that has what is asked for.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="has">Whether the passage has what is asked for.</param>
    public bool IsElsewhere(Claim claim, Func<PassageId, bool> has) =>
        elsewhere.Count > 0 && claim.Around.Any(block => elsewhere.TryGetValue(block, out var passage) && has(passage));

    /// <summary>Whether <see cref="MarkElsewhere"/> noted this passage for a block.</summary>
    public bool IsElsewhere(Block block, PassageId passage) => elsewhere.GetValueOrDefault(block) == passage;

    /// <summary>Whether a rule asked for what this answer of the editors lets stand.</summary>
    public bool IsNeeded(Answer answer) => needed.Contains(answer);

    /// <summary>
    /// The claims in each block whose braces say something of their ground, its inner blocks included.
    /// </summary>
    private static Dictionary<Block, List<HashedClaim>> ByBlock(Page page, ImmutableArray<HashedClaim> claims)
    {
        var blocks = new Dictionary<Block, List<HashedClaim>>(ReferenceEqualityComparer.Instance);
        foreach (var block in Walk.Blocks(page).Where(block => !ReferenceEquals(block.Ground, Ground.None)))
        {
            blocks[block] = [];
        }

        foreach (var claim in claims)
        {
            foreach (var block in claim.Claim.Around)
            {
                blocks[block].Add(claim);
            }
        }

        return blocks;
    }
}
