namespace Dossier.Bibliography.BibTex;

/// <summary>Where an electronic print stands, by the archive that has it.</summary>
internal static class EprintAddress
{
    /// <summary>The address; null for an archive that is not known.</summary>
    /// <param name="archive">biblatex's <c>eprinttype</c>, or <c>archiveprefix</c>.</param>
    /// <param name="number">What the archive calls it.</param>
    public static string? Of(string archive, string number) =>
        archive.ToLowerInvariant() switch
        {
            "arxiv" => $"https://arxiv.org/abs/{WithoutPrefix(number, "arXiv:")}",
            "jstor" => $"https://www.jstor.org/stable/{number}",
            "pubmed" => $"https://www.ncbi.nlm.nih.gov/pubmed/{number}",
            "pmc" or "pmcid" => $"https://www.ncbi.nlm.nih.gov/pmc/articles/{number}",
            "googlebooks" => $"https://books.google.com?id={number}",
            "hdl" => $"https://hdl.handle.net/{number}",
            "ssrn" => $"https://ssrn.com/abstract={number}",
            "biorxiv" or "medrxiv" or "doi" => $"https://doi.org/{number}",
            "iacr" => $"https://eprint.iacr.org/{number}",
            _ => null,
        };

    private static string WithoutPrefix(string number, string prefix) =>
        number.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? number[prefix.Length..] : number;
}
