using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Pages;
using Dossier.Pictures;
using Dossier.Theming;

namespace Dossier.Encode.Print;

/// <summary>What all of print needs, and what was printed so far.</summary>
internal sealed partial class PrintContext
{
    /// <summary>Elements whose words are the same without them.</summary>
    private static readonly FrozenSet<string> OfLooks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "samp",
        "small",
        "span",
        "strong",
        "time",
        "tt",
        "u",
        "var",
        "wbr"
    );

    private readonly DiagnosticBag bag;
    private readonly HashSet<TextSpan> leftOut = [];

    private readonly ImmutableSortedDictionary<string, BinaryFile> files;

    /// <summary>Begins with nothing printed.</summary>
    public PrintContext(
        Document document,
        ImmutableSortedDictionary<string, BinaryFile> images,
        Texts texts,
        PrintScope scope,
        DiagnosticBag bag
    )
    {
        (Document, files, Texts, Scope) = (document, images, texts, scope);
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

    /// <summary>Notes that an image is shown; its path among the files of the print.</summary>
    /// <param name="path">Its path in the dossier.</param>
    /// <param name="span">The place that shows it.</param>
    public string Show(string path, TextSpan span)
    {
        Images.TryAdd(path, span);
        return NameOf(path);
    }

    /// <summary>
    /// The path of an image among the files of the print, which the typesetter takes for what its ending says.
    /// </summary>
    public string NameOf(string path)
    {
        var ending = Picture.EndingOf(path, files[path].Bytes.Span);
        var name = path;
        while (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || (name != path && files.ContainsKey(name)))
        {
            name += ending;
        }

        return name;
    }

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

    /// <summary>
    /// Reports a tag within a line without which other words are read than on the site; not one that only says how
    /// words look, nor one that closes another.
    /// </summary>
    public void ReportLeftOut(RawHtmlRun html)
    {
        var name = TagName().Match(html.Html).Groups[1].Value;
        if (Document.Place.Index < 0 && name.Length > 0 && !OfLooks.Contains(name) && leftOut.Add(html.Span))
        {
            bag.Report(
                Codes.NotDrawn,
                html.Span,
                $"HTML stands on the site alone: print, electronic book, Word document and search leave '<{name}>' out",
                "what their readers need too is written in Markdown"
            );
        }
    }

    /// <summary>The name of an element that opens: <c>del</c> of <c>&lt;del class="x"&gt;</c>.</summary>
    [GeneratedRegex("^<([a-zA-Z][a-zA-Z0-9-]*)")]
    private static partial Regex TagName();

    /// <summary>Charts and maps shown so far, as SVG, by their paths.</summary>
    public SortedDictionary<string, string> Drawings { get; } = new(StringComparer.Ordinal);

    /// <summary>Gives a label to a page or an anchor on it; null where it is given already.</summary>
    public string? Label(PageName page, string? anchor)
    {
        var label = anchor is null ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor);
        return Labels.Add(label) ? label : null;
    }
}
