namespace Dossier.Input.Csv;

/// <summary>A row of a table in a text file.</summary>
/// <param name="Start">The offset at which it begins.</param>
/// <param name="Cells">The texts of its cells, without quotation marks and the spaces around them.</param>
/// <param name="Places">Where each cell stands: the offset, and its length as written.</param>
internal readonly record struct CsvRow(int Start, string[] Cells, (int Start, int Length)[] Places);
