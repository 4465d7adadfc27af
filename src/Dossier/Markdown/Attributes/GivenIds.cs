using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Markdown.Attributes;

/// <summary>
/// The ids that braces of a file give its figures, tables and headings, and how other programs refer to them:
/// <c>@fig-map</c>, <c>@tbl:costs</c>, <c>\ref{tab:costs}</c>.
/// </summary>
internal static partial class GivenIds
{
    /// <summary>The ids of a file, which are asked for again at each name that is not known.</summary>
    private static readonly ConditionalWeakTable<InputFile, FileIds> OfFiles = [];

    /// <summary>Whether a name is formed as such a reference, by what begins it.</summary>
    public static bool IsReference(string name) => Reference().IsMatch(name);

    /// <summary>
    /// The id that a file gives and a reference means, with another sign or word for the kind of thing; null for none.
    /// </summary>
    public static string? Of(InputFile file, string reference)
    {
        var name = Bare(reference);
        var given = OfFiles.GetValue(file, static file => new FileIds(file));
        return given.All.Contains(name) ? name
            : IsReference(reference) ? given.ByRest.GetValueOrDefault(Rest(name))
            : null;
    }

    /// <summary>A reference as an id may be.</summary>
    public static string Bare(string reference) => reference.Replace(':', '-');

    /// <summary>What stands behind the kind of thing.</summary>
    public static string Rest(string id) => id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>The kind of thing that other programs begin a reference with: ‘fig-’, ‘tbl:’.</summary>
    [GeneratedRegex("^(?:fig|tbl|tab|sec|eq|lst)[-:]")]
    private static partial Regex Reference();

    /// <summary>An id in braces: ‘map’ of <c>{#map .wide}</c>.</summary>
    [GeneratedRegex(@"\{(?:[^{}\n]* )?#([\w-]+)[ }]")]
    private static partial Regex Given();

    /// <summary>The ids that a file gives, and the first of those that are the same behind the kind of thing.</summary>
    private sealed class FileIds
    {
        public FileIds(InputFile file)
        {
            foreach (Match match in Given().Matches(file.Text))
            {
                var id = match.Groups[1].Value;
                All.Add(id);
                ByRest.TryAdd(Rest(id), id);
            }
        }

        public HashSet<string> All { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> ByRest { get; } = new(StringComparer.Ordinal);
    }
}
