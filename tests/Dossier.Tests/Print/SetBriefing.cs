using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Dossier.Tests.Print;

/// <summary>A briefing, set, and read back.</summary>
internal sealed class SetBriefing(Compilation compilation, byte[]? pdf, ImmutableArray<Diagnostic> findings)
{
    private readonly Lazy<PdfDocument> document = new(() => PdfDocument.Open(pdf!));
    private readonly Lazy<ImmutableArray<Page>> pages = new(() => [.. PdfDocument.Open(pdf!).GetPages()]);

    public Compilation Compilation => compilation;

    public ImmutableArray<Diagnostic> Findings => findings;

    /// <summary>The bytes; null where none were made.</summary>
    public byte[]? Pdf => pdf;

    public PdfDocument Document => document.Value;

    public ImmutableArray<Page> Pages => pages.Value;

    /// <summary>
    /// The text of a page (from 1), in the order in which it is drawn, without spaces and hyphens, which line ends
    /// would change.
    /// </summary>
    public string Text(int page) => Bare(string.Concat(Pages[page - 1].Letters.Select(letter => letter.Value)));

    /// <summary>The text of all pages.</summary>
    public string Text() => string.Concat(Enumerable.Range(1, Pages.Length).Select(Text));

    /// <summary>A text without what line ends change.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\u00AD' or '\u2010' or '\u2011' or '\u200B'))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}
