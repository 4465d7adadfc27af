namespace Dossier.Cli.Links.Http;

/// <summary>How the web is asked.</summary>
/// <param name="Agent">What the program says that it is.</param>
internal sealed record WebSettings(string Agent)
{
    /// <summary>How long one visit to a page may take, its body with it, in seconds.</summary>
    public const int UsualTimeout = 10;

    /// <summary>How many requests may be under way at once.</summary>
    public const int UsualJobs = 16;

    /// <summary>What ends a request that takes too long, by its address and its share of the time.</summary>
    public Func<Uri, double, CancellationTokenSource> Deadline { get; init; } =
        static (_, share) => new CancellationTokenSource(share * TimeSpan.FromSeconds(UsualTimeout));

    /// <summary>How many requests may be under way at once, to different hosts.</summary>
    public int Jobs { get; init; } = UsualJobs;

    /// <summary>How long a host is left alone between two visits, where it asks for no more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(0.25);

    /// <summary>The longest wait that a site is granted, for Retry-After and for Crawl-delay.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock, which also keeps the pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most that is read of a page, in bytes.</summary>
    public int LargestBody { get; init; } = 4 * 1024 * 1024;

    /// <summary>Changes how connections are made.</summary>
    public Action<SocketsHttpHandler> Connections { get; init; } = static _ => { };
}
