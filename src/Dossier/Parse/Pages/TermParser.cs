using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Maps;
using Dossier.Model;
using Dossier.Parse.Data;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Pages;

/// <summary>Reads a glossary entry.</summary>
internal static class TermParser
{
    /// <summary>Reads an entry; null, and a finding, when its front matter cannot be read.</summary>
    public static ParsedTerm? Parse(InputFile file, DiagnosticBag bag)
    {
        PageParser.CheckId(file, file.Stem, bag);
        var front = FrontMatter.Split(file, "term", bag);
        var content = PageParser.ReadContent(file, front.Body, bag);
        if (front.Map is not { } map)
        {
            return null;
        }

        var name = new Named(Typography.Apostrophes(map.Required("term")), map.SpanOf("term"));
        TitleMarkdown.Report(name, bag);
        NameStops.Report(name, bag);
        var kind = new Named(map.Text("kind"), map.SpanOf("kind"));
        var language = map.Text("language");
        if (language.Length > 0 && !LanguageTag.IsWellFormed(language))
        {
            map.ReportWrong("language", "a BCP 47 language tag, such as en, fr-CA or sr-Latn");
        }
        else if (LanguageCodes.Slip(language, name.Name) is var (what, hint))
        {
            bag.Report(Codes.YamlPitfall, map.SpanOf("language"), what, hint);
        }

        var labels = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (
            map.Map("labels", $"each label has its language: 'labels: {{ tr: {map.Plain("labels") ?? "…"} }}'") is
            { } byLanguage
        )
        {
            foreach (var tag in byLanguage.Keys)
            {
                labels.Add(new(tag, byLanguage.Text(tag)));
                NameStops.Report(new Named(byLanguage.Text(tag), byLanguage.SpanOf(tag)), bag);
                if (LanguageCodes.Slip(tag, byLanguage.Text(tag)) is var (wrong, mend))
                {
                    bag.Report(Codes.YamlPitfall, byLanguage.KeySpan(tag), wrong, mend);
                }

                if (!LanguageTag.IsWellFormed(tag))
                {
                    bag.Report(
                        Codes.WrongValue,
                        byLanguage.KeySpan(tag),
                        $"'{tag}' is not a BCP 47 language tag",
                        LanguageTag.Suggest(tag) is { } meant
                            ? $"write '{meant}'"
                            : "the language's two or three letters, with a script or region where needed: en, fr-CA, "
                                + "sr-Latn"
                    );
                }
            }
        }

        var (aliases, seeAlso, isCaseSensitive) = (
            map.Names("aliases"),
            map.Ids("see-also"),
            map.Flag("case-sensitive")
        );
        foreach (var alias in aliases.Where(alias => !isCaseSensitive && IsOfEveryText(alias.Name)))
        {
            bag.Report(
                Codes.YamlPitfall,
                alias.Span,
                $"'{alias.Name}' is a word of every text, and would be linked wherever it stands first",
                "take it out; links by hand are written [words](term:id)"
            );
        }

        foreach (var alias in aliases)
        {
            NameStops.Report(alias, bag);
        }

        foreach (var other in seeAlso.Where(other => other.Name == file.Stem))
        {
            bag.Report(Codes.YamlPitfall, other.Span, "the entry leads to itself", "take it out, or name another");
        }

        var term = new ParsedTerm
        {
            Span = file.Span(0, 0),
            Id = file.Stem,
            Name = name,
            Kind = kind,
            Language = language,
            Aliases = aliases,
            Labels = labels.ToImmutable(),
            SeeAlso = seeAlso,
            Sources = map.Ids("sources"),
            CaseSensitive = isCaseSensitive,
            Role = new Named(Typography.Apostrophes(map.Text("role")), map.SpanOf("role")),
            Content = content,

            Hidden = map.Names("hidden"),
            Deprecated = map.Names("deprecated"),
            Sort = map.Text("sort"),
            Iso = new Named(map.Text("iso"), map.SpanOf("iso")),
            Place = ReadPlace(map),
            PlaceSpan = map.Has("coordinates") ? PlaceSpan(map) : TextSpan.None,
            HasMap = map.Has("maps") ? map.Flag("maps") : null,
        };

        // The mark of an import says nothing to a reader.
        map.Text("imported");
        map.ReportUnknown();
        if (content.Blocks.IsEmpty)
        {
            bag.Report(
                Codes.MissingKey,
                file.Span(file.Text.Length, 0),
                $"the term '{file.Stem}' has no definition",
                "write it below the front matter"
            );
        }

        if (term.Name.Name.Length == 0)
        {
            // What it would be called is not known: what links to it, or does not, is not at fault.
            bag.MarkNotRead(file.Path);
            return null;
        }

        return term;
    }

    /// <summary>Whether a form is one of the words that hold sentences together, or a letter or two.</summary>
    private static bool IsOfEveryText(string form) =>
        form.Length <= 2 && form.All(char.IsLower)
        || form.ToLowerInvariant()
            is "the"
                or "and"
                or "for"
                or "was"
                or "are"
                or "his"
                or "her"
                or "its"
                or "they"
                or "this"
                or "that"
                or "with"
                or "from"
                or "bir"
                or "için"
                or "olan"
                or "или"
                or "как"
                or "для"
                or "это"
                or "что"
                or "мен"
                or "бір"
                or "және";

    /// <summary>Where the coordinates stand: the numbers within their brackets, or what else was typed.</summary>
    private static TextSpan PlaceSpan(YamlMap map)
    {
        var span = map.SpanOf("coordinates");
        return map.IsList("coordinates") && map.Names("coordinates") is [var first, .., var last]
            ? first.Span with
            {
                Length = last.Span.End - first.Span.Start,
            }
            : span;
    }

    /// <summary>Where a place is; null where nothing is said, and, with a finding, where that cannot be read.</summary>
    private static GeoPoint? ReadPlace(YamlMap map)
    {
        if (!map.Has("coordinates"))
        {
            return null;
        }

        if (map.IsText("coordinates"))
        {
            var text = map.Text("coordinates");
            map.ReportWrong("coordinates", Coordinates.Wanted, Coordinates.Hint(text));
            return null;
        }

        var numbers = map.Names("coordinates");
        if (
            numbers.Length == 2
            && double.TryParse(numbers[0].Name, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(numbers[1].Name, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && Math.Abs(latitude) <= 90
            && Math.Abs(longitude) <= 180
        )
        {
            return new GeoPoint(latitude, longitude);
        }

        var written = string.Join(", ", numbers.Select(number => number.Name));
        map.ReportWrong("coordinates", Coordinates.Wanted, Coordinates.Hint(written));
        return null;
    }
}
