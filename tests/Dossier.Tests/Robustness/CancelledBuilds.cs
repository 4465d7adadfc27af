using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Robustness;

/// <summary>Each stage stops when its caller no longer wants its result, and leaves nothing half done.</summary>
public sealed class CancelledBuilds
{
    [Theory]
    [InlineData("Parsing")]
    [InlineData("Resolving")]
    [InlineData("Checking")]
    [InlineData("Composing")]
    [InlineData("Encoding")]
    public void A_stage_that_begins_after_the_cancellation_ends_it(string stage)
    {
        using var cancel = new CancellationTokenSource();
        var reached = new List<string>();
        var request = new BuildRequest(
            null,
            name =>
            {
                reached.Add(name);
                if (name == stage)
                {
                    cancel.Cancel();
                }
            }
        )
        {
            Cancel = cancel.Token,
        };

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Compiler.Compile(SmallDossier.Inputs(), request, new DiagnosticBag())
        );
        Assert.Equal(stage, reached[^1]);
    }

    [Fact]
    public void Reading_ends()
    {
        using var folder = new TemporaryFolder().WithDossier();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            InputReader.Read(
                new InputFolders(folder["input"], folder["seeds"], []),
                new DiagnosticBag(),
                new CancellationToken(canceled: true)
            )
        );
    }

    [Fact]
    public void Writing_ends_and_the_old_output_stands()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        Assert.NotNull(OutputWriter.Write(Tree("old"), folder["output"], bag, TestContext.Current.CancellationToken));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            OutputWriter.Write(Tree("new"), folder["output"], bag, new CancellationToken(canceled: true))
        );

        Assert.Equal("old", File.ReadAllText(folder["output/index.html"]));
        Assert.NotNull(OutputWriter.Write(Tree("new"), folder["output"], bag, TestContext.Current.CancellationToken));
        Assert.Equal("new", File.ReadAllText(folder["output/index.html"]));
        Assert.Empty(bag.Sorted());
    }

    private static OutputTree Tree(string text) =>
        new(
            ImmutableSortedDictionary
                .Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                .Add("index.html", Encoding.UTF8.GetBytes(text))
        );
}
