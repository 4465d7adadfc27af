using Dossier.Statements;

namespace Dossier.Cli.ReviewDesk;

/// <summary>Describes a mark of a record in words, for someone who does not have the article.</summary>
internal static class MarkText
{
    /// <summary>
    /// A name or figure as it is read, a quotation as “…”, an opposite as the record keeps it, such as <c>+more</c>.
    /// </summary>
    public static string Describe(Mark mark) =>
        mark.Kind switch
        {
            MarkKind.Name => mark.Text,
            MarkKind.Figure => $"{BoundWords(mark.Bound)}{mark.Text}{(mark.Unit.Length > 0 ? $" ({mark.Unit})" : "")}",
            MarkKind.Quotation => "“…”",
            _ => mark.ToString(),
        };

    private static string BoundWords(Bound bound) =>
        bound switch
        {
            Statements.Bound.AtLeast => "at least ",
            Statements.Bound.AtMost => "at most ",
            Statements.Bound.Since => "since ",
            Statements.Bound.Until => "until ",
            _ => "",
        };
}
