using Dossier.Figures;

namespace Dossier.Statements;

/// <summary>The figures of a passage as a record keeps them twice: by themselves, and in its sentences.</summary>
internal static class RecordedFigures
{
    /// <summary>The first figure of sentences that is none of the passage's; null where all are.</summary>
    /// <param name="statements">The sentences.</param>
    /// <param name="figures">The figures of the passage, in canonical form.</param>
    public static string? Missing(IEnumerable<Statement> statements, IEnumerable<string> figures)
    {
        HashSet<string>? known = null;
        foreach (var mark in statements.SelectMany(statement => statement.Marks))
        {
            if (mark.Kind != MarkKind.Figure)
            {
                continue;
            }

            known ??= figures.SelectMany(Figure.Supported).ToHashSet(StringComparer.Ordinal);
            if (!known.Contains(mark.Text))
            {
                return mark.Text;
            }
        }

        return null;
    }
}
