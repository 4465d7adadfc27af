using Dossier.Theming;
using Scriban.Runtime;

namespace Dossier.Encode.Site;

/// <summary>Links from a page to the same data in other forms, which stand in the page's own folder.</summary>
internal static class Downloads
{
    /// <summary>What a template lists.</summary>
    /// <param name="site">The site.</param>
    /// <param name="forms">File, media type, and the key of the text that names the form.</param>
    public static ScriptArray Of(SiteContext site, IEnumerable<(string File, string MediaType, string Text)> forms) =>
        TemplateModel.List(
            forms.Select(form =>
                TemplateModel.Of(
                    ("href", form.File),
                    ("file", form.File),
                    ("type", form.MediaType),
                    ("label", site.Texts[form.Text])
                )
            )
        );

    /// <summary>Links for the page's head, by which programs find the data.</summary>
    public static string Links(IEnumerable<(string File, string MediaType, string Text)> forms) =>
        string.Concat(
            forms.Select(form => $"<link rel=\"alternate\" type=\"{form.MediaType}\" href=\"{form.File}\">\n")
        );
}
