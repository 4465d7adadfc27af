using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dossier.Tests.Cli.Links;

/// <summary>Certificates of the sites of a test, and the authority that vouches for most of them.</summary>
internal sealed class Certificates : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<string, X509Certificate2> sites = new(StringComparer.Ordinal);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 authority;

    public Certificates()
    {
        var request = new CertificateRequest("CN=Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = request.CreateSelfSigned(Begin, Begin.AddYears(60));
    }

    /// <summary>What a client must trust.</summary>
    public X509ChainPolicy Trust()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(authority);
        return policy;
    }

    /// <summary>The certificate that a site shows; what is wrong with it stands in its name.</summary>
    public X509Certificate2 Of(string host) => sites.GetOrAdd(host, Made);

    public void Dispose()
    {
        foreach (var certificate in sites.Values)
        {
            certificate.Dispose();
        }

        authority.Dispose();
        key.Dispose();
    }

    private X509Certificate2 Made(string host)
    {
        var kind = host.Split('-', '.')[0];
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(
            kind == "misnamed" ? "elsewhere.example"
            : host.Length > 0 ? host
            : "none.example"
        );
        request.CertificateExtensions.Add(names.Build());
        var until = kind == "expired" ? new DateTimeOffset(2021, 3, 4, 0, 0, 0, TimeSpan.Zero) : Begin.AddYears(50);
        if (kind == "selfsigned")
        {
            return request.CreateSelfSigned(Begin, until);
        }

        using var signed = request.Create(authority, Begin, until, RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(own);
    }
}
