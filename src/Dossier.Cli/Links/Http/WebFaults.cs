using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Dossier.Cli.Links.Asking;
using Dossier.Languages;

namespace Dossier.Cli.Links.Http;

/// <summary>Says what kind of fault an exception of the network is, and what is wrong with a certificate.</summary>
internal sealed class WebFaults
{
    private readonly ConcurrentDictionary<string, string> certificates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges a certificate as the system does, and keeps in mind what is wrong with it.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (sender is SslStream stream)
        {
            certificates[stream.TargetHostName] = WhatIsWrong(certificate as X509Certificate2, chain, errors);
        }

        return false;
    }

    /// <summary>The fault and its detail.</summary>
    public (LinkFault Fault, string Detail) Of(Exception exception, Uri address)
    {
        var request = exception as HttpRequestException ?? exception.InnerException as HttpRequestException;
        if (request?.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            return (LinkFault.NoHost, "");
        }

        if (exception is UriFormatException)
        {
            return (LinkFault.NoHost, "");
        }

        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AuthenticationException:
                    return (
                        LinkFault.Certificate,
                        certificates.GetValueOrDefault(WebAddress.Host(address) ?? "")
                            ?? "no secure connection can be made"
                    );
                case SocketException
                {
                    SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
                }:
                    return (LinkFault.NoHost, "");
                default:
                    break;
            }
        }

        return request?.HttpRequestError switch
        {
            HttpRequestError.ConnectionError => (LinkFault.NoConnection, ""),
            HttpRequestError.ProxyTunnelError => (LinkFault.NoConnection, "the proxy makes no connection"),
            HttpRequestError.SecureConnectionError => (LinkFault.Certificate, "no secure connection can be made"),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => (
                LinkFault.Cut,
                "what came is no HTTP"
            ),
            _ => (LinkFault.Cut, ""),
        };
    }

    /// <summary>What is wrong with a certificate, in a few words.</summary>
    private static string WhatIsWrong(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return "it shows none";
        }

        var states = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? 0;
        var lastDay = certificate.NotAfter.ToUniversalTime();
        return states.HasFlag(X509ChainStatusFlags.NotTimeValid)
                ? $"it was good from {IsoDay(certificate.NotBefore.ToUniversalTime())} to {IsoDay(lastDay)}"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is for another host"
            : states.HasFlag(X509ChainStatusFlags.Revoked) ? "it was revoked"
            : "nobody whom this machine trusts vouches for it";
    }

    private static string IsoDay(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
