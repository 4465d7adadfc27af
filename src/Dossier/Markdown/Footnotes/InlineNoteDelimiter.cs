using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Footnotes;

/// <summary>
/// The <c>^[</c> that opens a note. It is a bracket, so that brackets within are matched as everywhere.
/// </summary>
internal sealed class InlineNoteDelimiter(InlineParser parser) : LinkDelimiterInline(parser)
{
    public override string ToLiteral() => "^[";
}
