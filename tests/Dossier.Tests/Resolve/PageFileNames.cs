using Dossier.Input.Folders;
using Dossier.Model.Pages;

namespace Dossier.Tests.Resolve;

/// <summary>Which names of files are meant for pages.</summary>
public sealed class PageFileNames
{
    [Fact]
    public void A_page_with_one_file_is_known_by_its_name_in_other_letters() =>
        Assert.All(
            PageForm.All.Where(form => !form.IsFolder),
            form => Assert.Equal(form.File, StrayFile.Suggest(form.File.ToUpperInvariant()))
        );
}
