using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;

namespace Dossier.Editions.Sealing;

/// <summary>
/// The reading of a sealed edition's text, stage by stage, for hosts that take one file at a time;
/// <see cref="SealedText.Read"/> takes all at once.
/// </summary>
public sealed class SealedReading
{
    private readonly DiagnosticBag findings = new();

    /// <summary>Begins one.</summary>
    /// <param name="edition">The edition, verified.</param>
    /// <param name="theme">The theme that it is read with.</param>
    /// <param name="request">What is wanted.</param>
    public SealedReading(Edition edition, ThemeFiles theme, BuildRequest request)
    {
        Edition = edition;
        Inputs = InputText.Of(edition.Files, theme, findings, edition.Manifest.RulesVersion);
        Stages = new Stages(Inputs, request with { Progress = _ => { } }, findings);
    }

    /// <summary>The edition that is read.</summary>
    public Edition Edition { get; }

    /// <summary>Its texts, images and records.</summary>
    public InputSet Inputs { get; }

    /// <summary>The stages that its text passes through, up to Resolve.</summary>
    public Stages Stages { get; }

    /// <summary>
    /// Its text; null, and findings, when this program cannot read it. Warnings are not passed on: the edition was
    /// sealed with them.
    /// </summary>
    /// <param name="resolved">What <see cref="Stages"/> made of all its files.</param>
    /// <param name="bag">Receives findings.</param>
    public SealedText? Close(Briefing? resolved, DiagnosticBag bag)
    {
        foreach (var finding in findings.Sorted().Where(finding => finding.Severity == Severity.Error))
        {
            bag.ReportAnew(
                Codes.EditionText,
                finding,
                $"edition {Edition.Manifest.Version} cannot be built by this program: {finding.Message}",
                "the edition is as it was sealed; a Dossier of its time builds it, and this one should: "
                    + "please report it"
            );
        }

        if (resolved is null || findings.HasErrors)
        {
            return null;
        }

        var settings = resolved.Settings with
        {
            Edition = Edition.Manifest.Version.ToString(),
            Date = Edition.Manifest.Date,
        };
        return new SealedText(resolved with { Settings = settings }, Inputs);
    }
}
