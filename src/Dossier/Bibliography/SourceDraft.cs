using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Json;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Bibliography;

/// <summary>
/// A source while it is read from a file of another program: nothing of it is dropped without a finding.
/// </summary>
/// <param name="span">Where its entry stands.</param>
/// <param name="key">What the file calls it.</param>
/// <param name="bag">Takes what could not be taken over.</param>
internal sealed class SourceDraft(SourceSpan span, string key, DiagnosticBag bag)
{
    private readonly Dictionary<string, ImmutableArray<PersonName>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublicationDate> dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> custom = new(StringComparer.Ordinal);

    /// <summary>What the file calls it.</summary>
    public string Key => key;

    /// <summary>Where its entry stands.</summary>
    public SourceSpan Span => span;

    /// <summary>CSL type; empty as long as none is known.</summary>
    public string Type { get; set; } = "";

    /// <summary>Title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether a variable has a value.</summary>
    public bool Has(string variable) =>
        fields.ContainsKey(variable) || dates.ContainsKey(variable) || names.ContainsKey(variable);

    /// <summary>The names of a role, put in the place of those before.</summary>
    public void SetNames(string role, ImmutableArray<PersonName> list)
    {
        if (list.IsEmpty)
        {
            return;
        }

        names[role] = list;
    }

    /// <summary>Adds a name to a role.</summary>
    public void AddName(string role, PersonName name) => names[role] = [.. names.GetValueOrDefault(role, []), name];

    /// <summary>A date, put in the place of the one before.</summary>
    public void SetDate(string variable, PublicationDate date) => dates[variable] = date;

    /// <summary>A text; an address that is none is kept aside.</summary>
    public void SetText(string variable, string value)
    {
        if (value.Length == 0)
        {
            return;
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

    /// <summary>
    /// A variable by its CSL name, in any case of letters, its names and dates as JSON: what exports write for which a
    /// format has no place.
    /// Whether there is such a variable, and the value fits it.
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
            if (Find(CslVariables.Roles.Add("author").Add("editor"), variable) is { } role)
            {
                using var json = JsonText.Read(value);
                names[role] = CslJsonReader.Names(json.RootElement, this);
                return true;
            }

            if (Find(CslVariables.Dates.Add("issued"), variable) is { } when)
            {
                using var json = JsonText.Read(value);
                return CslJsonReader.Date(json.RootElement, out _) is { } date && (dates[when] = date) is not null;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        if (Find(CslVariables.Plain, variable) is not { } plain || (plain == "URL" && !IsAddress(value)))
        {
            return false;
        }

        return fields.TryAdd(plain, value);
    }

    /// <summary>A text under <c>custom:</c>, where it was before.</summary>
    public void SetCustom(string name, string value) => custom[name] = value;

    /// <summary>Keeps what has no place of its own under <c>custom:</c>, and says so.</summary>
    public void Keep(string name, string value, string? why = null)
    {
        if (value.Length == 0)
        {
            return;
        }

        // The archive of a dossier's source is an address; what another program calls so is a place.
        var bare = name == "archive" ? "archive-name" : name;
        var free = bare;
        for (var n = 2; custom.ContainsKey(free); n++)
        {
            free = $"{bare}-{n}";
        }

        custom[free] = value;
        bag.Report(
            Codes.KeptAside,
            span,
            $"'{key}': '{name}' is kept as 'custom: {free}'{(why is null ? "" : $": {why}")}"
        );
    }

    /// <summary>Reports what could not be taken over at all.</summary>
    public void Lost(string what, string? hint = null) => bag.Report(Codes.NotTaken, span, $"'{key}': {what}", hint);

    /// <summary>The source, still under the key of its file.</summary>
    public Source ToSource()
    {
        if (!CslVariables.Types.Contains(Type))
        {
            Keep("type", Type, "there is no such CSL type, so the source is a 'document'");
            Type = "document";
        }

        if (Title.Length == 0)
        {
            Title = "[Untitled]";
            Lost("it has no title, and is called '[Untitled]'");
        }

        return new Source(
            span,
            key,
            Type,
            Title,
            names.GetValueOrDefault("author", []),
            names.GetValueOrDefault("editor", []),
            dates.GetValueOrDefault("issued"),
            fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            custom.ToImmutableSortedDictionary(StringComparer.Ordinal)
        )
        {
            Contributors = names
                .Where(pair => pair.Key is not ("author" or "editor"))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            Dates = dates.Where(pair => pair.Key != "issued").ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static string? Find(ImmutableArray<string> known, string name) =>
        known.FirstOrDefault(variable => variable.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ftp";
}
