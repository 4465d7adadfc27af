namespace Dossier.Cli.Links.Http;

/// <summary>An HTTP request.</summary>
/// <param name="Method">HEAD or GET.</param>
/// <param name="Address">Where it goes; its fragment is not sent.</param>
internal sealed record WebRequest(HttpMethod Method, Uri Address)
{
    /// <summary>The media types that are wanted.</summary>
    public string Accept { get; init; } = "text/html, application/xhtml+xml, */*;q=0.8";

    /// <summary>How much of the time of a visit it may take, up to 1, the whole.</summary>
    public double Share { get; init; } = 1;
}
