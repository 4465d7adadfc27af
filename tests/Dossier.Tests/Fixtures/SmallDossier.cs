using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Tests.Fixtures;

/// <summary>Tiny dossiers, in memory.</summary>
internal static class SmallDossier
{
    /// <summary>The shortest <c>dossier.yml</c>.</summary>
    public const string Settings =
        "id: small\ntitle: A small dossier\nlanguage: en-GB\nedition: 1.0.0\ndate: 2026-11-22\n";

    /// <summary>The shortest <c>index.md</c>.</summary>
    public const string Front = "Nothing to say.\n";

    /// <summary>A page with a title; its text begins on the line below the front matter.</summary>
    public static string Page(string title, string text) => $"---\ntitle: {title}\n---\n{text}";

    /// <summary>An entry of the glossary; its definition begins on the line below the front matter.</summary>
    public static string Term(string term, string definition) => $"---\nterm: {term}\n---\n{definition}";

    private static readonly Lazy<ThemeFiles> Theme = new(() =>
    {
        Print.Typeset.Settle();
        var bag = new DiagnosticBag();
        var missing = Repository.PathOf("tests/no-such-folder");
        var theme = InputReader.Read(new InputFolders(missing, missing, [Repository.PathOf("theme")]), bag).Theme;
        Assert.NotEmpty(theme.Templates);
        return theme;
    });

    /// <summary>The repository's own theme.</summary>
    public static ThemeFiles RealTheme => Theme.Value;

    /// <summary>Sources of the shortest dossier, with other files added or put in place of its own.</summary>
    public static InputSet Inputs(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var dossier = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        dossier["dossier.yml"] = new InputFile("input/dossier.yml", Settings);
        dossier["index.md"] = new InputFile("input/index.md", Front);
        foreach (var (path, text) in files)
        {
            dossier[path] = new InputFile($"input/{path}", text);
        }

        return new InputSet(
            dossier.ToImmutable(),
            ImmutableSortedDictionary.Create<string, BinaryFile>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, InputFile>(StringComparer.Ordinal),
            RealTheme
        );
    }

    /// <summary>Compiles sources.</summary>
    public static (Compilation Compilation, ImmutableArray<Diagnostic> Findings) Compile(InputSet inputs)
    {
        var bag = new DiagnosticBag();
        var compilation = Compiler.Compile(inputs, new BuildRequest(null, _ => { }), bag);
        return (compilation, bag.Sorted());
    }
}
