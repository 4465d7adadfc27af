using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dossier.Cli.Verbs;

/// <summary>What verbs ask of their calls.</summary>
internal static class Validation
{
    /// <summary>
    /// Adds a check of a call. It is not asked about a call whose options lack values or have wrong ones: those are
    /// reported as they are, and asking for their values would throw.
    /// </summary>
    /// <param name="verb">The verb.</param>
    /// <param name="check">Adds what is wrong to the call.</param>
    public static void Validate(this Command verb, Action<CommandResult> check) =>
        verb.Validators.Add(call =>
        {
            if (!call.Children.Any(HasFault))
            {
                check(call);
            }
        });

    /// <summary>
    /// Refuses empty words where a value is wanted: a variable that a script forgot to set names no file and no folder.
    /// An address may be empty, as hosts set variables for it that are empty away from them.
    /// </summary>
    /// <param name="verb">The verb, whose own verbs are asked the same.</param>
    public static void RefuseEmpty(this Command verb)
    {
        foreach (var option in verb.Options.Where(option => !MayBeEmpty(option)))
        {
            option.Validators.Add(given =>
            {
                if (IsEmpty(given))
                {
                    given.AddError($"{option.Name} is followed by an empty word, not by a value");
                }
            });
        }

        foreach (var argument in verb.Arguments)
        {
            argument.Validators.Add(given =>
            {
                if (IsEmpty(given))
                {
                    given.AddError($"the {argument.Name.ToUpperInvariant()} is an empty word");
                }
            });
        }

        foreach (var inner in verb.Subcommands)
        {
            inner.RefuseEmpty();
        }
    }

    private static bool MayBeEmpty(Option option) => option.HelpName == CommonOptions.AddressName;

    private static bool IsEmpty(SymbolResult given) =>
        given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value));

    /// <summary>An option that takes a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="lowest">The lowest number that it takes.</param>
    /// <param name="highest">The highest.</param>
    public static Option<int?> Number(string name, int lowest, int highest) =>
        new(name)
        {
            HelpName = "number",
            CustomParser = given =>
            {
                if (
                    int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= lowest
                    && number <= highest
                )
                {
                    return number;
                }

                given.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} takes a number from {lowest} to {highest}, not '{given.Tokens[0].Value}'"
                    )
                );
                return null;
            },
        };

    /// <summary>
    /// Whether a part of a call is wrong by itself: it has an error, lacks a value, or has an empty one.
    /// </summary>
    private static bool HasFault(SymbolResult part) =>
        part.Errors.Any()
        || (
            part is OptionResult { Implicit: false } option
            && option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues
        )
        || (IsEmpty(part) && (part is ArgumentResult || (part is OptionResult word && !MayBeEmpty(word.Option))))
        || (part is ArgumentResult argument && argument.Tokens.Count < argument.Argument.Arity.MinimumNumberOfValues);
}
