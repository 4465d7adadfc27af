using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Editions;
using Dossier.Model.Inlines;
using Dossier.Resolve.NameLookup;

namespace Dossier.Resolve.Links;

/// <summary>Finds out what a link leads to.</summary>
/// <param name="names">Every name there is.</param>
/// <param name="bag">Receives findings.</param>
internal sealed partial class LinkResolver(Names names, DiagnosticBag bag)
{
    /// <summary>The target of an address as typed; null, and a finding, when it leads nowhere.</summary>
    public LinkTarget? Resolve(string url, TextSpan span)
    {
        if (url.StartsWith('#'))
        {
            if (UnseenCharacter.Report(url, span, bag))
            {
                return null;
            }

            return new AnchorTarget(url[1..]);
        }

        var (scheme, rest, skipped) = Split(url);
        switch (scheme)
        {
            case "term":
                return names.IsTerm(rest, span.Part(skipped, rest.Length)) ? new TermTarget(rest) : null;
            case "source":
                return names.IsSource(rest, span.Part(skipped, rest.Length)) ? new SourceTarget(rest) : null;
            case "section":
                var hash = rest.IndexOf('#', StringComparison.Ordinal);
                var id = hash < 0 ? rest : rest[..hash];
                var anchor = hash < 0 ? null : rest[(hash + 1)..];
                if (UnseenCharacter.Report(rest, span.Part(skipped, rest.Length), bag))
                {
                    return null;
                }

                return names.IsSection(id, span.Part(skipped, id.Length)) ? new SectionTarget(id, anchor) : null;
            case "" when UnseenCharacter.Report(url, span, bag):
                return null;
            case "":
                bag.Report(
                    Codes.UnknownLink,
                    span,
                    $"'{url}' is not a link that Dossier can follow",
                    MailAddress().IsMatch(url) ? $"write mailto:{url}"
                        : Braces().IsMatch(url) ? $"attributes stand in braces: {{{url}}}"
                        : span.File is { } file
                        && file.Text.Contains($"#{url}", StringComparison.Ordinal)
                        && HasId(file.Text, url)
                            ? $"write #{url}"
                        : names.AddressOf(url)
                            ?? "write section:id, term:id, source:id, #anchor, or a whole address with https://"
                );
                return null;
            default:
                return ResolveExternalLink(url, scheme, span);
        }
    }

