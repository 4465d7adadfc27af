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

    private readonly bool gathers =
        renderer.Style is { IsNote: false, Citation.Sort.Length: > 0 }
        && renderer.Style.CitationOptions.Collapse > Collapse.CitationNumber;

    /// <summary>Between the cites of a group.</summary>
    private readonly string between =
        renderer.Style.CitationOptions.CiteGroupDelimiter
        ?? (
            renderer.Style is { IsNote: false, CitationOptions.AfterCollapseDelimiter: null }
            && renderer.Style.CitationOptions.Collapse > Collapse.CitationNumber
                ? ", "
                : renderer.Style.Citation.Delimiter
        );

    private bool Groups => options.CiteGroupDelimiter is not null || options.Collapse > Collapse.CitationNumber;

    /// <summary>The cites as one text; null where there is none.</summary>
    public Node? Join(List<RenderedCite> rendered)
    {
        var parts = options.Collapse switch
        {
            Collapse.CitationNumber => NumberRuns.Join(rendered, delimiter, options.AfterCollapseDelimiter, Range),
            _ when Groups => Grouped(rendered),
            _ => rendered.ConvertAll(cite => new JoinedCite(cite, cite.Body, delimiter)),
        };
        List<Node> nodes = [];
        JoinedCite? previous = null;
        foreach (var part in parts)
        {
            var whole = Whole(part, previous is null);
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

    private string Range => renderer.Locale.Text("citation-range-delimiter") is { Length: > 0 } mark ? mark : "–";

    /// <summary>
    /// Cites of the same names that stand one after another are one group. A style for running text that sorts its
    /// cites brings those together, too, that sorting by something else has parted.
    /// </summary>
    private List<JoinedCite> Grouped(List<RenderedCite> rendered)
    {
        List<CiteGroup> groups = [];
        foreach (var cite in rendered)
        {
            var group = groups.FindLast(group => group.Takes(cite));
            if (group is null || (!gathers && !ReferenceEquals(group, groups[^1])))
            {
                groups.Add(group = new CiteGroup(options, between, delimiter, cites, renderer));
            }

            group.Add(cite);
        }

        List<JoinedCite> joined = [];
        for (var i = 0; i < groups.Count; i++)
        {
            var ends = i > 0 && (groups[i - 1].IsCollapsed || options.Collapse == Collapse.Year);
            joined.AddRange(groups[i].Join(ends ? options.AfterCollapseDelimiter ?? delimiter : delimiter));
        }

        return joined;
    }

    private static void AddDelimiter(List<Node> nodes, JoinedCite part, JoinedCite? previous)
    {
        // A prefix that begins with a mark takes the delimiter's place, and so does a suffix that ends in one.
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
    private Span? Whole(JoinedCite part, bool first)
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

    /// <summary>Whether a new sentence follows: an abbreviation (‘Cf.’) is none.</summary>
    private static bool BeginsSentence(string prefix)
    {
        var text = prefix.TrimEnd(' ', '"', '”', '’', '\'', '»', ')');
        return text.Length == 0 || (text[^1] is '.' or '!' or '?' && text.Contains(' ', StringComparison.Ordinal));
    }
}
