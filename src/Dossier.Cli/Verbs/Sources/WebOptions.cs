using System.CommandLine;
using System.Globalization;
using Dossier.Cli.Links.Http;

namespace Dossier.Cli.Verbs.Sources;

/// <summary>The options of every verb that asks the web.</summary>
internal sealed class WebOptions
{
    public Option<int?> Timeout { get; } = Validation.Number("--timeout", 1, 3600);

    public Option<int?> Jobs { get; } = Validation.Number("--jobs", 1, 256);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        Timeout.Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Seconds that one visit to a page may take. [default: {WebSettings.UsualTimeout}]"
        );
        Jobs.Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Requests that may be under way at once; a host never gets two. [default: {WebSettings.UsualJobs}]"
        );
        verb.Options.Add(Timeout);
        verb.Options.Add(Jobs);
    }

    /// <summary>How a call asks the web.</summary>
    /// <param name="call">The call.</param>
    /// <param name="site">Where the dossier stands, so that sites see who asks; null when not known.</param>
    public WebSettings Settings(ParseResult call, Uri? site)
    {
        var version = typeof(WebOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
        var timeout = TimeSpan.FromSeconds(call.GetValue(Timeout) ?? WebSettings.UsualTimeout);
        return new WebSettings($"Dossier/{version}{(site is null ? "" : $" (+{site.AbsoluteUri})")}")
        {
            Deadline = (_, share) => new CancellationTokenSource(share * timeout),
            Jobs = call.GetValue(Jobs) ?? WebSettings.UsualJobs,
        };
    }
}
