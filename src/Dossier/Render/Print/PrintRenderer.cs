using System.Collections.Immutable;
using System.Text;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Json;
using Dossier.Render.Drawings;
using Dossier.Theming;

namespace Dossier.Render.Print;

/// <summary>
/// A checked briefing to what a typesetter needs: one document of data, the drawings, the images and the theme's
/// template.
/// No text becomes a part of the template, so that nothing an editor writes can be taken for code.
/// </summary>
public static class PrintRenderer
{
    /// <summary>Renders it; null, and a finding, when the section does not exist or the theme is at fault.</summary>
    /// <param name="checkedBriefing">The briefing.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="sources">What the briefing was read from: images, the template, and what an archive holds.</param>
    /// <param name="request">What to print.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static PrintJob? Render(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SourceSet sources,
        PrintRequest request,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        cancel.ThrowIfCancellationRequested();
        var briefing = checkedBriefing.Briefing;
        if (request is { Part: PrintPart.Section, SectionId: var id } && !briefing.SectionById.ContainsKey(id ?? ""))
        {
            bag.ReportFile(
                Codes.UnknownSection,
                "",
                $"there is no section '{id}'",
                Suggestion.For(id ?? "", briefing.Sections.Select(page => page.Id))
            );
            return null;
        }

        if (!sources.Theme.Print.ContainsKey("briefing.typ"))
        {
            bag.ReportFile(
                Codes.MissingFile,
                "theme/print/briefing.typ",
                "the theme has no print template",
                "name a theme with --theme"
            );
            return null;
        }

        try
        {
            var context = new PrintContext(briefing, theme.Texts, PrintScope.Of(briefing, request), bag);
            return Job(context, sources, request);
        }
        catch (MissingTextException missing)
        {
            bag.ReportFile(
                Codes.MissingText,
                $"theme/texts/{theme.Texts.Language}.yml",
                missing.Message,
                $"add a line '{missing.Key}: …'"
            );
            return null;
        }
    }

    private static PrintJob Job(PrintContext context, SourceSet sources, PrintRequest request)
    {
        var settings = context.Briefing.Settings;
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (
            var (path, file) in sources.Theme.Print.Where(file => file.Key.EndsWith(".typ", StringComparison.Ordinal))
        )
        {
            files[path] = file.Bytes;
        }

        var style = sources.Theme.Print.TryGetValue("drawings.css", out var css)
            ? Encoding.UTF8.GetString(css.Bytes.Span)
            : "";
        if (context.Briefing is { Events.IsEmpty: false } && context.Scope.HasLists)
        {
            files["drawings/timeline.svg"] = Drawing(
                TimelineDrawing.Svg(context.Briefing.Events, context.Texts, _ => ""),
                style
            );
        }

        if (
            context.Scope.HasLists
            && FiguresDrawing.Svg(context.Briefing.KeyFigures, context.Texts, _ => "") is { } figures
        )
        {
            files["drawings/figures.svg"] = Drawing(figures, style);
        }

        if (settings.Url is { } url)
        {
            files["drawings/address.svg"] = Encoding.UTF8.GetBytes(AddressDrawing.Svg(url));
        }

        var attached = settings.Print.Archive ? SourceDigest.Files(sources).ToImmutableArray() : [];
        foreach (var (path, bytes) in attached)
        {
            files[$"sources/{path}"] = bytes;
        }

        files["briefing.json"] = JsonText.Bytes(json =>
            new PrintDocumentWriter(context, json).Write(
                SourceDigest.Of(sources),
                [.. attached.Select(file => file.Path)]
            )
        );
        foreach (var path in context.Images.Keys)
        {
            files[path] = sources.Images[path].Bytes;
        }

        return new PrintJob(
            PrintJob.NameOf(settings, request),
            files.ToImmutable(),
            context.Images.ToImmutableSortedDictionary(StringComparer.Ordinal),
            settings.Print.Archive ? "a-3a" : "ua-1",
            new DateTimeOffset(settings.Date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds()
        )
        {
            Card = request.WithCard ? "card.typ" : null,
        };
    }

    /// <summary>A drawing of the site with the styles of print, and a name space, which HTML does without.</summary>
    private static byte[] Drawing(string svg, string style) =>
        Encoding.UTF8.GetBytes(
            svg.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
                .Insert(
                    svg.IndexOf('>', StringComparison.Ordinal) + 1 + " xmlns=\"http://www.w3.org/2000/svg\"".Length,
                    $"<style>{style}</style>"
                )
        );
}
