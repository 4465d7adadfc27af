using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Cli.HostFiles;

/// <summary>Asks a server for files, and follows nothing.</summary>
internal sealed partial class Reader(Uri address) : IDisposable
{
    private readonly HttpClient client = new(
        new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }
    );

    public void Dispose() => client.Dispose();

    /// <summary>What a path is answered with.</summary>
    public async Task<Answer> Get(string path)
    {
        using var response = await client.GetAsync(new Uri(address, path), TestContext.Current.CancellationToken);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            // As they were sent: read by their meaning, their parts would change places.
            response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        );
    }

    /// <summary>Where a path leads.</summary>
    public async Task<(HttpStatusCode Status, string? To)> Led(string path)
    {
        var answer = await Get(path);
        return (answer.Status, answer.Header("Location"));
    }

    /// <summary>An answer.</summary>
    internal sealed partial record Answer(
        HttpStatusCode Status,
        byte[] Bytes,
        IReadOnlyDictionary<string, string> Headers
    )
    {
        public string? Type => Header("Content-Type");

        public string? Header(string name) => Headers.GetValueOrDefault(name);

        /// <summary>The path of a page's style sheet, as a browser makes it of the page's address.</summary>
        public string StyleSheet(string path) =>
            new Uri(
                new Uri($"http://host{path}"),
                StyleSheetLink().Match(Encoding.UTF8.GetString(Bytes)).Groups[1].Value
            ).AbsolutePath;

        [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
        private static partial Regex StyleSheetLink();
    }
}
