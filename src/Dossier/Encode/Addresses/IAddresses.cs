using Dossier.Compose.RunningText;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Encode.Addresses;

/// <summary>Where things stand, seen from the page that is being written.</summary>
internal interface IAddresses
{
    /// <summary>Address of a page of curated text, or of an anchor on it.</summary>
    string Of(PageName page, string? anchor);

    /// <summary>Address of a glossary entry.</summary>
    string OfTerm(string id);

    /// <summary>Address of a source.</summary>
    string OfSource(string id);

    /// <summary>Address of a passage of an article; null where passages are not shown.</summary>
    string? OfPassage(PassageId id);

    /// <summary>Address of a file below the site's root.</summary>
    string OfFile(string path);

    /// <summary>Address of an entry in the list of corrections; null where that list is not at hand.</summary>
    string? OfCorrection(string path) => OfFile(path);

    /// <summary>The <c>id</c> that an anchor of a page has in what is being written.</summary>
    string Id(PageName page, string anchor);

    /// <summary>Address of what a link leads to.</summary>
    string Of(Target target) =>
        target switch
        {
            TermPlace term => OfTerm(term.Id),
            SourcePlace source => OfSource(source.Id),
            TextPlace text => Of(text.Page, text.Anchor),
            WebPlace web => web.Url,
            _ => throw new System.Diagnostics.UnreachableException(target.GetType().Name),
        };
}
