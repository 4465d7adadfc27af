using System.Collections.Immutable;
using Dossier.Model.Pages;

namespace Dossier.Encode.Epub;

/// <summary>Marks where the pages of the printed briefing begin: at the first block that begins on each.</summary>
internal static class EpubPageBreaks
{
    /// <summary>Elements within which a mark may stand; at any other it stands before the element.</summary>
    private static readonly HashSet<string> MarkHolders = new(
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
        var lastPage = 0;
        foreach (var file in files)
        {
            var body = new System.Text.StringBuilder(file.Body.Length);
            var copiedTo = 0;
            foreach (var (id, at) in IdsWithOffsets(file.Body))
            {
                if (!places.TryGetValue(id, out var page) || page <= lastPage)
                {
                    continue;
                }

                var tagStart = file.Body.LastIndexOf('<', at);
                var name = file.Body[(tagStart + 1)..file.Body.IndexOf(' ', tagStart)];
                var offset = MarkHolders.Contains(name) ? file.Body.IndexOf('>', at) + 1 : tagStart;
                if (offset < copiedTo)
                {
                    continue;
                }

                body.Append(file.Body, copiedTo, offset - copiedTo)
                    .Append("<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"")
                    .Append(Id(page))
                    .Append("\" aria-label=\"")
                    .Append(NoteIds.Digits(page))
                    .Append("\"></span>");
                copiedTo = offset;
                lastPage = page;
                pages.Add((page, file.Name));
            }

            marked.Add(file with { Body = body.Append(file.Body, copiedTo, file.Body.Length - copiedTo).ToString() });
        }

        return (marked.ToImmutable(), pages.ToImmutable());
    }

    /// <summary>Every id of a document, with the offset of its attribute.</summary>
    private static IEnumerable<(string Id, int At)> IdsWithOffsets(string body)
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
