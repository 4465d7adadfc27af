using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Model.Dates;

namespace Dossier.Model.Sources;

/// <summary>The copy of a source's page that an archive keeps.</summary>
/// <param name="Address">Where it is: <c>custom: archive</c>.</param>
/// <param name="Taken">When it was taken; null when neither the address nor <c>custom: archived</c> tells.</param>
public sealed partial record ArchivedCopy(string Address, PublicationDate? Taken)
{
    /// <summary>The copy of a source; null when none is known.</summary>
    public static ArchivedCopy? Of(Source source) =>
        source.Custom.GetValueOrDefault("archive", "") is { Length: > 0 } address
            ? new ArchivedCopy(
                address,
                Edtf.Parse(source.Custom.GetValueOrDefault("archived", ""))
                    ?? (TimeIn(address) is { } time ? new(new PartialDate(time.Year, time.Month, time.Day)) : null)
            )
            : null;

    /// <summary>
    /// The time in UTC that a copy's address names, as most archives write it; null when it names none.
    /// </summary>
    public static DateTimeOffset? TimeIn(string address) =>
        Stamp().Match(address) is { Success: true } stamp
        && DateTimeOffset.TryParseExact(
            stamp.Groups["time"].Value,
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    /// <summary>
    /// The time in an archive's address: <c>20220511103000</c> of <c>/web/20220511103000/https://…</c>.
    /// </summary>
    [GeneratedRegex(@"/(?<time>[0-9]{14})(?:[a-z]{2}_)?(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
