using Dossier.Input;

namespace Dossier.Diagnostics;

/// <content>What stages note beside findings, and ask of what was reported, so that no finding follows from another.
/// </content>
public sealed partial class DiagnosticBag
{
    /// <summary>The label of a footnote that is not known: a mark was meant for one, and is not read as such.</summary>
    public const string AnyNote = "*";

    /// <summary>Stands for a source whose entry has another's id: which one it is, is not known.</summary>
    public const string SomeSource = "@";

    /// <summary>
    /// Notes that something is wrong with a source's entry, so that no rule reports what may follow from that.
    /// </summary>
    /// <param name="id">The id of the source.</param>
    public void MarkSourceFaulty(string id) => own.FaultySources.TryAdd(id, true);

    /// <summary>Whether something is wrong with the entry of a source.</summary>
    public bool IsSourceFaulty(string id) => Any(id, static (content, id) => content.FaultySources.ContainsKey(id));

    /// <summary>
    /// Notes that blocks which name other passages seem to rest on this one, so that it is not reported as unused.
    /// </summary>
    /// <param name="passage">The passage, as editors name it.</param>
    public void MarkPassageMeant(string passage) => own.MeantPassages.TryAdd(passage, true);

    /// <summary>Whether blocks that name other passages seem to rest on this one.</summary>
    public bool IsPassageMeant(string passage) =>
        Any(passage, static (content, passage) => content.MeantPassages.ContainsKey(passage));

    /// <summary>
    /// Notes that something meant as a picture is not read as one, so that no file is reported as unused.
    /// </summary>
    public void MarkPictureUnread() => own.HasUnreadPicture = true;

    /// <summary>Whether something is not read as a picture that was meant for one.</summary>
    public bool HasUnreadPicture => Contents.Any(content => content.HasUnreadPicture);

    /// <summary>Notes that a footnote's text or mark stands in a file and is not read as such.</summary>
    /// <param name="file">The file.</param>
    /// <param name="label">The label of the footnote; <see cref="AnyNote"/> where it is not known.</param>
    public void MarkNoteUnread(InputFile file, string label) => own.UnreadNotes.TryAdd((file.Path, label), true);

    /// <summary>Whether a footnote's text or mark stands anywhere and is not read as such.</summary>
    public bool HasUnreadNote => Contents.Any(content => !content.UnreadNotes.IsEmpty);

    /// <summary>Whether a footnote's text or mark stands in a file and is not read as such.</summary>
    /// <param name="file">The file.</param>
    /// <param name="label">The label of the footnote; <see cref="AnyNote"/> for one whose label is not known.</param>
    public bool IsNoteUnread(InputFile file, string label) =>
        Any((file.Path, label), static (content, note) => content.UnreadNotes.ContainsKey(note));

    /// <summary>The links that are not read, each of which is reported at its place.</summary>
    public IEnumerable<UnreadLink> UnreadLinks => Contents.SelectMany(content => content.UnreadLinks);

    /// <summary>Notes a link that is not read, which is reported.</summary>
    public void AddUnreadLink(UnreadLink link) => own.UnreadLinks.Enqueue(link);

    /// <summary>Gives a finding a better hint, once what it takes is known.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="place">Where the finding begins.</param>
    /// <param name="hint">What mends it.</param>
    public void SetHint(DiagnosticCode code, TextSpan place, string hint)
    {
        if (place.File?.Locate(place.Start) is var (line, column))
        {
            own.Hints[new FindingPlace(code, place.File.Path, line, column)] = hint;
        }
    }

    /// <summary>
    /// Notes that a block, or what else begins at a place, was meant otherwise than it is read, which has been
    /// reported: what it lacks as what it is read as is not known to be missing.
    /// </summary>
    /// <param name="block">Where it begins.</param>
    public void MarkMeantOtherwise(TextSpan block)
    {
        if (block.File is { } file)
        {
            own.MeantOtherwise.TryAdd((file.Path, block.Start), true);
        }
    }

    /// <summary>Whether a block was meant otherwise than it is read.</summary>
    public bool IsMeantOtherwise(TextSpan block) =>
        block.File is { } file
        && Any((file.Path, block.Start), static (content, place) => content.MeantOtherwise.ContainsKey(place));

