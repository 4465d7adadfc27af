using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography.BibTex.Latex;
using Dossier.Bibliography.Csl;
using Dossier.Input;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.BibTex;

/// <summary>Reads BibTeX and biblatex files, as Zotero, JabRef, EndNote and Dossier itself write them.</summary>
internal sealed class BibTexReader
{
    /// <summary>Editors of other kinds that CSL has a role for; the others are contributors.</summary>
    private static readonly ImmutableDictionary<string, string> EditorRoles = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["editor"] = "editor",
        ["compiler"] = "compiler",
        ["director"] = "director",
        ["organizer"] = "organizer",
        ["producer"] = "producer",
        ["performer"] = "performer",
        ["curator"] = "curator",
        ["illustrator"] = "illustrator",
        ["translator"] = "translator",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly BibTexEntry entry;
    private readonly SourceDraft draft;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<string> unknown = [];

    private BibTexReader(BibTexEntry entry, ImportReport report)
    {
        this.entry = entry;
        draft = new SourceDraft(entry.Span, entry.Key, report);
        foreach (var (name, value) in entry.Fields.Where(field => field.Value.Trim().Length > 0))
        {
            if (fields.TryAdd(name, value))
            {
                continue;
            }

            // Some programs write a field for each name or word.
            if (BibTexFields.Several.TryGetValue(name, out var between))
            {
                fields[name] = fields[name] == value ? value : fields[name] + between + value;
            }
            else if (fields[name] != value)
            {
                draft.Keep(name, LatexText.Text(value, unknown), "the field is given twice");
            }
        }
    }

    /// <summary>The sources of a file, under the file's own keys.</summary>
    public static ImmutableArray<Source> Read(InputFile file, ImportReport report) =>
        report.ConvertAll(
            BibTexInheritance.Resolve(BibTexParser.Parse(file, report), report),
            (entry, own) => new BibTexReader(entry, own).Read()
        );

    private Source Read()
    {
        draft.Type = BibTexTypes.Csl(entry.Type, TakeText("entrysubtype")) ?? entry.Type;
        BibTexTitles.Read(draft, entry.Type, TakeText);
        Names();
        Dates();
        Addresses();
        Publisher();
        Numbers();
        Languages();
        foreach (var (variable, field) in BibTexFields.Plain.Where(pair => fields.ContainsKey(pair.Field)))
        {
            draft.SetText(variable, field == "pages" ? Pages() : BibStrings.Of(TakeValue(field)));
        }

        Synonyms();
        if (entry.Type == "unpublished" && (draft.Has("event-title") || draft.Has("event-date")))
        {
            draft.Type = "speech";
        }

        if (fields.ContainsKey("csl-type"))
        {
            draft.Type = TakeText("csl-type");
        }

        Rest();
        foreach (var command in unknown.Distinct(StringComparer.Ordinal))
        {
            draft.Lost($"LaTeX that is not known is left out, what it is applied to stays: {command}");
        }

        return draft.ToSource();
    }

    private void Names()
    {
        foreach (var (role, field) in BibTexFields.Roles.Where(pair => pair.Role != "editor"))
        {
            draft.SetNames(role, TakeNames(field));
        }

        foreach (var suffix in (string[])["", "a", "b", "c"])
        {
            var names = TakeNames($"editor{suffix}");
            var kind = TakeText($"editor{suffix}type");
            kind =
                kind.Length > 0 || names.IsEmpty ? kind
                : suffix.Length == 0 ? "editor"
                : "collaborator";
            if (names.IsEmpty)
            {
                draft.Keep($"editor{suffix}type", kind);
            }
            else if (EditorRoles.TryGetValue(kind, out var role))
            {
                draft.AddNames(role, names);
            }
            else
            {
                draft.AddNames("contributor", names);
                draft.Keep($"editor{suffix}type", kind, "CSL has no such role, so the names are contributors");
            }
        }
    }

    private ImmutableArray<PersonName> TakeNames(string field) =>
        fields.Remove(field, out var latex) ? BibTexNames.Read(latex, unknown) : [];

