using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dossier.Tests.Cli.HostFiles;

/// <summary>nginx, with a configuration of ours, on the loopback.</summary>
internal sealed class NginxServer : IDisposable
{
    private static readonly string? Program = Find();
    private readonly Process process;

    private NginxServer(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Its address, without a path.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Starts it; the test is skipped, and says so, where there is no nginx, and fails where <c>CI</c> is set.
    /// </summary>
    /// <param name="folder">What stands for <c>/var/www</c>, and for the folder of its own files.</param>
    /// <param name="site">The configuration, as it goes to <c>/etc/nginx/conf.d/</c>.</param>
    public static async Task<NginxServer> Serve(string folder, string site)
    {
        if (Program is null)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true",
                "nginx is needed for this test; install Debian's nginx-light where CI is set"
            );
            Assert.Skip("nginx is not installed, so what it makes of its recipe is not tested");
        }

        var port = FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "site.conf"),
            site.Replace("/var/www", folder, StringComparison.Ordinal)
                .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
                .Replace("listen [::]:80;", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var places = string.Concat(
            new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind =>
                $"{kind}_temp_path {folder}/{kind};"
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nginx.conf"),
            $"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
                + $"http {{ access_log off; {places} include {folder}/site.conf; }}\n",
            TestContext.Current.CancellationToken
        );
        var server = new NginxServer(
            Process.Start(
                new ProcessStartInfo(
                    Program!,
                    ["-p", folder, "-e", $"{folder}/error.log", "-c", $"{folder}/nginx.conf"]
                )
                {
                    RedirectStandardError = true,
                }
            )!,
            new Uri($"http://127.0.0.1:{port}/")
        );
        await server.Answers(folder);
        return server;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    /// <summary>Waits until it takes calls; a configuration that it refuses is said in its own words.</summary>
    private async Task Answers(string folder)
    {
        while (!process.HasExited)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Address.Port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        Assert.Fail(
            $"nginx refuses its recipe: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}{await File.ReadAllTextAsync(Path.Combine(folder, "error.log"), TestContext.Current.CancellationToken)}"
        );
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Where it is: Debian puts it where only administrators look for programs.</summary>
    private static string? Find()
    {
        foreach (var program in new[] { "nginx", "/usr/sbin/nginx" })
        {
            try
            {
                using var asked = Process.Start(new ProcessStartInfo(program, "-v") { RedirectStandardError = true })!;
                asked.WaitForExit();
                return program;
            }
            catch (Win32Exception)
            {
                // Not there.
            }
        }

        return null;
    }
}
