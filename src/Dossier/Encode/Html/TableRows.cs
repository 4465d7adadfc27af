using System.Collections.Immutable;
using Dossier.Compose.Elements;
using Dossier.Compose.RunningText;
using Dossier.Model.Blocks;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>The rows of a table: those of its head, then the others.</summary>
internal static class TableRows
{
    /// <summary>Writes <c>thead</c> and <c>tbody</c>, each where it has rows.</summary>
    public static void Write(Utf8Output html, TableElement table, InlineWriter inlines)
    {
        WritePart(html, "thead", "th", table, table.HeadRows, inlines);
        WritePart(html, "tbody", "td", table, table.Rows, inlines);
    }

    /// <summary>Writes <c>thead</c> or <c>tbody</c>; nothing where it has no rows.</summary>
    private static void WritePart(
        Utf8Output html,
        string part,
        string cellName,
        TableElement table,
        ImmutableArray<ImmutableArray<ImmutableArray<Run>>> rows,
        InlineWriter inlines
    )
    {
        if (rows.IsEmpty)
        {
            return;
        }

        html.Append("<"u8).Append(part).Append(">\n"u8);
        foreach (var row in rows)
        {
            html.Append("<tr>"u8);
            for (var i = 0; i < row.Length; i++)
            {
                var alignment = i < table.Columns.Length ? table.Columns[i] : ColumnAlignment.None;
                html.Append("<"u8)
                    .Append(cellName)
                    .Append(cellName == "th" ? " scope=\"col\"" : "")
                    .Append(
                        alignment switch
                        {
                            ColumnAlignment.Left => " class=\"left\"",
                            ColumnAlignment.Centre => " class=\"centre\"",
                            ColumnAlignment.Right => " class=\"right\"",
                            _ => "",
                        }
                    )
                    .Append(">"u8);
                inlines.Write(html, row[i]);
                html.Append("</"u8).Append(cellName).Append(">"u8);
            }

            html.Append("</tr>\n"u8);
        }

        html.Append("</"u8).Append(part).Append(">\n"u8);
    }
}
