using System.Collections.Immutable;
using System.Text.Json;

namespace Dossier.Import.Rdf;

/// <summary>What names mean in a part of a JSON-LD file.</summary>
internal sealed class JsonLdContext
{
    private readonly ImmutableDictionary<string, (string Iri, bool ByLanguage, bool Reference)> terms;
    private readonly string vocabulary;

    /// <summary>A context without any names.</summary>
    public JsonLdContext()
        : this(ImmutableDictionary.Create<string, (string, bool, bool)>(StringComparer.Ordinal), "", "") { }

    private JsonLdContext(
        ImmutableDictionary<string, (string Iri, bool ByLanguage, bool Reference)> terms,
        string vocabulary,
        string language
    ) => (this.terms, this.vocabulary, Language) = (terms, vocabulary, language);

    /// <summary>The language of texts that name none; empty for none.</summary>
    public string Language { get; }

    /// <summary>
    /// This context and another one's names; addresses of contexts outside the file are listed and not fetched.
    /// </summary>
    public JsonLdContext WithMore(JsonElement given, out ImmutableArray<string> remote)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        var context = this;
        foreach (
            var part in given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : (JsonElement[])[given]
        )
        {
            if (part.ValueKind == JsonValueKind.String)
            {
                addresses.Add(part.GetString()!);
            }
            else if (part.ValueKind == JsonValueKind.Object)
            {
                context = context.WithObject(part);
            }
        }

        remote = addresses.ToImmutable();
        return context;
    }

    /// <summary>The keyword that a name is or stands for; null for none.</summary>
    public string? Keyword(string name) =>
        name.StartsWith('@') ? name
        : terms.TryGetValue(name, out var term) && term.Iri.StartsWith('@') ? term.Iri
        : null;

    /// <summary>The IRI of a property or type; null when it is not known.</summary>
    public string? Vocabulary(string name)
    {
        if (terms.TryGetValue(name, out var term))
        {
            return Iri(term.Iri);
        }

        var whole = Iri(name);
        return whole != name || name.Contains("://", StringComparison.Ordinal) ? whole
            : vocabulary.Length > 0 ? vocabulary + name
            : null;
    }

    /// <summary>An IRI with its prefix resolved.</summary>
    public string Iri(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && !name[colon..].StartsWith("://", StringComparison.Ordinal)
            && terms.TryGetValue(name[..colon], out var prefix)
            ? prefix.Iri + name[(colon + 1)..]
            : name;
    }

    /// <summary>Whether a property's object is a map of languages.</summary>
    public bool IsByLanguage(string name) => terms.TryGetValue(name, out var term) && term.ByLanguage;

    /// <summary>Whether a property's text is an IRI.</summary>
    public bool IsReference(string name) => terms.TryGetValue(name, out var term) && term.Reference;

    /// <summary>This context and the names of an object.</summary>
    private JsonLdContext WithObject(JsonElement map)
    {
        var (all, vocab, language) = (terms, vocabulary, Language);
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Name == "@vocab")
            {
                vocab = TextOrEmpty(entry.Value);
            }
            else if (entry.Name == "@language")
            {
                language = TextOrEmpty(entry.Value);
            }
            else if (entry.Value.ValueKind == JsonValueKind.String)
            {
                all = all.SetItem(entry.Name, (TextOrEmpty(entry.Value), false, false));
            }
            else if (entry.Value.ValueKind == JsonValueKind.Object)
            {
                var iri = TextOf(entry.Value, "@id");
                all = all.SetItem(
                    entry.Name,
                    (
                        iri.Length > 0 ? iri : vocab + entry.Name,
                        TextOf(entry.Value, "@container") == "@language",
                        TextOf(entry.Value, "@type") is "@id" or "@vocab"
                    )
                );
            }
        }

        return new JsonLdContext(all, vocab, language);
    }

    /// <summary>The text of a property; empty where the object has none.</summary>
    private static string TextOf(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) ? TextOrEmpty(value) : "";

    /// <summary>A text of a context; empty for none, and for one too long to stand in every address.</summary>
    private static string TextOrEmpty(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= TurtleReader.MaxPrefixLength } word
            ? word
            : "";
}
