using System.Collections.Immutable;
using System.Globalization;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Cli.Verbs.Editions;

/// <summary>
/// <c>dossier verify --editions</c>: whether sealed editions are as they were sealed. A chain that somebody rewrote as
/// a whole, or cut off after an edition, agrees with itself; only a seal that was kept elsewhere shows that.
/// </summary>
internal static class VerifyEditions
{
    /// <summary>The digits of a seal.</summary>
    private const int SealLength = 64;

    /// <summary>Whether a text is a seal: a SHA-256 in hexadecimal digits.</summary>
    public static bool IsSeal(string text) => text.Length == SealLength && text.All(char.IsAsciiHexDigit);

    /// <summary>Verifies the chain, and that an edition in it has a seal.</summary>
    /// <param name="folders">Where the dossier is.</param>
    /// <param name="seal">The seal as somebody kept it; null for none.</param>
    /// <param name="cancel">Ends it.</param>
    public static int Run(InputFolders folders, string? seal, CancellationToken cancel)
    {
        var bag = new DiagnosticBag();
        var editions = EditionChain.Verify(InputReader.ReadEditions(folders, bag, cancel), bag, cancel);
        Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
        foreach (var manifest in editions.Select(edition => edition.Manifest))
        {
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{manifest.Version}  {manifest.Date:yyyy-MM-dd}  {manifest.Sha256}"
                )
            );
        }

        if (bag.HasErrors)
        {
            return ExitCodes.Errors;
        }

        if (editions.IsEmpty)
        {
            Console.Error.WriteLine("dossier: there are no sealed editions");
            return ExitCodes.Errors;
        }

        Console.Out.WriteLine(
            $"{BuildRun.Plural(editions.Length, "edition")} as "
                + $"sealed{(editions.Length > 1 ? ", each the successor of the one before" : "")}."
        );
        return seal is null ? ExitCodes.Done : ReportSeal(editions, seal);
    }

    /// <summary>Writes which edition has a seal; the exit code, an error where none has it.</summary>
    private static int ReportSeal(ImmutableArray<Edition> editions, string seal)
    {
        for (var i = 0; i < editions.Length; i++)
        {
            if (editions[i].Manifest.Sha256.Equals(seal, StringComparison.OrdinalIgnoreCase))
            {
                var later = editions.Length - 1 - i;
                var place = later == 0 ? ", the latest" : $"; {BuildRun.Plural(later, "edition")} after it";
                Console.Out.WriteLine(
                    $"The seal is that of edition {editions[i].Manifest.Version}{place}. "
                        + "It and all before it are as they were when the seal was noted."
                );
                return ExitCodes.Done;
            }
        }

        Console.Error.WriteLine(
            "dossier: no edition has that seal: the one that had it was taken away, or put in another's "
                + "place and sealed anew"
        );
        return ExitCodes.Errors;
    }
}
