using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Input.Folders;

namespace Dossier.Tests.Fixtures;

/// <summary>The repository's own dossier, compiled once.</summary>
internal static class RealSite
{
    private static readonly Lazy<(ImmutableArray<Diagnostic> Findings, Compilation Compilation)> Built = new(Build);
    private static readonly Lazy<ImmutableSortedDictionary<string, IHtmlDocument>> Parsed = new(Parse);

    /// <summary>What was wrong.</summary>
    public static ImmutableArray<Diagnostic> Findings => Built.Value.Findings;

    /// <summary>The briefing and the files.</summary>
    public static Compilation Compilation => Built.Value.Compilation;

    /// <summary>The files.</summary>
    public static OutputTree Tree =>
        Built.Value.Compilation.Output
        ?? throw new InvalidOperationException("the repository's own dossier has errors");

    /// <summary>The pages, by path; the fragments for other sites are none.</summary>
    public static ImmutableSortedDictionary<string, IHtmlDocument> Pages => Parsed.Value;

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => Encoding.UTF8.GetString(Tree.Files[path].Span);

    /// <summary>Reads and compiles it.</summary>
    public static (ImmutableArray<Diagnostic> Findings, Compilation Compilation) Build()
    {
        Print.Typeset.Settle();
        var bag = new DiagnosticBag();
        var inputs = InputReader.Read(
            new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]),
            bag
        );
        var compilation = Compiler.Compile(inputs, new BuildRequest(null, _ => { }), bag);
        return (bag.Sorted(), compilation);
    }

    private static ImmutableSortedDictionary<string, IHtmlDocument> Parse()
    {
        var parser = new HtmlParser();
        return Tree
            .Files.Keys.Where(path =>
                path.EndsWith(".html", StringComparison.Ordinal)
                && !path.EndsWith("/embed.html", StringComparison.Ordinal)
            )
            .ToImmutableSortedDictionary(
                path => path,
                path => parser.ParseDocument(Text(path)),
                StringComparer.Ordinal
            );
    }
}
