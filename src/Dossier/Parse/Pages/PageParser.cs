using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Markdown;
using Dossier.Model;
using Dossier.Model.Pages;
using Markdig.Syntax;

namespace Dossier.Parse.Pages;

/// <summary>Reads a page: front matter and Markdown.</summary>
public static partial class PageParser
{
    /// <summary>
    /// The permanent id that a file's name gives: without the number that orders it, <c>02-economy.md</c> is
    /// <c>economy</c>.
    /// </summary>
    public static string IdOf(InputFile file)
    {
        var stem = file.Stem;
        var digits = 0;
        while (digits < stem.Length && char.IsAsciiDigit(stem[digits]))
        {
            digits++;
        }

        var numbered =
            file.Path.Contains("/sections/", StringComparison.Ordinal)
            && digits > 0
            && digits < stem.Length - 1
            && stem[digits] == '-';
        return numbered ? stem[(digits + 1)..] : stem;
    }

    /// <summary>
    /// Files in the order of their paths, which is that of sections: the number before a name is compared as text, so
    /// that 02 comes before 10, and 10 before 2.
    /// </summary>
    public static IEnumerable<ParsedFile> InOrder(IEnumerable<ParsedFile> files) =>
        files.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Reads a page; a title that the theme can give is not required.</summary>
    public static ParsedPage? Page(InputFile file, PageForm form, DiagnosticBag bag) =>
        ReadPage(file, IdOf(file), form, bag);

    /// <summary>Reads the Markdown of a file from an offset on, with findings.</summary>
    public static ParsedContent ReadContent(InputFile file, int body, DiagnosticBag bag)
    {
        if (!Bounds.Hold(file, body, bag))
        {
            bag.MarkNotRead(file.Path);
            return new ParsedContent([], []);
        }

        if (Markdown(file, body, file.Text.Length) is { } document)
        {
            return new BlockReader(file, body, bag).Read(document);
        }

        bag.MarkNotRead(file.Path);
        bag.Report(
            Codes.TooDeep,
            file.Span(FirstTooDeep(file, body), 1),
            "quotations, lists, boxes or brackets are nested too deeply from here on"
        );
        return new ParsedContent([], []);
    }

    /// <summary>Markdig's tree of a part of a file; null where it is nested too deeply for it.</summary>
    private static MarkdownDocument? Markdown(InputFile file, int from, int to)
    {
        try
        {
            return MarkdownSyntax.Parse(file, from, to);
        }
        catch (ArgumentException)
        {
            // Markdig's limit of depth.
            return null;
        }
    }

    /// <summary>
    /// Where the first line begins at which the text is nested too deeply to be read; Markdig does not say it.
    /// </summary>
    private static int FirstTooDeep(InputFile file, int from)
    {
        var (first, _) = file.Locate(from);
        var (last, _) = file.Locate(file.Text.Length);
        while (first < last)
        {
            var middle = first + ((last - first) / 2);
            if (Markdown(file, from, file.Offset(middle + 1, 1)) is null)
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return Math.Max(from, file.Offset(first, 1));
    }

    /// <summary>Reports a file's name that cannot be an id.</summary>
    public static void CheckId(InputFile file, string id, DiagnosticBag bag)
    {
        if (!Slug.IsId(id) && !UnseenCharacter.ReportFile(file.Path, bag))
        {
            var slug = Slug.Of(id);
            bag.Report(
                Codes.BadId,
                file.Span(0, 0),
                $"'{id}' cannot be a permanent id: {Slug.Wanted(id)}",
                Copied().IsMatch(id) ? "a copy of another file? take it out; else give it a name of its own"
                    : Slug.IsId(slug) ? $"name the file '{file.Stem[..^id.Length]}{slug}.md'"
                    : null
            );
        }
    }

    /// <summary>Reads a page; null, and a finding, for an entry of the glossary among the sections.</summary>
    private static ParsedPage? ReadPage(InputFile file, string id, PageForm form, DiagnosticBag bag)
    {
        var titleRequired = form.Text.Length == 0;
        CheckId(file, id, bag);
        var front = FrontMatter.Split(file, titleRequired ? "title" : null, bag);
        var title = "";
        var shortTitle = "";
        ImmutableArray<Named> texts = [];
        ImmutableArray<string> authors = [];
        if (
            front.Map is { } term
            && form.Kind == PageKind.Section
            && term.Keys.Contains("term")
            && !term.Keys.Contains("title")
        )
        {
            // What leads to the term, or to the section, is not at fault.
            bag.MarkNotRead(file.Path);
            bag.MarkNotRead($"{file.Path[..^$"sections/{file.Stem}.md".Length]}glossary/{id}.md");
            bag.Report(
                Codes.MissingFile,
                file.Span(0, 0),
                "the file is an entry of the glossary, and stands among the sections",
                $"put it into input/glossary/, as {id}.md"
            );
            return null;
        }

        if (front.Map is { } map)
        {
            title = Typography.Apostrophes(titleRequired ? map.Required("title") : map.Text("title"));
            shortTitle = Typography.Apostrophes(map.Text("short"));
            texts = [new Named(title, map.SpanOf("title")), new Named(shortTitle, map.SpanOf("short"))];
            authors = form.Kind == PageKind.Section ? [.. map.Names("authors").Select(author => author.Name)] : [];
            map.ReportUnknown();
            foreach (var text in texts)
            {
                TitleMarkdown.Report(text, bag);
                TitleNumbers.Report(text, file.Stem, bag);
            }
        }

        var content = ReadContent(file, front.Body, bag);
        return new ParsedPage(file.Span(0, 0), id, title, shortTitle.Length > 0 ? shortTitle : title, content)
        {
            FrontTexts = texts,
            Authors = authors,
        };
    }

    /// <summary>
    /// How Windows, macOS and others name a copy, in English and the languages of the interface: ‘economy (2)’,
    /// ‘economy copy’, ‘economy.bak’.
    /// </summary>
    [GeneratedRegex(
        @" \([0-9]{1,2}\)$|[ _-]\(?(?:copy|kopie|kopya|копия|көшірмесі)(?: ?\(?[0-9]*\)?)?\)?$"
            + @"|^(?:copy of|копия|көшірме) |\.(?:bak|orig|old)$|~$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Copied();
}
