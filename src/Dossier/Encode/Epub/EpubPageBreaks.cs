using System.Collections.Immutable;
using Dossier.Model.Pages;

namespace Dossier.Encode.Epub;

/// <summary>Marks where the pages of the printed briefing begin: at the first block that begins on each.</summary>
internal static class EpubPageBreaks
{
    /// <summary>Elements in which a mark may stand; before all others it stands.</summary>
    private static readonly HashSet<string> Holds = new(
        [
            "aside",
            "blockquote",
            "dd",
            "div",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "p",
            "section",
            "span",
            "strong",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The id of a mark.</summary>
    public static string Id(int page) => $"page_{NoteIds.Digits(page)}";

    /// <summary>The documents with their marks, and where each stands.</summary>
    /// <param name="files">The documents, in reading order.</param>
    /// <param name="places">The printed page of each label, from 1.</param>
    public static (ImmutableArray<EpubFile> Files, ImmutableArray<(int Page, string File)> Pages) Insert(
        ImmutableArray<EpubFile> files,
        ImmutableSortedDictionary<string, int> places
    )
    {
        var pages = ImmutableArray.CreateBuilder<(int, string)>();
        var marked = ImmutableArray.CreateBuilder<EpubFile>(files.Length);
        var last = 0;
        foreach (var file in files)
        {
            var (body, done) = (new System.Text.StringBuilder(file.Body.Length), 0);
            foreach (var (id, at) in Ids(file.Body))
            {
                if (!places.TryGetValue(id, out var page) || page <= last)
                {
                    continue;
                }

                var open = file.Body.LastIndexOf('<', at);
                var name = file.Body[(open + 1)..file.Body.IndexOf(' ', open)];
                var place = Holds.Contains(name) ? file.Body.IndexOf('>', at) + 1 : open;
                if (place < done)
                {
                    continue;
                }

                body.Append(file.Body, done, place - done)
                    .Append("<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"")
                    .Append(Id(page))
                    .Append("\" aria-label=\"")
                    .Append(NoteIds.Digits(page))
                    .Append("\"></span>");
                done = place;
                last = page;
                pages.Add((page, file.Name));
            }

            marked.Add(file with { Body = body.Append(file.Body, done, file.Body.Length - done).ToString() });
        }

        return (marked.ToImmutable(), pages.ToImmutable());
    }

    private static IEnumerable<(string Id, int At)> Ids(string body)
    {
        const string Start = " id=\"";
        for (
            var at = body.IndexOf(Start, StringComparison.Ordinal);
            at >= 0;
            at = body.IndexOf(Start, at + 1, StringComparison.Ordinal)
        )
        {
            var from = at + Start.Length;
            yield return (body[from..body.IndexOf('"', from)], at);
        }
    }
}
