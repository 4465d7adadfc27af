using Dossier.Model;

namespace Dossier.Render.Html;

/// <summary>Where things stand, seen from the page that is being written.</summary>
internal interface IAddresses
{
    /// <summary>Address of a page of curated text, or of an anchor on it.</summary>
    string Of(Page page, string? anchor);

    /// <summary>Address of a glossary entry.</summary>
    string OfTerm(string id);

    /// <summary>Address of a source.</summary>
    string OfSource(string id);

    /// <summary>Address of a passage of an article; null where passages are not shown.</summary>
    string? OfPassage(PassageId id);

    /// <summary>Address of a file below the site's root.</summary>
    string OfFile(string path);

    /// <summary>The <c>id</c> that an anchor of a page has in what is being written.</summary>
    string Id(Page page, string anchor);
}
