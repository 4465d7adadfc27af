using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Parse.Data;

/// <summary>Coordinates as maps and encyclopedias write them, to say how a dossier does.</summary>
internal static partial class Coordinates
{
    /// <summary>What a dossier writes.</summary>
    public const string Wanted = "a latitude and a longitude in degrees, such as [51.13, 71.43]";

    /// <summary>How a text is written that has two numbers, with the letters of the compass or without.</summary>
    /// <param name="text">Both, as they stand.</param>
    public static string Hint(string text)
    {
        if (Commas().Match(text) is { Success: true } commas)
        {
            return "numbers have points: write "
                + $"[{commas.Groups[1]}.{commas.Groups[2]}, {commas.Groups[3]}.{commas.Groups[4]}]";
        }

        var found = Number().Matches(text).Select(DegreesOf).ToArray();
        if (found is not [var first, var second])
        {
            return "write two numbers in brackets, the latitude first, with points; south and west have a minus sign";
        }

        var (latitude, longitude) = first.IsEastWest || second.IsNorthSouth ? (second, first) : (first, second);
        return Math.Abs(latitude.Degrees) <= 90 && Math.Abs(longitude.Degrees) <= 180
                ? $"write [{InDegrees(latitude.Degrees)}, {InDegrees(longitude.Degrees)}]"
            : Math.Abs(longitude.Degrees) <= 90 && Math.Abs(latitude.Degrees) <= 180
                ? $"the latitude comes first: write [{InDegrees(longitude.Degrees)}, {InDegrees(latitude.Degrees)}]"
            : "a latitude is between -90 and 90, and a longitude between -180 and 180";
    }

    /// <summary>Degrees as a dossier writes them, with five decimals at most.</summary>
    private static string InDegrees(double degrees) =>
        Math.Round(degrees, 5).ToString("0.#####", CultureInfo.InvariantCulture);

    /// <summary>
    /// The degrees that a match of <see cref="Number"/> says, below 0 for a minus sign, S and W, and whether a letter
    /// says on which axis.
    /// </summary>
    private static (double Degrees, bool IsNorthSouth, bool IsEastWest) DegreesOf(Match match)
    {
        var side = (match.Groups["before"].Value + match.Groups["after"].Value).ToUpperInvariant();
        var degrees = Part("degrees") + (Part("minutes") / 60) + (Part("seconds") / 3600);
        var isMinus = match.Groups["sign"].Value is "-" or "−" || side is "S" or "W";
        return (isMinus ? -degrees : degrees, side is "N" or "S", side is "E" or "W");

        double Part(string name) =>
            double.TryParse(match.Groups[name].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
    }

    /// <summary>Two numbers with commas in place of their points, whatever divides them: ‘51,13, 71,43’.</summary>
    [GeneratedRegex(@"^\s*([-−]?[0-9]{1,3}), ?([0-9]{1,7})\s*[,;/]?\s+([-−]?[0-9]{1,3}), ?([0-9]{1,7})\s*$")]
    private static partial Regex Commas();

    /// <summary>One coordinate: ‘51.13’, ‘N 51°7′48″’, ‘71.43° E’.</summary>
    [GeneratedRegex(
        """
            (?:(?<before>[NSEW])\s*)?(?<sign>[-−+])?(?<degrees>[0-9]+(?:\.[0-9]+)?)\s*[°º]?
            (?:\s*(?<minutes>[0-9]+(?:\.[0-9]+)?)\s*['′’])?(?:\s*(?<seconds>[0-9]+(?:\.[0-9]+)?)\s*["″”])?
            (?(before)|(?:\s*(?<after>[NSEW])(?![A-Za-z]))?)
            """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Number();
}
