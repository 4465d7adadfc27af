using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model.Editions;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Editions;

/// <summary>Reads <c>corrections.yml</c>: what was wrong in sealed editions.</summary>
internal static partial class CorrectionParser
{
    /// <summary>The file, below <c>input/</c>.</summary>
    public const string File = "corrections.yml";

    /// <summary>Reads the entries in the order written.</summary>
    public static ImmutableArray<Correction> Parse(InputFile file, DiagnosticBag bag)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return [];
        }

        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var seen = new Dictionary<string, Correction>(StringComparer.Ordinal);
        foreach (var correction in map.Maps("corrections").Select(entry => Read(entry, bag)).OfType<Correction>())
        {
            if (seen.TryAdd($"{correction.Edition} {correction.Address} {correction.Said}", correction))
            {
                corrections.Add(correction);
            }
            else
            {
                ReportTwice(seen[$"{correction.Edition} {correction.Address} {correction.Said}"], correction, bag);
            }
        }

        map.ReportUnknown();
        return corrections.ToImmutable();
    }

    /// <summary>Reports an entry that corrects the words of an earlier one again.</summary>
    private static void ReportTwice(Correction first, Correction second, DiagnosticBag bag)
    {
        var line = first.SaidSpan.File?.Locate(first.SaidSpan.Start).Line;
        bag.Report(
            Codes.DuplicateId,
            second.SaidSpan,
            first.Right == second.Right
                ? $"the correction is already given in line {line}"
                : $"these words are corrected in line {line} already, and otherwise",
            "take one of the two entries out"
        );
    }

    /// <summary>Reads an entry; null, and findings, where something needed is missing or wrong.</summary>
    private static Correction? Read(YamlMap entry, DiagnosticBag bag)
    {
        var (edition, address, date) = (entry.Required("edition"), entry.Required("address"), entry.Required("date"));
        var (said, right, why) = (entry.Required("said"), entry.Required("right"), entry.Required("why"));
        entry.ReportUnknown();
        var version = VersionReader.Read(entry, edition, "the version of an edition, such as 1.0.0");
        var day = DayReader.Read(entry, "date", date, "the day of the correction, such as 2026-11-22");
        if (address.Length > 0 && !IsBelowEdition(address))
        {
            var meant = TypedAddress.Below(BelowEdition(address), site: null);
            entry.ReportWrong(
                "address",
                "the address of a paragraph, below the edition, such as /sections/economy/#p-3fk2a1",
                meant != address && IsBelowEdition(meant)
                    ? $"write {meant}"
                    : "the sign ¶ behind a paragraph of the edition leads there"
            );
            return null;
        }

        foreach (var key in (string[])["right", "why"])
        {
            if (Placeholder.Is(entry.Text(key)) || (key == "why" && Placeholder.IsNoReason(entry.Text(key))))
            {
                bag.Report(Codes.Unwritten, entry.SpanOf(key), $"'{key}' is not written", "readers will read it");
            }
        }

        foreach (var key in (string[])["said", "right", "why"])
        {
            if (WebAddress.WithPasswordIn(entry.Text(key)) is { } found)
            {
                bag.Report(
                    Codes.PasswordPublished,
                    entry.SpanOf(key),
                    $"a user and a password stand in the address of {new Uri(found).Host}, and would be published",
                    "take out what stands before the @, and change the password if others have seen this file"
                );
            }
        }

        if (said.Length > 0 && said == right)
        {
            entry.ReportWrong(
                "right",
                "other words than 'said'",
                "write what is right in their place; where nothing was wrong, take the entry out"
            );
            return null;
        }

        return
            version is { } named && day is { } read && new[] { address, said, right, why }.All(text => text.Length > 0)
            ? new Correction(
                named,
                address.TrimStart('/'),
                said,
                right,
                why,
                read,
                entry.SpanOf("edition"),
                entry.SpanOf("address"),
                entry.SpanOf("said"),
                entry.SpanOf("date")
            )
            {
                RightSpan = entry.SpanOf("right"),
            }
            : null;
    }

    /// <summary>Whether a text can be the address of a paragraph, below an edition.</summary>
    private static bool IsBelowEdition(string address) =>
        address.StartsWith('/') && address.Contains('#', StringComparison.Ordinal) && BelowEdition(address) == address;

    /// <summary>An address without the folder of a draft or an edition before it, and what is before that.</summary>
    private static string BelowEdition(string address) =>
        FolderOfText().Match(address) is { Success: true } folder ? address[(folder.Length - 1)..] : address;

    [GeneratedRegex(@"^(?:[^#]*/)?(?:draft|editions/[0-9]+\.[0-9]+\.[0-9]+)/")]
    private static partial Regex FolderOfText();
}
