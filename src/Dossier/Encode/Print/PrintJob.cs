using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Encode.Print;

/// <summary>All that a typesetter needs, in memory: data, drawings and images; the template is the theme's.</summary>
/// <param name="Name">The PDF's file name.</param>
/// <param name="Files">Bytes by path: <c>briefing.json</c>, <c>drawings/…</c>, <c>images/…</c>, <c>sources/…</c> and
/// the template's files.</param>
/// <param name="Images">The images among them that the text shows, each with a place that shows it.</param>
/// <param name="Standard">The PDF standard to keep, by its name in Typst.</param>
/// <param name="Timestamp">The edition's date in seconds since 1970, UTC: what the PDF says of its making.</param>
public sealed record PrintJob(
    string Name,
    ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files,
    ImmutableSortedDictionary<string, Diagnostics.TextSpan> Images,
    string Standard,
    long Timestamp
)
{
    /// <summary>Where the picture for networks stands, below the site's root.</summary>
    public const string CardName = "card.png";

    /// <summary>The template of that picture among the files; null when none is wanted.</summary>
    public string? Card { get; init; }

    /// <summary>How many bytes all files have.</summary>
    public long Length => Files.Values.Sum(bytes => (long)bytes.Length);

    /// <summary>The name of the PDF of a part of a dossier.</summary>
    public static string NameOf(Settings settings, PrintRequest request)
    {
        var part = request.Part switch
        {
            PrintPart.Section => $"-{request.SectionId}",
            PrintPart.Brief => "-brief",
            _ => "",
        };
        return $"{settings.Id}-{settings.Edition}{part}.pdf";
    }
}
