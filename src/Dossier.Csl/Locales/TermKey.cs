using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Locales;

/// <summary>By what a term is found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">Its form.</param>
/// <param name="GenderForm">The gender of the word that it goes with.</param>
internal readonly record struct TermKey(string Name, TermForm Form, Gender GenderForm);
