using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Bibliography.Csl;
using Dossier.Input;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.Ris;

/// <summary>Reads RIS, as Zotero, EndNote, Mendeley and Dossier itself write it.</summary>
internal sealed partial class RisReader
{
    private readonly SourceDraft draft;
    private readonly ILookup<string, string> lines;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "TY", "ID", "ER" };

    private RisReader(SourceDraft draft, IEnumerable<(string Tag, string Value)> lines) =>
        (this.draft, this.lines) = (
            draft,
            lines.ToLookup(line => line.Tag, line => line.Value.Trim(), StringComparer.Ordinal)
        );

    /// <summary>The sources of a file, under the file's own ids.</summary>
    public static ImmutableArray<Source> Read(InputFile file, ImportReport report)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        List<(string Tag, StringBuilder Value)>? open = null;
        var (start, at) = (0, 0);
        foreach (var line in file.Text.Split('\n'))
        {
            var match = Line().Match(line);
            if (match is { Success: true } && match.Groups[1].Value == "TY")
            {
                Finish();
                (open, start) = ([], at);
            }

            if (match.Success && open is not null)
            {
                open.Add((match.Groups[1].Value, new StringBuilder(match.Groups[2].Value.Trim())));
                if (match.Groups[1].Value == "ER")
                {
                    Finish(ended: true);
                }
            }
            else if (open is [.., var last])
            {
                last.Value.Append('\n').Append(line.StartsWith(' ') ? line[1..].TrimEnd() : line.TrimEnd());
            }
            else if (line.Trim('\uFEFF', ' ', '\t').Length > 0)
            {
                report.ReportLost(
                    "lines belong to no reference",
                    line.Trim(),
                    file.Span(at, Math.Max(1, line.Length)),
                    "a reference begins with 'TY  - '"
                );
            }

            at += line.Length + 1;
        }

        Finish();
        if (sources.Count == 0)
        {
            report.ReportUnreadableFile(file.Path, "the file holds no reference", "a reference begins with 'TY  - '");
        }

        return sources.ToImmutable();

        void Finish(bool ended = false)
        {
            if (open is null)
            {
                return;
            }

            var span = file.Span(
                start,
                Math.Max(1, (file.Text.IndexOf('\n', start) is >= 0 and var end ? end : file.Text.Length) - start)
            );
            if (!ended)
            {
                report.ReportLost("a reference is not ended by 'ER  - '; it is read as far as the next", "", span);
            }

            var lines = open.Select(line => (line.Tag, Value: line.Value.ToString())).ToArray();
            var key = lines.FirstOrDefault(line => line.Tag == "ID").Value ?? "";
            sources.Add(new RisReader(new SourceDraft(span, key.Trim(), report), lines).Read(lines[0].Value.Trim()));
            open = null;
        }
    }

    private Source Read(string type)
    {
        draft.Type = RisTypes.Csl(type) ?? type;
        draft.Title = TakeFirst("TI", "T1", "CT", "BT") ?? "";
        ReadNames(type);
        ReadDates();
        ReadIdentifiers(type);
        ReadConference(type);
        if (RisTypes.IsWhole(type))
        {
            draft.SetText("collection-title", string.Join("; ", TakeLines("T3").Concat(TakeLines("T2"))));
        }

        var readElsewhere = RisTypes.IsWhole(type) ? (string[])["M3", "DO", "T2", "T3"] : ["M3", "DO"];
        foreach (var (variable, tag) in RisFields.Plain.Concat(RisFields.ReadOnlyTags))
        {
            if (!readElsewhere.Contains(tag) && !taken.Contains(tag) && lines.Contains(tag))
            {
                var text = string.Join(tag is "N1" or "AB" ? '\n' : ';', lines[tag].Where(value => value.Length > 0));
                if (!draft.Has(variable) && text != draft.Text("container-title"))
                {
                    draft.SetText(variable, text);
                    taken.Add(tag);
                }
                else if (text == draft.Text(variable) || text == draft.Text("container-title"))
                {
                    taken.Add(tag);
                }
            }
        }

        if (!draft.Has("container-title") && !taken.Contains("BT"))
        {
            draft.SetText("container-title", TakeFirst("BT") ?? "");
        }

        ReadPages();
        draft.SetText("keyword", string.Join(", ", TakeLines("KW")));
        TakeRemaining();
        return draft.ToSource();
    }

    private void ReadNames(string type)
    {
        // A book's A2 are its series' editors, unless it has neither authors nor editors otherwise.
        var isSeries = RisTypes.IsWhole(type) && lines["AU"].Concat(lines["A1"]).Concat(lines["ED"]).Any();
        (string Role, string Tag)[] all =
        [
            .. RisFields.Roles,
            ("author", "A1"),
            (isSeries ? "collection-editor" : "editor", "A2"),
        ];
        foreach (var (role, tag) in all)
        {
            var names = TakeLines(tag).SelectMany(RisNames.Read).ToArray();
            draft.AddNames(role, names);
            foreach (var name in names.Where(name => name.IsLiteral && RisNames.MayBePerson(name.Family)))
            {
                draft.ReportLost("a name without a comma is taken for an institution's", name.Family);
            }
        }
    }

    /// <summary>Of several dates the most exact is taken, joined by a month or season that stands by itself.</summary>
    private void ReadDates()
    {
        if (TakeFirst("Y2") is { } accessed)
        {
            draft.SetDate("accessed", RisDate.Read(accessed, out var rest));
            draft.Keep("ris-y2", rest);
        }

        var issued = ((string[])["DA", "Y1", "PY"])
            .SelectMany(TakeLines)
            .Select(text => (Date: RisDate.Read(text, out var words), Words: words, Text: text))
            .ToArray();
        if (issued.Length == 0)
        {
            return;
        }

        var (date, dateRest, _) = issued.MaxBy(dated => Exactness(dated.Date));
        var exact =
            Exactness(date) == 1
                ? issued
                    .Select(dated => dated.Date.IsDated ? null : RisDate.MonthOrSeason(date.Year, dated.Text))
                    .FirstOrDefault(day => day is not null)
                : null;
        draft.SetDate("issued", exact ?? date);
        draft.Keep("ris-date", dateRest);
        foreach (var (other, _, text) in issued)
        {
            var agrees = other.IsDated ? other.Year == date.Year : exact is not null || other == date;
            draft.Keep("ris-date", agrees ? "" : text.Trim(' ', '/'), "another date is taken");
        }
    }

    /// <summary>From 4, a day, to 1, a year alone; 0 for a date in words.</summary>
    private static int Exactness(PublicationDate date) =>
        !date.IsDated ? 0
        : date.Day > 0 ? 4
        : date.Month > 0 ? 3
        : date.Season > 0 || date.IsRange ? 2
        : 1;

    /// <summary>
    /// Reads DOIs, also where one stands in the tag of the type of work (<c>M3</c>), and ISBN and ISSN, which share a
    /// tag.
    /// </summary>
    private void ReadIdentifiers(string type)
    {
        foreach (var doi in TakeLines("DO").Concat(lines["M3"].Where(IsDoi)))
        {
            draft.SetText("DOI", doi);
        }

        draft.SetText("genre", string.Join("; ", TakeLines("M3").Where(text => !IsDoi(text))));
        foreach (var number in TakeLines("SN").SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries)))
        {
            draft.SetText(RisFields.Standard(type, number), number);
        }
    }

    /// <summary>
    /// Reads <c>T2</c> as the conference's name where <c>C3</c> has the proceedings' title, and <c>SE</c> as a
    /// chapter's number or a section.
    /// </summary>
    private void ReadConference(string type)
    {
        if (type is "CONF" or "CPAPER" && TakeFirst("C3") is { } proceedings)
        {
            draft.SetText("container-title", proceedings);
            draft.SetText("event-title", TakeFirst("T2") ?? "");
        }

        draft.SetText(type is "CHAP" or "ECHAP" ? "chapter-number" : "section", TakeFirst("SE") ?? "");
    }

    private static bool IsDoi(string text) => Doi().IsMatch(text);

    /// <summary>Reads first and last page as one range.</summary>
    private void ReadPages()
    {
        var (first, last) = (TakeFirst("SP") ?? "", TakeFirst("EP") ?? "");
        draft.SetText(
            "page",
            first.Length > 0 && last.Length > 0 && first != last ? $"{first}-{last}"
                : first.Length > 0 ? first
                : last
        );
    }

    /// <summary>
    /// Takes the lines that are left: those that Dossier wrote go back to their variables, every other one is kept
    /// aside.
    /// </summary>
    private void TakeRemaining()
    {
        foreach (var value in TakeLines(RisFields.Rest))
        {
            var colon = value.IndexOf(": ", StringComparison.Ordinal);
            var name = colon > 0 ? value[..colon] : "";
            if (name.StartsWith("custom.", StringComparison.Ordinal))
            {
                draft.SetCustom(name[7..], value[(colon + 2)..]);
            }
            else if (name == "custom")
            {
                foreach (var (key, text) in CslValue.Texts(value[(colon + 2)..]))
                {
                    draft.SetCustom(key, text);
                }
            }
            else if (colon <= 0 || !draft.TryTake(name, value[(colon + 2)..]))
            {
                draft.Keep("ris-u1", value);
            }
        }

        foreach (var group in lines.Where(group => !taken.Contains(group.Key)))
        {
            draft.Keep($"ris-{group.Key.ToLowerInvariant()}", string.Join("; ", group));
        }
    }

    /// <summary>
    /// The first value of the first of these tags that has one, which then counts as read; null where none has.
    /// </summary>
    private string? TakeFirst(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (lines[tag].FirstOrDefault() is { Length: > 0 } value)
            {
                taken.Add(tag);
                return value;
            }
        }

        return null;
    }

    /// <summary>The values of a tag that are not empty; the tag counts as read.</summary>
    private IEnumerable<string> TakeLines(string tag)
    {
        taken.Add(tag);
        return lines[tag].Where(value => value.Length > 0);
    }

    /// <summary>A tag and its value: <c>TY  - BOOK</c>, <c>ER  -</c>.</summary>
    [GeneratedRegex("^\uFEFF?([A-Z][A-Z0-9])  ?-(?: (.*))?$")]
    private static partial Regex Line();

    /// <summary>
    /// A DOI, with or without its address: <c>10.1000/182</c>, <c>doi:10.1000/182</c>,
    /// <c>https://doi.org/10.1000/182</c>.
    /// </summary>
    [GeneratedRegex(
        "^(?:(?:doi|https?://(?:dx\\.)?doi\\.org)[:/ ]*)?10\\.[0-9]{4,9}/\\S+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Doi();
}
