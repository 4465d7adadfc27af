using System.Collections.Immutable;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Archives;

/// <summary>Looks for copies of addresses in archives, and has them made.</summary>
/// <param name="web">The way to the web.</param>
/// <param name="services">Where the archives are.</param>
internal sealed class ArchiveSearch(WebClient web, ServiceAddresses services)
{
    /// <summary>How many further lists of one address are read.</summary>
    private const int MaxFurtherLists = 20;

    /// <summary>How many copies are tried: archives also keep what sites said of pages that they lacked.</summary>
    private const int MaxTries = 5;

    /// <summary>Where addresses are sent of which a copy is to be made.</summary>
    public string SaveAddress => services.Save;

    /// <summary>The copy that is nearest to the source's date and can be read.</summary>
    public Task<ArchiveOutcome> Find(Source source, CancellationToken stop) =>
        AnswerGuard.ReadOr(() => FindNearest(source, stop), () => new ArchiveOutcome(null, WebAnswer.Unreadable), stop);

    /// <summary>Has a copy made of an address.</summary>
    public Task<ArchiveOutcome> Save(string address, CancellationToken stop) =>
        AnswerGuard.ReadOr(() => SaveCopy(address, stop), () => new ArchiveOutcome(null, WebAnswer.Unreadable), stop);

    /// <summary>Tries the nearest copies until one can be read.</summary>
    private async Task<ArchiveOutcome> FindNearest(Source source, CancellationToken stop)
    {
        var (mementos, fault) = await ListCopies(source["URL"], stop);
        foreach (var memento in WantedTime.Nearest(mementos, WantedTime.Of(source)).Take(MaxTries))
        {
            var answer = await web.Follow(new Uri(memento.Address), "*/*", stop);
            if (answer.Fault != LinkFault.None || answer.IsBusy)
            {
                fault = answer.FaultText();
                continue;
            }

            if (answer.IsGood)
            {
                // An archive leads from a time to the nearest copy that it still has.
                var final = answer.Address.AbsoluteUri;
                return new ArchiveOutcome(
                    MayBeListed(final)
                    && ArchivedCopy.TimeIn(memento.Address) is not null
                    && ArchivedCopy.TimeIn(final) is { } taken
                        ? new Memento(final, taken)
                        : memento
                );
            }
        }

        return new ArchiveOutcome(null, fault);
    }

    /// <summary>Asks the archive to save an address, and reads from its answer where the copy is.</summary>
    private async Task<ArchiveOutcome> SaveCopy(string address, CancellationToken stop)
    {
        var request = new Uri(services.Save + LinkQuery.Split(address).Address);
        var answer = await web.Follow(request, "*/*", stop);
        if (!answer.IsGood)
        {
            return new ArchiveOutcome(null, answer.FaultText());
        }

        // The copy's address is where the answer leads, in Content-Location, or in Link as the memento (RFC 7089).
        var copyAddress = new[] { answer.ContentLocation, answer.Address.AbsoluteUri }
            .Concat(
                LinkFormat
                    .Read(answer.Links)
                    .Where(link => LinkFormat.Is(link.Parameters, "memento"))
                    .Select(link => link.Address)
            )
            .Where(text => text.Length > 0 && ArchivedCopy.TimeIn(text) is not null)
            .Select(text => Uri.TryCreate(answer.Address, text, out var whole) ? whole.AbsoluteUri : "")
            .FirstOrDefault(MayBeListed);
        return copyAddress is null
            ? new ArchiveOutcome(null, "it does not say where the copy is")
            : new ArchiveOutcome(new Memento(copyAddress, ArchivedCopy.TimeIn(copyAddress)!.Value));
    }

    /// <summary>
    /// The copies in all lists that the archive has of an address, oldest first, and why a list could not be read.
    /// </summary>
    private async Task<(ImmutableArray<Memento> Mementos, string Fault)> ListCopies(
        string address,
        CancellationToken stop
    )
    {
        var found = ImmutableArray.CreateBuilder<Memento>();
        var askedLists = new HashSet<string>(StringComparer.Ordinal);
        var lists = new Queue<string>([services.Memento + LinkQuery.Split(address).Address]);
        var fault = "";
        while (lists.TryDequeue(out var list) && askedLists.Count <= MaxFurtherLists)
        {
            if (!Uri.TryCreate(list, UriKind.Absolute, out var uri) || !askedLists.Add(uri.AbsoluteUri))
            {
                continue;
            }

            var answer = await web.Follow(uri, "application/link-format", stop);
            // 404: the archive has none.
            if (!answer.IsGood && answer.Status != 404)
            {
                fault = answer.FaultText();
            }
            else if (answer.IsGood)
            {
                var map = TimeMap.Read(answer.Text());
                found.AddRange(map.Mementos.Where(memento => MayBeListed(memento.Address)));
                foreach (var page in map.FurtherLists)
                {
                    lists.Enqueue(Uri.TryCreate(answer.Address, page, out var next) ? next.AbsoluteUri : page);
                }
            }
        }

        return ([.. found.OrderBy(memento => memento.Taken)], fault);
    }

    /// <summary>
    /// Whether a copy's address can stand in a list of sources: a whole web address without password, blanks and
    /// invisible characters.
    /// </summary>
    private static bool MayBeListed(string address) =>
        WebAddress.IsWhole(address)
        && !WebAddress.HasPassword(address)
        && !address.Any(char.IsWhiteSpace)
        && Invisible.In(address) is null;
}
