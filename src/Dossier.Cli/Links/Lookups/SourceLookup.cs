using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Http;
using Dossier.Cli.Links.Lists;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Lookups;

/// <summary>Looks sources up where they say what they are: by DOI, by ISBN, and on their own pages.</summary>
/// <param name="web">The way to the web.</param>
/// <param name="services">Where the services are.</param>
/// <param name="bag">Takes what could not be asked.</param>
internal sealed class SourceLookup(WebClient web, ServiceAddresses services, DiagnosticBag bag)
{
    private int asked;
    private int reached;
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);

    /// <summary>How many requests were made.</summary>
    public int Asked => asked;

    /// <summary>Whether something was asked, and no answer of any kind came.</summary>
    public bool IsOffline => asked > 0 && reached == 0;

    /// <summary>How many sources could not be looked up, or not everywhere.</summary>
    public int Failed => failed.Count;

    private const string CslMediaType = "application/vnd.citationstyles.csl+json";
    private const string JsonMediaType = "application/json";

    /// <summary>
    /// What is to be added to an entry: what it lacks and somebody knows, and that the work was retracted. Null when
    /// there is nothing to ask or nothing to add.
    /// </summary>
    public async Task<FieldAddition?> Complete(Source source, CancellationToken stop)
    {
        var (doi, isbn) = (Doi.Of(source["DOI"]), FirstIsbn(source["ISBN"]));
        var hasGaps = !SourceGaps.Missing(source).IsEmpty;
        if (doi.Length == 0 && (!hasGaps || (isbn.Length == 0 && source["URL"].Length == 0)))
        {
            return null;
        }

        var facts = hasGaps ? await FindFacts(source, doi, isbn, stop) : new WorkFacts("");
        var filled = SourceGaps.Fill(source, facts);
        var knownDoi = doi.Length > 0 ? doi : facts["DOI"];
        var retraction =
            knownDoi.Length > 0 && !source.Custom.ContainsKey("retracted")
                ? await FindRetraction(source, knownDoi, stop)
                : null;
        var addition = filled with { Custom = RetractionFields(source, retraction) };
        addition.Clean();
        return addition.Fields.Children.Count + addition.Custom.Children.Count > 0 ? addition : null;
    }

    /// <summary>
    /// Asks the first that may know: by DOI, else by ISBN, and else the source's own page; without facts where nobody
    /// knows more.
    /// </summary>
    private async Task<WorkFacts> FindFacts(Source source, string doi, string isbn, CancellationToken stop)
    {
        var facts = new WorkFacts("");
        if (doi.Length > 0)
        {
            facts = await ByDoi(source, doi, stop);
        }
        else if (isbn.Length > 0)
        {
            var address = $"{services.OpenLibrary}api/books?bibkeys=ISBN:{isbn}&jscmd=data&format=json";
            facts =
                await Ask(
                    source,
                    address,
                    JsonMediaType,
                    answer => FactReaders.OpenLibrary(JsonOf(answer), services.OpenLibrary),
                    stop
                ) ?? facts;
        }

        if (facts.IsEmpty && source["URL"].Length > 0)
        {
            facts =
                await Ask(
                    source,
                    source["URL"],
                    "text/html, application/xhtml+xml",
                    page => page.IsHtml ? PageFacts.Of(page.Page(), source["URL"]) : null,
                    stop
                ) ?? facts;
            // A page that names its DOI leads to those who know best.
            facts =
                doi.Length == 0 && facts["DOI"] is { Length: > 0 } found
                    ? (await ByDoi(source, found, stop)).FilledFrom(facts)
                    : facts;
        }

        if (facts.IsEmpty && !failed.Contains(source.Id))
        {
            bag.Report(Codes.NothingKnown, source.Span, $"nobody who was asked knows more of '{source.Id}'");
        }

        return facts;
    }

    /// <summary>What the resolver of DOIs says of a work; without facts where it says nothing.</summary>
    private async Task<WorkFacts> ByDoi(Source source, string doi, CancellationToken stop) =>
        await Ask(
            source,
            Doi.Address(services.Doi, doi),
            CslMediaType,
            // Of works that it knows and has nothing to say of, a resolver shows the page.
            answer => answer.IsHtml ? null : FactReaders.CslJson(JsonOf(answer), services.Doi),
            stop
        ) ?? new WorkFacts("");

    /// <summary>Asks Crossref whether a work was retracted; null where it was not, or no answer came.</summary>
    private async Task<Retraction?> FindRetraction(Source source, string doi, CancellationToken stop)
    {
        var address = $"{services.Crossref}works?filter=updates:{Uri.EscapeDataString(doi)}&rows=100";
        return await Ask(source, address, JsonMediaType, answer => Retraction.Read(JsonOf(answer), doi), stop);
    }

    /// <summary>The text of an answer that is JSON.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is none, or was cut.</exception>
    private static string JsonOf(WebAnswer answer)
    {
        var text = answer.Text();
        using var json = JsonText.Read(text);
        return text;
    }

    /// <summary>
    /// Asks an address and reads a good answer. Null, with a report, where no good answer came; null where the
    /// service has nothing or the address is not whole.
    /// </summary>
    private async Task<T?> Ask<T>(
        Source source,
        string address,
        string accept,
        Func<WebAnswer, T?> read,
        CancellationToken stop
    )
        where T : class
    {
        if (!WebAddress.IsWhole(address) || WebAddress.HasPassword(address))
        {
            return null;
        }

        var uri = new Uri(address);
        asked++;
        return await AnswerGuard.ReadOr(ReadAnswer, ReportUnreadable, stop);

        async Task<T?> ReadAnswer()
        {
            var answer = await web.Follow(uri, accept, stop);
            reached += answer.Fault is LinkFault.NoHost or LinkFault.NoConnection ? 0 : 1;
            if (answer is { IsGood: false, Status: not (404 or 410) })
            {
                ReportFailure($"{uri.Host} gave no answer ({answer.FaultText()})", "try again later");
            }

            return answer.IsGood ? read(answer) : null;
        }

        T? ReportUnreadable()
        {
            ReportFailure(
                $"what {uri.Host} answered cannot be read",
                "look at it in a browser, and write what it says by hand"
            );
            return null;
        }

        void ReportFailure(string why, string hint)
        {
            failed.Add(source.Id);
            bag.Report(Codes.ServiceFailed, source.Span, $"'{source.Id}' cannot be looked up: {why}", hint);
        }
    }

    private static YamlDotNet.RepresentationModel.YamlMappingNode RetractionFields(
        Source source,
        Retraction? retraction
    )
    {
        if (retraction is null)
        {
            return [];
        }

        (string, string)[] fields =
        [
            ("retracted", retraction.Day.Length > 0 ? retraction.Day : "yes"),
            .. retraction.Notice.Length > 0
                ? [("retraction-notice", retraction.Notice)]
                : Array.Empty<(string, string)>(),
        ];
        return FieldAddition.OfCustom(source.Id, fields).Custom;
    }

    /// <summary>The first ISBN of a text, without hyphens; empty where it does not have 10 or 13 signs.</summary>
    private static string FirstIsbn(string text) =>
        string.Concat(text.Split(',', ' ')[0].Where(c => char.IsAsciiDigit(c) || c is 'X' or 'x')).ToUpperInvariant()
            is { Length: 10 or 13 } isbn
            ? isbn
            : "";
}
