using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Markdown;
using Dossier.Model;
using Markdig.Syntax;

namespace Dossier.Parse;

/// <summary>Reads a page: front matter and Markdown.</summary>
public static class PageParser
{
    /// <summary>
    /// The permanent id that a file's name gives: without the number that orders it, <c>02-economy.md</c> is
    /// <c>economy</c>.
    /// </summary>
    public static string IdOf(SourceFile file)
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

    /// <summary>Reads a page; a title that the theme can give is not required.</summary>
    public static ParsedPage? Page(SourceFile file, PageForm form, DiagnosticBag bag) =>
        Read(file, IdOf(file), titleRequired: form.Text.Length == 0, bag);

    /// <summary>Reads the Markdown of a file from an offset on.</summary>
    public static ParsedContent Content(SourceFile file, int body, DiagnosticBag bag)
    {
        MarkdownDocument document;
        try
        {
            document = MarkdownSyntax.Parse(file, body);
        }
        catch (ArgumentException)
        {
            // Markdig's limit of depth; it does not say where.
            bag.MarkNotRead(file.Path);
            bag.ReportFile(Codes.TooDeep, file.Path, "quotations, lists or containers are nested too deeply");
            return new ParsedContent([], []);
        }

        return new BlockReader(file, body, bag).Read(document);
    }

    /// <summary>Reports a file's name that cannot be an id.</summary>
    public static void CheckId(SourceFile file, string id, DiagnosticBag bag)
    {
        if (!Slug.IsId(id) && !UnseenCharacter.ReportFile(file.Path, bag))
        {
            var slug = Slug.Of(id);
            bag.Report(
                Codes.BadId,
                file.Span(0, 0),
                $"'{id}' cannot be a permanent id: only a–z, 0–9 and single hyphens",
                Slug.IsId(slug) ? $"name the file '{file.Stem[..^id.Length]}{slug}.md'" : null
            );
        }
    }

    private static ParsedPage? Read(SourceFile file, string id, bool titleRequired, DiagnosticBag bag)
    {
        CheckId(file, id, bag);
        var front = FrontMatter.Split(file, bag);
        var title = "";
        var shortTitle = "";
        ImmutableArray<Named> texts = [];
        if (front.Map is { } map)
        {
            title = Typography.Apostrophes(titleRequired ? map.Required("title") : map.Text("title"));
            shortTitle = Typography.Apostrophes(map.Text("short"));
            texts = [new Named(title, map.SpanOf("title")), new Named(shortTitle, map.SpanOf("short"))];
            map.Done();
        }

        var content = Content(file, front.Body, bag);
        return new ParsedPage(file.Span(0, 0), id, title, shortTitle.Length > 0 ? shortTitle : title, content)
        {
            FrontTexts = texts,
        };
    }
}
