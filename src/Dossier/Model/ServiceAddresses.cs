namespace Dossier.Model;

/// <summary>
/// Where the services are that verbs ask by name: <c>services:</c> in <c>dossier.yml</c>. No build asks one. An
/// address, a DOI or a path is appended to each.
/// </summary>
/// <param name="Memento">Gives the TimeMap (RFC 7089) of the address appended to it.</param>
/// <param name="Save">Makes a copy of the address appended to it.</param>
/// <param name="Doi">Leads to the work whose DOI is appended to it, and describes it as CSL-JSON.</param>
/// <param name="Crossref">The REST API of Crossref.</param>
/// <param name="OpenLibrary">Open Library.</param>
public sealed record ServiceAddresses(string Memento, string Save, string Doi, string Crossref, string OpenLibrary)
{
    /// <summary>The public services.</summary>
    public static ServiceAddresses Default { get; } =
        new(
            "https://web.archive.org/web/timemap/link/",
            "https://web.archive.org/save/",
            "https://doi.org/",
            "https://api.crossref.org/",
            "https://openlibrary.org/"
        );
}
