using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Inlines;
using Dossier.Resolve.NameLookup;

namespace Dossier.Resolve;

/// <summary>Finds the picture that an image names.</summary>
internal static partial class PictureFinder
{
    /// <summary>The image with the path of its picture; null, and a finding, where there is none.</summary>
    public static Image? Find(Image image, Names names, DiagnosticBag bag)
    {
        var source = image.Source.StartsWith("../", StringComparison.Ordinal) ? image.Source[3..] : image.Source;
        if (!names.Images.ContainsKey(source) && names.Images.ContainsKey(Uri.UnescapeDataString(source)))
        {
            // Programs that write Markdown put %20 for a space.
            source = Uri.UnescapeDataString(source);
        }

        if (!names.Images.ContainsKey(source))
        {
            // It lies elsewhere, which has been reported.
            var path = source.TrimStart('/');
            if (
                UnseenCharacter.Report(image.Source, image.TargetSpan, bag)
                || bag.NotRead.Any(read => read.EndsWith($"/{path}", StringComparison.Ordinal))
            )
            {
                return null;
            }

            if (Data().Match(image.Source) is { Success: true } data)
            {
                var name = $"images/picture.{(data.Groups[1].Value is "jpeg" ? "jpg" : data.Groups[1].Value)}";
                bag.Report(
                    Codes.MissingImage,
                    image.TargetSpan,
                    "the picture stands in the text as data, and no file holds it",
                    $"save it as input/{name}, and write ![what is to be seen]({name})"
                        + (
                            IsByReference(image.TargetSpan)
                                ? " where the picture stands in the text; take this line out"
                                : ""
                        )
                );
                return null;
            }

            var isElsewhere = WebAddress.IsLike(image.Source);
            bag.Report(
                Codes.MissingImage,
                image.TargetSpan,
                isElsewhere ? "a picture of another site is not shown" : $"there is no image '{image.Source}'",
                isElsewhere ? "save it in input/images/, and write images/name.png"
                    : names.Images.Keys.FirstOrDefault(key => key.EndsWith($"/{source}", StringComparison.Ordinal))
                        is { } same
                        ? $"write {same}"
                    : bag.Suggest(Codes.MissingImage, image.TargetSpan, source, names.Images.Keys)
                        ?? (
                            OfHints().IsMatch(source) && names.Images.Keys.FirstOrDefault() is { } first
                                ? $"'{source}' stands in hints for a picture's own name, such as {first}"
                                : "images stand in input/images/ and are written images/name.svg"
                        )
            );
            return null;
        }

        return image with
        {
            Source = source,
        };
    }

    /// <summary>A picture that is written into its own address: ‘data:image/png’.</summary>
    [GeneratedRegex("^data:image/([a-z]+)")]
    private static partial Regex Data();

    /// <summary>What hints write where no picture is at hand: ‘images/name.png’.</summary>
    [GeneratedRegex(@"^images/name\.\w+$")]
    private static partial Regex OfHints();

    /// <summary>Whether an address stands in a line of its own, as <c>[name]: address</c>.</summary>
    private static bool IsByReference(TextSpan target) =>
        target.File is { } file && file.Text.AsSpan(0, target.Start).TrimEnd('<').TrimEnd(' ').EndsWith("]:");
}
