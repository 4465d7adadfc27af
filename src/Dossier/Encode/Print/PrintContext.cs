using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Encode.Print;

/// <summary>What all of print needs, and what was printed so far.</summary>
internal sealed class PrintContext
{
    /// <summary>Gathers it.</summary>
    public PrintContext(Document document, Texts texts, PrintScope scope, DiagnosticBag bag)
    {
        (Document, Texts, Scope) = (document, texts, scope);
        Addresses = new PrintAddresses(document.Settings.Url);
        Text = new PrintText(bag);
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
    public SortedDictionary<string, SourceSpan> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives a label to a page or an anchor on it; null where it is given already.</summary>
    public string? Label(PageName page, string? anchor)
    {
        var label = anchor is null ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor);
        return Labels.Add(label) ? label : null;
    }
}
