using System.Collections.Immutable;
using Dossier.Csl.Locales;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Styles;

/// <summary>
/// Locale files of citation styles, <c>locales-tr-TR.xml</c> for one: the dossier's own before the theme's. Each is
/// read when it is first asked for.
/// </summary>
internal sealed class LocaleFiles : ILocaleSource
{
    /// <summary>Answers for English where a style asks for a dialect that is not at hand.</summary>
    private const string English = "en-GB";

    private readonly Dictionary<string, InputFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Locale?> read = new(StringComparer.Ordinal);
    private readonly DiagnosticBag bag;

    /// <summary>Finds the files.</summary>
    /// <param name="inputs">The dossier and its theme.</param>
    /// <param name="bag">Takes what is wrong in a file.</param>
    public LocaleFiles(InputSet inputs, DiagnosticBag bag)
    {
        this.bag = bag;
        foreach (var (path, file) in inputs.Dossier.Concat(inputs.Theme.Styles))
        {
            if (StyleNames.LocaleTag(path) is { } tag)
            {
                files.TryAdd(tag, file);
            }
        }
    }

    /// <summary>The languages at hand, by tag, in order.</summary>
    public ImmutableArray<string> Tags => [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there are words of a language, in whatever dialect.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public bool Has(string tag) =>
        files.Keys.Any(key => LocaleTags.Base(key).Equals(LocaleTags.Base(tag), StringComparison.OrdinalIgnoreCase));

    /// <summary>The files that are asked for the words of a language.</summary>
    /// <param name="language">A BCP 47 tag; empty for none.</param>
    public ImmutableArray<InputFile> Of(string language) =>
        [.. LocaleTags.Chain(language).Select(File).OfType<InputFile>()];

    /// <inheritdoc/>
    public Locale? Find(string tag)
    {
        lock (read)
        {
            if (!read.TryGetValue(tag, out var locale))
            {
                read[tag] = locale = File(tag) is { } file ? Read(file) : null;
            }

            return locale;
        }
    }

    private InputFile? File(string tag) =>
        files.GetValueOrDefault(tag) ?? (LocaleTags.Base(tag) == "en" ? files.GetValueOrDefault(English) : null);

    private Locale? Read(InputFile file)
    {
        var locale = LocaleReader.Read(file.Text, out var faults);
        StyleFiles.Report(faults, file, bag);
        return locale;
    }
}
