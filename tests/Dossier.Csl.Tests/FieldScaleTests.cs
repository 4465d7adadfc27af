using Dossier.Csl.Text;
using Dossier.Csl.Text.FieldMarks;

namespace Dossier.Csl.Tests;

/// <summary>A field costs what its length costs, whatever marks and quotation marks stand in it.</summary>
public sealed class FieldScaleTests
{
    private static readonly Quotes Quotes = new("‘", "’", "“", "”");

    [Theory]
    [InlineData("<i>")]
    [InlineData("a <span class=\"nocase\">")]
    [InlineData("‘a “")]
    [InlineData("'a \"")]
    public void Twice_the_length_takes_at_most_two_and_a_half_times_the_memory(string part)
    {
        Allocated(part, 100);
        var one = Allocated(part, 2_000);
        var two = Allocated(part, 4_000);
        Assert.True(two < 2.5 * one, $"{one} and {two} bytes");
    }

    [Fact]
    public void Marks_deeper_than_any_that_are_meant_are_letters()
    {
        var (depth, node) = (0, Read($"{Many("<i>", 50_000)}x{Many("</i>", 50_000)}"));
        while (node is Span { Children: [_, ..] children })
        {
            depth++;
            node = children.OfType<Span>().FirstOrDefault();
        }

        Assert.InRange(depth, 1, 40);
    }

    private static long Allocated(string part, int count)
    {
        var text = Many(part, count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Node? Read(string text) => RichText.Read(text, LeafKind.Content, "title", Quotes);

    private static string Many(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
