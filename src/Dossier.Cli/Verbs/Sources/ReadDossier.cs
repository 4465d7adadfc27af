using System.Collections.Immutable;
using Dossier.Check.Rules.Privacy;
using Dossier.Cli.FindingReports;
using Dossier.Cli.Verbs.Building;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;

namespace Dossier.Cli.Verbs.Sources;

/// <summary>A dossier read for verbs that look things up for it, and do not judge its text.</summary>
/// <param name="Briefing">The working text.</param>
/// <param name="Editions">Its sealed editions, by version; empty unless they were asked for.</param>
internal sealed record ReadDossier(Briefing Briefing, ImmutableArray<(string Version, Briefing Text)> Editions)
{
    /// <summary>
    /// Reads the dossier in a folder; null, after its findings were written to standard error, when it cannot be read.
    /// </summary>
    public static ReadDossier? Of(InputFolders folders, bool withEditions, CancellationToken cancel)
    {
        var bag = new DiagnosticBag();
        var request = new BuildRequest(null, _ => { }) { Cancel = cancel };
        var inputs = InputReader.Read(folders, bag, cancel);
        var briefing = Compiler.Read(inputs, request, bag);
        if (briefing is not null)
        {
            // Who is asked about an address is sent all of it.
            AddressesHoldNoPassword.Apply(briefing, bag);
        }

        var editions = ImmutableArray.CreateBuilder<(string, Briefing)>();
        if (withEditions && briefing is not null)
        {
            foreach (var edition in EditionChain.Verify(inputs.Editions, bag, cancel))
            {
                if (SealedText.Read(edition, inputs.Theme, request, bag) is { } text)
                {
                    editions.Add((edition.Manifest.Version.ToString(), text.Briefing));
                }
            }
        }

        if (briefing is null || bag.HasErrors)
        {
            Console.Error.Write(TextReport.Of(bag.Sorted(), BuildRun.IsColoured));
            Console.Error.WriteLine("dossier: the dossier has errors; nothing was asked");
            return null;
        }

        return new ReadDossier(briefing, editions.ToImmutable());
    }
}
