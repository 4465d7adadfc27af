using Dossier.Import.Glossary.Formats;
using Dossier.Model.Entries;

namespace Dossier.Import.Glossary;

/// <summary>An entry that the dossier has, and of which an import says something else.</summary>
/// <param name="Before">The dossier's.</param>
/// <param name="After">The import's, under the dossier's id.</param>
/// <param name="Parts">What they differ in, in words; never empty.</param>
public sealed record TermChange(Term Before, TermDraft After, string Parts);
