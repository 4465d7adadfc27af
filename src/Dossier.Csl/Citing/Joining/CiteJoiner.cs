using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FieldMarks;
using Dossier.Csl.Text.Finishing;

namespace Dossier.Csl.Citing.Joining;

/// <summary>Joins the cites of a citation; runs together those of an author, of a year, of numbers in a row.</summary>
internal sealed class CiteJoiner(Renderer renderer, CiteRenderer cites)
{
    private readonly CitationOptions options = renderer.Style.CitationOptions;
    private readonly string delimiter = renderer.Style.Citation.Delimiter;

    /// <summary>Whether cites of the same names become one group even where others stand between them.</summary>
    private readonly bool bringsTogether =
        renderer.Style is { IsNote: false, Citation.Sort.Length: > 0 }
        && renderer.Style.CitationOptions.Collapse > Collapse.CitationNumber;

    /// <summary>Stands between the cites of a group.</summary>
    private readonly string groupDelimiter =
        renderer.Style.CitationOptions.CiteGroupDelimiter
        ?? (
            renderer.Style is { IsNote: false, CitationOptions.AfterCollapseDelimiter: null }
            && renderer.Style.CitationOptions.Collapse > Collapse.CitationNumber
                ? ", "
                : renderer.Style.Citation.Delimiter
        );

    private bool HasGroups => options.CiteGroupDelimiter is not null || options.Collapse > Collapse.CitationNumber;

    /// <summary>The cites as one text; null where there is none.</summary>
    public Node? Join(List<RenderedCite> rendered)
    {
        var parts = options.Collapse switch
        {
            Collapse.CitationNumber => NumberRuns.Join(
                rendered,
                delimiter,
                options.AfterCollapseDelimiter,
                RangeDelimiter
            ),
            _ when HasGroups => JoinGroups(rendered),
            _ => rendered.ConvertAll(cite => new JoinedCite(cite, cite.Body, delimiter)),
        };
        List<Node> nodes = [];
        JoinedCite? previous = null;
        foreach (var part in parts)
        {
            var whole = WithAffixes(part, previous is null);
            if (whole is null)
            {
                continue;
            }

            if (nodes.Count > 0)
            {
                AddDelimiter(nodes, part, previous);
            }

            nodes.Add(whole);
            previous = part;
        }

        return nodes.Count == 0 ? null : new Span([.. nodes]);
    }

    private string RangeDelimiter =>
        renderer.Locale.Text("citation-range-delimiter") is { Length: > 0 } mark ? mark : "–";

    /// <summary>
    /// Joins cites of the same names in groups. In an in-text style that sorts its cites, a group also takes cites
    /// that do not stand next to one another.
    /// </summary>
    private List<JoinedCite> JoinGroups(List<RenderedCite> rendered)
    {
        List<CiteGroup> groups = [];
        foreach (var cite in rendered)
        {
            var group = groups.FindLast(group => group.Takes(cite));
            if (group is null || (!bringsTogether && !ReferenceEquals(group, groups[^1])))
            {
                groups.Add(group = new CiteGroup(options, groupDelimiter, delimiter, cites, renderer));
            }

            group.Add(cite);
        }

        List<JoinedCite> joined = [];
        for (var i = 0; i < groups.Count; i++)
        {
            var followsCollapsed = i > 0 && (groups[i - 1].IsCollapsed || options.Collapse == Collapse.Year);
            joined.AddRange(groups[i].Join(followsCollapsed ? options.AfterCollapseDelimiter ?? delimiter : delimiter));
        }

        return joined;
    }

    /// <summary>
    /// Adds the delimiter before a cite, unless the cite's prefix begins with a mark of punctuation; after a suffix
    /// that ends with one, commas and semicolons of the delimiter are left out.
    /// </summary>
    private static void AddDelimiter(List<Node> nodes, JoinedCite part, JoinedCite? previous)
    {
        // Marks that a prefix or suffix brings stand in place of the delimiter's.
        var prefix = part.Cite.Cite.Prefix.TrimStart();
        if (part.Before.Length == 0 || (prefix.Length > 0 && prefix[0] is ',' or '.' or ';' or ':'))
        {
            return;
        }

        var suffix = previous?.Cite.Cite.Suffix.TrimEnd() ?? "";
        var text = suffix.Length > 0 && Punctuation.IsMark(suffix[^1]) ? part.Before.TrimStart(',', ';') : part.Before;
        nodes.Add(new Leaf(text, LeafKind.Delimiter));
    }

    /// <summary>A cite with the prefix and suffix that it was given.</summary>
    private Span? WithAffixes(JoinedCite part, bool first)
    {
        if (part.Body is null || !part.Body.HasText)
        {
            return null;
        }

        var cite = part.Cite.Cite;
        var body = part.Body;
        if (renderer.Style.IsNote && (first || cite.Prefix.Length > 0) && BeginsSentence(cite.Prefix))
        {
            body = FirstTerm.Capitalize(body, renderer.Locale.Language);
        }

        List<Node> children = [];
        if (cite.Prefix.Length > 0)
        {
            children.Add(RichText.Read(cite.Prefix, LeafKind.Affix, "cite-prefix", renderer.Quotes));
        }

        children.Add(body);
        if (cite.Suffix.Length > 0)
        {
            children.Add(RichText.Read(cite.Suffix, LeafKind.Affix, "cite-suffix", renderer.Quotes));
        }

        return new Span([.. children]) { Role = Role.Cite, Item = cite.Id };
    }

    /// <summary>
    /// Whether a new sentence begins after a prefix: after none, or one that ends a sentence; not after an
    /// abbreviation alone (‘Cf.’).
    /// </summary>
    private static bool BeginsSentence(string prefix)
    {
        var text = prefix.TrimEnd(' ', '"', '”', '’', '\'', '»', ')');
        return text.Length == 0 || (text[^1] is '.' or '!' or '?' && text.Contains(' ', StringComparison.Ordinal));
    }
}
