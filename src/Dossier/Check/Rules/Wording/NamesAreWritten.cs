using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Wording;

/// <summary>
/// Nothing that holds a place is left outside the text either: in settings, short titles, roles, labels, sources, words
/// of pictures, and the data of charts. A release refuses it as what <see cref="TextIsWritten"/> finds.
/// </summary>
internal static class NamesAreWritten
{
    /// <summary>What in a cell of data stands for a value that is missing, and would elsewhere hold a place.</summary>
    private static readonly ImmutableArray<string> Gaps = ["-", "–", "…", "...", "?"];

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        LookAtSettings(briefing.Settings, bag);
        foreach (var page in briefing.Pages)
        {
            foreach (var text in page.FrontTexts.Where(text => text.Name != page.Title))
            {
                Look(text.Name, text.Span, bag);
            }

            foreach (var author in page.Authors)
            {
                LookAtName(author, page.Span, bag);
            }

            foreach (var image in Walk.Inlines(page).OfType<Image>())
            {
                Look(image.Alternative, image.Span, bag);
                Look(image.Title ?? "", image.TitleSpan.Length > 0 ? image.TitleSpan : image.Span, bag);
            }

            foreach (var box in Walk.Blocks(page).OfType<Container>().Where(box => box.Name == Containers.Chart))
            {
                LookAtData(box, bag);
            }
        }

        foreach (var term in briefing.Terms)
        {
            foreach (var (_, label) in term.Labels)
            {
                LookAtName(label, term.Span, bag);
            }
        }

        foreach (var source in briefing.Sources)
        {
            LookAtSource(source, briefing.Settings, bag);
        }
    }

    private static void LookAtSettings(Settings settings, DiagnosticBag bag)
    {
        string[] texts =
        [
            settings.Title,
            settings.Subtitle,
            settings.Description,
            .. settings.Subtitles.Values,
            .. settings.Curators.Select(curator => curator.Role),
            .. settings.Kinds.SelectMany(kind => new[] { kind.Label, kind.Plural }),
        ];
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            Look(text, settings.Span, bag);
        }

        foreach (var name in settings.CuratorNames.Append(settings.Publisher).Append(settings.Licence?.Name ?? ""))
        {
            LookAtName(name, settings.Span, bag);
        }
    }

    /// <summary>What is published of a source: of its owner's notes those that the settings name.</summary>
    private static void LookAtSource(Source source, Settings settings, DiagnosticBag bag)
    {
        var fields = source.Fields.Where(field =>
            !Source.OwnersVariables.Contains(field.Key)
            || settings.PublishedFields.Contains(field.Key, StringComparer.OrdinalIgnoreCase)
        );
        foreach (
            var text in fields
                .Select(field => field.Value)
                .Prepend(source.Title)
                .Concat(source.Authors.Concat(source.Editors).Select(name => name.Family))
        )
        {
            LookAtName(text, source.Span, bag);
        }
    }

    /// <summary>
    /// The cells of a chart, in the text or in a file; those of other tables are looked at as text, and a dash is a
    /// value that is missing.
    /// </summary>
    private static void LookAtData(Container chart, DiagnosticBag bag)
    {
        foreach (var cell in Walk.Blocks(chart.Blocks).OfType<TableCell>())
        {
            var text = PlainText.Of(ImmutableArray<InlineSyntax>.CastUp(cell.Content));
            if (!Gaps.Contains(text.Trim()))
            {
                Look(text, cell.Span, bag);
            }
        }
    }

    /// <summary>Reports what holds a place in a text of the editors' own.</summary>
    private static void Look(string text, TextSpan within, DiagnosticBag bag)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (Placeholder.Is(text))
        {
            TextIsWritten.Remind(bag, Place(within, text, text), text.Trim());
        }
        else if (Placeholder.Reminder(text) is { } left)
        {
            TextIsWritten.Remind(bag, Place(within, text, left), left);
        }
    }

    /// <summary>
    /// Reports what holds a place in a name, which may have such letters for its own: TBC Bank, volume XX.
    /// </summary>
    private static void LookAtName(string name, TextSpan within, DiagnosticBag bag)
    {
        if (
            name.Trim() is not ("" or "XX" or "XXX")
            && (
                Placeholder.Is(name)
                || name is "TODO" or "FIXME"
                || Placeholder.Reminder(name) is ['[', ..]
                || (Placeholder.Reminder(name) is "TODO" or "FIXME" && name.Any(char.IsLower))
            )
        )
        {
            Look(name, within, bag);
        }
    }

    /// <summary>
    /// Where a part of a text stands, which is looked for in a place and behind it; the place where it is typed
    /// otherwise.
    /// </summary>
    private static TextSpan Place(TextSpan within, string text, string left)
    {
        if (within.File is not { } file)
        {
            return within;
        }

        var at = file.Text.IndexOf(text, within.Start, StringComparison.Ordinal);
        var part = at < 0 ? -1 : text.IndexOf(left, StringComparison.Ordinal);
        return part >= 0 ? file.Span(at + part, left.Length)
            : file.Text.IndexOf(left, within.Start, StringComparison.Ordinal) is >= 0 and var any
                ? file.Span(any, left.Length)
            : within;
    }
}
