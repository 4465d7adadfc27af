using System.Collections.Immutable;

namespace Dossier.Csl.Items;

/// <summary>
/// Variables that a note gives in lines of their own, <c>original-date: 1965</c>, for programs without an input field
/// for them. They stand at the top, after one other line at most, and end at the first line of another form.
/// </summary>
internal static class NoteVariables
{
    /// <summary>Adds what the note gives and the item does not have.</summary>
    public static void Read(
        string note,
        Dictionary<string, string> texts,
        Dictionary<string, ImmutableArray<PersonName>> names,
        Dictionary<string, DateValue> dates
    )
    {
        var lines = note.Split('\n');
        var offset = 0;
        var given = new Dictionary<string, List<PersonName>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!TrySplit(line, out var variable, out var value))
            {
                // The first line may be the note itself.
                if (offset == 0)
                {
                    offset++;
                    continue;
                }

                break;
            }

            offset++;
            AddVariable(variable, value, texts, dates, given);
        }

        foreach (var (variable, list) in given)
        {
            names.TryAdd(variable, [.. list]);
        }
    }

    /// <summary>Adds a variable that is not there yet; names are <c>Family||Given</c>, one in each line.</summary>
    private static void AddVariable(
        string variable,
        string value,
        Dictionary<string, string> texts,
        Dictionary<string, DateValue> dates,
        Dictionary<string, List<PersonName>> names
    )
    {
        if (VariableKinds.IsNames(variable))
        {
            var parts = value.Split("||", StringSplitOptions.TrimEntries);
            if (!names.TryGetValue(variable, out var list))
            {
                names[variable] = list = [];
            }

            list.Add(
                parts.Length > 1
                    ? Particles.Parse(new PersonName { Family = parts[0], Given = parts[1] })
                    : new PersonName { Literal = value }
            );
        }
        else if (VariableKinds.IsDate(variable))
        {
            dates.TryAdd(variable, DateReader.Read(value));
        }
        else if (variable == "type")
        {
            texts["type"] = value;
        }
        else
        {
            texts.TryAdd(variable, value);
        }
    }

    /// <summary>Splits a line into a variable that CSL has and its value; false for other lines.</summary>
    private static bool TrySplit(string line, out string variable, out string value)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        variable = colon > 0 ? line[..colon].Trim() : "";
        value = colon > 0 ? line[(colon + 1)..].Trim() : "";
        return value.Length > 0
            && variable.Length > 0
            && variable.All(c => char.IsAsciiLetterLower(c) || c is '-' or '_' || char.IsAsciiLetterUpper(c))
            && (
                VariableKinds.IsNames(variable)
                || VariableKinds.IsDate(variable)
                || VariableKinds.IsNumber(variable)
                || variable is "type" or "DOI" or "PMID" or "PMCID" or "ISBN" or "ISSN" or "URL"
                || variable.Contains("title", StringComparison.Ordinal)
                || variable
                    is "genre"
                        or "medium"
                        or "status"
                        or "authority"
                        or "jurisdiction"
                        or "references"
                        or "scale"
                        or "dimensions"
                        or "annote"
                        or "publisher-place"
                        or "original-publisher"
                        or "original-publisher-place"
                        or "event-place"
                        or "archive"
                        or "archive-place"
                        or "archive_location"
                        or "call-number"
                        or "division"
                        or "source"
            );
    }
}
