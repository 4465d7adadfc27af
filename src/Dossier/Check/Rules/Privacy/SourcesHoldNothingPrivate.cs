using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Privacy;

/// <summary>
/// What a library holds for its owner, notes, abstracts, tags and paths of files, is published only where the dossier
/// says so: an entry that was pasted from one brings it along, or was imported when more was published.
/// </summary>
internal static class SourcesHoldNothingPrivate
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var source in briefing.Sources)
        {
            foreach (
                var name in Source.OwnersVariables.Where(name => source.Fields.ContainsKey(name) && !IsPublished(name))
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

            ReportCustom(source);
        }

        bool IsPublished(string name) =>
            briefing.Settings.PublishedFields.Contains(name, StringComparer.OrdinalIgnoreCase)
            || briefing.Settings.PublishedFields.Contains(PrivateFields.Kind(name), StringComparer.OrdinalIgnoreCase);

        // What is private by its name is so only where an import wrote it: editors name what they keep as they like.
        void ReportCustom(Source source)
        {
            foreach (var (name, value) in source.Custom)
            {
                if (
                    source.Private.ContainsKey("imported")
                    && name != "note"
                    && PrivateFields.Contains(name)
                    && !IsPublished(name)
                )
                {
                    bag.Report(
                        Codes.OwnersNote,
                        source.Span,
                        $"what an import kept of the source as 'custom: {name}' is published with it, in the "
                            + "downloads of the list too",
                        "move the line from 'custom:' to 'private:' of this entry, or say that it is for readers "
                            + SettingHint.Of("import", $"publish: [{PrivateFields.Kind(name)}]")
                    );
                }
                else if (name != "archive" && !IsPublished(name))
                {
                    ReportPath(source, $"custom: {name}", value);
                }
            }

            foreach (var (name, value) in source.Fields)
            {
                // An address that is none of the web was named where it was read.
                if (name != "URL" && !name.EndsWith("title", StringComparison.Ordinal) && !IsPublished(name))
                {
                    ReportPath(source, name, value);
                }
            }
        }

        void ReportPath(Source source, string name, string value)
        {
            if (MachineAddress.Find(value) is { Length: > 0 } path)
            {
                bag.Report(
                    Codes.PathPublished,
                    PlaceOf(path, source.Span),
                    $"'{name}' leads into the files of one machine, which no reader has, and is published with the "
                        + "source",
                    "take it out, or move the line to 'private:' of this entry"
                );
            }
        }
    }

    /// <summary>Where a path stands in the file of its source, from there on; else the place of that.</summary>
    private static TextSpan PlaceOf(string path, TextSpan span) =>
        span.File is { } file && file.Text.IndexOf(path, span.Start, StringComparison.Ordinal) is >= 0 and var at
            ? file.Span(at, path.Length)
            : span;
}
