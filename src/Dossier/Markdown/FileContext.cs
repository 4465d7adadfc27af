using Dossier.Diagnostics;
using Dossier.Input;
using Markdig;

namespace Dossier.Markdown;

/// <summary>What Markdig's parsers know of the file that they read.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
internal sealed class FileContext(InputFile file, int offset) : MarkdownParserContext
{
    /// <summary>The <see cref="Model.Editions.RulesVersion"/> of the file.</summary>
    public int RulesVersion => file.RulesVersion;

    /// <summary>The file's place of what stands at an offset of the Markdown.</summary>
    public TextSpan Span(int start, int length) => file.Span(offset + start, length);
}
