using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;

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
    public static ImmutableArray<Source> Read(SourceFile file, DiagnosticBag bag)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        List<(string Tag, string Value)>? open = null;
        var start = 0;
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            var match = Line().Match(line);
            if (match is { Success: true } && match.Groups[1].Value == "TY")
            {
                Finish();
                (open, start) = ([], number);
            }

            if (match.Success && open is not null)
            {
                open.Add((match.Groups[1].Value, match.Groups[2].Value.Trim()));
                if (match.Groups[1].Value == "ER")
                {
                    Finish(ended: true);
                }
            }
            else if (open is [.., var last])
            {
                open[^1] = (last.Tag, $"{last.Value}\n{line.TrimEnd()}");
            }
            else if (line.Trim('\uFEFF', ' ', '\t').Length > 0)
            {
                bag.Report(
                    Codes.ImportSyntax,
                    file.Span(file.Offset(number, 1), Math.Max(1, line.Length)),
                    "the line belongs to no reference",
                    "a reference begins with 'TY  - '"
                );
            }
        }

        Finish();
        return sources.ToImmutable();

        void Finish(bool ended = false)
        {
            if (open is null)
            {
                return;
            }

            var span = file.Span(file.Offset(start, 1), file.LineText(start).Length);
            if (!ended)
            {
                bag.Report(
                    Codes.NotTaken,
                    span,
                    "the reference is not ended by 'ER  - '; it is read as far as the next"
                );
            }

            var key = open.FirstOrDefault(line => line.Tag == "ID").Value ?? "";
            sources.Add(new RisReader(new SourceDraft(span, key, bag), open).Read(open[0].Value));
            open = null;
        }
    }

    private Source Read(string type)
    {
        draft.Type = RisTypes.Csl(type) ?? type;
        draft.Title = First("TI", "T1", "CT") ?? "";
        foreach (var (role, tag) in RisFields.Roles)
        {
            foreach (
                var name in Take(tag)
                    .Concat(
                        tag == "AU" ? Take("A1")
                        : tag == "ED" ? Take("A2")
                        : []
                    )
            )
            {
                draft.AddName(role, RisNames.Read(name));
            }
        }

        Dates();
        foreach (var (variable, tag) in RisFields.Plain.Concat(RisFields.Other))
        {
            if (!draft.Has(variable) && lines.Contains(tag))
            {
                draft.SetText(variable, string.Join(tag is "N1" or "AB" ? '\n' : ';', Take(tag)));
            }
        }

        Pages();
        Numbers();
        draft.SetText("keyword", string.Join(", ", Take("KW")));
        Rest();
        return draft.ToSource();
    }

    private void Dates()
    {
        foreach (var (variable, tag) in RisFields.Dates)
        {
            if (First(tag) is { } date)
            {
                draft.SetDate(variable, RisDate.Read(date));
            }
        }

        if (First("PY", "Y1") is { } year && !draft.Has("issued"))
        {
            draft.SetDate("issued", RisDate.Read(year));
        }

        taken.Add("PY");
    }

    private void Pages()
    {
        var (first, last) = (First("SP") ?? "", First("EP") ?? "");
        draft.SetText(
            "page",
            first.Length > 0 && last.Length > 0 && first != last ? $"{first}-{last}"
                : first.Length > 0 ? first
                : last
        );
    }

    private void Numbers()
    {
        foreach (var number in Take("SN"))
        {
            draft.SetText(RisWriter.IsStandardNumber("ISBN", number) ? "ISBN" : "ISSN", number);
        }
    }

    /// <summary>Our own additions find their places again; every other line is kept.</summary>
    private void Rest()
    {
        foreach (var value in Take(RisFields.Rest))
        {
            var colon = value.IndexOf(": ", StringComparison.Ordinal);
            var name = colon > 0 ? value[..colon] : "";
            if (name.StartsWith("custom.", StringComparison.Ordinal))
            {
                draft.SetCustom(name[7..], value[(colon + 2)..]);
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

    private string? First(params ReadOnlySpan<string> tags)
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

    private IEnumerable<string> Take(string tag)
    {
        taken.Add(tag);
        return lines[tag].Where(value => value.Length > 0);
    }

    [GeneratedRegex("^\uFEFF?([A-Z][A-Z0-9])  ?-(?: (.*))?$")]
    private static partial Regex Line();
}
