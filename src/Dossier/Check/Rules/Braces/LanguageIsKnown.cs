using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Blocks;

namespace Dossier.Check.Rules.Braces;

/// <summary>
/// What braces name as the language of words is one: a well-formed tag, of a language and a country that there are.
/// </summary>
internal static class LanguageIsKnown
{
    /// <summary>Reports a tag that names no language.</summary>
    public static void Look(AttributeValue value, DiagnosticBag bag)
    {
        if (LanguageCodes.Slip(value.Value, before: "lang=", after: "") is var (what, hint))
        {
            bag.Report(Codes.BadAttribute, value.Span, what, hint);
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
