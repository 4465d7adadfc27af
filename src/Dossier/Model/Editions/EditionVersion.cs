using System.Globalization;

namespace Dossier.Model.Editions;

/// <summary>
/// The version of an edition, after Semantic Versioning: what a reader concludes, what a reader knows, how it is
/// worded.
/// </summary>
/// <param name="Major">Raised when a conclusion or key message changes.</param>
/// <param name="Minor">Raised when facts, sections, terms or sources are added, changed or removed.</param>
/// <param name="Patch">Raised when only wording changes.</param>
public readonly record struct EditionVersion(int Major, int Minor, int Patch) : IComparable<EditionVersion>
{
    /// <summary>What no number of a version reaches, so that there is always one after it.</summary>
    private const int Beyond = 1_000_000;

    /// <summary>
    /// Reads three whole numbers below a million with stops between them, without leading noughts; null when a text is
    /// not that.
    /// </summary>
    public static EditionVersion? TryParse(string text)
    {
        var parts = text.Split('.');
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (
                parts.Length != 3
                || parts[i] is ['0', _, ..]
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
                || numbers[i] >= Beyond
            )
            {
                return null;
            }
        }

        return parts.Length == 3 ? new EditionVersion(numbers[0], numbers[1], numbers[2]) : null;
    }

    /// <summary>
    /// What a text that is no version was meant for: one with a <c>v</c> before it, as tags of Git have, with fewer
    /// numbers, or with noughts before them; null where that is not known.
    /// </summary>
    public static EditionVersion? Suggest(string text)
    {
        var numbers = text.Trim()
            .TrimStart('v', 'V')
            .Trim('.', ' ')
            .Split('.')
            .Select(number =>
                number.TrimStart('0') is { Length: > 0 } bare ? bare
                : number.Length > 0 ? "0"
                : ""
            )
            .ToArray();
        return numbers.Length > 3
            ? null
            : TryParse(string.Join('.', numbers.Concat(Enumerable.Repeat("0", 3 - numbers.Length))));
    }

    /// <summary>The next version of a size of change.</summary>
    public EditionVersion After(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Major => new EditionVersion(Major + 1, 0, 0),
            ChangeLevel.Minor => new EditionVersion(Major, Minor + 1, 0),
            _ => new EditionVersion(Major, Minor, Patch + 1),
        };

    /// <summary>The lower version first.</summary>
    public int CompareTo(EditionVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
}
