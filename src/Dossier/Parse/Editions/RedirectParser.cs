using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages.Letters;
using Dossier.Model.Editions;
using Dossier.Model.Pages;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Editions;

/// <summary>Reads <c>redirects.yml</c>: what became of addresses that an edition published.</summary>
internal static class RedirectParser
{
    /// <summary>In bytes; most file systems take 255.</summary>
    private const int LongestName = 200;

    /// <summary>The file, below <c>input/</c>.</summary>
    public const string File = "redirects.yml";

    /// <summary>Reads the entries in the order written; an address that stands twice is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="site">Where the site will stand; null where that is not known.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableArray<Redirect> Parse(InputFile file, Uri? site, DiagnosticBag bag)
    {
        if (YamlDocument.Read(file, 0, file.Text.Length, bag) is not { } map)
        {
            return [];
        }

        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        // Folders whose names differ in the size of letters alone are one on Windows and macOS.
        var given = new GivenIds<string>(Codes.DuplicateId, StringComparer.OrdinalIgnoreCase, bag);
        foreach (var entry in map.Maps("redirects"))
        {
            if (
                Read(entry, site) is { } redirect
                && given.TryTake(
                    redirect.From,
                    redirect.Span,
                    _ => $"'/{redirect.From}' is already given",
                    "an address leads to one place: take one of the two entries out"
                )
            )
            {
                redirects.Add(redirect);
            }
        }

        map.ReportUnknown();
        return redirects.ToImmutable();
    }

    /// <summary>
    /// Reads an entry; null, and findings, where it is not an address with either a new one or a reason.
    /// </summary>
    private static Redirect? Read(YamlMap entry, Uri? site)
    {
        var (from, to, gone) = (entry.Required("from"), entry.Text("to"), entry.Text("gone"));
        var edition = entry.Text("edition");
        entry.ReportUnknown();
        if (to.Length > 0 && gone.Length > 0)
        {
            var (first, second) = (entry.KeySpan("to"), entry.KeySpan("gone"));
            entry.ReportWrong(
                first.Start < second.Start ? second : first,
                "'to' and 'gone' stand in one entry: an address has a new one, or there is none",
                "take one of the two lines out"
            );
            return null;
        }

        if (to.Length == 0 && gone.Length == 0)
        {
            entry.ReportWrong(
                "from",
                "followed by 'to:', the new address, or by 'gone:', the reason why there is none"
            );
            return null;
        }

        var areAddresses = true;
        foreach (var key in (string[])["from", "to"])
        {
            var text = entry.Text(key);
            if (entry.Has(key) && !IsSitePath(text))
            {
                entry.ReportWrong(
                    key,
                    "an address below the site's root, such as /glossary/ots/ or /sections/economy/#p-3fk2a1",
                    Mended(text, site) is { } mended ? $"write {mended}" : null
                );
                areAddresses = false;
            }
        }

        if (!areAddresses)
        {
            return null;
        }

        if (from.Length > 0 && !CanHoldPage(Redirect.Split(from).Page))
        {
            entry.ReportWrong(
                "from",
                "where a page stood: outside editions/, draft/ and pagefind/, in parts of letters, digits and hyphens, "
                    + "none of them longer than 200 bytes"
            );
            return null;
        }

        var version = VersionReader.Read(entry, edition, "the version of the last edition that had it, such as 1.0.0");
        return from.Length == 0
            ? null
            : new Redirect(
                WithoutSlash(from),
                to.Length > 0 ? WithoutSlash(to) : null,
                gone,
                version,
                entry.SpanOf("from")
            )
            {
                EditionSpan = version is null ? default : entry.SpanOf("edition"),
                ToSpan = to.Length > 0 ? entry.SpanOf("to") : default,
                ReasonSpan = gone.Length > 0 ? entry.SpanOf("gone") : default,
            };
    }

    /// <summary>
    /// The address that was meant by one with a host before it, the name of a file behind it, or no slash at an end;
    /// null where that is not known.
    /// </summary>
    private static string? Mended(string text, Uri? site)
    {
        var mended = TypedAddress.Below(text, site);
        return
            mended != text
            && !mended.Contains(':', StringComparison.Ordinal)
            && IsSitePath(mended)
            && CanHoldPage(Redirect.Split(mended).Page)
            ? mended
            : null;
    }

    /// <summary>Whether a text is the path of a page below the site's root, with a fragment or without.</summary>
    private static bool IsSitePath(string text) =>
        text.StartsWith('/')
        && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.Contains("..", StringComparison.Ordinal)
        && Invisible.In(text) is null
        && !text.Any(c => c is ' ' or '\\' or '?' or '"' or '<' or '>' || char.IsControl(c))
        && Redirect.Split(text).Page.EndsWith('/');

    /// <summary>
    /// Whether a page can stand there that says where its text went: not among files, which have a dot in their names,
    /// not within an edition, which nothing changes, nor where only the build writes, and under no name that a host or a
    /// system reads as something else, as ‘:any’ of <c>_redirects</c>.
    /// </summary>
    private static bool CanHoldPage(string page) =>
        page == "/"
        || (
            page.Trim('/')
                .Split('/')
                .All(part =>
                    part.Length > 0
                    && part.EnumerateRunes().All(IsOfName)
                    && Encoding.UTF8.GetByteCount(part) <= LongestName
                ) && !PagePaths.IsOfBuild(page.TrimStart('/'))
        );

    /// <summary>Whether a character may stand in the name of a page in an address.</summary>
    private static bool IsOfName(Rune sign) =>
        sign.Value is '-' or '_' or '~'
        || Rune.IsLetterOrDigit(sign)
        || Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string WithoutSlash(string address) => address.TrimStart('/');
}
