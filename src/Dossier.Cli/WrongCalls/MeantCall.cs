using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Languages;

namespace Dossier.Cli.WrongCalls;

/// <summary>Finds what was probably meant by a call that is wrong.</summary>
internal static class MeantCall
{
    /// <summary>What other programs call what a verb does.</summary>
    private static readonly ImmutableSortedDictionary<string, string> OtherWords =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase,
            [
                .. HintsFor("build", "compile", "generate", "make", "render"),
                .. HintsFor("check", "lint", "test", "validate"),
                .. HintsFor("diff", "compare"),
                .. HintsFor("new", "add", "create"),
                .. HintsFor("pdf", "print"),
                .. HintsFor("release", "seal"),
                .. HintsFor("serve", "dev", "open", "preview", "show", "start", "view", "watch"),
                .. ((string[])["deploy", "publish", "push", "upload"]).Select(word =>
                    KeyValuePair.Create(
                        word,
                        "'dossier build' makes the site in output/; 'dossier new host NAME' adds what a "
                            + "host needs to publish it"
                    )
                ),
            ]
        );

    /// <summary>What others call what <c>new</c> makes.</summary>
    private static readonly ImmutableSortedDictionary<string, string> OtherKinds =
        ImmutableSortedDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase,
            [
                .. KindsFor("section", "article", "chapter", "page", "post"),
                .. KindsFor("source", "book", "citation", "paper", "reference", "work"),
                .. KindsFor("term", "definition", "entry", "glossary", "person", "place", "word"),
            ]
        );

    /// <summary>A kind by each word that others use for it.</summary>
    private static IEnumerable<KeyValuePair<string, string>> KindsFor(string kind, params string[] words) =>
        words.Select(word => KeyValuePair.Create(word, kind));

    /// <summary>A hint; null where nothing is near.</summary>
    /// <param name="root">The command with its verbs.</param>
    /// <param name="call">A call with errors.</param>
    public static string? Hint(Command root, ParseResult call)
    {
        var verb = call.CommandResult.Command;
        if (FindSplitName(call) is var (argument, name))
        {
            return $"put the {argument} in quotation marks: {WrongCall.Path(call.CommandResult)} \"{name}\"";
        }

        if (FindSplitValue(call) is var (option, text))
        {
            return $"put the words in quotation marks: {option} \"{text}\"";
        }

        if (SplitId(call) is { } id)
        {
            return $"an id has no spaces: --id {id}";
        }

        if (verb == root && call.UnmatchedTokens is [var first, ..] && OtherWords.TryGetValue(first, out var other))
        {
            return other;
        }

        var known = verb
            .Subcommands.Concat<Symbol>(verb.Options)
            .Concat(verb == root ? [] : root.Options)
            .Select(symbol => symbol.Name)
            .ToList();
        if (call.UnmatchedTokens.FirstOrDefault(token => verb.Options.Any(option => option.Name == token)) is { } early)
        {
            return $"options follow the verb: {WrongCall.Path(call.CommandResult)} {early}";
        }

        if (verb.Name == "new" && call.UnmatchedTokens is [var kind, ..] && OtherKinds.TryGetValue(kind, out var meant))
        {
            return $"did you mean 'new {meant}'?";
        }

        if (FromOtherPrograms(verb, call.UnmatchedTokens) is { } instead)
        {
            return instead;
        }

        return call.UnmatchedTokens.Select(token => Suggestion.For(token, known))
                .FirstOrDefault(suggestion => suggestion is not null)
            ?? MissingWord(call);
    }

    /// <summary>
    /// A hint for words that are right after the same verb of another program: <c>serve 8080</c>; null for other
    /// words.
    /// </summary>
    private static string? FromOtherPrograms(Command verb, IReadOnlyList<string> words) =>
        (verb.Name, words) switch
        {
            (_, ["--json", ..]) => "did you mean '--format json'?",
            ("dossier", ["-v" or "-V" or "version", ..]) => "did you mean '--version'?",
            ("serve", [var port]) when int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                $"did you mean 'serve --port {port}'?",
            ("pdf", [[not '-', ..] section]) => $"did you mean 'pdf --section {section}'?",
            ("seed", ["verify" or "check" or "test", ..]) => "the verb is 'dossier verify': dossier verify --seed "
                + $"{(words.ElementAtOrDefault(1) is [not '-', ..] id ? id : "ID")} --text FILE, "
                + "with the file of the article",
            ("dossier", ["seeds" or "record" or "records", ..]) => "did you mean 'seed add FILE'?",
            ("release", ["-m" or "--message", ..]) => "the note follows --note",
            ("section" or "term" or "source", ["--kind" or "--title" or "--alias" or "--author", ..]) =>
                "the file that is made takes the rest: open it and fill it in",
            ("check" or "build" or "serve", [[not '-', ..] path]) when File.Exists(path) || Directory.Exists(path) =>
                File.Exists(Path.Combine(path, "dossier.yml")) ? $"did you mean 'dossier {verb.Name} --input {path}'?"
                : File.Exists(Path.Combine(path, "input", "dossier.yml"))
                    ? $"did you mean 'dossier {verb.Name} --input {Path.Combine(path, "input")}'?"
                : $"the whole dossier is read, from input/ or the folder that --input names: dossier {verb.Name}",
            _ => null,
        };

    /// <summary>
    /// The name that a shell took apart at its spaces, and what the verb calls it; null where it is not that. Words
    /// that follow the name of a file may be files of their own, unless there is one of the whole name.
    /// </summary>
    public static (string Argument, string Name)? FindSplitName(ParseResult call)
    {
        if (
            call.CommandResult.Command is not { Subcommands.Count: 0, Arguments: [{ Name: "name" or "file" } argument] }
            || call.GetResult(argument) is not { Tokens.Count: > 0 } given
            || call.UnmatchedTokens.Count == 0
            || call.UnmatchedTokens.Any(token => token.StartsWith('-'))
        )
        {
            return null;
        }

        var whole = string.Join(' ', given.Tokens.Select(token => token.Value).Concat(call.UnmatchedTokens));
        return argument.Name == "name" || File.Exists(whole) ? (argument.Name, whole) : null;
    }

    /// <summary>
    /// The text of an option that a shell took apart at its spaces, and the option; null where it is not that. What
    /// follows an option up to the next one is taken to be its text.
    /// </summary>
    public static (string Option, string Text)? FindSplitValue(ParseResult call)
    {
        var tokens = call.Tokens;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (
                call.CommandResult.Command.Options.FirstOrDefault(candidate => candidate.Name == tokens[index].Value)
                is not { HelpName: "text" or "names" } option
            )
            {
                continue;
            }

            string[] words =
            [
                .. tokens.Skip(index + 1).Select(token => token.Value).TakeWhile(word => !word.StartsWith('-')),
            ];
            if (words.Length > 1 && words.Skip(1).Any(call.UnmatchedTokens.Contains))
            {
                return (option.Name, string.Join(' ', words));
            }
        }

        return null;
    }

    /// <summary>The id that several words behind --id were to be; null where there are none such.</summary>
    private static string? SplitId(ParseResult call)
    {
        string[] words =
        [
            .. call
                .Tokens.Select(token => token.Value)
                .SkipWhile(word => word != "--id")
                .Skip(1)
                .TakeWhile(word => !word.StartsWith('-')),
        ];
        return
            words.Length > 1
            && words.Skip(1).Any(call.UnmatchedTokens.Contains)
            && Slug.Of(string.Join('-', words)) is { Length: > 0 } id
            && Slug.IsId(id)
            ? id
            : null;
    }

    /// <summary>
    /// A hint with the second word of a verb, where that was left out: <c>import list.bib</c> for <c>import sources
    /// list.bib</c>; null where none is missing.
    /// </summary>
    private static string? MissingWord(ParseResult call)
    {
        var verb = call.CommandResult.Command;
        if (call.UnmatchedTokens is not [{ Length: > 0 } word, ..] || word.StartsWith('-'))
        {
            return null;
        }

        var ending = System.IO.Path.GetExtension(word).ToLowerInvariant();
        var meant =
            verb.Subcommands is [var only] ? only.Name
            : verb.Name != "import" ? null
            : BibliographyReader.Endings.Contains(ending) ? "sources"
            : GlossaryReader.Endings.Contains(ending) ? "glossary"
            : null;
        var shown = word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
        return meant is null ? null : $"did you mean '{verb.Name} {meant} {shown}'?";
    }

    /// <summary>A hint at a verb for each word that other programs use for it.</summary>
    private static IEnumerable<KeyValuePair<string, string>> HintsFor(string verb, params string[] words) =>
        words.Select(word => KeyValuePair.Create(word, $"did you mean '{verb}'?"));
}
