using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Grounding;

/// <summary>The plain text of inlines, with the place of each part in the file.</summary>
internal sealed class ClaimText
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<(int, SourceSpan, bool)>.Builder places = ImmutableArray.CreateBuilder<(int, SourceSpan, bool)>();

    /// <summary>Takes in inlines, one after the other.</summary>
    public void Add(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run: Add(run.Value, run.Span, run.Value.Length == run.Span.Length); break;
                case LineBreak line: Add(" ", line.Span, false); break;
                case Code code: Add(code.Value, code.Span, false); break;
                case Emphasis emphasis: Add(emphasis.Content); break;
                case Phrase phrase: Add(phrase.Content); break;
                case Link link: Add(link.Content); break;
                case InlineReference or SourceName: Add("| ", inline.Span, false); break;
                default: break;
            }
        }
    }

    /// <summary>Where the parts stand, by offset.</summary>
    public ImmutableArray<(int At, SourceSpan Span, bool IsExact)> Places() => places.ToImmutable();

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Add(string value, SourceSpan span, bool exact)
    {
        places.Add((text.Length, span, exact));
        text.Append(value);
    }
}
