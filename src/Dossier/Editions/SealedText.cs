using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;

namespace Dossier.Editions;

/// <summary>The text of a sealed edition.</summary>
/// <param name="Briefing">It, with every name looked up; its edition and date are the manifest's.</param>
/// <param name="Sources">What it was read from.</param>
public sealed record SealedText(Briefing Briefing, SourceSet Sources)
{
    private readonly Lazy<PublishedAddresses> addresses = new(() => PublishedAddresses.Of(Briefing));

    /// <summary>Every address that it publishes.</summary>
    public PublishedAddresses Addresses => addresses.Value;

    /// <summary>
    /// Reads it; null, and findings, when this program cannot. It was without errors when it was sealed: warnings are
    /// no news.
    /// </summary>
    public static SealedText? Read(Edition edition, ThemeFiles theme, BuildRequest request, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var sources = SourceText.Of(edition.Files, theme, own, edition.Manifest.ReadingLevel);
        var briefing = Compiler.Read(sources, request with { Progress = _ => { } }, own);
        foreach (var finding in own.Sorted().Where(finding => finding.Severity == Severity.Error))
        {
            bag.ReportAt(
                Codes.EditionText,
                finding.Path,
                finding.Line,
                finding.Column,
                finding.Excerpt,
                $"edition {edition.Manifest.Version} cannot be built by this program: {finding.Message}",
                "the edition is as it was sealed; a Dossier of its time builds it, and this one should: please report it"
            );
        }

        if (briefing is null || own.HasErrors)
        {
            return null;
        }

        var settings = briefing.Settings with
        {
            Edition = edition.Manifest.Version.ToString(),
            Date = edition.Manifest.Date,
        };
        return new SealedText(briefing with { Settings = settings }, sources);
    }
}
