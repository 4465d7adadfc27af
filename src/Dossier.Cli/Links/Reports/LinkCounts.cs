using Dossier.Cli.Links.Asking;
using Dossier.Cli.Verbs.Building;

namespace Dossier.Cli.Links.Reports;

/// <summary>What a run comes to; each address is counted once.</summary>
/// <param name="Addresses">Addresses of the dossier with a result, of this run or an earlier one.</param>
/// <param name="Hosts">Hosts that they are on.</param>
/// <param name="Asked">Addresses asked in this run.</param>
/// <param name="Dead">Dead for a day or more.</param>
/// <param name="Failing">Without a page at the last visit.</param>
/// <param name="NotJudged">Of which the answer says nothing, as <see cref="LinkResult.IsNotJudged"/> has it.</param>
/// <param name="Doubtful">With a page that may be another.</param>
/// <param name="Moved">With a new address.</param>
internal sealed record LinkCounts(
    int Addresses,
    int Hosts,
    int Asked,
    int Dead,
    int Failing,
    int NotJudged,
    int Doubtful,
    int Moved
)
{
    private int Good => Addresses - Dead - Failing - NotJudged - Doubtful;

    /// <summary>Counts the results of a run.</summary>
    public static LinkCounts Of(LinkCheck check)
    {
        var results = check.Results.Values.ToArray();
        return new LinkCounts(
            results.Length,
            results
                .Select(result => new Uri(result.Address).Authority)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count(),
            check.Asked,
            results.Count(result => result.IsDead),
            results.Count(result => result is { IsFailing: true, IsDead: false }),
            results.Count(result => result.IsNotJudged),
            results.Count(result => result.Doubt.Length > 0),
            results.Count(result => result.NewAddress.Length > 0)
        );
    }

    /// <summary>For people.</summary>
    public string Text() =>
        Addresses == 0
            ? "No addresses outside the dossier.\n"
            : $"{BuildRun.Plural(Addresses, "address", "addresses")} on {BuildRun.Plural(Hosts, "host")}; "
                + $"{Asked} asked, {Math.Max(0, Addresses - Asked)} known from earlier runs\n"
                + $"{Good} good ({Moved} moved), {Doubtful} doubtful, {NotJudged} not to be judged, "
                + $"{Failing} without a page, {Dead} dead\n";

    /// <summary>For programs.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures() =>
        [
            ("addresses", Addresses),
            ("hosts", Hosts),
            ("asked", Asked),
            ("good", Good),
            ("moved", Moved),
            ("doubtful", Doubtful),
            ("unknown", NotJudged),
            ("failing", Failing),
            ("dead", Dead),
        ];
}
