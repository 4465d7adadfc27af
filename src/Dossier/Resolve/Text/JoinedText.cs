using System.Collections.Immutable;
using Dossier.Model.Inlines;

namespace Dossier.Resolve.Text;

/// <summary>
/// Neighbouring characters and soft line ends, read as one text and cut again without losing positions.
/// </summary>
internal sealed class JoinedText
{
    private readonly InlineSyntax[] nodes;
    private readonly int[] starts;

    private JoinedText(InlineSyntax[] nodes, int[] starts, string value) =>
        (this.nodes, this.starts, Value) = (nodes, starts, value);

    /// <summary>The whole text; a line end is one character.</summary>
    public string Value { get; }

    /// <summary>Joins a run.</summary>
    /// <param name="run">Only <see cref="Model.Inlines.Text"/> and soft <see cref="LineBreak"/>.</param>
    public static JoinedText Of(ReadOnlySpan<InlineSyntax> run)
    {
        var nodes = run.ToArray();
        if (nodes is [Model.Inlines.Text only])
        {
            return new JoinedText(nodes, [0], only.Value);
        }

        var starts = new int[nodes.Length];
        var value = new System.Text.StringBuilder();
        for (var i = 0; i < nodes.Length; i++)
        {
            starts[i] = value.Length;
            value.Append(nodes[i] is Model.Inlines.Text text ? text.Value : "\n");
        }

        return new JoinedText(nodes, starts, value.ToString());
    }

    /// <summary>Copies a part of the run.</summary>
    public void CopyTo(ImmutableArray<Inline>.Builder target, int start, int end)
    {
        for (var i = 0; i < nodes.Length && starts[i] < end; i++)
        {
            if (nodes[i] is not Model.Inlines.Text text)
            {
                if (starts[i] >= start)
                {
                    target.Add((LineBreak)nodes[i]);
                }

                continue;
            }

            var from = Math.Max(0, start - starts[i]);
            var to = Math.Min(text.Value.Length, end - starts[i]);
            if (from >= to)
            {
                continue;
            }

            var exact = text.Value.Length == text.Span.Length;
            target.Add(
                to - from == text.Value.Length
                    ? text
                    : new Model.Inlines.Text(exact ? text.Span.Part(from, to - from) : text.Span, text.Value[from..to])
            );
        }
    }
}
