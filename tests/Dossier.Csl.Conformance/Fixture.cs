using System.Text.RegularExpressions;

namespace Dossier.Csl.Conformance;

/// <summary>A file of the public test suite.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Sections">Its sections by name.</param>
internal sealed partial record Fixture(string Name, IReadOnlyDictionary<string, string> Sections)
{
    /// <summary>
    /// The text that is expected, without the marks <c>&gt;&gt;</c> and <c>..</c> before citations, which say whether
    /// the last step changed them.
    /// </summary>
    public string Expected => Mark().Replace(Sections["RESULT"].Trim(), "[");

    /// <summary>Whether the bibliography is compared, and not citations.</summary>
    public bool IsBibliography => Sections["MODE"].Trim().StartsWith("bibliography", StringComparison.Ordinal);

    /// <summary>Reads a file.</summary>
    public static Fixture Read(string file)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Section().Matches(File.ReadAllText(file)))
        {
            sections[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return new Fixture(Path.GetFileNameWithoutExtension(file), sections);
    }

    [GeneratedRegex(@"^(>>|\.\.)\[(?=\d+\])", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@">>=+ ([A-Z-]+) =+>>\r?\n(.*?)\r?\n?<<=+ \1 =+<<", RegexOptions.Singleline)]
    private static partial Regex Section();
}
