using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>if</c>, <c>else-if</c> or <c>else</c>, which has no tests.</summary>
/// <param name="Match">How tests are taken together.</param>
/// <param name="Conditions">The tests.</param>
/// <param name="Children">What is rendered where they hold.</param>
internal sealed record Branch(Match Match, ImmutableArray<Condition> Conditions, ImmutableArray<Element> Children);
