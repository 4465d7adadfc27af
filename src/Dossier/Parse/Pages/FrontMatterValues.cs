using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Parse.Pages;

/// <summary>
/// What the front matter of a page says, as plain values under the names that it has there, for hosts whose documents
/// carry it. What is wrong with it is Parse's to report.
/// </summary>
public static class FrontMatterValues
{
    /// <summary>
    /// Its entries, in the order written: texts, lists (<c>object[]</c>), and mappings
    /// (<c>IReadOnlyDictionary&lt;string, object&gt;</c>); none where there is none, or it cannot be read.
    /// </summary>
    /// <remarks>Its faults are reported where the page is parsed.</remarks>
    /// <param name="file">The file.</param>
    public static IReadOnlyDictionary<string, object> Of(InputFile file) =>
        FrontMatter.Split(file, required: null, new DiagnosticBag()).Map?.Values()
        ?? ImmutableDictionary.Create<string, object>(StringComparer.Ordinal);
}
