using System.Collections.Immutable;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Data;
using Dossier.Model.Sources;
using Dossier.Parse.Pages;

namespace Dossier.Parse;

/// <summary>
/// A text file of a dossier, parsed by itself. Lists, whose entries are compared with one another, wait for
/// <see cref="DossierParser.Assemble"/>.
/// </summary>
/// <param name="Path">Below the dossier's folder, with forward slashes; it says what the file is.</param>
/// <param name="File">The file.</param>
public sealed record ParsedFile(string Path, InputFile File)
{
    /// <summary>What <c>dossier.yml</c> says; null for every other file, or when it cannot be read.</summary>
    public Settings? Settings { get; init; }

    /// <summary>A page; null for what is none, or when it cannot be read.</summary>
    public ParsedPage? Page { get; init; }

    /// <summary>A glossary entry; null for what is none, or when it cannot be read.</summary>
    public ParsedTerm? Term { get; init; }

    /// <summary>The entries of a list of sources, in the order written; empty for every other file.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>A table of <c>input/data/</c>; null for what is none, or when it cannot be read.</summary>
    public DataTable? Data { get; init; }

    /// <summary>
    /// Lines and areas of <c>input/data/</c>; the default for what are none, or when they cannot be read.
    /// </summary>
    public ImmutableArray<GeoFeature> Features { get; init; }
}
