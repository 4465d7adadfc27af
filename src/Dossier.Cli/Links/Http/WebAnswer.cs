using System.Globalization;
using System.Text;
using Dossier.Cli.Links.Asking;
using Dossier.Cli.Links.Pages;

namespace Dossier.Cli.Links.Http;

/// <summary>What came of a request.</summary>
/// <param name="Address">Where it went.</param>
/// <param name="Status">The HTTP status; 0 when there is none.</param>
/// <param name="Fault">Why there is no whole answer; <see cref="LinkFault.None"/> for an answer of any status.</param>
internal sealed record WebAnswer(Uri Address, int Status, LinkFault Fault = LinkFault.None)
{
    /// <summary>What is said of an answer that <see cref="AnswerGuard"/> could not read.</summary>
    public const string Unreadable = "what it answered cannot be read";

    /// <summary>More of a fault than its kind; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The header Location; empty for none, as are the others.</summary>
    public string Location { get; init; } = "";

    /// <summary>The header Content-Location.</summary>
    public string ContentLocation { get; init; } = "";

    /// <summary>The headers Link, joined by commas.</summary>
    public string Links { get; init; } = "";

    /// <summary>The header Retry-After.</summary>
    public string RetryAfter { get; init; } = "";

    /// <summary>Media type, in lower case and without parameters.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>The encoding that the header names.</summary>
    public string Charset { get; init; } = "";

    /// <summary>Whether the site set a cookie.</summary>
    public bool SetsCookie { get; init; }

    /// <summary>The body, as far as it was read.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the body was read to its end.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether there is an answer, and a good one.</summary>
    public bool IsGood => Fault == LinkFault.None && Status is >= 200 and < 300;

    /// <summary>Whether it leads elsewhere.</summary>
    public bool IsRedirect => Fault == LinkFault.None && Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the site asks for patience.</summary>
    public bool IsBusy => Fault == LinkFault.None && (Status == 429 || (Status == 503 && RetryAfter.Length > 0));

    /// <summary>Whether the body is a page.</summary>
    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>The body as a page.</summary>
    public HtmlPage Page() => HtmlPage.Read(PageEncoding.Text(Body.Span, Charset), IsWhole, TimeProvider.System);

    /// <summary>The body as UTF-8, which JSON and link lists are in.</summary>
    public string Text() => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Why it is no good answer, in a few words.</summary>
    public string FaultText() =>
        Fault switch
        {
            LinkFault.Slow => "no whole answer in the time given",
            LinkFault.NoHost => "there is no such host",
            LinkFault.NoConnection => "the host takes no connection",
            LinkFault.Unreadable => Unreadable,
            LinkFault.Certificate => "its certificate does not hold",
            LinkFault.None => string.Create(CultureInfo.InvariantCulture, $"status {Status}"),
            _ => "the connection ended before the answer did",
        };
}
