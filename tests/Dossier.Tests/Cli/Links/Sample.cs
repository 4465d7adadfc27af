using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Tests.Cli.Links;

/// <summary>A source with what a test needs of it.</summary>
internal static class Sample
{
    public static Source Source(
        string title = "A",
        string url = "",
        PublicationDate? issued = null,
        PublicationDate? accessed = null,
        params ReadOnlySpan<(string Key, string Value)> custom
    )
    {
        var below = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in custom)
        {
            below[key] = value;
        }

        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return new Source(
            TextSpan.None,
            "a",
            "article-newspaper",
            title,
            [],
            [],
            issued,
            url.Length > 0 ? none.Add("URL", url) : none,
            below.ToImmutable()
        )
        {
            Dates = accessed is null
                ? ImmutableSortedDictionary.Create<string, PublicationDate>(StringComparer.Ordinal)
                : ImmutableSortedDictionary
                    .Create<string, PublicationDate>(StringComparer.Ordinal)
                    .Add("accessed", accessed),
        };
    }
}
