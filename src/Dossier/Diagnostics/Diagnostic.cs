namespace Dossier.Diagnostics;

/// <summary>One finding about a dossier, complete: a reporter needs nothing else.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">How bad it is in this run.</param>
/// <param name="Message">What is wrong, one line, without a full stop.</param>
/// <param name="Path">The file, with forward slashes; empty when no file is to blame.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">UTF-16 column from 1; 0 when the whole file is meant.</param>
/// <param name="EndColumn">The column after the last character on <paramref name="Line"/>.</param>
/// <param name="Excerpt">The text of the line; null when there is none.</param>
/// <param name="Hint">What would mend it; null when nothing useful can be said.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    Severity Severity,
    string Message,
    string Path,
    int Line,
    int Column,
    int EndColumn,
    string? Excerpt,
    string? Hint
) : IComparable<Diagnostic>
{
    /// <summary>
    /// A hash of what tells findings apart; the text of the line is left out, as it may be long and follows from the
    /// place.
    /// </summary>
    public override int GetHashCode() => HashCode.Combine(Path, Line, Column, Code.Id, Message);

    /// <summary>By file, line, column, code and message: the order of reports.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        order = order != 0 ? order : Column.CompareTo(other.Column);
        order = order != 0 ? order : string.CompareOrdinal(Code.Id, other.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}
