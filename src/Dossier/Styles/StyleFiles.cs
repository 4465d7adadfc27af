using System.Collections.Immutable;
using System.Text;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.Reading;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Styles;

/// <summary>
/// Files of citation styles to styles: the one that a dossier names, from its own folder or else the theme's
/// <c>styles/</c>, and those of the theme.
/// </summary>
public static class StyleFiles
{
    private const string Apa = "page-apa.csl";
    private const string Chicago = "page-chicago.csl";

    /// <summary>Reads the styles; null, and a finding, where one that is needed is missing or cannot be used.</summary>
    /// <param name="inputs">The dossier and its theme.</param>
    /// <param name="named">The name of a style as the dossier has it; empty for the house's.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    /// <param name="languageSpan">Where that stands.</param>
    /// <param name="bag">Receives findings.</param>
    public static CitationStyles? Read(
        InputSet inputs,
        string named,
        TextSpan span,
        string language,
        TextSpan languageSpan,
        DiagnosticBag bag
    )
    {
        var locales = new LocaleFiles(inputs, bag);
        if (language.Length > 0 && !locales.Has(language))
        {
            bag.Report(
                Codes.NoLocale,
                languageSpan,
                $"there are no words of '{language}' for citations, so that theirs are English",
                $"put the language's locale file of CSL, locales-{LocaleTags.Primary(language)}.xml, beside dossier.yml"
            );
        }

        foreach (var tag in LocaleTags.Chain(language))
        {
            locales.Find(tag);
        }

        var house = ReadHouseStyle(inputs, bag);
        var (apa, chicago) = (ReadOfTheme(inputs, Apa, bag), ReadOfTheme(inputs, Chicago, bag));
        var chosen = named is "" or StyleNames.House ? house : ReadChosen(inputs, named, span, bag);
        return house is null || apa is null || chicago is null || chosen is null
            ? null
            : new CitationStyles(chosen, house, apa, chicago, locales);
    }

    /// <summary>The styles at hand for a dossier to name, each with its file, by name.</summary>
    public static ImmutableSortedDictionary<string, InputFile> AtHand(InputSet inputs) =>
        inputs
            .Theme.Styles.Where(file => StyleNames.IsStyle(file.Key) && file.Key is not (Apa or Chicago))
            .Concat(inputs.Dossier.Where(file => StyleNames.IsStyle(file.Key)))
            .GroupBy(file => file.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(files => files.Key, files => files.Last().Value, StringComparer.Ordinal);

    /// <summary>
    /// The files of a dossier as they are sealed: with what its theme has of the house style, of the style that the
    /// dossier names, and of the words of its language, so that the edition is cited for ever as it was published.
    /// </summary>
    /// <param name="files">The dossier's own.</param>
    /// <param name="inputs">The same, read, and its theme.</param>
    /// <param name="named">The name of its style; empty for the house's.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    public static DossierFiles Sealed(DossierFiles files, InputSet inputs, string named, string language)
    {
        // Their faults were reported when they were read for the text that is sealed.
        var locales = new LocaleFiles(inputs, new DiagnosticBag()).Of(language);
        var added = inputs
            .Theme.Styles.Where(file =>
                file.Key == StyleNames.House
                || file.Key == named
                || file.Key == $"{named}.csl"
                || locales.Contains(file.Value)
            )
            .Select(file => (Name: file.Key[(file.Key.LastIndexOf('/') + 1)..], file.Value.Text))
            .Where(file => !files.Input.ContainsKey(file.Name));
        return files with
        {
            Input = files.Input.SetItems(
                added.Select(file =>
                    KeyValuePair.Create(
                        file.Name,
                        new BinaryFile($"input/{file.Name}", Encoding.UTF8.GetBytes(file.Text))
                    )
                )
            ),
        };
    }

    /// <summary>
    /// The languages whose words are at hand, by tag. What is wrong with a file is reported where a dossier uses it.
    /// </summary>
    public static ImmutableArray<string> Languages(InputSet inputs) =>
        new LocaleFiles(inputs, new DiagnosticBag()).Tags;

    /// <summary>Reports what is wrong in a file of a style or locale.</summary>
    internal static void Report(IEnumerable<StyleFault> faults, InputFile file, DiagnosticBag bag)
    {
        foreach (var fault in faults)
        {
            bag.Report(
                fault.IsFatal ? Codes.CitationStyle : Codes.StyleSlip,
                file.Span(file.Offset(fault.Line, fault.Column), 1),
                fault.Message,
                fault.Hint.Length > 0 ? fault.Hint : null
            );
        }
    }

    private static Style? ReadChosen(InputSet inputs, string named, TextSpan span, DiagnosticBag bag)
    {
        var atHand = AtHand(inputs);
        var file = atHand.GetValueOrDefault(named) ?? atHand.GetValueOrDefault($"{named}.csl");
        if (file is not null)
        {
            return Read(file, bag);
        }

        // A file that could not be read has its own finding.
        if (!bag.NotRead.Any(path => path.EndsWith($"/{named}", StringComparison.Ordinal)))
        {
            bag.Report(
                Codes.CitationStyle,
                span,
                $"there is no citation style '{named}'",
                Suggestion.For(named, atHand.Keys)
                    ?? (
                        CollectedStyles.Of(named) is { } style
                            ? $"get {style}.csl, of the public collection of CSL's styles, put it beside "
                                + $"dossier.yml and write 'style: {style}'"
                            : null
                    )
                    ?? "put its .csl file, of the public collection of CSL's styles, beside dossier.yml, and write "
                        + $"'style: {named.Split(' ')[0].ToLowerInvariant()}', as it is named; 'dossier styles' lists "
                        + "those at hand"
            );
        }

        return null;
    }

    /// <summary>
    /// The house style: an edition has it as it was when it was sealed, any other text mostly the theme's. Styles lean
    /// on it where they have no names or no list of works, so it has both.
    /// </summary>
    private static Style? ReadHouseStyle(InputSet inputs, DiagnosticBag bag)
    {
        var file =
            inputs.Dossier.GetValueOrDefault(StyleNames.House)
            ?? inputs.Theme.Styles.GetValueOrDefault(StyleNames.House);
        var style = file is null ? ReadOfTheme(inputs, StyleNames.House, bag) : Read(file, bag);
        if (style is null or { NamesWorks: true })
        {
            return style;
        }

        bag.Report(
            Codes.CitationStyle,
            file!.Span(0, 1),
            "a house style names authors, has a bibliography and needs no numbers of works or notes",
            "for another kind of style give the file another name, and say so with style: in dossier.yml"
        );
        return null;
    }

    private static Style? ReadOfTheme(InputSet inputs, string name, DiagnosticBag bag)
    {
        if (inputs.Theme.Styles.TryGetValue(name, out var file))
        {
            return Read(file, bag);
        }

        bag.ReportFile(
            Codes.MissingFile,
            $"theme/styles/{name}",
            "the theme has no such citation style",
            "it comes with the program: is its theme whole?"
        );
        return null;
    }

    private static Style? Read(InputFile file, DiagnosticBag bag)
    {
        var style = StyleReader.Read(file.Text, out var faults);
        Report(faults, file, bag);
        return style;
    }
}
