using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dossier.Mutation;

/// <summary>
/// The library <c>Dossier</c> as the compiler sees it, so that it can be compiled again within this process.
/// </summary>
internal sealed class Project
{
    private readonly CSharpCompilation compilation;

    private Project(CSharpCompilation compilation, IReadOnlyDictionary<string, SyntaxTree> files) =>
        (this.compilation, Files) = (compilation, files);

    /// <summary>The files, by their path from the root of the repository, with forward slashes.</summary>
    public IReadOnlyDictionary<string, SyntaxTree> Files { get; }

    /// <summary>Builds it once, with its tests, and reads what the compiler was given.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="generated">A folder for what source generators write.</param>
    public static Project Read(string root, string generated)
    {
        Run(
            root,
            "build",
            "tests/Dossier.Tests",
            "-v",
            "quiet",
            "-nologo",
            "-p:RunAnalyzers=false",
            "-p:Optimize=true"
        );
        var said = Run(
            root,
            "msbuild",
            "src/Dossier/Dossier.csproj",
            "-t:Rebuild",
            "-p:RunAnalyzers=false",
            "-p:BuildProjectReferences=false",
            "-p:EmitCompilerGeneratedFiles=true",
            $"-p:CompilerGeneratedFilesOutputPath={generated}",
            "-getItem:Compile",
            "-getItem:ReferencePathWithRefAssemblies",
            "-getProperty:DefineConstants"
        );
        using var answer = JsonDocument.Parse(said);
        var items = answer.RootElement.GetProperty("Items");
        var symbols = answer.RootElement.GetProperty("Properties").GetProperty("DefineConstants").GetString()!;
        var options = CSharpParseOptions
            .Default.WithLanguageVersion(LanguageVersion.Latest)
            .WithPreprocessorSymbols(symbols.Split(';', StringSplitOptions.RemoveEmptyEntries));
        var trees = Paths("Compile")
            .Concat(Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories))
            .Select(path =>
                CSharpSyntaxTree.ParseText(
                    SourceText.From(File.ReadAllText(path), encoding: System.Text.Encoding.UTF8),
                    options,
                    path
                )
            )
            .ToArray();
        return new Project(
            CSharpCompilation.Create(
                "Dossier",
                trees,
                Paths("ReferencePathWithRefAssemblies").Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    optimizationLevel: OptimizationLevel.Release,
                    allowUnsafe: true,
                    nullableContextOptions: NullableContextOptions.Enable,
                    concurrentBuild: false
                )
            ),
            trees
                .Where(tree => tree.FilePath.StartsWith(Path.Combine(root, "src"), StringComparison.Ordinal))
                .ToDictionary(
                    tree => Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/'),
                    StringComparer.Ordinal
                )
        );

        IEnumerable<string> Paths(string kind) =>
            items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!);
    }

    /// <summary>The program with one change; null where it does not compile.</summary>
    public byte[]? With(Mutant mutant)
    {
        var before = Files[mutant.Path];
        var text = before.GetText().WithChanges(new TextChange(mutant.Span, mutant.Becomes));
        return Emit(compilation.ReplaceSyntaxTree(before, before.WithChangedText(text)));
    }

    /// <summary>The program with other files in place of some.</summary>
    /// <param name="files">The new file of each path.</param>
    /// <param name="added">The text of a file more.</param>
    public byte[] With(IReadOnlyDictionary<string, SyntaxTree> files, string added)
    {
        var changed = files.Aggregate(
            compilation,
            (made, file) =>
                made.ReplaceSyntaxTree(
                    Files[file.Key],
                    // Parsed again: what was put together from pieces need not be what its text says.
                    CSharpSyntaxTree.ParseText(
                        file.Value.GetText(),
                        (CSharpParseOptions)file.Value.Options,
                        file.Value.FilePath
                    )
                )
        );
        var options = (CSharpParseOptions)Files.Values.First().Options;
        changed = changed.AddSyntaxTrees(CSharpSyntaxTree.ParseText(added, options));
        return Emit(changed)
            ?? throw new InvalidOperationException(
                string.Join('\n', changed.GetDiagnostics().Where(said => said.Severity == DiagnosticSeverity.Error))
            );
    }

    private static byte[]? Emit(CSharpCompilation changed)
    {
        using var bytes = new MemoryStream();
        return changed.Emit(bytes).Success ? bytes.ToArray() : null;
    }

    private static string Run(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said);
    }
}
