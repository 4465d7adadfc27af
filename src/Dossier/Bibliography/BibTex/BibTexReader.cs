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
            if (BibTexFields.Several.TryGetValue(name, out var separator))
            {
                fields[name] = fields[name] == value ? value : fields[name] + separator + value;
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
            (entry, entryReport) => new BibTexReader(entry, entryReport).Read()
        );

    private Source Read()
    {
        draft.Type = BibTexTypes.Csl(entry.Type, TakeText("entrysubtype")) ?? entry.Type;
        BibTexTitles.Read(draft, entry.Type, TakeText);
        ReadNames();
        ReadDates();
        ReadAddresses();
        ReadPublisher();
        ReadNumbers();
        ReadLanguages();
        foreach (var (variable, field) in BibTexFields.Plain.Where(pair => fields.ContainsKey(pair.Field)))
        {
            draft.SetText(variable, field == "pages" ? TakePages() : BibStrings.Of(TakeValue(field)));
        }

        ReadSynonyms();
        if (entry.Type == "unpublished" && (draft.Has("event-title") || draft.Has("event-date")))
        {
            draft.Type = "speech";
        }

        if (fields.ContainsKey("csl-type"))
        {
            draft.Type = TakeText("csl-type");
        }

        TakeRemaining();
        foreach (var command in unknown.Distinct(StringComparer.Ordinal))
        {
            draft.ReportLost($"LaTeX that is not known is left out, what it is applied to stays: {command}");
        }

        return draft.ToSource();
    }

    private void ReadNames()
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

    private void ReadDates()
    {
        foreach (var (variable, field) in BibTexFields.Dates)
        {
            draft.SetDate(variable, TakeDateText(field));
        }

        foreach (var (variable, field) in ((string, string)[])[("original-date", "origyear"), ("accessed", "urlyear")])
        {
            if (!draft.Has(variable))
            {
                draft.SetDate(variable, TakeDateText(field));
            }
        }

        var (year, month, day) = (TakeDateText("year"), TakeText("month"), TakeText("day"));
        if (draft.Date("issued") is not { } issued)
        {
            SetIssued(year, month, day);
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
    /// Takes a date's text as it stands, as <c>~</c> is no LaTeX there; <c>inpress</c> gives its words.
    /// </summary>
    private string TakeDateText(string field)
    {
        if (!fields.Remove(field, out var latex))
        {
            return "";
        }

        var bare = latex.Trim(' ', '{', '}', '\n');
        return Edtf.Parse(bare) is null ? LatexText.Text(latex, unknown) : bare;
    }

    /// <summary>
    /// Sets the date from its parts; a month may be two (<c>3/4</c>), or hold the day (<c>12 may</c>).
    /// </summary>
    private void SetIssued(string year, string month, string day)
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
            WrittenDate.Parse($"{day} {MonthName(month)} {year}".Trim())
            ?? WrittenDate.Parse($"{month} {year}")
            ?? WrittenDate.Parse($"{month}, {year}")
            ?? (
                months.Length == 2 && day.Length == 0
                    ? WrittenDate.Parse($"{MonthName(months[0])} {year} – {MonthName(months[1])} {year}")
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

    /// <summary>The name of a month given by number, so that a day beside it is not taken for the month.</summary>
    private static string MonthName(string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? BibTexFields.Months[number - 1]
            : month;

    private void ReadAddresses()
    {
        draft.SetText("URL", TakeVerbatim("url"));
        var howPublished = fields.GetValueOrDefault("howpublished", "");
        if (!draft.Has("URL") && LatexText.Text(howPublished, []) is var text && SourceDraft.IsAddress(text))
        {
            fields.Remove("howpublished");
            draft.SetText("URL", text);
        }

        if (!fields.ContainsKey("eprint"))
        {
            return;
        }

        var archive = TakeText("eprinttype") is { Length: > 0 } type ? type : TakeText("archiveprefix");
        var number = TakeVerbatim("eprint");
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

        draft.SetCustom(
            "eprintclass",
            TakeText("eprintclass") is { Length: > 0 } given ? given : TakeText("primaryclass")
        );
    }

    private void ReadPublisher()
    {
        var all = (string[])["school", "institution", "organization", "howpublished", "publisher"];
        draft.SetText("publisher", string.Join("; ", all.SelectMany(TakeTexts)));
        if (entry.Type == "patent")
        {
            draft.SetText("jurisdiction", string.Join("; ", TakeTexts("location").Select(BibStrings.Of)));
        }

        draft.SetText("publisher-place", string.Join("; ", TakeTexts("address").Concat(TakeTexts("location"))));
    }

    private void ReadNumbers()
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
    private void ReadLanguages()
    {
        var names = TakeTexts("language").Select(BibTexLanguage).ToArray();
        var babel = LanguageNames.Tag(TakeText("langid") is { Length: > 0 } id ? id : TakeText("hyphenation"));
        draft.SetText("language", babel.Length > 0 ? babel : names.FirstOrDefault(""));
        draft.Keep("languages", names.Length > 1 ? string.Join(", ", names) : "", "CSL has one language");
        draft.Keep("language", names is [var sole] && babel.Length > 0 && !IsSameLanguage(sole, babel) ? sole : "");

        static string BibTexLanguage(string name) =>
            LanguageNames.Tag(name.StartsWith("lang", StringComparison.Ordinal) ? name[4..] : name);

        static bool IsSameLanguage(string a, string b) => a.Split('-')[0] == b.Split('-')[0];
    }

    private void ReadSynonyms()
    {
        foreach (var (variable, field) in BibTexFields.Synonyms)
        {
            if (fields.ContainsKey(field) && !draft.Has(variable))
            {
                draft.SetText(variable, field == "page" ? TakePages("page") : TakeText(field));
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

    /// <summary>Takes what is left: fields that Dossier wrote to their variables, every other one aside.</summary>
    private void TakeRemaining()
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

    /// <summary>Takes pages, with CSL's hyphen for LaTeX's two.</summary>
    private string TakePages(string field = "pages")
    {
        fields[field] = fields[field].Replace("--", "-", StringComparison.Ordinal);
        return TakeText(field);
    }

    /// <summary>Takes the value of a field, as an address, a list or a text.</summary>
    private string TakeValue(string field) =>
        BibTexFields.Verbatim.Contains(field) ? TakeVerbatim(field)
        : BibTexFields.Lists.Contains(field) ? string.Join("; ", TakeTexts(field))
        : TakeText(field);

    /// <summary>Takes a field out of the entry and gives its text; empty where the entry has no such field.</summary>
    private string TakeText(string field) => fields.Remove(field, out var latex) ? LatexText.Text(latex, unknown) : "";

    private string[] TakeTexts(string field) =>
        fields.Remove(field, out var latex) ? BibTexNames.ReadTexts(latex, unknown) : [];

    /// <summary>Takes a field whose characters mean nothing to LaTeX, such as an address.</summary>
    private string TakeVerbatim(string field)
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
