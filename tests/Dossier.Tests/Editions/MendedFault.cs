namespace Dossier.Tests.Editions;

/// <summary>A fault in the reading of a sealed edition that was mended after the edition was published.</summary>
/// <param name="Name">What was wrong, in a few words.</param>
/// <param name="Reason">Why readers of the edition are better served by the text as it reads now.</param>
/// <param name="Was">The lines as the edition was read when its reading was written down.</param>
/// <param name="Is">The lines as they are read now.</param>
internal sealed record MendedFault(string Name, string Reason, string Was, string Is)
{
    /// <summary>
    /// Every one, in the order in which they were mended. What is no fault is not listed here: a new rule gets a new
    /// <see cref="global::Dossier.Model.Editions.RulesVersion"/>, and editions sealed before it keep theirs.
    /// </summary>
    public static readonly IReadOnlyList<MendedFault> All = [];

    /// <summary>A reading with the faults mended that it has.</summary>
    public static string Mend(string reading, IEnumerable<MendedFault> faults) =>
        faults.Aggregate(reading, (text, fault) => text.Replace(fault.Was, fault.Is, StringComparison.Ordinal));
}
