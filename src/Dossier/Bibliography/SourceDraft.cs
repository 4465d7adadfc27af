using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;

namespace Dossier.Bibliography;

/// <summary>
/// A source while it is read from a file of another program: nothing of it is dropped without a finding.
/// </summary>
/// <param name="span">Where its entry stands.</param>
/// <param name="key">What the file calls it.</param>
/// <param name="report">Takes what could not be taken over.</param>
internal sealed class SourceDraft(TextSpan span, string key, ImportReport report)
{
    /// <summary>Most characters of a key under <c>custom:</c>; YAML reads none of more than 1,024.</summary>
    private const int MaxKeyLength = 64;

    private readonly Dictionary<string, ImmutableArray<PersonName>.Builder> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublicationDate> dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> privateFields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> custom = new(StringComparer.Ordinal);

    /// <summary>CSL type; empty as long as none is known.</summary>
    public string Type { get; set; } = "";

    /// <summary>The title; empty as long as none is known.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether a variable has a value.</summary>
    public bool Has(string variable) =>
        fields.ContainsKey(variable) || dates.ContainsKey(variable) || names.ContainsKey(variable);

    /// <summary>The text of a variable; empty for none.</summary>
    public string Text(string variable) => fields.GetValueOrDefault(variable, "");

    /// <summary>Sets the names of a role, in place of earlier ones; no names at all leave these.</summary>
    public void SetNames(string role, ImmutableArray<PersonName> list)
    {
        if (!list.IsEmpty)
        {
            names[role] = list.ToBuilder();
        }
    }

    /// <summary>Adds names to a role.</summary>
    public void AddNames(string role, IEnumerable<PersonName> list)
    {
        foreach (var name in list)
        {
            if (!names.TryGetValue(role, out var all))
            {
                names[role] = all = ImmutableArray.CreateBuilder<PersonName>();
            }

            all.Add(name);
        }
    }

    /// <summary>
    /// Sets a date, in place of an earlier one. One that has neither a day, month or year nor words is left out.
    /// </summary>
    public void SetDate(string variable, PublicationDate date)
    {
        if (date.IsDated || date.Literal.Length > 0)
        {
            dates[variable] = date;
        }
    }

    /// <summary>
    /// Sets a date as people write it; one that cannot be read stays as words. The time of a day is reported.
    /// </summary>
    public void SetDate(string variable, string text)
    {
        if (text.Length > 0 && WrittenDate.Parse(text) is { } date)
        {
            dates[variable] = date;
        }
        else if (ParsePartly(text) is { } known)
        {
            dates[variable] = known;
            Keep(variable, text, "not all of the date can be read");
        }
        else if (text.Length > 0)
        {
            dates[variable] = new PublicationDate(text);
        }

        if (Edtf.HasTime(text))
        {
            ReportLost($"the time of day of '{variable}' is left out", text);
        }
    }

    /// <summary>
    /// The year, or year and month, of a date in figures that does not exist: 2020-02 of <c>2020-02-31</c>. Null where
    /// not even a year can be read.
    /// </summary>
    private static PublicationDate? ParsePartly(string text)
    {
        var first = text.Split('/')[0];
        return first.Length < 5 || first[4] != '-'
            ? null
            : Edtf.Parse(first) ?? (first.Length > 7 ? Edtf.Parse(first[..7]) : null) ?? Edtf.Parse(first[..4]);
    }

    /// <summary>The date of a variable; null for none.</summary>
    public PublicationDate? Date(string variable) => dates.GetValueOrDefault(variable);