    /// <summary>
    /// The target of an address outside the dossier; null, and a finding, where its scheme is not allowed or it is not
    /// complete.
    /// </summary>
    private ExternalTarget? ResolveExternalLink(string url, string scheme, TextSpan span)
    {
        if (names.AllowedSchemes.Contains(scheme))
        {
            LookAtRedirect(url, span);
            return IsComplete(url, scheme, span) ? new ExternalTarget(url) : null;
        }

        if (UnseenCharacter.Report(url, span, bag))
        {
            return null;
        }

        string[] inner = ["term", "section", "source"];
        var name = url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '/', '#');
        var meantHere = Inner(scheme, name);
        bag.Report(
            Codes.UnsafeLink,
            span,
            meantHere is null
                ? $"links of the scheme '{scheme}:' are not allowed"
                : $"'{name}' is not linked to: no link begins with '{scheme}:'",
            meantHere
                ?? Suggestion.For(scheme, inner)
                ?? (
                    scheme == "file"
                        ? "no reader has what stands on a disk of yours: write where the web has it, or take the link "
                            + "out"
                    : WebAddress.IsUnsafe(scheme)
                        ? "it would run something where a reader follows it: take the link out"
                    : !scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
                        ? "an address begins as https://… does"
                    : WebAddress.Meant(url) is { } meant ? $"write {meant}"
                    : $"allow it, if it is safe: {SettingHint.Of("allow", $"schemes: [{scheme}]")}"
                )
        );
        return null;
    }

    /// <summary>
    /// How a link is written that names what it leads to by another word than the dossier's: ‘glossary:tarnow’; null
    /// for a word that names nothing of a dossier.
    /// </summary>
    private string? Inner(string scheme, string name)
    {
        var kind = scheme switch
        {
            "glossary"
            or "gloss"
            or "gls"
            or "terms"
            or "entry"
            or "entries"
            or "definition"
            or "def"
            or "actor"
            or "actors"
            or "person"
            or "people"
            or "place"
            or "concept" => "term",
            "sources" or "reference" or "references" or "ref" or "cite" or "citation" or "bib" or "bibliography" =>
                "source",
            "sections" or "sec" or "chapter" or "chapters" or "page" or "pages" => "section",
            "figure"
            or "figures"
            or "fig"
            or "figs"
            or "table"
            or "tables"
            or "tab"
            or "tbl"
            or "chart"
            or "charts"
            or "map"
            or "anchor"
            or "id"
            or "event"
            or "events"
            or "note"
            or "notes"
            or "block" => "",
            _ => null,
        };
        return kind is null || name.Length == 0 || name.Contains(':', StringComparison.Ordinal) ? null
            : names.AddressOf(name) is { } known && !known.Contains("https:", StringComparison.Ordinal) ? known
            : kind.Length == 0 ? $"write #{name}, the id of what it leads to; on another page, section:id#{name}"
            : $"write {kind}:{name}";
    }

    /// <summary>
    /// Reports an address that leads over another site, which counts who goes there: searches and programs for mail
    /// make such ones.
    /// </summary>
    private void LookAtRedirect(string url, TextSpan span)
    {
        if (Redirect().Match(url) is { Success: true } over)
        {
            bag.Report(
                Codes.MarkdownSlip,
                span,
                $"the address leads over {over.Groups[1].Value}, as one that was copied from there",
                $"write {Uri.UnescapeDataString(over.Groups[2].Value)}"
            );
        }
    }

    /// <summary>
    /// An address that leads on to another over a site that counts: ‘https://www.google.com/url?q=https://…’.
    /// </summary>
    [GeneratedRegex(
        @"^https?://((?:www\.)?google\.[a-z.]+|l\.facebook\.com|[a-z0-9]+\.safelinks\.protection\.outlook\.com"
            + @"|www\.linkedin\.com)/(?:url|l\.php|safety/go|redir/redirect)?\?(?:[^#]*&)?(?:url|q|u)=(https?(?:%3A"
            + @"|:)[^&]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Redirect();

    /// <summary>
    /// Whether an address says where it leads; a finding where it does not. Sealed text was published as it is:
    /// browsers do with it what they always did.
    /// </summary>
    private bool IsComplete(string url, string scheme, TextSpan span)
    {
        var isWeb = scheme is "http" or "https";
        if (
            names.RulesVersion < RulesVersion.Surnames
            || (
                isWeb
                    ? WebAddress.IsWhole(url)
                    : url.Length > scheme.Length + 1 && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return true;
        }

        bag.Report(
            Codes.UnknownLink,
            span,
            $"'{url}' is not a whole address",
            isWeb
                ? $"write {WebAddress.Meant(url) ?? "it as https://example.org/page"}"
                : $"write what follows {scheme}:"
        );
        return false;
    }

    /// <summary>
    /// Scheme in lower case, what follows it, and where that starts. Browsers drop control characters and spaces in a
    /// scheme, so they are dropped here.
    /// </summary>
    private static (string Scheme, string Name, int Skipped) Split(string url)
    {
        var colon = url.IndexOfAny([':', '/', '?', '#', '\\']);
        if (colon <= 0 || url[colon] != ':')
        {
            return ("", url, 0);
        }

        var scheme = string.Concat(url[..colon].Where(c => c > ' ' && !char.IsControl(c))).ToLowerInvariant();
        return (scheme, url[(colon + 1)..], colon + 1);
    }

    /// <summary>Whether a text gives an id in braces: <c>{#tab-drive from="…"}</c>.</summary>
    private static bool HasId(string text, string id)
    {
        for (
            var at = text.IndexOf($"#{id}", StringComparison.Ordinal);
            at > 0;
            at = text.IndexOf($"#{id}", at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + id.Length + 1;
            if (text[at - 1] is '{' or ' ' && end < text.Length && text[end] is ' ' or '}')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An address of electronic mail: ‘a.moe@example.org’.</summary>
    [GeneratedRegex(@"^[^\s@/:]+@[^\s@/:]+\.[A-Za-z]{2,}$")]
    private static partial Regex MailAddress();

    /// <summary>An attribute that stands where an address does: ‘lang=tr’.</summary>
    [GeneratedRegex(@"^(?:lang|from|own|seen|stet)=\S+$")]
    private static partial Regex Braces();
}
