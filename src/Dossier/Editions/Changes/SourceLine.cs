using System.Collections.Immutable;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Editions.Changes;

/// <summary>A source in one line, as it is compared; what the editors keep for themselves is left out.</summary>
internal static class SourceLine
{
    /// <summary>Authors, title, date, and what else it says of itself.</summary>
    public static string Of(Source source) =>
        Join(
            " ",
            [
                Names(source.Authors),
                source.Title,
                source.Issued is { } date ? Edtf.Iso(date) : "",
                .. source.Fields.Select(field => $"{field.Key}: {field.Value}"),
                .. source.Custom.Select(field => $"{field.Key}: {field.Value}"),
            ]
        );

    /// <summary>
    /// What it is, who else had a part in it, and its dates as exactly as they are known: all that notes, lists and
    /// downloads show beside its line.
    /// </summary>
    public static string DataOf(Source source) =>
        Join(
            "; ",
            [
                source.Type,
                source.Editors.IsEmpty ? "" : $"editor: {Names(source.Editors)}",
                .. source.Contributors.Select(role => $"{role.Key}: {Names(role.Value)}"),
                source.Issued is { } issued ? $"issued: {DateOf(issued)}" : "",
                .. source.Dates.Select(date => $"{date.Key}: {DateOf(date.Value)}"),
            ]
        );

    /// <summary>A date with its words, which stand in its place where it is shown.</summary>
    private static string DateOf(PublicationDate date) =>
        date is { IsDated: true, Literal.Length: > 0 } ? $"{Edtf.Of(date)} ({date.Literal})" : Edtf.Of(date);

    private static string Names(ImmutableArray<PersonName> names) =>
        string.Join("; ", names.Select(name => name.Inverted));

    private static string Join(string between, ReadOnlySpan<string> parts)
    {
        var filled = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                filled.Add(part);
            }
        }

        return string.Join(between, filled);
    }
}
