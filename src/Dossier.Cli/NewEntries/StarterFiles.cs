using System.Globalization;
using System.Text;

namespace Dossier.Cli.NewEntries;

/// <summary>
/// The dossier that <c>dossier init</c> makes: the files of <c>Starter/</c>, which the program holds.
/// </summary>
internal static class StarterFiles
{
    /// <summary>The files, by path with forward slashes.</summary>
    /// <param name="id">The dossier's id.</param>
    /// <param name="title">The dossier's title.</param>
    /// <param name="date">The date of its first edition.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(string id, string title, DateOnly date) =>
        HeldFiles
            .Below("Starter/")
            .Select(file =>
                (
                    file.Path,
                    Encoding.UTF8.GetBytes(
                        file.Path == "input/dossier.yml" ? WithNames(file.Text, id, title, date) : file.Text
                    )
                )
            );

    /// <summary>The settings with the dossier's own id, title and date.</summary>
    private static string WithNames(string settings, string id, string title, DateOnly date) =>
        settings
            .Replace(
                "id: my-dossier\n",
                $"id: {(IsReservedWord(id) ? Yaml.Quoted(id) : id)}\n",
                StringComparison.Ordinal
            )
            .Replace("title: My dossier\n", $"title: {Yaml.Quoted(title)}\n", StringComparison.Ordinal)
            .Replace(
                "date: 2026-01-01\n",
                $"date: {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n",
                StringComparison.Ordinal
            )
            .Replace("/my-dossier/\n", $"/{id}/\n", StringComparison.Ordinal);

    /// <summary>
    /// Whether YAML may read an id as something other than a text: a reserved word, or what begins as a number.
    /// </summary>
    private static bool IsReservedWord(string id) =>
        id is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" || char.IsAsciiDigit(id[0]);
}
