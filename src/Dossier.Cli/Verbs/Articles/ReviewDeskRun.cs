using System.Collections.Immutable;
using Dossier.Cli.Preview;
using Dossier.Cli.ReviewDesk;
using Dossier.Cli.WrongCalls;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Grounding;

namespace Dossier.Cli.Verbs.Articles;

/// <summary><c>dossier verify --serve</c>: the review desk, a local page for a second reader.</summary>
internal static class ReviewDeskRun
{
    /// <summary>Serves the desk until it is ended.</summary>
    /// <param name="folders">Where the dossier is.</param>
    /// <param name="articles">The articles at hand, each with its record.</param>
    /// <param name="port">The port; null for one that is free.</param>
    /// <param name="open">Whether to open the browser.</param>
    /// <param name="cancel">Ends it.</param>
    public static int Run(
        InputFolders folders,
        IReadOnlyList<(SeedRecord Record, ArticleFile Article)> articles,
        int? port,
        bool open,
        CancellationToken cancel
    )
    {
        if (!Directory.Exists(folders.Input))
        {
            return WrongCall.Refuse(
                $"there is no folder '{folders.Input}'; name the dossier's with --input, or make one with "
                    + "'dossier init NAME'"
            );
        }

        var wordings = ImmutableDictionary.CreateBuilder<PassageId, string>();
        foreach (var (record, article) in articles)
        {
            var wording = Wordings.Of(record, article);
            var sameWording = record.Passages.Where(wording.Prove).ToArray();
            wordings.AddRange(
                sameWording.Select(passage =>
                    KeyValuePair.Create(new PassageId(record.Id, passage.Id), wording.ById[passage.Id])
                )
            );
            if (sameWording.Length < record.Passages.Length)
            {
                Console.Error.WriteLine(
                    $"dossier: {article.File.Path} has {sameWording.Length} of the {record.Passages.Length} "
                        + $"passages of '{record.Id}'; of the others the desk shows marks alone"
                );
            }
        }

        return Serve(
                new ReviewDeskContent(folders, wordings.ToImmutable(), () => DateOnly.FromDateTime(DateTime.Now)),
                port,
                open,
                cancel
            )
            .GetAwaiter()
            .GetResult();
    }

    private static async Task<int> Serve(ReviewDeskContent desk, int? port, bool open, CancellationToken cancel)
    {
        await using var server = new ReviewDeskServer(desk);
        if (!await server.StartAsync(port))
        {
            return WrongCall.Refuse(Loopback.Taken(port));
        }

        await Console.Out.WriteLineAsync($"{server.Address}  Ctrl-C ends the desk.");
        if (open)
        {
            Browser.Open(server.Address!);
        }

        var ended = new TaskCompletionSource();
        await using var end = cancel.Register(ended.SetResult);
        await ended.Task;
        return ExitCodes.Done;
    }
}
