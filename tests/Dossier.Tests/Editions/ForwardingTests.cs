using System.Collections.Immutable;
using Dossier.Editions.Addresses;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>Chains of redirects are followed once, however many begin within them.</summary>
public sealed class ForwardingTests
{
    private const int Length = 20_000;

    [Theory]
    [InlineData("contents/", true)]
    [InlineData("nowhere/", false)]
    [InlineData("old/5/", false)]
    public void A_chain_takes_as_much_as_it_is_long(string end, bool leads)
    {
        var addresses = PublishedAddresses.Of(SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!);
        var redirects = Enumerable
            .Range(0, Length)
            .Select(i => new Redirect($"old/{i}/", i == Length - 1 ? end : $"old/{i + 1}/", "", null, default))
            .ToImmutableArray();
        var forwarding = new Forwarding(addresses, redirects);
        var start = GC.GetAllocatedBytesForCurrentThread();
        foreach (var redirect in redirects)
        {
            Assert.Equal(leads ? end : null, forwarding.Follow(redirect.From)?.Address);
            Assert.Equal(end == "old/5/", !forwarding.Circle(redirect.From).IsEmpty);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - start < 100_000_000);
    }
}
