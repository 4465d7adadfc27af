using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Diagnostics;
using Dossier.Encode.Print.Contract;
using Dossier.Model.Pages;

namespace Dossier.Encode.Print;

/// <summary>Running text for the print template.</summary>
/// <param name="context">What all of print needs.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="blocks">Makes the blocks of a note with a text of its own.</param>
internal sealed class PrintInlines(
    PrintContext context,
    TextPage page,
    Func<ImmutableArray<Element>, ImmutableArray<PrintBlock>> blocks
)
{
    /// <summary>Characters that a line of running text is sure to hold.</summary>
    private const int MinLineLength = 30;

    /// <summary>The most characters without a break that a line is sure to hold: fewer in a table.</summary>
    public int LongestWord { get; set; } = MinLineLength;

    /// <summary>
    /// Whether the text was printed before, as the first column of a divided table: notes and marks are then not given
    /// again.
    /// </summary>
    public bool Repeats { get; set; }

    /// <summary>Runs, one after the other.</summary>
    public ImmutableArray<PrintRun> Of(ImmutableArray<Run> content)
    {
        var runs = ImmutableArray.CreateBuilder<PrintRun>(content.Length);
        foreach (var run in content)
        {
            if (run is RawHtmlRun html) // HTML has no meaning on paper.
            {
                context.ReportLeftOut(html);
            }
            else
            {
                runs.Add(MakeRun(run));
            }
        }

        return runs.ToImmutable();
    }

    private PrintRun MakeRun(Run run) =>
        run switch
        {
            TextRun text => MakeText(text.Value, text.Span),
            BreakRun { Hard: true } => new PrintBreak(),
            BreakRun => " ",
            EmphasisRun { Strong: true } strong => WithAttributes(
                new PrintStrong(Of(strong.Content)),
                strong.Id,
                strong.Language
            ),
            EmphasisRun emphasis => WithAttributes(
                new PrintEmphasis(Of(emphasis.Content)),
                emphasis.Id,
                emphasis.Language
            ),
            ShiftedRun { Raised: true } raised => WithAttributes(
                new PrintSuperscript(Of(raised.Content)),
                raised.Id,
                raised.Language
            ),
            ShiftedRun lowered => WithAttributes(new PrintSubscript(Of(lowered.Content)), lowered.Id, lowered.Language),
            SpanRun span => WithAttributes(new PrintSpan(Of(span.Content)), span.Id, span.Language),
            FaceRun face => new PrintFace(
                face.Face switch
                {
                    Face.SmallCapitals => "small-capitals",
                    Face.Underlined => "underlined",
                    _ => throw new UnreachableException(face.Face.ToString()),
                },
                Of(face.Content)
            ),
            CodeRun code => new PrintCode([
                .. PrintText.Pieces(context.Text.Clean(code.Value, code.Span), LongestWord),
            ]),
            LinkRun link => MakeLink(link),
            ImageRun image => MakeImage(image),
            MarkRun mark => MakeMark(mark),
            CitationRun citation => new PrintSpan(Of(citation.Content)) { At = SourceMarks(citation.SourceIds) },
            _ => throw new UnreachableException(run.GetType().Name),
        };

    /// <summary>A text, its long words in pieces.</summary>
    private PrintRun MakeText(string value, TextSpan span)
    {
        var text = context.Text.Clean(value, span);
        if (PrintText.IsLong(text, LongestWord))
        {
            return new PrintPieces([.. PrintText.Pieces(text, LongestWord)]);
        }

        if (LongestWord < MinLineLength)
        {
            return text;
        }

        text = context.Ties.Tie(text);
        var parts = PrintText.Names(text);
        return parts.Length == 1 ? text : new PrintNames(parts);
    }

    /// <summary>A run with its label, its language and its region.</summary>
    private PrintStretch WithAttributes(PrintStretch stretch, string? anchor, string tag)
    {
        var language = PrintLanguage.Of(tag);
        return stretch with
        {
            Id = anchor is null || Repeats ? null : context.Label(page.Name, anchor),
            Lang = language.Lang,
            Region = language.Region,
        };
    }

    private PrintLink MakeLink(LinkRun link)
    {
        var target = context.Addresses.Of(link.Target);
        var language = PrintLanguage.Of(link.Language);
        string? mark = link.Target switch
        {
            TermPlace term => PrintAddresses.TermMark(term.Id),
            SourcePlace source => PrintAddresses.SourceMark(source.Id),
            TextPlace or WebPlace => null,
            _ => throw new UnreachableException(link.Target.GetType().Name),
        };
        return new PrintLink(Of(link.Content))
        {
            To = target.Label,
            Url = target.Url,
            Lang = language.Lang,
            Region = language.Region,
            At = link.IsMention && !Repeats && mark is not null ? [mark] : null,
        };
    }

    private PrintImage MakeImage(ImageRun image) => new(context.Show(image.Path, image.Span), image.Alternative);

    /// <summary>
    /// The mark of a note: with the note itself where it is the first mark printed, else with its number alone.
    /// </summary>
    private PrintInline MakeMark(MarkRun mark)
    {
        if (page.Name.Kind == PageKind.Term)
        {
            return new PrintMark(mark.Number);
        }

        return Repeats || !context.Notes.Add(mark.Number)
            ? new PrintNoteAgain(mark.Number)
            : Note(page.Note(mark.Number));
    }

    /// <summary>A note with all that it says.</summary>
    public PrintNote Note(DocumentNote note) =>
        new(note.Number)
        {
            At = note.SourceIds.IsEmpty ? null : SourceMarks(note.SourceIds),
            C = note.Line is { IsDefault: false } line ? Of(line) : null,
            Blocks = note.Line.IsDefault ? blocks(note.Elements) : null,
        };

    private static ImmutableArray<string> SourceMarks(ImmutableArray<string> sources) =>
        [.. sources.Select(PrintAddresses.SourceMark)];
}
