using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Disk;
using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Sources;

/// <summary>Reads <c>sources.yml</c>: CSL-YAML as Zotero and Pandoc write it.</summary>
public static class SourceListParser
{
    /// <summary>Whether a word is a type of CSL.</summary>
    public static bool IsType(string type) => CslVariables.Types.Contains(type, StringComparer.Ordinal);

    /// <summary>
    /// Reads the sources of a list by itself, in the order written; a duplicate is reported and left out.
    /// </summary>
    public static ImmutableArray<Source> Parse(InputFile file, DiagnosticBag bag) =>
        Distinct(ReadEntries(file, bag, isOfDossier: false), bag);

    /// <summary>
    /// Reads the entries of one of a dossier's lists, in the order written, duplicates included. What cannot be right
    /// in their numbers and dates is reported too: an import takes those as they are.
    /// </summary>
    internal static ImmutableArray<Source> ReadEntries(InputFile file, DiagnosticBag bag) =>
        ReadEntries(file, bag, isOfDossier: true);

    /// <summary>The sources of lists; one that stands there twice is reported and left out.</summary>
    /// <param name="entries">Their entries, in order.</param>
    /// <param name="bag">Receives findings.</param>
    internal static ImmutableArray<Source> Distinct(IEnumerable<Source> entries, DiagnosticBag bag)
    {
        var ids = new GivenIds<string>(Codes.DuplicateId, StringComparer.Ordinal, bag);
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var source in entries)
        {
            if (
                ids.TryTake(
                    source.Id,
                    source.Span,
                    first => $"the source '{source.Id}' is already given in {LineOf(first, source.Span.File)}",
                    "give this one another id, or take one of the two out"
                )
            )
            {
                sources.Add(source);
            }
            else
            {
                bag.MarkSourceFaulty(DiagnosticBag.SomeSource);
            }
        }

