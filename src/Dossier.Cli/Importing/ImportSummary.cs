using System.Globalization;

namespace Dossier.Cli.Importing;

/// <summary>What came of an import, in its last line.</summary>
internal static class ImportSummary
{
    /// <summary>The line, with where new entries are, if there are any.</summary>
    public static string Of(string place, int added, int changed, int same, int unreadable) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(place.Length > 0 ? $"new entries are in {place}\n" : "")}{added} new, {changed} changed, "
                + $"{same} as they were, {unreadable} could not be read"
        );
}
