using Dossier.Diagnostics;
using Dossier.Editions.Addresses;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;

namespace Dossier.Editions.Sealing;

/// <summary>The text of a sealed edition.</summary>
/// <param name="Briefing">It, with every name looked up; its edition and date are the manifest's.</param>
/// <param name="Inputs">What it was read from.</param>
public sealed record SealedText(Briefing Briefing, InputSet Inputs)
{
    private readonly Lazy<PublishedAddresses> addresses = new(() => PublishedAddresses.Of(Briefing));

    /// <summary>Every address that it publishes.</summary>
    public PublishedAddresses Addresses => addresses.Value;

    /// <summary>Reads a sealed edition; null, with findings, when this program cannot.</summary>
    public static SealedText? Read(Edition edition, ThemeFiles theme, BuildRequest request, DiagnosticBag bag)
    {
        var reading = new SealedReading(edition, theme, request);
        return reading.Close(reading.Stages.Read(), bag);
    }
}
