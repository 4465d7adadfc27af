using System.Globalization;

namespace Dossier.Cli.Links.Http;

/// <summary>Reads from <c>robots.txt</c> how long a site wants programs to wait between two requests.</summary>
/// <remarks>
/// RFC 9309 has no such line; <c>Crawl-delay</c> is what sites write. What a site forbids to crawlers is not read: a
/// link is followed once, as a reader would follow it.
/// </remarks>
internal static class RobotsFile
{
    private const string Everybody = "*";

    /// <summary>The delay for a program; zero where none is asked for.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The program's name, in lower case.</param>
    public static TimeSpan Delay(string text, string agent)
    {
        double? agentDelay = null;
        double? generalDelay = null;
        var agents = new List<string>();
        var inAgentLines = false;
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
            {
                continue;
            }

            if (parts[0].Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names that follow each other head one group.
                if (!inAgentLines)
                {
                    agents.Clear();
                }

                agents.Add(parts[1].ToLowerInvariant());
                inAgentLines = true;
                continue;
            }

            inAgentLines = false;
            if (
                parts[0].Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds is > 0 and < 86_400
            )
            {
                agentDelay = agents.Contains(agent) ? agentDelay ?? seconds : agentDelay;
                generalDelay = agents.Contains(Everybody) ? generalDelay ?? seconds : generalDelay;
            }
        }

        return TimeSpan.FromSeconds(agentDelay ?? generalDelay ?? 0);
    }
}
