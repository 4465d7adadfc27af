using System.Collections.Frozen;
using Dossier.Bibliography.Csl;
using Dossier.Model.Sources;

namespace Dossier.Bibliography;

/// <summary>
/// What of a library's fields tells a work, where CSL has no variable for it or has one already: it is published as
/// <c>custom:</c>. A field that is not named here may hold anything, and is its owner's.
/// </summary>
internal static class BibliographicFields
{
    private static readonly FrozenSet<string> Names = (
        // Fields of BibTeX and biblatex, and numbers of catalogues.
        "acmid afterword annotator archive-name archiveprefix arxiv arxivid articleno asin bookauthor bookpagination "
        + "booksubtitle booktitle booktitleaddon chapter coden commentator day editortype editoratype editorbtype "
        + "editorctype eid entrysubtype eprint eprintclass eprinttype eventtitleaddon foreword hdl holder howpublished "
        + "ids institution introduction isan ismn isrn issuesubtitle issuetitle issuetitleaddon iswc journal "
        + "journalsubtitle journaltitle journaltitleaddon jstor languages lccn library location mainsubtitle maintitle "
        + "maintitleaddon month mrclass mrnumber nameaddon oclc organization origdate origlanguage origlocation "
        + "origpublisher origtitle origyear pagetotal pages pagination part primaryclass pubstate reprinttitle school "
        + "series seriesnumber subtitle titleaddon type urldate urlyear venue volumes year zblnumber "
        // Tags of RIS for titles, numbers, dates and places.
        + "ris-an ris-bt ris-c3 ris-c7 ris-cn ris-ct ris-cy ris-da ris-date ris-db ris-do ris-dp ris-ed ris-ep ris-et "
        + "ris-is ris-j1 ris-j2 ris-ja ris-jf ris-jo ris-la ris-m1 ris-m3 ris-nv ris-op ris-pb ris-pp ris-py ris-ri "
        + "ris-se ris-sn ris-sp ris-st ris-t1 ris-t2 ris-t3 ris-ta ris-ti ris-tt ris-vl ris-vo ris-y1 ris-y2"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field tells the work by its name, be there a number behind it or none.</summary>
    public static bool Contains(string name)
    {
        var kind = PrivateFields.Kind(name);
        return !PrivateFields.Contains(kind)
            && (
                Names.Contains(kind)
                || CslNames.TextOrNumberVariable(kind) is not null
                || CslNames.Date(kind) is not null
                || CslNames.Role(kind) is not null
            );
    }
}
