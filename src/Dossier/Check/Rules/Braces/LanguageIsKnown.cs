using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Blocks;

namespace Dossier.Check.Rules.Braces;

/// <summary>What braces name as the language of words is one: a well-formed tag, and not that of a country.</summary>
internal static class LanguageIsKnown
{
    /// <summary>Reports a tag that names no language.</summary>
    public static void Look(AttributeValue value, DiagnosticBag bag)
    {
        if (LanguageCodes.Meant(value.Value) is { } known)
        {
            bag.Report(
                Codes.BadAttribute,
                value.Span,
                $"'{value.Value}' is no language's code",
                known.Length > 0 ? $"write lang={known}" : "write the language's own, and not its country's"
            );
        }
        else if (!LanguageTag.IsWellFormed(value.Value))
        {
            bag.Report(
                Codes.BadAttribute,
                value.Span,
                $"'{value.Value}' is not a BCP 47 language tag",
                LanguageTag.Suggest(value.Value) is { } meant
                    ? $"write lang={meant}"
                    : "the language's two or three letters, with a script or region where needed: en, fr-CA, sr-Latn"
            );
        }
    }
}
