using Dossier.Csl.Citing;
using Dossier.Csl.Locales;

namespace Dossier.Csl.Conformance;

/// <summary>Writes the sample document in every public style.</summary>
internal static class StyleRun
{
    /// <summary>Runs; 0 where every style could be read and used.</summary>
    /// <param name="folder">The folder with <c>styles.zip</c> and <c>locales</c>.</param>
    public static int Run(string folder)
    {
        using var archive = new StyleArchive(Path.Combine(folder, "styles.zip"));
        var locales = new FolderLocales(Path.Combine(folder, "locales"));
        var request = SampleDocument.Request();
        var good = 0;
        var all = 0;
        var faulty = 0;
        foreach (var name in archive.Names)
        {
            all++;
            var problem = Problem(archive, name, locales, request, ref faulty);
            if (problem.Length == 0)
            {
                good++;
            }
            else
            {
                Console.WriteLine($"{name}: {problem}");
            }
        }

        Console.WriteLine($"wrote {good} of {all} styles; {faulty} of them have faults that were reported");
        return good == all ? 0 : 1;
    }

    private static string Problem(
        StyleArchive archive,
        string name,
        ILocaleSource locales,
        DocumentRequest request,
        ref int faulty
    )
    {
        try
        {
            var style = archive.Read(name, out var faults);
            faulty += faults.Count > 0 ? 1 : 0;
            if (style is null)
            {
                return faults[0].Message;
            }

            var document = new CitationProcessor(style, locales).Process(request);
            return
                document.Citations.All(text => text.Parts.IsEmpty)
                && (document.Bibliography?.Entries.All(entry => entry.Text.Parts.IsEmpty) ?? true)
                ? "nothing was written"
                : "";
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
