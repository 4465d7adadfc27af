using System.Text.Json;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Render.Print;

/// <summary>Writes the glossary by letter; the template finds the pages.</summary>
/// <param name="context">What every writer needs.</param>
/// <param name="json">Takes the data.</param>
internal sealed class PrintGlossaryWriter(PrintContext context, Utf8JsonWriter json)
{
    private readonly PrintListWriter lists = new(context, json);

    /// <summary>Writes it.</summary>
    public void Write()
    {
        var alphabet = Alphabet.Of(context.Briefing.Settings.Language);
        json.WriteStartArray("glossary");
        foreach (var letter in context.Scope.Terms.GroupBy(term => alphabet.Heading(term.Name), StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("letter", context.Text.Clean(letter.Key));
            json.WriteStartArray("terms");
            foreach (var term in letter)
            {
                Write(term);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Term term)
    {
        json.WriteStartObject();
        lists.WriteId(term.Page, null);
        json.WriteString("name", Clean(term.Name, term));
        PrintLanguage.Write(json, term.Language);
        json.WriteString("kind", term.Kind);
        json.WriteString("role", Clean(term.Role, term));
        json.WriteString("at", PrintAddresses.TermMark(term.Id));
        json.WriteStartArray("aliases");
        foreach (var alias in term.Aliases)
        {
            json.WriteStringValue(Clean(alias, term));
        }

        json.WriteEndArray();
        json.WriteStartArray("labels");
        foreach (var (tag, name) in term.Labels)
        {
            json.WriteStartObject();
            PrintLanguage.Write(json, tag);
            json.WriteString("name", Clean(name, term));
            json.WriteString(
                "language",
                context.Texts.Or($"language_{tag.Replace('-', '_').ToLowerInvariant()}", "language_other")
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
        new PrintBlockWriter(context, term.Page, json).Write("blocks", term.Page.Blocks);
        lists.WriteTerms("see_also", term.SeeAlso, mark: false);
        json.WriteStartArray("sources");
        foreach (var id in term.Sources)
        {
            json.WriteStartObject();
            PrintInlineWriter.WriteTarget(json, context.Addresses.Source(id));
            json.WriteString(
                "name",
                Clean(PlainText.Of(context.References.Short(context.Briefing.SourceById[id])), term)
            );
            json.WriteString("at", PrintAddresses.SourceMark(id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string Clean(string text, Term term) => context.Text.Clean(text, term.Span);
}
