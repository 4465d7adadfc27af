using System.Collections.Immutable;
using System.Text;
using Dossier.Model.Inlines;

namespace Dossier.Resolve.Anchors;

/// <summary>
/// The letters that the address of a block is made of. It is not what plain text says: an address stays, so that what
/// is raised counts as it always has, on the line.
/// </summary>
internal static class AnchorText
{
    /// <summary>The letters of a run.</summary>
    public static string Of(ImmutableArray<InlineSyntax> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    /// <summary>Appends the letters of a run.</summary>
    public static void Append(StringBuilder text, ImmutableArray<InlineSyntax> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Model.Inlines.Text run:
                    text.Append(run.Value);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Code code:
                    text.Append(code.Value);
                    break;
                case NestedSyntax nested:
                    Append(text, nested.Content);
                    break;
                case LinkSyntax link:
                    Append(text, link.Content);
                    break;
                case Image or RawHtml or Citation or FootnoteMark or InlineNote:
                    break;
                default:
                    throw Walk.Unknown(inline);
            }
        }
    }
}
