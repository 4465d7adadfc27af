using System.Collections.Immutable;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Sources;

namespace Dossier.Compose.Entries;

/// <summary>A source with all that is said of it.</summary>
/// <param name="Source">The record.</param>
/// <param name="Reference">Its entry in the source index, with its stop.</param>
public sealed record SourceEntry(Source Source, ImmutableArray<Run> Reference)
{
    /// <summary>Whether the dossier derives from it.</summary>
    public bool IsBase { get; init; }

    /// <summary>Its permanent id.</summary>
    public string Id => Source.Id;

    /// <summary>BCP 47 tag of its language; empty when not given.</summary>
    public string Language => Source.Language;

    /// <summary>Its address, as <see cref="WebAddress.Encoded"/> has it; empty when it has none.</summary>
    public string Url => WebAddress.Encoded(Source["URL"]);

    /// <summary>Where it was typed.</summary>
    public TextSpan Span => Source.Span;

    /// <summary>Its title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The title of what it is part of, as plain text; may be empty.</summary>
    public required string ContainerTitle { get; init; }

    /// <summary>The reference as plain text.</summary>
    public required string Plain { get; init; }

    /// <summary>The source in a few words, as plain text.</summary>
    public required string Short { get; init; }

    /// <summary>Its kind, for people.</summary>
    public required string KindLabel { get; init; }

    /// <summary>Its language, for people; may be empty.</summary>
    public required string LanguageName { get; init; }

    /// <summary>What is said of its archived copy; null for a source without an address.</summary>
    public required CopyEntry? Copy { get; init; }

    /// <summary>When its address was last checked; may be empty.</summary>
    public required string Checked { get; init; }

    /// <summary>What the editors remark on it; may be empty.</summary>
    public required string Remark { get; init; }

    /// <summary>Every place that cites or names it.</summary>
    public required ImmutableArray<SourceMention> CitedIn { get; init; }
}
