using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode.Drawings;
using Dossier.Encode.Print.Contract;
using Dossier.Input;
using Dossier.Json;
using Dossier.Pictures;
using Dossier.Theming;

namespace Dossier.Encode.Print;

/// <summary>
/// A document to what a typesetter needs: one document of data, the drawings, the images and the theme's template. No
/// text becomes a part of the template, so that nothing an editor writes can be taken for code.
/// </summary>
public static class PrintEncoder
{
    /// <summary>Makes it; null, and a finding, when the section does not exist or the theme is at fault.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="inputs">What the document was read from: images, the template, and what an archive holds.</param>
    /// <param name="request">What to print.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static PrintJob? Encode(
        Document document,
        Theme theme,
        InputSet inputs,
        PrintRequest request,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        cancel.ThrowIfCancellationRequested();
        if (request is { Part: PrintPart.Section, SectionId: var id } && !document.SectionById.ContainsKey(id ?? ""))
        {
            bag.ReportFile(
                Codes.UnknownSection,
                "",
                $"there is no section '{id}'",
                Suggestion.For(id ?? "", document.Sections.Select(section => section.Name.Id))
                    ?? $"the sections are {string.Join(", ", document.Sections.Select(section => section.Name.Id))}"
            );
            return null;
        }

        if (!inputs.Theme.Print.ContainsKey("briefing.typ"))
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
            return MakeJob(
                new PrintContext(document, inputs.Images, theme.Texts, PrintScope.Of(document, request), bag),
                inputs,
                request,
                bag
            );
        }
        catch (MissingTextException missing)
        {
            missing.Report(theme.Texts, bag);
            return null;
        }
    }

    /// <summary>Gathers the files of a print: template, drawings, pictures, attachments and data.</summary>
    private static PrintJob MakeJob(PrintContext context, InputSet inputs, PrintRequest request, DiagnosticBag bag)
    {
        var settings = context.Document.Settings;
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (
            var (path, file) in inputs.Theme.Print.Where(file => file.Key.EndsWith(".typ", StringComparison.Ordinal))
        )
        {
            files[path] = file.Bytes;
        }

        var style = inputs.Theme.Print.TryGetValue("drawings.css", out var css)
            ? Encoding.UTF8.GetString(css.Bytes.Span)
            : "";
        var pictures = new PrintPicture(context.Text, bag);
        if (context is { Scope.HasLists: true, Document.Timeline: { Events.IsEmpty: false } timeline })
        {
            files["drawings/timeline.svg"] = DrawingFile(TimelineDrawing.Svg(timeline, _ => ""));
        }

        if (context is { Scope.HasLists: true, Document.Figures.Drawing: { } figures })
        {
            files["drawings/figures.svg"] = DrawingFile(figures);
        }

        if (settings.Url is { } url)
        {
            files["drawings/address.svg"] = Encoding.UTF8.GetBytes(AddressDrawing.Svg(url));
        }

        var attached = settings.Print.Archive ? AttachedSources.Of(context.Document, inputs).ToImmutableArray() : [];
        foreach (var (path, bytes) in attached)
        {
            files[$"sources/{path}"] = bytes;
        }

        var data = new PrintDocuments(context).Of(SourceDigest.Of(inputs), [.. attached.Select(file => file.Path)]);
        files["briefing.json"] = JsonText.Bytes(json =>
            JsonSerializer.Serialize(json, data, PrintJson.Default.PrintDocument)
        );
        foreach (var (path, svg) in context.Drawings)
        {
            files[path] = DrawingFile(svg);
        }

        foreach (var (path, span) in context.Images)
        {
            var bytes = pictures.Of(path, inputs.Images[path].Bytes, span);
            files[context.NameOf(path)] = bytes;
            if (settings.Print.Archive && Picture.Of(path, bytes).HasInks)
            {
                bag.Report(
                    Codes.BrokenImage,
                    span,
                    $"the image '{path}' is made of inks (CMYK), which a PDF for archives does not take",
                    "save it in RGB"
                );
            }
        }

        return new PrintJob(
            PrintJob.NameOf(settings, request),
            files.ToImmutable(),
            context.Images.ToImmutableSortedDictionary(
                image => context.NameOf(image.Key),
                image => image.Value,
                StringComparer.Ordinal
            ),
            settings.Print.Archive ? "a-3a" : "ua-1",
            new DateTimeOffset(settings.Date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds()
        )
        {
            Card = request.WithCard ? "card.typ" : null,
        };

        ReadOnlyMemory<byte> DrawingFile(string svg) => pictures.OfDrawing(WithStyle(svg, style));
    }

    /// <summary>A drawing of the site with the styles of print, and a name space, which HTML does without.</summary>
    private static byte[] WithStyle(string svg, string css) =>
        Encoding.UTF8.GetBytes(
            svg.Insert(svg.IndexOf('>', StringComparison.Ordinal) + 1, $"<style>{css}</style>")
                .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
        );
}
