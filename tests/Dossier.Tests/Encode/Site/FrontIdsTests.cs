using System.Text;
using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Site;

/// <summary>Boxes of the front page that need no id have none.</summary>
public sealed partial class FrontIdsTests
{
    [Fact]
    public void No_id_stands_twice_on_a_page_whose_boxes_have_none()
    {
        var output = SmallDossier
            .Compile(
                SmallDossier.Inputs(
                    (
                        "index.md",
                        """
                        ::: point
                        One.
                        :::

                        ::: point
                        Two.
                        :::

                        ::: summary
                        Three.
                        :::

                        ::: watch
                        Four.
                        :::

                        ::: watch
                        Five.
                        :::

                        """
                    )
                )
            )
            .Compilation.Output!;
        foreach (var (path, file) in output.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var ids = Id().Matches(Encoding.UTF8.GetString(file.Span)).Select(id => id.Groups[1].Value).ToArray();
            Assert.True(ids.Length == ids.Distinct(StringComparer.Ordinal).Count(), $"{path}: {string.Join(' ', ids)}");
            Assert.DoesNotContain("page--index--", ids);
            Assert.DoesNotContain("", ids);
        }
    }

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();
}
