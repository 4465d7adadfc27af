namespace Dossier.Input;

/// <summary>What to do with a file that has no place in a dossier, by its ending and folder.</summary>
internal static class StrayFile
{
    /// <summary>What would put it to use.</summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    public static string Hint(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".yaml" => "a dossier's YAML files end in .yml",
            ".markdown" or ".mdown" or ".mkd" => "a dossier's Markdown files end in .md",
            ".bib" or ".ris" or ".nbib" => $"take its entries over with 'dossier import sources FILE'",
            ".json" when path.StartsWith("sources", StringComparison.Ordinal) =>
                "take its entries over with 'dossier import sources FILE'",
            ".csv"
            or ".geojson"
            or ".json"
            or ".xlsx"
            or ".ods"
            or ".tsv" when path.StartsWith("data/", StringComparison.Ordinal) =>
                "data stand in input/data/ as .csv, lines and borders of maps as .geojson",
            ".csv" or ".tbx" or ".ttl" or ".jsonld" =>
                "take the entries of a glossary over with 'dossier import glossary FILE'; charts read data/",
            ".docx" or ".odt" or ".rtf" or ".doc" => "turn it into Markdown, with 'pandoc FILE -o FILE.md' or by hand",
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg" => "pictures stand in input/images/",
            _ => "a dossier is made of .md and .yml files, and of pictures in input/images/",
        };
}
