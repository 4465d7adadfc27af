using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Diagnostics;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Print;

/// <summary>What all of print needs, and what was printed so far.</summary>
internal sealed class PrintContext
{
    private readonly DiagnosticBag bag;

    /// <summary>Begins with nothing printed.</summary>
    public PrintContext(Document document, Texts texts, PrintScope scope, DiagnosticBag bag)
    {
        (Document, Texts, Scope) = (document, texts, scope);
        Addresses = new PrintAddresses(document.Settings.Url);
        (Text, this.bag) = (new PrintText(bag), bag);
        Ties = new PrintTies(texts);
    }

    public Document Document { get; }

    public Texts Texts { get; }

    public PrintScope Scope { get; }

    public PrintAddresses Addresses { get; }

    public PrintText Text { get; }

    public PrintTies Ties { get; }

    /// <summary>Every label given so far: what a link in print can lead to.</summary>
    public SortedSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes printed so far, by number: the first mark that is printed has the note.</summary>
    public HashSet<int> Notes { get; } = [];

    /// <summary>Images shown so far, each with the first place that shows it.</summary>
    public SortedDictionary<string, TextSpan> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Reports that HTML is left out, which has no meaning on paper; nothing in sealed text, which nobody mends.
    /// </summary>
    public void ReportLeftOut(RawHtmlElement html)
    {
        if (Document.Place.Index < 0)
        {
            bag.Report(
                Codes.NotDrawn,
                html.Head.Span,
                "HTML stands on the site alone: the print leaves this block out",
                "what readers of the print need too is written in Markdown"
            );
        }
    }

    /// <summary>Charts and maps shown so far, as SVG, by their paths.</summary>
    public SortedDictionary<string, string> Drawings { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives a label to a page or an anchor on it; null where it is given already.</summary>
    public string? Label(PageName page, string? anchor)
    {
        var label = anchor is null ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor);
        return Labels.Add(label) ? label : null;
    }
}
