using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Write.Locks;

namespace Dossier.Cli.Links.Lists;

/// <summary>The lists of sources of a dossier on disk.</summary>
internal static class SourceLists
{
    /// <summary>
    /// Prepares additions to the entries of sources, each in the list that has the entry; <see cref="Write"/> saves the
    /// lists. What cannot be added is reported with the lines that an editor can write by hand.
    /// </summary>
    /// <param name="input">The dossier's folder.</param>
    /// <param name="briefing">The dossier as it was read from there.</param>
    /// <param name="additions">What to add, once for a source.</param>
    /// <param name="bag">Takes what cannot be done.</param>
    public static ImmutableArray<SourceListFile> Add(
        string input,
        Briefing briefing,
        IEnumerable<FieldAddition> additions,
        DiagnosticBag bag
    )
    {
        var files = ImmutableArray.CreateBuilder<SourceListFile>();
        foreach (
            var list in additions
                .Where(addition => briefing.SourceById[addition.SourceId].Span.File is not null)
                .GroupBy(addition => briefing.SourceById[addition.SourceId].Span.File!.Path, StringComparer.Ordinal)
                .OrderBy(list => list.Key, StringComparer.Ordinal)
        )
        {
            // The path for people begins with the name of the folder.
            var relativePath = list.Key[(list.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];
            try
            {
                var file = SourceListFile.Add(Path.Combine(input, relativePath), list.Key, [.. list]);
                foreach (var addition in list.Where(addition => file.RejectedIds.Contains(addition.SourceId)))
                {
                    bag.Report(
                        Codes.NotAdded,
                        briefing.SourceById[addition.SourceId].Span,
                        $"the entry of '{addition.SourceId}' has a form that cannot be added to",
                        $"write it by hand: {LinesToWriteByHand(addition)}"
                    );
                }

                files.Add(file);
            }
            catch (System.Text.DecoderFallbackException)
            {
                bag.ReportFile(Codes.Encoding, list.Key, "the list is not UTF-8", "save it as UTF-8");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                bag.ReportFile(Codes.NotWritten, list.Key, "the list cannot be read", "look at its permissions");
            }
        }

        return files.ToImmutable();
    }

    /// <summary>Saves the lists that are changed; one that cannot be written is reported.</summary>
    public static void Write(IEnumerable<SourceListFile> files, DiagnosticBag bag)
    {
        foreach (var file in files.Where(file => file.IsChanged))
        {
            // The lists stand in the dossier's folder, or in one of their own in it.
            var folder = Path.GetDirectoryName(Path.GetFullPath(file.Path))!;
            using var held = EditTurn.WaitAndAcquire(
                Path.GetFileName(folder) == "sources" ? Path.GetDirectoryName(folder)! : folder
            );
            try
            {
                file.Write();
            }
            catch (Exception refused)
                when (refused is IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException)
            {
                bag.ReportFile(
                    Codes.NotWritten,
                    file.DisplayPath,
                    "the list cannot be written, and stays as it is",
                    "look at the permissions of the file and its folder, and whether the disk is full"
                );
            }
        }
    }

    private static string LinesToWriteByHand(FieldAddition addition) =>
        string.Join(
            ", ",
            new[]
            {
                YamlValues.Flow(addition.Fields, asJson: false),
                addition.Custom.Children.Count > 0
                    ? $"custom: {{{YamlValues.Flow(addition.Custom, asJson: false)}}}"
                    : "",
            }.Where(text => text.Length > 0)
        );
}
