using Dossier.Compose;
using Dossier.Theming;

namespace Dossier.Encode.Citing;

/// <summary>What every page's template sees of how it is cited.</summary>
internal sealed class CitationFrame
{
    private readonly CitedWork work;
    private readonly CitationPattern pages;
    private readonly LinkedData linked;

    /// <summary>Gathers what does not change from page to page.</summary>
    public CitationFrame(Document document)
    {
        work = document.Citation;
        pages = new CitationPattern(work);
        linked = new LinkedData(document);
    }

    /// <summary>Makes what a page's template sees.</summary>
    /// <param name="path">The page; empty for the front, which stands for the whole.</param>
    /// <param name="title">Its title.</param>
    public TemplateObject MakeTemplateModel(string path, string title)
    {
        var source = path.Length == 0 ? work.Whole() : work.Page(path, title);
        var forms = path is "" or "print/" ? CitationForms.Of(work, source, work.Whole()) : pages.Of(source);
        return TemplateModel.Of(
            ("house", forms.House),
            ("apa", forms.Apa),
            ("chicago", forms.Chicago),
            ("address", source["URL"]),
            ("authors", TemplateModel.List(source.Authors.Select(author => author.Full))),
            ("whole", path.Length == 0),
            ("bibtex", forms.BibTex),
            ("ris", forms.Ris),
            ("csl", forms.Csl),
            ("json_ld", linked.Of(path, source, work.HasOwnAuthors(path)))
        );
    }
}