    private void Dates()
    {
        foreach (var (variable, field) in BibTexFields.Dates)
        {
            draft.SetDate(variable, DateText(field));
        }

        foreach (var (variable, field) in ((string, string)[])[("original-date", "origyear"), ("accessed", "urlyear")])
        {
            if (!draft.Has(variable))
            {
                draft.SetDate(variable, DateText(field));
            }
        }

        var (year, month, day) = (DateText("year"), TakeText("month"), TakeText("day"));
        if (draft.Date("issued") is not { } issued)
        {
            Issued(year, month, day);
        }
        else if (!issued.IsDated && WrittenDate.Parse($"{issued.Literal} {year}") is { IsRange: false } whole)
        {
            // A day or month alone, beside its year.
            draft.SetDate("issued", whole);
        }
        else if (WrittenDate.Parse(year)?.Year != issued.Year)
        {
            draft.Keep("year", year, "the date says otherwise");
        }
    }

    /// <summary>
    /// A date as it stands, since the tilde is EDTF's here, not LaTeX's; a key for words gives the words.
    /// </summary>
    private string DateText(string field)
    {
        if (!fields.Remove(field, out var latex))
        {
            return "";
        }

        var bare = latex.Trim(' ', '{', '}', '\n');
        return Edtf.Parse(bare) is null ? LatexText.Text(latex, unknown) : bare;
    }

