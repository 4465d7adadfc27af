using System.CommandLine;
using System.CommandLine.Parsing;
using Dossier.Languages.Letters;

namespace Dossier.Cli.WrongCalls;

/// <summary>Says what is wrong with a call, and what would be right.</summary>
internal static class WrongCall
{
    /// <summary>Writes to standard error each thing that is wrong, and one hint.</summary>
    /// <param name="root">The command with its verbs.</param>
    /// <param name="call">A call with errors.</param>
    public static void Tell(Command root, ParseResult call)
    {
        var verb = call.CommandResult.Command;
        foreach (var message in MessagesFor(call, verb))
        {
            Console.Error.WriteLine($"dossier: {message}");
        }

        Console.Error.WriteLine($"hint: {MeantCall.Hint(root, call) ?? $"try '{Path(call.CommandResult)} --help'"}");
    }

    /// <summary>Writes to standard error why a call is wrong, and returns <see cref="ExitCodes.WrongCall"/>.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine($"dossier: {Invisible.Shown(why)}");
        return ExitCodes.WrongCall;
    }

    /// <summary>
    /// Writes to standard error that the output lies in a folder that is read, and returns
    /// <see cref="ExitCodes.WrongCall"/>.
    /// </summary>
    /// <param name="output">The folder or file that is to be written.</param>
    /// <param name="readFolder">The folder that is read.</param>
    public static int RefuseOutputInside(string output, string readFolder)
    {
        var name = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(readFolder));
        return Refuse(
            $"the output '{output}' lies in '{name}/', and would be read as a part of the dossier: name another "
                + "folder, such as '--output output'"
        );
    }

    /// <summary>What is wrong with a call, one line each; a missing verb hides everything else.</summary>
    private static IEnumerable<string> MessagesFor(ParseResult call, Command verb)
    {
        // A verb that is missing is one thing wrong, whatever else cannot be read without it.
        if (verb.Subcommands.Count > 0)
        {
            var path = Path(call.CommandResult);
            var next = string.Join(", ", verb.Subcommands.Select(sub => sub.Name));
            return call.UnmatchedTokens is [var word, ..]
                ?
                [
                    word.Length == 0
                        ? $"'{path}' is followed by an empty word, not by one of: {next}"
                        : $"'{path}' knows no '{word}', only: {next}",
                ]
                : [$"'{path}' is followed by one of: {next}"];
        }

        if (MeantCall.FindSplitName(call) is var (argument, name))
        {
            return [$"'{Path(call.CommandResult)}' takes one {argument.ToUpperInvariant()}, not several words: {name}"];
        }

        if (MeantCall.FindSplitValue(call) is var (option, text))
        {
            return [$"{option} takes one text, not several words: {text}"];
        }

        return call.Errors.Select(error => MessageFor(error, call)).Distinct(StringComparer.Ordinal);
    }

    private static string MessageFor(ParseError error, ParseResult call) =>
        error.SymbolResult switch
        {
            OptionResult { IdentifierTokenCount: 0, Tokens.Count: 0 } option =>
                $"'{Path(call.CommandResult)}' needs {option.Option.Name} "
                    + $"{option.Option.HelpName?.ToUpperInvariant() ?? "VALUE"}",
            OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0 =>
                $"{option.Option.Name} is followed by a value: {option.Option.Name} "
                    + $"{option.Option.HelpName?.ToUpperInvariant() ?? "VALUE"}",
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult } argument =>
                $"'{Path(call.CommandResult)}' is followed by {argument.Argument.Name.ToUpperInvariant()}: "
                    + $"{argument.Argument.Description}",
            _ => error.Message.TrimEnd('.'),
        };

    /// <summary>The words of a call up to its last verb.</summary>
    public static string Path(CommandResult verb)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = verb; result is CommandResult command; result = result.Parent)
        {
            names.Push(command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