    /// <summary>
    /// Notes that what stands at a place is not read as what it was meant for, which has been reported elsewhere or of
    /// a part of it: nothing is asked of its words and figures.
    /// </summary>
    /// <param name="place">The place, which may go over several lines.</param>
    public void MarkUnread(TextSpan place)
    {
        if (place.File is not { } file)
        {
            return;
        }

        var last = file.Locate(Math.Max(place.Start, place.End - 1)).Line;
        for (var line = file.Locate(place.Start).Line; line <= last; line++)
        {
            own.AddUnread(file.Path, line, place);
        }
    }

    /// <summary>Whether a rule of an earlier stage reported something.</summary>
    public bool Has(DiagnosticCode code) => Any(code.Id, static (content, id) => content.Codes.ContainsKey(id));

    /// <summary>What some rules reported so far, in no order.</summary>
    public IEnumerable<Diagnostic> Of(params ReadOnlySpan<DiagnosticCode> codes)
    {
        var wanted = codes.ToArray();
        return Found.Where(finding => wanted.Contains(finding.Code));
    }

    /// <summary>Whether a rule reported something in the line in which a place is.</summary>
    public bool HasInLine(DiagnosticCode code, TextSpan place) =>
        place.File is { } file && InLine(file.Path, file.Locate(place.Start).Line).Any(finding => finding.Code == code);

    /// <summary>Whether a rule reported something in one of the lines that a block goes over.</summary>
    public bool HasWithin(DiagnosticCode code, TextSpan block) =>
        block.File is { } file
        && Has(code)
        && (file.Locate(block.Start).Line, file.Locate(Math.Max(block.Start, block.End - 1)).Line) is var (first, last)
        && Enumerable
            .Range(first, last - first + 1)
            .Any(line => InLine(file.Path, line).Any(finding => finding.Code == code));

    /// <summary>Whether a rule reported something that begins where a place does.</summary>
    public bool HasAt(DiagnosticCode code, TextSpan place) =>
        place.File is { } file
        && file.Locate(place.Start) is var (line, column)
        && InLine(file.Path, line).Any(finding => finding.Code == code && finding.Column == column);

    /// <summary>Whether a place is in what is not read as it was meant, which has been reported.</summary>
    public bool IsInSlip(TextSpan place)
    {
        if (place.File is not { } file)
        {
            return false;
        }

        var (line, column) = file.Locate(place.Start);
        foreach (var content in Contents)
        {
            for (var part = content.Unread.GetValueOrDefault((file.Path, line)); part is not null; part = part.Next)
            {
                if (part.Place.Start <= place.Start && place.Start < part.Place.End)
                {
                    return true;
                }
            }
        }

        return InLine(file.Path, line)
            .Any(finding =>
                (finding.Code == Codes.MarkdownSlip || finding.Code == Codes.LostCharacter)
                && finding.Column <= column
                && column < finding.EndColumn
            );
    }

    /// <summary>
    /// Whether something in a part of a text is not read as it was meant, which has been reported.
    /// </summary>
    public bool HasSlipIn(TextSpan part)
    {
        if (part.File is not { } file)
        {
            return false;
        }

        var (first, from) = file.Locate(part.Start);
        var (last, to) = file.Locate(Math.Max(part.Start, part.End - 1));
        return Enumerable
            .Range(first, last - first + 1)
            .SelectMany(line => InLine(file.Path, line))
            .Any(finding =>
                finding.Code == Codes.MarkdownSlip
                && (finding.Line > first || finding.EndColumn > from)
                && (finding.Line < last || finding.Column <= to)
            );
    }

    /// <summary>The findings of a line, the last first: whoever asks of every block does not go through all.</summary>
    private IEnumerable<Diagnostic> InLine(string path, int line)
    {
        for (var bag = this; bag is not null; bag = bag.earlier)
        {
            var next = bag.own.ByLine.GetValueOrDefault((path, line));
            for (; next is not null; next = next.Next)
            {
                yield return next.Finding;
            }
        }
    }
}