    /// <summary>Year, month and day by themselves; a month may be two, or hold the day.</summary>
    private void Issued(string year, string month, string day)
    {
        if (year.Length == 0 || month.Length == 0)
        {
            draft.SetDate("issued", year);
            draft.Keep("month", year.Length == 0 ? month : "");
            draft.Keep("day", day);
            return;
        }

        var months = month.Split(
            (char[])['/', '–', '-', ' ', ',', '.', '~', '\u00A0'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var whole =
            WrittenDate.Parse($"{day} {Name(month)} {year}".Trim())
            ?? WrittenDate.Parse($"{month} {year}")
            ?? WrittenDate.Parse($"{month}, {year}")
            ?? (
                months.Length == 2 && day.Length == 0
                    ? WrittenDate.Parse($"{Name(months[0])} {year} – {Name(months[1])} {year}")
                    : null
            );
        if (whole is not null)
        {
            draft.SetDate("issued", whole);
            return;
        }

        draft.SetDate("issued", year);
        draft.Keep("month", month, "it is no month's name or number");
        draft.Keep("day", day);
    }

    /// <summary>A month's number as its name, which has one meaning beside a day.</summary>
    private static string Name(string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? BibTexFields.Months[number - 1]
            : month;

    private void Addresses()
    {
        draft.SetText("URL", Verbatim("url"));
        var how = fields.GetValueOrDefault("howpublished", "");
        if (!draft.Has("URL") && LatexText.Text(how, []) is var text && SourceDraft.IsAddress(text))
        {
            fields.Remove("howpublished");
            draft.SetText("URL", text);
        }

        if (!fields.ContainsKey("eprint"))
        {
            return;
        }

        var archive = TakeText("eprinttype") is { Length: > 0 } type ? type : TakeText("archiveprefix");
        var number = Verbatim("eprint");
        if (archive.Equals("pubmed", StringComparison.OrdinalIgnoreCase) && !draft.Has("PMID"))
        {
            draft.SetText("PMID", number);
        }

        if (EprintAddress.Of(archive, number) is { } address && !draft.Has("URL"))
        {
            draft.SetText("URL", address);
        }
        else
        {
            draft.Keep("eprint", number);
            draft.Keep("eprinttype", archive);
        }

        draft.SetCustom("eprintclass", TakeText("eprintclass") is { Length: > 0 } of ? of : TakeText("primaryclass"));
    }

    private void Publisher()
    {
        var all = (string[])["school", "institution", "organization", "howpublished", "publisher"];
        draft.SetText("publisher", string.Join("; ", all.SelectMany(Texts)));
        if (entry.Type == "patent")
        {
            draft.SetText("jurisdiction", string.Join("; ", Texts("location").Select(BibStrings.Of)));
        }

        draft.SetText("publisher-place", string.Join("; ", Texts("address").Concat(Texts("location"))));
    }

    private void Numbers()
    {
        var (number, issue) = (TakeText("number"), TakeText("issue"));
        var variable = BibTexFields.Number(entry.Type);
        if (variable == "issue")
        {
            draft.SetText("issue", string.Join(", ", new[] { number, issue }.Where(part => part.Length > 0)));
        }
        else
        {
            draft.SetText(variable, number);
            draft.SetText("issue", issue);
        }

        var genre = BibStrings.Of(TakeText("type"));
        draft.SetText(
            "genre",
            genre.Length > 0 ? genre
                : entry.Type is "phdthesis" ? "PhD thesis"
                : entry.Type is "mastersthesis" ? "Master’s thesis"
                : ""
        );
        draft.SetText("status", BibStrings.Of(TakeText("pubstate")));
    }

    /// <summary>The language of the work: babel's name goes before biblatex's, which may be several.</summary>
    private void Languages()
    {
        var names = Texts("language").Select(BibTexLanguage).ToArray();
        var babel = LanguageNames.Tag(TakeText("langid") is { Length: > 0 } id ? id : TakeText("hyphenation"));
        draft.SetText("language", babel.Length > 0 ? babel : names.FirstOrDefault(""));
        draft.Keep("languages", names.Length > 1 ? string.Join(", ", names) : "", "CSL has one language");
        draft.Keep("language", names is [var one] && babel.Length > 0 && !Same(one, babel) ? one : "");

        static string BibTexLanguage(string name) =>
            LanguageNames.Tag(name.StartsWith("lang", StringComparison.Ordinal) ? name[4..] : name);

        static bool Same(string a, string b) => a.Split('-')[0] == b.Split('-')[0];
    }

    private void Synonyms()
    {
        foreach (var (variable, field) in BibTexFields.Synonyms)
        {
            if (fields.ContainsKey(field) && !draft.Has(variable))
            {
                draft.SetText(variable, field == "page" ? Pages("page") : TakeText(field));
            }
        }

        // An article that has a number in place of pages is found by that number.
        if (fields.ContainsKey("eid"))
        {
            if (draft.Has("number"))
            {
                draft.Keep("eid", TakeText("eid"));
            }
            else
            {
                draft.SetText("number", TakeText("eid"));
            }
        }

        draft.Append("note", TakeText("addendum"));
    }

    /// <summary>Our own additions find their places again; every other field is kept.</summary>
    private void Rest()
    {
        foreach (var name in fields.Keys.ToArray())
        {
            // Roles that BibTeX has no field for, as JabRef has them; our own exports write them as JSON.
            if (CslNames.Role(name) is { } role && !fields[name].StartsWith('['))
            {
                draft.AddNames(role, TakeNames(name));
                continue;
            }

            var value = TakeText(name);
            if (name == "csl-custom")
            {
                foreach (var (key, text) in CslValue.Texts(value))
                {
                    draft.SetCustom(key, text);
                }
            }
            else if (name.StartsWith("custom-", StringComparison.Ordinal))
            {
                draft.SetCustom(name[7..], value);
            }
            else if (!draft.TryTake(name.StartsWith("csl-", StringComparison.Ordinal) ? name[4..] : name, value))
            {
                draft.Keep(name, value);
            }
        }
    }

    /// <summary>Two hyphens are LaTeX's dash, and CSL's hyphen.</summary>
    private string Pages(string field = "pages")
    {
        fields[field] = fields[field].Replace("--", "-", StringComparison.Ordinal);
        return TakeText(field);
    }

    /// <summary>The value of a field, read by what the field holds: signs as they are, a list, a text.</summary>
    private string TakeValue(string field) =>
        BibTexFields.Verbatim.Contains(field) ? Verbatim(field)
        : BibTexFields.Lists.Contains(field) ? string.Join("; ", Texts(field))
        : TakeText(field);

    /// <summary>The text of a field, which is then read; empty where the entry has none.</summary>
    private string TakeText(string field) => fields.Remove(field, out var latex) ? LatexText.Text(latex, unknown) : "";

    private string[] Texts(string field) =>
        fields.Remove(field, out var latex) ? BibTexNames.ReadTexts(latex, unknown) : [];

    private string Verbatim(string field)
    {
        if (!fields.Remove(field, out var latex))
        {
            return "";
        }

        return latex.Contains("\\url", StringComparison.Ordinal)
            ? LatexText.Text(latex, unknown)
            : LatexCursor.UnescapeUrl(latex);
    }
}
