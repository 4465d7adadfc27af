using System.Globalization;
using System.Text;
using Dossier.Compose.Entries.Glossary;

namespace Dossier.Encode.GlossaryData;

/// <summary>
/// The glossary as a SKOS concept scheme in Turtle: the same statements as in <see cref="SkosJson"/>.
/// </summary>
internal static class SkosTurtle
{
    public static string Text(GlossaryExport export)
    {
        var settings = export.Settings;
        var turtle = new StringBuilder(
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .


            """.ReplaceLineEndings("\n")
        );
        AppendSubject(
            turtle,
            Iri(export.Scheme),
            "skos:ConceptScheme",
            [
                ("dcterms:title", Literal(settings.Title, settings.Language)),
                .. settings.CuratorNames.Select(curator => ("dcterms:creator", Literal(curator))),
                ("dcterms:publisher", settings.Publisher.Length > 0 ? Literal(settings.Publisher) : ""),
                ("dcterms:issued", $"{Literal(GlossaryExport.Iso(settings.Date))}^^xsd:date"),
                ("owl:versionInfo", Literal(settings.Edition)),
                ("dcterms:license", settings.Licence is { Url.Length: > 0 } licence ? Iri(licence.Url) : ""),
                .. export.Terms.Select(term => ("skos:hasTopConcept", Iri(export.Of(term.Id)))),
            ]
        );
        foreach (var term in export.Terms)
        {
            AppendSubject(turtle, Iri(export.Of(term.Id)), "skos:Concept", StatementsOf(export, term));
        }

        return turtle.ToString();
    }

    private static IEnumerable<(string Property, string Value)> StatementsOf(GlossaryExport export, TermEntry term)
    {
        var language = export.Settings.Language;
        return
        [
            ("skos:inScheme", Iri(export.Scheme)),
            ("skos:topConceptOf", Iri(export.Scheme)),
            ("skos:notation", Literal(term.Id)),
            .. export.PreferredNames(term).Select(label => ("skos:prefLabel", Literal(label.Value, label.Key))),
            .. export.OtherNames(term).Select(label => ("skos:altLabel", Literal(label.Value, label.Key))),
            ("skos:definition", Literal(term.Page.Plain, language)),
            ("skos:note", term.Role.Length > 0 ? Literal(term.Role, language) : ""),
            .. term.ChangeNotes.Select(note => ("skos:changeNote", Literal(note, language))),
            .. GlossaryExport.Dates(term).Select(date => ($"dcterms:{date.Key}", $"{Literal(date.Value)}^^xsd:date")),
            ("dcterms:type", term.Kind.Length > 0 ? Literal(term.Kind) : ""),
            .. term.SeeAlso.Select(other => ("skos:related", Iri(export.Of(other.Id)))),
            .. term.Sources.Select(source => ("dcterms:source", Iri(export.OfSource(source.Id)))),
        ];
    }

    /// <summary>Appends a subject and its statements; those with an empty value are left out.</summary>
    private static void AppendSubject(
        StringBuilder turtle,
        string subject,
        string type,
        IEnumerable<(string Property, string Value)> statements
    )
    {
        turtle.Append(subject).Append(" a ").Append(type);
        foreach (var (property, value) in statements.Where(statement => statement.Value.Length > 0))
        {
            turtle.Append(" ;\n    ").Append(property).Append(' ').Append(value);
        }

        turtle.Append(" .\n\n");
    }

    /// <summary>An address in angle brackets; what an IRI cannot hold is escaped, a space as <c>%20</c>.</summary>
    private static string Iri(string address)
    {
        var iri = new StringBuilder("<");
        foreach (var c in address)
        {
            _ =
                c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal)
                    ? iri.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}")
                    : iri.Append(c);
        }

        return iri.Append('>').ToString();
    }

    /// <summary>A text in quotation marks, with its language if given: <c>"oil"@en</c>.</summary>
    private static string Literal(string text, string language = "")
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').Append(language.Length > 0 ? $"@{language}" : "").ToString();
    }
}
