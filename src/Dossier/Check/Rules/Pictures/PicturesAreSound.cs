using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Inlines;
using Dossier.Pictures;

namespace Dossier.Check.Rules.Pictures;

/// <summary>
/// What stands in <c>input/images/</c> are pictures: sound, still, and without what they tell beside what they show.
/// One that the text shows is reported where it is shown first, another by its file.
/// </summary>
internal static class PicturesAreSound
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var shown = Shown(briefing);
        foreach (var (path, picture) in briefing.Images)
        {
            ReportUnsound(picture, shown.TryGetValue(path, out var place) ? place : null, bag);
        }
    }

    /// <summary>Where each picture is shown first, by its path below <c>input/</c>.</summary>
    internal static Dictionary<string, TextSpan> Shown(Briefing briefing)
    {
        var shown = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages)
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Image image)
                    {
                        shown.TryAdd(image.Source, image.TargetSpan);
                    }
                }
            );
        }

        return shown;
    }

    /// <summary>Reports why a picture cannot be published or shown; nothing where it can.</summary>
    private static void ReportUnsound(Picture picture, TextSpan? place, DiagnosticBag bag)
    {
        if (picture.Active is { } active)
        {
            Report(
                Codes.ActivePicture,
                $"the picture is not still: {active} would run, or be fetched, on the readers' machines",
                "save it as a plain SVG without scripts and links to files, or as PNG"
            );
        }
        else if (picture.Fault is { } fault)
        {
            Report(
                picture.Format is null && place is null ? Codes.NoPicture : Codes.BrokenImage,
                picture.Format is null && place is null
                    ? $"the file is not published: {fault}"
                    : $"the picture cannot be shown: {fault}",
                fault.Contains("empty", StringComparison.Ordinal)
                        ? "save it again from the program that it comes from, or take it out"
                    : picture.Format is null
                        ? "pictures are PNG, JPEG, GIF or SVG; what is none of these stands elsewhere"
                    : picture.IsMisnamed ? "save it again under a name that ends in what it is"
                    : picture.IsTooLarge ? "save it again with fewer pixels"
                    : "save it again from the program that it comes from"
            );
        }
        else if (picture.GivesAway is { } what)
        {
            Report(
                Codes.PicturePosition,
                $"{what}, and would be published with that",
                picture.Format == PictureFormat.Svg
                    ? "save it as a plain SVG, without the notes of the drawing program"
                    : "save a copy without the camera's notes, but for how it is turned: "
                        + "exiftool -all= -tagsFromFile @ -Orientation FILE"
            );
        }

        void Report(DiagnosticCode code, string message, string hint)
        {
            if (place is { } span)
            {
                bag.Report(code, span, $"{picture.Path}: {message}", hint);
            }
            else
            {
                bag.ReportFile(code, picture.Path, message, hint);
            }
        }
    }
}
