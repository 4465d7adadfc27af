using System.Globalization;

namespace Dossier.Cli.Links.Http;

/// <summary>The header by which a site says when to come back (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>How long to wait; null when the header says nothing that can be read.</summary>
    /// <param name="value">Seconds, or a date; may be empty.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan? Read(string value, DateTimeOffset now)
    {
        if (int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(
            value.Trim(),
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date > now
                ? date - now
                : TimeSpan.Zero
            : null;
    }
}