        return sources.ToImmutable();
    }

    /// <summary>The line of a place, for a message; with its file where that is another than the one at hand.</summary>
    private static string LineOf(TextSpan place, InputFile? here) =>
        $"line {place.File!.Locate(place.Start).Line}{(place.File == here ? "" : $" of {place.File.Path}")}";

    /// <summary>
    /// Reads the entries of a list; of one of the dossier's own, identifiers and dates that cannot be right are
    /// reported.
    /// </summary>
    private static ImmutableArray<Source> ReadEntries(InputFile file, DiagnosticBag bag, bool isOfDossier)
    {
        if (
            SourceListSlip.ReportJson(file, bag)
            || YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map
            || SourceListSlip.Report(file, map, bag)
        )
        {
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<Source>();
        var errors = bag.ErrorsIn(file);
        var items = map.Maps("references");
        if (bag.ErrorsIn(file) > errors)
        {
            bag.MarkNotRead(file.Path);
        }

        foreach (var item in items)
        {
            errors = bag.ErrorsIn(file);
            var source = ReadSource(item, bag);
            if (isOfDossier)
            {
                IdentifierSlips.Report(item, source, bag);
            }

            if (source.Id.Length == 0)
            {
                // Which source it is, is not known: it may be any that is named elsewhere.
                bag.MarkNotRead(file.Path);
                continue;
            }

            if (bag.ErrorsIn(file) > errors)
            {
                bag.MarkSourceFaulty(source.Id);
            }

            sources.Add(source);
        }

        map.ReportUnknown();
        return sources.ToImmutable();
    }

    /// <summary>Reads a source; what is wrong is reported and left out.</summary>
    private static Source ReadSource(YamlMap item, DiagnosticBag bag)
    {
        var id = item.Required("id");
        if (id.Length > 0 && !Slug.IsId(id) && !UnseenCharacter.Report(id, item.SpanOf("id"), bag))
        {
            bag.Report(
                Codes.BadId,
                item.SpanOf("id"),
                $"'{id}' cannot be a permanent id: {Slug.Wanted(id)}",
                Slug.IsId(Slug.Of(id)) ? $"write '{Slug.Of(id)}'" : "give it a shorter one"
            );
            // Which source it is that the text cites is not known: it may be any.
            bag.MarkNotRead(item.Span.File?.Path ?? "");
        }

        if (PortableNames.IsDevice(id))
        {
            bag.Report(
                Codes.FileName,
                item.SpanOf("id"),
                $"Windows keeps the name '{id}' for a device, and cannot have the folder of such a source",
                "add a word to the id"
            );
        }

        var type = item.Required("type");
        if (type.Length > 0 && !CslVariables.Types.Contains(type))
        {
            item.ReportWrong("type", "a CSL type", CslTypeNames.Hint(type));
        }

        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var variable in CslVariables.Plain.Where(item.Has))
        {
            fields[variable] = variable == "URL" ? item.Address(variable) : item.Text(variable);
            FieldLabels.Report(item, variable, bag);
            if (variable == "language" && LanguageCodes.Slip(fields[variable]) is var (what, hint))
            {
                bag.Report(Codes.YamlPitfall, item.SpanOf(variable), what, hint);
            }
            else if (variable == "language" && !LanguageTag.IsWellFormed(fields[variable]))
            {
                bag.Report(
                    Codes.YamlPitfall,
                    item.SpanOf(variable),
                    $"'{fields[variable]}' is not a BCP 47 language tag, by which browsers and readers aloud know a "
                        + "language",
                    LanguageTag.Suggest(fields[variable]) is { } meant
                        ? $"write '{meant}'"
                        : "the language's two or three letters, with a script or region where needed: en, fr-CA, "
                            + "sr-Latn"
                );
            }
        }

        var custom = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (item.Map("custom") is { } additions)
        {
            foreach (var key in additions.Keys)
            {
                custom[key] = key == "archive" ? additions.Address(key) : Typography.Apostrophes(additions.Text(key));
            }
        }

        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (item.Map("private") is { } own)
        {
            foreach (var key in own.Keys)
            {
                kept[key] = own.Text(key);
            }
        }

        var source = new Source(
            item.SpanOf("id"),
            id,
            type,
            Typography.Apostrophes(item.Required("title")),
            ReadNames(item, "author", bag),
            ReadNames(item, "editor", bag),
            ReadDate(item, "issued"),
            fields.ToImmutable(),
            custom.ToImmutable()
        )
        {
            Private = kept.ToImmutable(),
            Contributors = CslVariables
                .Roles.Where(item.Has)
                .ToImmutableSortedDictionary(role => role, role => ReadNames(item, role, bag), StringComparer.Ordinal),
            Dates = CslVariables
                .Dates.Select(variable => (variable, date: ReadDate(item, variable)))
                .Where(pair => pair.date is not null)
                .ToImmutableSortedDictionary(pair => pair.variable, pair => pair.date!, StringComparer.Ordinal),
        };
        item.ReportUnknown();
        return source;
    }

    /// <summary>
    /// How the names that a text gives are written: a person's last word is taken for the family name.
    /// </summary>
    private static string? NameHint(YamlMap item, string key)
    {
        if (item.Plain(key) is not { } text)
        {
            return "write a list of names: [{ family: …, given: … }], or [{ literal: … }] for a body";
        }

        if (Split(text) is { Length: > 1 } names)
        {
            return $"write a list: [{string.Join(", ", names)}]";
        }

        if (text.Split(',') is [var last, var first] && last.Trim().Length > 0 && first.Trim().Length > 0)
        {
            return $"write a list: [{{ family: {last.Trim()}, given: {first.Trim()} }}]";
        }

        var space = text.LastIndexOf(' ');
        return space < 0
            ? $"write a list: [{{ literal: {text} }}] for a body, or family: and given: for a person"
            : $"write a list: [{{ family: {text[(space + 1)..]}, given: {text[..space]} }}], or [{{ "
                + $"literal: {text} }}] for a body";
    }

    /// <summary>
    /// The names that ‘and’, an ampersand or semicolons divide, each as an item of a list; null for one.
    /// </summary>
    private static string[]? Split(string text)
    {
        var names = text.Split(
            (string[])[" and ", " & ", ";"],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return names.Length < 2 || Array.Exists(names, name => !name.Contains(' ', StringComparison.Ordinal))
            ? null
            : Array.ConvertAll(
                names,
                name =>
                    name.Split(", ") is [var family, var given]
                        ? $"{{ family: {family}, given: {given} }}"
                        : $"{{ family: {name[(name.LastIndexOf(' ') + 1)..]}, given: {name[..name.LastIndexOf(' ')]} }}"
            );
    }

    /// <summary>Reads the people and bodies under a key, a name that is one text as a body.</summary>
    private static ImmutableArray<PersonName> ReadNames(YamlMap item, string key, DiagnosticBag bag)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        foreach (var name in item.Maps(key, NameHint(item, key)))
        {
            if (name.Plain("name") is { } whole && whole.LastIndexOf(' ') is > 0 and var space)
            {
                _ = name.IsThere("name");
                bag.Report(
                    Codes.UnknownKey,
                    name.KeySpan("name"),
                    "the key 'name' is unknown",
                    $"write {{ family: {whole[(space + 1)..]}, given: {whole[..space]} }}, or {{ literal: {whole} }} "
                        + "for a body"
                );
                names.Add(new PersonName(whole, "", "") { IsLiteral = true });
                name.ReportUnknown();
                continue;
            }

            var literal = name.Text("literal");
            var person = new PersonName(name.Text("family"), name.Text("given"), name.Text("suffix"))
            {
                Particle = name.Text("non-dropping-particle"),
                DroppingParticle = name.Text("dropping-particle"),
            };
            name.ReportUnknown();
            FieldLabels.LookAtName(name, bag);
            if (literal.Length + person.Family.Length == 0)
            {
                // A key of another name may have held it, and has been reported.
                if (!name.HasUnknown)
                {
                    item.ReportWrong(key, "a list of names with 'family' or 'literal'");
                }
            }
            else
            {
                names.Add(literal.Length > 0 ? new PersonName(literal, "", "") { IsLiteral = true } : person);
            }
        }

        return names.ToImmutable();
    }

    /// <summary>
    /// Reads the date under a key, in any of its forms; null where there is none that can be read, which is reported.
    /// </summary>
    private static PublicationDate? ReadDate(YamlMap item, string key)
    {
        if (!item.Has(key))
        {
            return null;
        }

        if (item.IsList(key) || item.IsMap(key))
        {
            var written = item.IsList(key) ? PandocDateOf(item.Maps(key)) : CslDateOf(item.Map(key)!);
            var read = written.Read(out var problem);
            if (problem.Length > 0 || (read is null && !written.Rows.IsEmpty))
            {
                item.ReportWrong(key, "a true date", problem.Length > 0 ? problem : null);
            }

            return read;
        }

        var date = WrittenDate.Parse(item.Text(key));
        if (date is null)
        {
            item.ReportWrong(
                key,
                "a date such as 2022-05-11, or CSL's date-parts",
                PartialDate.Fault(item.Text(key))
                    ?? EventDate.Hint(item.Text(key))
                    ?? $"words in place of a date are written '{key}: {{ literal: forthcoming }}'; a work without one "
                        + "has no such line"
            );
        }

        return date;
    }

    /// <summary>A date as CSL's object has it, or a single object of Pandoc's with <c>year</c>.</summary>
    private static CslDate CslDateOf(YamlMap map)
    {
        if (map.Has("year"))
        {
            return PandocDateOf([map]);
        }

        var date = new CslDate(map.Rows("date-parts"))
        {
            Season = map.Text("season"),
            Circa = map.Text("circa"),
            Literal = map.Text("literal"),
            Raw = map.Text("raw"),
            Edtf = map.Text("edtf"),
        };
        map.ReportUnknown();
        return date;
    }

    /// <summary>Pandoc's list of one or two objects with <c>year</c>, <c>month</c>, <c>day</c>.</summary>
    private static CslDate PandocDateOf(ImmutableArray<YamlMap> points)
    {
        var date = CslDate.OfPoints([.. points.Select(point => (Func<string, string>)(key => point.Text(key)))]);
        foreach (var point in points)
        {
            point.ReportUnknown();
        }

        return date;
    }
}
