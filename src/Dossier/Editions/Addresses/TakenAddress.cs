using Dossier.Diagnostics;
using Dossier.Model.Editions;

namespace Dossier.Editions.Addresses;

/// <summary>An address that an edition published and that leads to another text in the text to be released.</summary>
/// <param name="Address">The address, below the site's root.</param>
/// <param name="Edition">The last edition that had it.</param>
/// <param name="Published">The address at which the edition has the text that gets this id back; null where that has to
/// get an id of its own.</param>
/// <param name="Span">Where that text stands in the dossier's files.</param>
/// <param name="Hint">What mends it.</param>
public sealed record TakenAddress(string Address, EditionVersion Edition, string? Published, TextSpan Span, string Hint)
{
    /// <summary>What is wrong.</summary>
    public string Message =>
        Address == Published
            ? $"'/{Address}', which edition {Edition} published for the text here, leads to another one"
            : $"'/{Address}', which edition {Edition} published for another text, leads to this one";
}
