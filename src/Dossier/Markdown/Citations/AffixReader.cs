using System.Buffers;
using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model.Inlines;
using Markdig.Syntax;

namespace Dossier.Markdown.Citations;

/// <summary>Reads what stands before and after a cited source, which may be emphasised or hold links.</summary>
internal static class AffixReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<\\&~^");

    /// <summary>Reads such a text as Markdown.</summary>
    /// <param name="text">The text as typed, without blanks at its ends.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableArray<InlineSyntax> Read(string text, TextSpan span, DiagnosticBag bag)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (!text.AsSpan().ContainsAny(Marks))
        {
            return [new Text(span, Typography.Apostrophes(text))];
        }

        // Read in its file, so that what is wrong with it is found at its place.
        var isThere =
            span.File is { } whole
            && span.Length == text.Length
            && whole.Text.AsSpan(span.Start, span.Length).SequenceEqual(text);
        var (file, offset) = isThere ? (span.File!, span.Start) : (new InputFile(span.File?.Path ?? "", text), 0);
        var document = MarkdownSyntax.Parse(file, offset, offset + text.Length);
        return document is [ParagraphBlock { Inline: { } inline }]
            ? new InlineReader(file, offset, bag).Read(inline)
            : [new Text(span, text)];
    }
}
