using System.Collections.Frozen;

namespace Dossier.Model.Sources;

/// <summary>
/// What libraries hold for their owner's eyes: paths of files, notes, abstracts, tags, and the marks that programs set.
/// It is kept, and not published unless the dossier says so.
/// </summary>
internal static class PrivateFields
{
    private static readonly FrozenSet<string> Names = (
        "abstract annote annotation annotations categories keyword keywords tag tags note notes extra read read_status "
        + "reading-status reading_status rating folder folders label labels affiliation author-email "
        + "author_keywords author-keywords file files pdf ps attachment attachments local-url "
        + "localfile groups owner timestamp "
        + "creationdate modificationdate date-added date-modified dateadded datemodified "
        + "citation-label comment comments "
        + "review ranking priority printed readstatus relevance qualityassured username internal-note research-notes "
        + "__markedentry mendeley-tags mendeley-groups citeulike-article-id citeulike-linkout-0 "
        + "added-at biburl interhash "
        + "intrahash ris-ad ris-lb ris-lk ris-u1 ris-u2 ris-u3 ris-u4 ris-u5 ris-l1 ris-l2 ris-l3 ris-l4 ris-n1 ris-n2 "
        + "ris-c8 ris-rn id system_id zoterokey zotero-key"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without the number that tells several of one kind apart.</summary>
    public static string Kind(string name)
    {
        var bare = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return !Names.Contains(name) && bare.EndsWith('-') ? bare[..^1] : name;
    }

    /// <summary>Whether a field is private by its name.</summary>
    public static bool Contains(string name) =>
        Names.Contains(Kind(name))
        || name.StartsWith("bdsk-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("comment-", StringComparison.OrdinalIgnoreCase);
}
