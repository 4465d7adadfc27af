namespace Dossier.Import.Rdf;

/// <summary>A statement of RDF.</summary>
/// <param name="Subject">An IRI, or a blank node's name that begins with <c>_:</c>.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">An IRI, a blank node, or a literal's text.</param>
/// <param name="Language">BCP 47 tag of a literal; empty for none.</param>
internal sealed record Triple(string Subject, string Predicate, string Object, string Language)
{
    /// <summary>Where its subject stands in the file; -1 when that is not known.</summary>
    public int Start { get; init; } = -1;
}
