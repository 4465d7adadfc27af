using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Languages;

/// <summary>What only begins like an address is none, wherever one is typed.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("HTTPS://example.org/a b", true)]
    [InlineData("http://127.0.0.1:8400/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("https://қазақстан.қаз/бет?q=1#x", true)]
    [InlineData("https://", false)]
    [InlineData("https:///example.org", false)]
    [InlineData("http://[::1", false)]
    [InlineData("https:evil", false)]
    [InlineData("https:/evil", false)]
    [InlineData("https:\\\\evil", false)]
    [InlineData("https://evil\\a@example.org/", false)]
    [InlineData("https://?x", false)]
    [InlineData("https://#x", false)]
    [InlineData("https://.", false)]
    [InlineData("https://a..b/", false)]
    [InlineData("https://a b/", false)]
    [InlineData("https://example.org:99999/", false)]
    [InlineData("https://exam\tple.org/", false)]
    [InlineData("ht\ttps://example.org/", false)]
    [InlineData("http://xn--a\u00AD/", false)]
    [InlineData("https://ab\u200D.example/", false)]
    [InlineData("https://a\u0378.example/", false)]
    [InlineData("//example.org/", false)]
    [InlineData("ftp://example.org/", false)]
    public void Whole_addresses_have_two_slashes_and_a_host(string text, bool isWhole)
    {
        Assert.Equal(isWhole, WebAddress.IsWhole(text));
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("sections/01-one.md", SmallDossier.Page("One", $"[a](<{text}>)\n")))
        );
        Assert.Equal(isWhole, !findings.Any(finding => finding.Severity == Severity.Error));
        Assert.All(
            findings.Where(finding => finding.Severity == Severity.Error),
            finding => Assert.Equal(4, finding.Line)
        );
    }

    [Theory]
    [InlineData("https://example.org/?q=a|b&c={d}", "https://example.org/?q=a%7Cb&c=%7Bd%7D")]
    [InlineData("https://example.org/a b\"c\"^`<d>", "https://example.org/a%20b%22c%22%5E%60%3Cd%3E")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/100%2", "https://example.org/100%252")]
    [InlineData("https://example.org/a%C5%9Fb", "https://example.org/a%C5%9Fb")]
    [InlineData("http://[::1]:80/a[1]#b[2]#c", "http://[::1]:80/a%5B1%5D#b%5B2%5D%23c")]
    [InlineData("https://қазақстан.қаз/бет?q=1#x", "https://қазақстан.қаз/бет?q=1#x")]
    [InlineData("mailto:a@example.org?subject=[x] y", "mailto:a@example.org?subject=%5Bx%5D%20y")]
    [InlineData("", "")]
    public void What_no_address_may_have_is_encoded(string typed, string encoded) =>
        Assert.Equal(encoded, WebAddress.Encoded(typed));

    [Theory]
    [InlineData("https://example.org/a/", "https://example.org/a/")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://example.org/?q=1", null)]
    [InlineData("https://example.org/#a", null)]
    [InlineData("https://me:word@example.org/", null)]
    [InlineData("https:evil", null)]
    [InlineData("http://xn--a\u00AD/", null)]
    [InlineData("ftp://example.org/", null)]
    public void A_site_stands_at_an_address_to_which_paths_can_be_added(string text, string? address)
    {
        Assert.Equal(address, WebAddress.Site(text)?.AbsoluteUri);
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(("dossier.yml", $"{SmallDossier.Settings}url: '{text}'\n"))
        );
        Assert.Equal(address is null, findings.Any(finding => finding is { Line: 6, Severity: Severity.Error }));
    }

    [Theory]
    [InlineData("javascript")]
    [InlineData("data")]
    [InlineData("vbscript")]
    [InlineData("file")]
    [InlineData("blob")]
    [InlineData("view-source")]
    [InlineData("ms-msdt")]
    [InlineData("moz-extension")]
    public void Schemes_that_run_or_open_files_cannot_be_allowed(string scheme)
    {
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("dossier.yml", $"{SmallDossier.Settings}allow: {{ schemes: [tel, {scheme}] }}\n"),
                ("sections/01-one.md", SmallDossier.Page("One", $"[a](tel:112) [b]({scheme}:x)\n"))
            )
        );
        Assert.Equal(
            [("input/dossier.yml", 6, Codes.WrongValue), ("input/sections/01-one.md", 4, Codes.UnsafeLink)],
            findings
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => (finding.Path, finding.Line, finding.Code))
        );
        Assert.DoesNotContain(
            findings,
            finding => finding.Hint?.Contains("allow it", StringComparison.Ordinal) is true
        );
    }

    [Theory]
    [InlineData("tel:")]
    [InlineData("mailto:")]
    [InlineData("t\tel:112")]
    public void Other_links_name_something_behind_their_scheme(string link)
    {
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("dossier.yml", $"{SmallDossier.Settings}allow: {{ schemes: [tel] }}\n"),
                ("sections/01-one.md", SmallDossier.Page("One", $"[a](<{link}>)\n"))
            )
        );
        var error = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(Codes.UnknownLink, error.Code);
    }
}
