using System.Collections.Immutable;
using System.Text;
using Dossier.Input;
using Dossier.Theming;

namespace Dossier.Tests.Theming;

public sealed class AssetNamesTests
{
    [Fact]
    public void A_stylesheet_names_other_assets_by_their_published_names()
    {
        var published = AssetNames.Publish(
            Files(("site.css", "a{src:url('fonts/a.woff2')}b{src:url(none.svg)}"), ("fonts/a.woff2", "font")),
            Files()
        );
        var font = published["fonts/a.woff2"].Path;
        Assert.Matches("^assets/fonts/a\\.[0-9a-f]{10}\\.woff2$", font);
        Assert.Equal(
            $"a{{src:url(\"{font["assets/".Length..]}\")}}b{{src:url(none.svg)}}",
            Encoding.UTF8.GetString(published["site.css"].Bytes.Span)
        );
    }

    [Fact]
    public void A_name_changes_with_the_bytes_and_a_stylesheets_with_what_it_names()
    {
        var (one, two) = (
            AssetNames.Publish(Files(("a.css", "url(b.svg)"), ("b.svg", "1")), Files()),
            AssetNames.Publish(Files(("a.css", "url(b.svg)"), ("b.svg", "2")), Files())
        );
        Assert.NotEqual(one["b.svg"].Path, two["b.svg"].Path);
        Assert.NotEqual(one["a.css"].Path, two["a.css"].Path);
    }

    [Fact]
    public void A_typeface_from_npm_goes_by_the_name_of_its_file()
    {
        const string css =
            "@font-face { font-family: A; src: url(\"../node_modules/@f/a/files/a.woff2\") format(\"woff2\"); }\np{}";
        var published = AssetNames.Publish(Files(("site.css", css)), Files(("@f/a/files/a.woff2", "font")));
        var name = published["a.woff2"].Path["assets/".Length..];
        Assert.Matches("^a\\.[0-9a-f]{10}\\.woff2$", name);
        Assert.Equal(
            $"@font-face {{ font-family: A; src: url(\"{name}\") format(\"woff2\"); }}\np{{}}",
            Encoding.UTF8.GetString(published["site.css"].Bytes.Span)
        );
    }

    [Fact]
    public void Where_npm_has_brought_no_typefaces_the_stylesheet_asks_for_none()
    {
        const string css = """
            @font-face { font-family: A; src: url("../node_modules/@f/a/files/a.woff2"); }
            @font-face { font-family: B; src: local("Georgia"); }
            p{}
            """;
        var published = AssetNames.Publish(Files(("site.css", css)), Files());
        Assert.Equal(
            "@font-face { font-family: B; src: local(\"Georgia\"); }\np{}",
            Encoding.UTF8.GetString(published["site.css"].Bytes.Span)
        );
    }

    private static ImmutableSortedDictionary<string, BinaryFile> Files(params (string Name, string Text)[] files) =>
        files.ToImmutableSortedDictionary(
            file => file.Name,
            file => new BinaryFile(file.Name, Encoding.UTF8.GetBytes(file.Text)),
            StringComparer.Ordinal
        );
}
