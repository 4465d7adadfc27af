namespace Dossier.Csl.Styles.Reading;

/// <summary>Finds what was probably meant by a mistyped name.</summary>
internal static class NearName
{
    /// <summary>Longer than any name that somebody types, in characters.</summary>
    private const int MaxNameLength = 100;

    /// <summary>More names than any style has.</summary>
    private const int MaxNames = 1_000;

    /// <summary>A hint that names the closest of the names that there are; empty where none is close.</summary>
    /// <param name="given">The name as typed.</param>
    /// <param name="names">The names, in any order.</param>
    public static string Hint(string given, IReadOnlyCollection<string> names)
    {
        // To compare takes the square of the length, for each of the names.
        if (given.Length > MaxNameLength || names.Count > MaxNames)
        {
            return "";
        }

        var near = names
            .Where(name => Math.Abs(name.Length - given.Length) <= Math.Max(1, given.Length / 3))
            .Select(name => (Name: name, Edits: EditDistance(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= Math.Max(1, given.Length / 3))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name is null ? "" : $"did you mean \"{near.Name}\"?";
    }

    /// <summary>How many letters have to be put in, left out or changed to make one name of the other.</summary>
    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
