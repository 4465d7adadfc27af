using System.Collections.Immutable;
using System.Globalization;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Encode.Print.Contract;

namespace Dossier.Encode.Print;

/// <summary>
/// The whole of the data for the print template, made in the order in which it is printed, which is that of the notes.
/// </summary>
/// <param name="context">What all of print needs.</param>
internal sealed class PrintDocuments(PrintContext context)
{
    private readonly PrintLists lists = new(context);

    /// <summary>The data of one print, whole or a part of the dossier.</summary>
    /// <param name="digest">The hash of the edition's sources.</param>
    /// <param name="attached">Paths of the files that an archive holds.</param>
    public PrintDocument Of(string digest, ImmutableArray<string> attached)
    {
        var settings = context.Document.Settings;
        var language = PrintLanguage.Of(settings.Language);
        var references = new PrintBlocks(context, context.Document.Front.Page).Inlines;
        // The parts are made in the order of these lines: a note stands where its first mark is printed, and a label is
        // given once.
        return new PrintDocument
        {
            Part = context.Scope.Part switch
            {
                PrintPart.Section => "section",
                PrintPart.Brief => "brief",
                _ => "whole",
            },
            Title = Clean(settings.Title),
            Subtitle = Clean(settings.Subtitle),
            Publisher = Clean(settings.Publisher),
            Description = Clean(settings.Description),
            Id = settings.Id,
            Edition = settings.Edition,
            EditionNumber = Clean(context.Document.EditionNumber),
            EditionInline = Clean(context.Document.EditionInline),
            Date = [settings.Date.Year, settings.Date.Month, settings.Date.Day],
            DateText = context.Document.Date,
            Lang = language.Lang,
            Region = language.Region,
            Paper = settings.Print.Paper,
            Archive = settings.Print.Archive,
            Digest = digest,
            Url = settings.Url?.AbsoluteUri,
            Curators = [.. settings.CuratorNames.Select(curator => context.Text.Clean(curator, settings.Span))],
            CuratorLine = context.Text.Clean(settings.CuratorLine, settings.Span),
            Evidence = Clean(context.Document.Evidence),
            Reviewed = settings.Reviewed is { } day ? Clean(context.Texts.Date(day)) : null,
            Licence = settings.Licence is { } licence
                ? new PrintLicence(licence.Id, Clean(licence.Name), licence.Url)
                : null,
            DerivedFrom = [.. context.Document.DerivedFrom.Select(source => references.Of(source.Reference))],
            Attached = attached,
            Front = context.Scope.HasLists ? MakeFront() : null,
            Sections = [.. context.Scope.Sections.Select(MakeSection)],
            Timeline = context.Scope.HasLists ? lists.Timeline() : null,
            Figures = context.Scope.HasLists ? lists.KeyFigures() : null,
            Plain =
                context.Scope.Part == PrintPart.Whole
                    ? [.. context.Document.PlainPages.Select(text => MakeTextPart(text, null))]
                    : [],
            Actors = context.Scope.Part == PrintPart.Whole ? lists.Actors() : [],
            Pages = new PrintMap(
                context.Scope.Places.ToImmutableSortedDictionary(
                    place => place.Key,
                    place => place.Value.ToString(CultureInfo.InvariantCulture),
                    StringComparer.Ordinal
                )
            ),
            Glossary = new PrintGlossary(context, lists).Letters(),
            Sources = lists.Sources(),
            EditorNotes = lists.EditorNotes(),
            Labels = new PrintMap(
                context.Labels.ToImmutableSortedDictionary(label => label, _ => "", StringComparer.Ordinal)
            ),
            T = new PrintMap(
                context.Texts.All.ToImmutableSortedDictionary(
                    entry => entry.Key,
                    entry => Clean(entry.Value),
                    StringComparer.Ordinal
                )
            ),
        };
    }

    /// <summary>The front page; a brief has neither its intro nor its editor's notes.</summary>
    private PrintFront MakeFront()
    {
        var front = context.Document.Front;
        var blocks = new PrintBlocks(context, front.Page);
        var isBrief = context.Scope.IsBrief;
        return new PrintFront
        {
            Id = context.Label(front.Page.Name, null),
            Title = Clean(front.Page.Title),
            Short = Clean(front.Page.ShortTitle),
            Intro = isBrief ? [] : blocks.Of(front.Intro),
            Point = MakeMessages(front.Point),
            Summary = blocks.Of(front.Summary),
            Messages = MakeMessages(front.Messages),
            Watch = MakeMessages(front.Watch),
            EditorNotes = isBrief ? [] : blocks.Of(front.EditorNotes),
        };

        ImmutableArray<PrintMessage> MakeMessages(ImmutableArray<MessageEntry> messages) =>
            [
                .. messages.Select(message => new PrintMessage(
                    lists.Id(front.Page.Name, message.Anchor),
                    blocks.Of(message.Elements),
                    lists.Section(message.Section)
                )),
            ];
    }

    private PrintTextPart MakeSection(TextPage section)
    {
        var number = context.Document.Sections.IndexOf(section) + 1;
        return MakeTextPart(section, number.ToString(CultureInfo.InvariantCulture));
    }

    private PrintTextPart MakeTextPart(TextPage text, string? number) =>
        new()
        {
            Number = number,
            Id = context.Label(text.Name, null),
            Title = Clean(text.Title),
            Short = Clean(text.ShortTitle),
            Blocks = new PrintBlocks(context, text).Of(text.Elements),
        };

    private string Clean(string text) => context.Text.Clean(text);
}
