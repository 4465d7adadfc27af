using System.Collections.Frozen;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>Words by which people say in a locator what it counts: ‘vol. 2’, ‘fol. 186’.</summary>
internal static class LabelWords
{
    private static readonly FrozenDictionary<string, string> Terms = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["art."] = "article",
        ["bk."] = "book",
        ["bks."] = "book",
        ["ch."] = "chapter",
        ["chap."] = "chapter",
        ["chaps."] = "chapter",
        ["chapter"] = "chapter",
        ["col."] = "column",
        ["cols."] = "column",
        ["fig."] = "figure",
        ["figs."] = "figure",
        ["fol."] = "folio",
        ["fols."] = "folio",
        ["l."] = "line",
        ["ll."] = "line",
        ["n."] = "note",
        ["nn."] = "note",
        ["no."] = "issue",
        ["nos."] = "issue",
        ["op."] = "opus",
        ["p."] = "page",
        ["pp."] = "page",
        ["para."] = "paragraph",
        ["paras."] = "paragraph",
        ["pt."] = "part",
        ["pts."] = "part",
        ["r."] = "rule",
        ["sec."] = "section",
        ["secs."] = "section",
        ["sv."] = "sub-verbo",
        ["tit."] = "title",
        ["v."] = "verse",
        ["vv."] = "verse",
        ["vol."] = "volume",
        ["vols."] = "volume",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The term that a text begins with, and what follows it.</summary>
    /// <param name="text">A locator or number.</param>
    /// <param name="term">The term; empty where the text begins with none.</param>
    /// <param name="rest">The text after it.</param>
    public static bool Read(string text, out string term, out string rest)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && Terms.TryGetValue(text[..space], out var found))
        {
            (term, rest) = (found, text[(space + 1)..].TrimStart());
            return true;
        }

        (term, rest) = ("", text);
        return false;
    }
}
