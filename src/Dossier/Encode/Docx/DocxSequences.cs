using System.Globalization;
using Dossier.Compose.Elements;

namespace Dossier.Encode.Docx;

/// <summary>
/// Writes the labels of captions with their numbers as fields, so that Word can make lists of figures and of tables,
/// and counts on where somebody adds one.
/// </summary>
internal sealed class DocxSequences
{
    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);

    /// <summary>Writes the label of a caption.</summary>
    /// <param name="runs">Writes text.</param>
    /// <param name="xml">The part.</param>
    /// <param name="captioned">What has the caption.</param>
    /// <param name="look">How the label looks.</param>
    public void Write(DocxRuns runs, WordXml xml, CaptionedElement captioned, RunLook look)
    {
        var number = captioned.Number.ToString(CultureInfo.InvariantCulture);
        var at = captioned.Label.IndexOf(number, StringComparison.Ordinal);
        var name = string.Concat(captioned.Label.Where(char.IsLetter));
        if (at < 0 || name.Length == 0)
        {
            runs.WriteText(captioned.Label, look);
            return;
        }

        // Word counts captions in their order; where the number is another, \r sets it.
        var reset = lastNumbers.GetValueOrDefault(name) + 1 == captioned.Number ? "" : $" \\r {number}";
        lastNumbers[name] = captioned.Number;
        runs.WriteText(captioned.Label[..at], look);
        xml.Open("fldSimple", ("instr", $" SEQ {name} \\* ARABIC{reset} "));
        runs.WriteText(number, look);
        xml.Close();
        runs.WriteText(captioned.Label[(at + number.Length)..], look);
    }
}