    /// <summary>
    /// Sets a text unless it is empty; one that is no address for <c>URL</c>, or a second value, is kept aside.
    /// </summary>
    public void SetText(string variable, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (MachineAddress.IsIn(value) && !variable.EndsWith("title", StringComparison.Ordinal))
        {
            if (variable != "URL")
            {
                Keep(variable.ToLowerInvariant(), value);
                return;
            }

            // Several addresses may stand there: what is a path among them is left out, and no other.
            ReportLost("an address into the files of one machine is left out", value);
            var parts = value.Split((char[])[';', '\n'], StringSplitOptions.TrimEntries);
            value = string.Join(';', parts.Where(part => part.Length > 0 && !MachineAddress.IsIn(part)));
            if (value.Length == 0 || MachineAddress.IsIn(value))
            {
                return;
            }
        }

        if (variable == "DOI")
        {
            value = BareDoi(value);
        }
        else if (variable.EndsWith("title", StringComparison.Ordinal))
        {
            value = WithCslMarks(value);
        }

        if (variable == "URL" && SplitAddresses(value) is [var first, .. { Length: > 0 } others])
        {
            Keep("url", string.Join(' ', others), "CSL has one address");
            value = first;
        }

        if (variable == "URL" && !IsAddress(value))
        {
            Keep("url", value, "it is not a whole address");
        }
        else if (!fields.TryAdd(variable, value) && fields[variable] != value)
        {
            Keep(variable.ToLowerInvariant(), value, $"'{variable}' is given twice");
        }
    }

    /// <summary>A text after another, as a sentence of its own.</summary>
    public void Append(string variable, string value)
    {
        if (value.Length > 0)
        {
            fields[variable] = fields.TryGetValue(variable, out var before) ? $"{before.TrimEnd('.')}. {value}" : value;
        }
    }

