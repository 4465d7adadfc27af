using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// What a library holds for its owner, notes, abstracts and tags, is published only where the dossier says so: an entry
/// that was pasted from one brings it along.
/// </summary>
internal static class SourcesAreForReaders
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var source in briefing.Sources)
        {
            foreach (
                var name in Source.OwnersVariables.Where(name =>
                    source.Fields.ContainsKey(name)
                    && !briefing.Settings.PublishedFields.Contains(name, StringComparer.OrdinalIgnoreCase)
                )
            )
            {
                bag.Report(
                    Codes.OwnersNote,
                    source.Span,
                    $"the source's '{name}' is published with it, in the downloads of the list too",
                    $"keep it back, 'private: {{ {name}: … }}' of this entry, or say that it is for readers "
                        + SettingHint.Of("import", $"publish: [{name}]")
                );
            }
        }
    }
}
