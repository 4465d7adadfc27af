namespace Dossier.Cli.Links.Asking;

/// <summary>Why an address gives no page; named in reports and in the cache as here, in lower case.</summary>
internal enum LinkFault
{
    /// <summary>It gives one.</summary>
    None,

    /// <summary>404, or another 4xx that says that there is no such page.</summary>
    NotFound,

    /// <summary>410: the site says that it took the page away.</summary>
    Gone,

    /// <summary>A status of 500 and above.</summary>
    ServerError,

    /// <summary>No whole answer within the time given.</summary>
    Slow,

    /// <summary>The connection ended within the answer, or what came is no HTTP.</summary>
    Cut,

    /// <summary>Redirects come back to where they were, or do not end.</summary>
    Loop,

    /// <summary>A redirect that does not say where to, or to what is no web address.</summary>
    BadRedirect,

    /// <summary>The site's certificate does not hold.</summary>
    Certificate,

    /// <summary>There is no such host.</summary>
    NoHost,

    /// <summary>The host takes no connection.</summary>
    NoConnection,

    /// <summary>401, 403 and the like: people may well see the page, programs do not.</summary>
    Refused,

    /// <summary>429, or 503 with Retry-After: the site asked for patience, longer than was had.</summary>
    Busy,

    /// <summary>What it answered could not be read, so that nothing is known of it.</summary>
    Unreadable,
}