    /// <summary>
    /// Sets a variable by its CSL name in any case of letters, names and dates from JSON, as Dossier's exports write
    /// it. False where there is no such variable, it has a value already, or this value does not fit.
    /// </summary>
    public bool TryTake(string variable, string value)
    {
        if (variable == "type")
        {
            Type = value;
            return CslVariables.Types.Contains(value);
        }

        try
        {
            if (CslNames.Role(variable) is { } role)
            {
                using var json = JsonText.Read(value);
                SetNames(role, CslJsonReader.Names(json.RootElement, this));
                return true;
            }

            if (CslNames.Date(variable) is { } dateVariable)
            {
                using var json = JsonText.Read(value);
                return CslJsonReader.Date(json.RootElement, out _) is { } date
                    && (dates[dateVariable] = date) is not null;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        if (
            CslNames.TextOrNumberVariable(variable) is not { } plain
            || (plain == "URL" && !IsAddress(value))
            || (MachineAddress.IsIn(value) && !plain.EndsWith("title", StringComparison.Ordinal))
        )
        {
            return false;
        }

        return fields.TryAdd(plain, value);
    }

    /// <summary>
    /// Sets a text under <c>custom:</c>, which Dossier has written there before: what its editors keep of a source for
    /// readers, by whatever name. A name or an archive's address that cannot stand there is kept aside.
    /// </summary>
    public void SetCustom(string name, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (name.Length is 0 or > MaxKeyLength || (name == "archive" && !IsAddress(value)))
        {
            KeepIn(MachineAddress.IsIn(value) ? privateFields : custom, name, value, null);
        }
        else if (MachineAddress.IsIn(value))
        {
            KeepIn(privateFields, name, value, null);
        }
        else if (!custom.TryAdd(name, value) && custom[name] != value)
        {
            KeepIn(custom, name, value, "it is given twice");
        }
    }

    /// <summary>Sets a text under <c>private:</c>; one whose name is empty or too long is dropped.</summary>
    public void SetPrivate(string name, string value)
    {
        if (value.Length > 0 && name.Length is > 0 and <= MaxKeyLength)
        {
            privateFields[name] = value;
        }
    }

    /// <summary>
    /// Keeps what no variable holds: what is bibliographic by its name under <c>custom:</c>, which is published and
    /// reported; all else, and whatever leads into the files of a machine, under <c>private:</c>.
    /// </summary>
    public void Keep(string name, string value, string? why = null) =>
        KeepIn(
            BibliographicFields.Contains(name) && !MachineAddress.IsIn(value) ? custom : privateFields,
            name,
            value,
            why
        );

    /// <summary>Keeps a text under a name that is free; what is to be published is reported.</summary>
    private void KeepIn(Dictionary<string, string> target, string name, string value, string? why)
    {
        if (value.Length == 0)
        {
            return;
        }

        // A dossier's 'archive' is an address; other programs' is a library or collection.
        var bare =
            name.Length == 0 ? "unnamed"
            : name == "archive" ? "archive-name"
            : name.Length > MaxKeyLength ? name[..MaxKeyLength]
            : name;
        var freeName = bare;
        for (var n = 2; !target.TryAdd(freeName, value); n++)
        {
            freeName = $"{bare}-{n}";
        }

        if (target == custom)
        {
            report.ReportKeptAside(
                $"'{Shortened(name)}' is kept as 'custom: {Shortened(bare)}'{(why is null ? "" : $": {why}")}",
                WithKey(value),
                span
            );
        }
    }

    /// <summary>Reports what could not be taken over at all.</summary>
    /// <param name="what">The kind of loss.</param>
    /// <param name="example">This one's text; may be empty.</param>
    public void ReportLost(string what, string example = "") => report.ReportLost(what, WithKey(example), span);

    /// <summary>The source, still under the key of its file.</summary>
    public Source ToSource()
    {
        foreach (var (variable, date) in dates)
        {
            if (!date.IsDated)
            {
                LettersInYear.Report(date.Literal, variable, WithKey(date.Literal), report, span);
            }
        }

        var type = CslNames.Type(Type);
        if (type is null)
        {
            Keep("type", Type, "there is no such CSL type, so the source is a 'document'");
        }

        if (Title.Length == 0)
        {
            Title = "[Untitled]";
            ReportLost("an entry has no title, and is called '[Untitled]'");
        }

        return new Source(
            span,
            key,
            type ?? "document",
            WithCslMarks(Title),
            Names("author"),
            Names("editor"),
            dates.GetValueOrDefault("issued"),
            fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            custom.ToImmutableSortedDictionary(StringComparer.Ordinal)
        )
        {
            Private = privateFields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Contributors = names
                .Where(pair => pair.Key is not ("author" or "editor"))
                .ToImmutableSortedDictionary(
                    pair => pair.Key,
                    pair => pair.Value.ToImmutable(),
                    StringComparer.Ordinal
                ),
            Dates = dates.Where(pair => pair.Key != "issued").ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a text is an address that a dossier can have as one.</summary>
    public static bool IsAddress(string text) => WebAddress.IsWholeOrFtp(text);

    /// <summary>The addresses of a text that holds only addresses; empty for any other text.</summary>
    private static string[] SplitAddresses(string text)
    {
        var parts = text.Split((char[])[' ', '\n', '\t', ';', ','], StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, part => IsAddress(part) && part.Contains("://", StringComparison.Ordinal))
            ? parts
            : [];
    }

    /// <summary>A title with CSL's marks where programs set HTML's.</summary>
    private static string WithCslMarks(string title) =>
        !title.Contains('<', StringComparison.Ordinal)
            ? title
            : title
                .Replace("<em>", "<i>", StringComparison.Ordinal)
                .Replace("</em>", "</i>", StringComparison.Ordinal)
                .Replace("<strong>", "<b>", StringComparison.Ordinal)
                .Replace("</strong>", "</b>", StringComparison.Ordinal);

    /// <summary>
    /// A DOI without what programs put before it: <c>10.1000/182</c> of <c>https://doi.org/10.1000/182</c> or
    /// <c>doi:10.1000/182</c>.
    /// </summary>
    private static string BareDoi(string text)
    {
        var start = text.IndexOf("10.", StringComparison.Ordinal);
        var lead = start > 0 ? text[..start].TrimEnd(' ', '/', ':') : "";
        return
            lead.EndsWith("doi", StringComparison.OrdinalIgnoreCase)
            || lead.EndsWith("doi.org", StringComparison.OrdinalIgnoreCase)
            ? text[start..]
            : text;
    }

    /// <summary>The names of a role, in the order of the file; empty for none.</summary>
    private ImmutableArray<PersonName> Names(string role) =>
        names.TryGetValue(role, out var list) ? list.ToImmutable() : [];

    /// <summary>A text with the key of its entry before it: <c>'doe2020': text</c>.</summary>
    private string WithKey(string text) =>
        key.Length == 0 ? text
        : text.Length == 0 ? $"'{Shortened(key)}'"
        : $"'{Shortened(key)}': {text}";

    private static string Shortened(string name) => name.Length > MaxKeyLength ? $"{name[..MaxKeyLength]}…" : name;
}
