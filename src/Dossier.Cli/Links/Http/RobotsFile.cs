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
        double? own = null;
        double? all = null;
        var named = new List<string>();
        var isNaming = false;
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
                if (!isNaming)
                {
                    named.Clear();
                }

                named.Add(parts[1].ToLowerInvariant());
                isNaming = true;
                continue;
            }

            isNaming = false;
            if (
                parts[0].Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds is > 0 and < 86_400
            )
            {
                own = named.Contains(agent) ? own ?? seconds : own;
                all = named.Contains(Everybody) ? all ?? seconds : all;
            }
        }

        return TimeSpan.FromSeconds(own ?? all ?? 0);
    }
}
