using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Render.References;
using Dossier.Theming;

namespace Dossier.Render.Print;

/// <summary>What every writer of print needs.</summary>
internal sealed class PrintContext
{
    /// <summary>Gathers it.</summary>
    public PrintContext(Briefing briefing, Texts texts, PrintScope scope, DiagnosticBag bag)
    {
        (Briefing, Texts, Scope) = (briefing, texts, scope);
        References = new ReferenceStyle(texts, briefing.Settings.Language);
        Indexes = new Indexes.Indexes(briefing);
        NoteText = new NoteText(briefing, texts, References);
        Addresses = new PrintAddresses(briefing);
        Text = new PrintText(bag);
        Ties = new PrintTies(texts);
    }

    public Briefing Briefing { get; }

    public Texts Texts { get; }

    public PrintScope Scope { get; }

    public ReferenceStyle References { get; }

    public Indexes.Indexes Indexes { get; }

    public NoteText NoteText { get; }

    public PrintAddresses Addresses { get; }

    public PrintText Text { get; }

    public PrintTies Ties { get; }

    /// <summary>Every label given so far: what a link in print can lead to.</summary>
    public SortedSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes printed so far, by number: the first mark that is printed has the note.</summary>
    public HashSet<int> Notes { get; } = [];

    /// <summary>Images shown so far, each with the first place that shows it.</summary>
    public SortedDictionary<string, SourceSpan> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>The title of a page, the theme's where it has none of its own.</summary>
    public string Title(Page page) =>
        page.Title.Length > 0
            ? page.Title
            : Texts[
                page.Kind switch
                {
                    PageKind.Timeline => "timeline",
                    PageKind.Figures => "figures",
                    PageKind.About => "about",
                    _ => "summary",
                }
            ];

    /// <summary>What a citation's note says, with a full stop.</summary>
    public ImmutableArray<Inline> Note(CitationNote note, int number) =>
        [.. NoteText.Of(note.Items, id => Indexes.FirstNotes[id] == number), new Text(SourceSpan.None, ".")];
}
