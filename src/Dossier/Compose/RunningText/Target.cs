using Dossier.Languages;
using Dossier.Model.Pages;

namespace Dossier.Compose.RunningText;

/// <summary>Where a link of composed text leads. The family is closed.</summary>
public abstract record Target;

/// <summary>A glossary entry.</summary>
public sealed record TermPlace(string Id) : Target;

/// <summary>A source.</summary>
public sealed record SourcePlace(string Id) : Target;

/// <summary>A page of curated text, or an anchor on it.</summary>
public sealed record TextPlace(PageName Page, string? Anchor) : Target;

/// <summary>An address outside the dossier.</summary>
public sealed record WebPlace : Target
{
    /// <summary>An address as somebody typed it.</summary>
    public WebPlace(string typed) => Url = WebAddress.Encoded(typed);

    /// <summary>The address, as <see cref="WebAddress.Encoded"/> has it.</summary>
    public string Url { get; }
}
