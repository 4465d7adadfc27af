using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Editions;

/// <summary>The id of a dossier, by which programs and citations know it, stays what its editions say.</summary>
internal static class PermanentId
{
    /// <summary>Reports an id in <c>dossier.yml</c> that is not that of the latest edition.</summary>
    /// <param name="working">The working text.</param>
    /// <param name="editions">Every sealed edition, the first one first; at least one.</param>
    /// <param name="bag">Receives the finding.</param>
    public static void ReportChanged(Briefing working, ImmutableArray<Edition> editions, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        if (
            editions is [.., var latest]
            && latest.Files.Input.TryGetValue("dossier.yml", out var file)
            && InputText.Of(file, own, latest.Manifest.RulesVersion) is { } text
            && SettingsParser.Parse(text, own)?.Id is { Length: > 0 } id
            && id != working.Settings.Id
        )
        {
            bag.Report(
                Codes.ChangedId,
                working.Settings.Span,
                $"the id is '{working.Settings.Id}', and '{id}' in edition {latest.Manifest.Version}: it is permanent",
                $"write 'id: {id}' again; for another dossier, begin in another folder"
            );
        }
    }
}
