using System.Collections.Immutable;

namespace Dossier.Input.Folders;

/// <summary>A theme, as files. Paths are relative to the named folder, sorted by ordinal.</summary>
/// <param name="Templates">Scriban templates of <c>templates/</c>.</param>
/// <param name="Texts">Interface texts of <c>texts/</c>, one YAML file a language.</param>
/// <param name="Assets">Files of <c>assets/</c>: published under names that carry their hash.</param>
/// <param name="Static">Files of <c>static/</c>: published as they are, at the root.</param>
public sealed record ThemeFiles(
    ImmutableSortedDictionary<string, InputFile> Templates,
    ImmutableSortedDictionary<string, InputFile> Texts,
    ImmutableSortedDictionary<string, BinaryFile> Assets,
    ImmutableSortedDictionary<string, BinaryFile> Static
)
{
    /// <summary>Files of <c>print/</c>: the template of the printed briefing, in Typst.</summary>
    public ImmutableSortedDictionary<string, BinaryFile> Print { get; init; } =
        ImmutableSortedDictionary.Create<string, BinaryFile>(StringComparer.Ordinal);

    /// <summary>Citation styles and their locales, of <c>styles/</c>.</summary>
    public ImmutableSortedDictionary<string, InputFile> Styles { get; init; } =
        ImmutableSortedDictionary.Create<string, InputFile>(StringComparer.Ordinal);

    /// <summary>Files of <c>maps/</c>: borders and coasts, and what languages call countries.</summary>
    public ImmutableSortedDictionary<string, BinaryFile> Maps { get; init; } =
        ImmutableSortedDictionary.Create<string, BinaryFile>(StringComparer.Ordinal);

    /// <summary>
    /// Interface texts below those of <see cref="Texts"/>, the lowest first: what a later theme does not say, an
    /// earlier one does.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, InputFile>> OverriddenTexts { get; init; } = [];

    /// <summary>Files of npm packages that the stylesheets name, by their path below <c>node_modules/</c>.</summary>
    public ImmutableSortedDictionary<string, BinaryFile> Packages { get; init; } =
        ImmutableSortedDictionary.Create<string, BinaryFile>(StringComparer.Ordinal);

    /// <summary>
    /// Whether every file of a package that the stylesheets name is there; not where npm has not brought the typefaces.
    /// </summary>
    public bool HasPackages => PackageFiles.Named(Assets).All(Packages.ContainsKey);
}
