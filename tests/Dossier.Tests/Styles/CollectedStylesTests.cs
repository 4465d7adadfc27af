using Dossier.Styles;

namespace Dossier.Tests.Styles;

/// <summary>A style of the public collection is known by what people call it.</summary>
public sealed class CollectedStylesTests
{
    [Theory]
    [InlineData("mla", "modern-language-association")]
    [InlineData("MLA.csl", "modern-language-association")]
    [InlineData("Harvard", "harvard-cite-them-right")]
    [InlineData("apa-of-our-own", null)]
    public void A_name_leads_to_its_file(string called, string? file) => Assert.Equal(file, CollectedStyles.Of(called));
}
