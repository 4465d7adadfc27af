namespace Dossier.Cli.Links;

/// <summary>Digital object identifiers, as sources give them.</summary>
internal static class Doi
{
    /// <summary>The bare identifier, such as <c>10.1000/182</c>; empty when a text holds none.</summary>
    /// <param name="text">A DOI alone, after <c>doi:</c>, or as an address of a resolver.</param>
    public static string Of(string text)
    {
        var start = text.IndexOf("10.", StringComparison.Ordinal);
        if (start < 0 || !text.AsSpan(start).Contains('/'))
        {
            return "";
        }

        var before = text[..start];
        return
            before.Length == 0
            || before.EndsWith('/')
            || before.TrimEnd().EndsWith("doi:", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(text[start..].Trim())
            : "";
    }

    /// <summary>Where a resolver leads from a DOI; characters that end a path are escaped.</summary>
    /// <param name="resolver">The resolver's address, ended by a slash.</param>
    /// <param name="doi">A bare identifier.</param>
    public static string Address(string resolver, string doi) =>
        resolver + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Whether two identifiers are one: letters of ASCII are equal whatever their size.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
