namespace Dossier.Csl.Styles.AttributeValues;

/// <summary>What a condition asks for.</summary>
internal enum ConditionKind
{
    Type,
    Variable,
    IsNumeric,
    IsUncertainDate,
    Locator,
    Position,
    Disambiguate,
}
