using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Markdown;
using Dossier.Model;

namespace Dossier.Parse.Pages;

/// <summary>A page as written.</summary>
/// <param name="Span">Its first character, for what concerns the page as a whole.</param>
/// <param name="Id">Permanent id.</param>
/// <param name="Title">Title.</param>
/// <param name="ShortTitle">Title where space is scarce; the title itself unless one is given.</param>
/// <param name="Content">Its Markdown.</param>
public sealed record ParsedPage(TextSpan Span, string Id, string Title, string ShortTitle, ParsedContent Content)
{
    /// <summary>Who wrote it, where the front matter of a section names them.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>What its front matter says to readers in words.</summary>
    public ImmutableArray<Named> FrontTexts { get; init; } = [];
}
