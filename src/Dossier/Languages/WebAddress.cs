using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Dossier.Languages;

/// <summary>Tells whole addresses of the web from what only begins like one.</summary>
public static class WebAddress
{
    /// <summary>
    /// Schemes that no link may have, whoever asks for them: browsers run them, make a page of this site's own of them,
    /// or open the reader's files by them.
    /// </summary>
    private static readonly FrozenSet<string> Unsafe = FrozenSet.ToFrozenSet(
        [
            "about",
            "blob",
            "chrome",
            "data",
            "feed",
            "file",
            "filesystem",
            "intent",
            "jar",
            "javascript",
            "jscript",
            "livescript",
            "mocha",
            "resource",
            "search-ms",
            "shell",
            "vbs",
            "vbscript",
            "view-source",
            "wyciwyg",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Characters that an address may not have anywhere.</summary>
    private static readonly SearchValues<char> Wrong = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Those, and the ones that it may have in some positions only.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create(" \"<>\\^`{|}%[]#");

    /// <summary>Characters of an address in a text that are looked at: no other tells whose it is.</summary>
    private const int MaxAddressLength = 2_048;

    /// <summary>Characters behind an address that stands in a text.</summary>
    private static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \t\n\u00A0\"<>\\^`{|}“”„«»‹›()[]");

    /// <summary>Those, and the ones that end its host.</summary>
    private static readonly SearchValues<char> EndsHost = SearchValues.Create(" \t\n\u00A0\"<>\\^`{|}“”„«»‹›()[]/?#");

    /// <summary>Whether a link of a scheme would run something, or read what is the reader's own.</summary>
    /// <param name="scheme">The scheme, in lower case, without its colon.</param>
    public static bool IsUnsafe(string scheme) =>
        Unsafe.Contains(scheme)
        || scheme.StartsWith("ms-", StringComparison.Ordinal)
        || scheme.EndsWith("-extension", StringComparison.Ordinal);

    /// <summary>Whether a text is a whole address that begins with <c>https://</c> or <c>http://</c>.</summary>
    public static bool IsWhole(string text) => Is(text, "https") || Is(text, "http");

    /// <summary>
    /// Whether a text is such an address, or one that begins with <c>ftp://</c>, as old sources have.
    /// </summary>
    public static bool IsWholeOrFtp(string text) => IsWhole(text) || Is(text, "ftp");

    /// <summary>
    /// Whether an address names a user before its host, with a password or a key in its place: who publishes it gives
    /// away both.
    /// </summary>
    public static bool HasPassword(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "ftp"
        && address.UserInfo.Length > 0;

    /// <summary>
    /// The first address with a user or a password before its host that stands in a text, as far as a space, a mark of
    /// quotation or a bracket; null where none does.
    /// </summary>
    public static string? WithPasswordIn(string text)
    {
        for (var at = 0; (at = text.IndexOf("://", at, StringComparison.Ordinal)) >= 0; at += "://".Length)
        {
            var host = text.AsSpan(at + "://".Length);
            var end = host.IndexOfAny(EndsHost);
            if ((end < 0 ? host : host[..end]).IndexOf('@') <= 0)
            {
                continue;
            }

            var scheme = text.AsSpan(0, at);
            var start = at;
            while (start > 0 && char.IsAsciiLetter(scheme[start - 1]))
            {
                start--;
            }

            end = host.IndexOfAny(EndsAddress);
            var length = end < 0 ? text.Length - start : at + "://".Length + end - start;
            var address = text.Substring(start, Math.Min(length, MaxAddressLength));
            if (HasPassword(address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Whether a text has the scheme of such an address and can be read as one, be it whole or not.</summary>
    public static bool IsLike(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ftp";

    /// <summary>
    /// The address of a site, with a slash at its end; null for a text that is none. A query or a mark of a place has
    /// no part in it: every other address is made of it.
    /// </summary>
    public static Uri? Site(string? text) =>
        text is not null
        && IsWhole(text)
        && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
        && address is { Query: "", Fragment: "", UserInfo: "" }
            ? address
            : null;

    /// <summary>
    /// The whole address that a text was to be which lacks the scheme, <c>www.example.org</c>, or has it misspelt,
    /// <c>htps:/example.org</c>; null where that is not known.
    /// </summary>
    public static string? Meant(string text)
    {
        var scheme = text.Length - text.AsSpan().TrimStart("htpsHTPS").Length;
        var bare = scheme < text.Length && text[scheme] == ':' ? text[(scheme + 1)..] : text;
        var meant = $"https://{bare.TrimStart('/')}";
        return bare.Contains('.', StringComparison.Ordinal) && !bare.Any(char.IsWhiteSpace) && IsWhole(meant)
            ? meant
            : null;
    }

    /// <summary>
    /// Whether an address has two slashes and a host by which it can be asked for. Browsers mend what lacks them, each
    /// in its own way, and a reader lands elsewhere than was meant.
    /// </summary>
    private static bool Is(string text, string scheme) =>
        text.StartsWith($"{scheme}://", StringComparison.OrdinalIgnoreCase)
        && !text.Any(sign => char.IsControl(sign) || sign == '\\')
        && text[(scheme.Length + 3)..] is [not ('/' or ' '), ..]
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && Host(address) is { } host
        && IsHost(host);

    /// <summary>
    /// The host of an address as it is asked for, in ASCII; null for one that cannot be written so, as ‘xn--a’ before
    /// a sign that no name of a host has.
    /// </summary>
    public static string? Host(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// An address as it may stand in a document: what RFC 3986 lets no address have is written with %, as in
    /// <c>?q=a%7Cb</c> for <c>?q=a|b</c>, and a % that begins no such code as %25. Letters of every alphabet stay.
    /// </summary>
    public static string Encoded(string address)
    {
        if (address.AsSpan().IndexOfAny(Suspect) < 0)
        {
            return address;
        }

        var hostEnd = address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes
            ? address.AsSpan(slashes + 2).IndexOfAny('/', '?', '#') is >= 0 and var length
                ? slashes + 2 + length
                : address.Length
            : 0;
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        var encoded = new StringBuilder(address.Length + 8);
        for (var i = 0; i < address.Length; i++)
        {
            var isWrong = address[i] switch
            {
                '%' => !IsCode(address.AsSpan(i)),
                '[' or ']' => i >= hostEnd,
                '#' => i > mark,
                var letter => Wrong.Contains(letter),
            };
            encoded = isWrong ? encoded.Append(Uri.HexEscape(address[i])) : encoded.Append(address[i]);
        }

        return encoded.ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    /// <summary>Whether a text can be the name or number of a host: no part of it is empty.</summary>
    private static bool IsHost(string host) =>
        Uri.CheckHostName(host) != UriHostNameType.Unknown
        && !host.StartsWith('.')
        && !host.Contains("..", StringComparison.Ordinal);
}
