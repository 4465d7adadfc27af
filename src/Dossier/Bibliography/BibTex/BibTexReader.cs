using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography.Csl;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;

namespace Dossier.Bibliography.BibTex;

/// <summary>Reads BibTeX and biblatex files, as Zotero, JabRef and Dossier itself write them.</summary>
internal sealed class BibTexReader
{
    private readonly BibTexEntry entry;
    private readonly SourceDraft draft;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<string> unknown = [];

    private BibTexReader(BibTexEntry entry, DiagnosticBag bag)
    {
        this.entry = entry;
        draft = new SourceDraft(entry.Span, entry.Key, bag);
        foreach (var (name, value) in entry.Fields.Where(field => field.Value.Trim().Length > 0))
        {
            if (!fields.TryAdd(name, value))
            {
                draft.Keep(name, LatexReader.Text(value, unknown), "the field is given twice");
            }
        }
    }

    /// <summary>The sources of a file, under the file's own keys.</summary>
    public static ImmutableArray<Source> Read(SourceFile file, DiagnosticBag bag) =>
        [.. BibTexParser.Parse(file, bag).Select(entry => new BibTexReader(entry, bag).Read())];

    private Source Read()
    {
        draft.Type = BibTexTypes.Csl(entry.Type, Text("entrysubtype")) ?? entry.Type;
        if (fields.ContainsKey("csl-type"))
        {
            draft.Type = Text("csl-type");
        }

        draft.Title = Title();
        Names();
        Dates();
        Address();
        Publisher();
        foreach (var (variable, field) in BibTexFields.Of(draft.Type).Concat(BibTexFields.Plain))
        {
            if (fields.ContainsKey(field) && field is not ("url" or "journal" or "booktitle") && !draft.Has(variable))
            {
                draft.SetText(
                    variable,
                    field == "pages" ? Pages()
                        : BibTexFields.Verbatim.Contains(field) ? Verbatim(field)
                        : Text(field)
                );
            }
        }

        Container();
        Synonyms();
        Rest();
        foreach (var command in unknown.Distinct(StringComparer.Ordinal))
        {
            draft.Lost($"the LaTeX command '{command}' is not known, and stands as it is");
        }

        return draft.ToSource();
    }

    private string Title()
    {
        var (title, subtitle) = (Text("title"), Text("subtitle"));
        return subtitle.Length > 0 ? $"{title}: {subtitle}" : title;
    }

    private void Names()
    {
        foreach (var (role, field) in BibTexFields.Roles.Where(pair => fields.ContainsKey(pair.Field)))
        {
            draft.SetNames(role, BibTexNames.Read(fields[field], unknown));
            fields.Remove(field);
        }
    }

    private void Dates()
    {
        foreach (var (variable, field) in BibTexFields.Dates.Where(pair => fields.ContainsKey(pair.Field)))
        {
            // As it stands: the tilde is EDTF's here, not LaTeX's.
            fields.Remove(field, out var value);
            var text = value!.Trim(' ', '{', '}');
            draft.SetDate(variable, Edtf.Parse(text) ?? new PublicationDate(text));
        }

        var (year, month, day) = (Text("year"), Text("month"), Text("day"));
        if (!draft.Has("issued") && year.Length > 0)
        {
            var number =
                Array.FindIndex(
                    [.. BibTexFields.Months],
                    name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                ) + 1;
            number =
                number == 0 && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                    ? given
                    : number;
            _ = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var ofMonth);
            var parsed = Edtf.Parse(year);
            var exact = parsed is not null && number > 0 ? PartialDate.Of(parsed.Year, number, ofMonth) : null;
            draft.SetDate(
                "issued",
                exact is { } whole
                    ? new PublicationDate(whole)
                    : parsed
                        ?? new PublicationDate(
                            string.Join(' ', new[] { day, month, year }.Where(part => part.Length > 0))
                        )
            );
            if (exact is null && parsed is not null && month.Length > 0)
            {
                draft.Keep("month", month, "it is not a month's name or number");
            }
        }
    }

    private void Address()
    {
        if (fields.ContainsKey("url"))
        {
            draft.SetText("URL", Verbatim("url"));
        }
        else if (fields.TryGetValue("howpublished", out var how) && how.Contains("\\url", StringComparison.Ordinal))
        {
            fields.Remove("howpublished");
            draft.SetText("URL", LatexReader.Text(how, unknown));
        }
    }

    private void Publisher()
    {
        foreach (var field in (string[])["publisher", "institution", "school", "organization"])
        {
            if (fields.ContainsKey(field) && !draft.Has("publisher"))
            {
                draft.SetText("publisher", Text(field));
            }
        }
    }

    private void Container()
    {
        foreach (var field in (string[])["journal", "journaltitle", "booktitle", "maintitle"])
        {
            if (fields.ContainsKey(field) && !draft.Has("container-title"))
            {
                draft.SetText("container-title", Text(field));
            }
        }
    }

    /// <summary>What others call otherwise.</summary>
    private void Synonyms()
    {
        foreach (
            var (variable, field) in ((string, string)[])
                [
                    ("publisher-place", "location"),
                    ("language", "langid"),
                    ("issue", "issue"),
                    ("genre", "type"),
                    ("annote", "annotation"),
                ]
        )
        {
            if (fields.ContainsKey(field) && !draft.Has(variable))
            {
                draft.SetText(variable, variable == "language" ? LanguageNames.Tag(Text(field)) : Text(field));
            }
        }

        if (draft.Type == "thesis" && !draft.Has("genre"))
        {
            draft.SetText(
                "genre",
                entry.Type switch
                {
                    "phdthesis" => "PhD thesis",
                    "mastersthesis" => "Master’s thesis",
                    _ => "",
                }
            );
        }
    }

    /// <summary>Our own additions find their places again; every other field is kept.</summary>
    private void Rest()
    {
        foreach (var name in fields.Keys.ToArray())
        {
            var value = Text(name);
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
    private string Pages()
    {
        fields["pages"] = fields["pages"].Replace("--", "-", StringComparison.Ordinal);
        return Text("pages");
    }

    private string Text(string field) => fields.Remove(field, out var latex) ? LatexReader.Text(latex, unknown) : "";

    /// <summary>An address: only the escapes that some programs write in it are taken out.</summary>
    private string Verbatim(string field)
    {
        fields.Remove(field, out var latex);
        var text = (latex ?? "").Trim();
        foreach (var sign in (string[])["_", "%", "&", "#", "~", "$"])
        {
            text = text.Replace($"\\{sign}", sign, StringComparison.Ordinal);
        }

        return text.Trim('{', '}');
    }
}
