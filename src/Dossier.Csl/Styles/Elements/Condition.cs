using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary>One test: a kind and what is asked for.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Value">The variable or position; for types all of them, each between blanks.</param>
internal sealed record Condition(ConditionKind Kind, string Value);
