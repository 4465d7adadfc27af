using Dossier.Languages.Letters;

namespace Dossier.Editions.Changes;

/// <summary>One of the things that a briefing is made of, as it is compared.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Text">What is compared, in one line.</param>
/// <param name="Address">Where it stands, below the root of its edition.</param>
internal sealed record ItemText(string Id, string Title, string Text, string Address)
{
    /// <summary>All that it says, by which it is known again under another id.</summary>
    public string Whole { get; init; } = Text;

    /// <summary>What readers see of it, by which two of the same text differ.</summary>
    public string Form { get; init; } = Text;

    /// <summary>What stands with it and is no part of its text, as the editor and the type of a source.</summary>
    public string Data { get; init; } = "";

    /// <summary>Whether readers see it otherwise than another.</summary>
    public bool IsSeenOtherwise(ItemText was) => Text != was.Text || Form != was.Form || Data != was.Data;

    /// <summary>The same, with what tells it from what it was, or became, in its text.</summary>
    public ItemText Beside(ItemText other)
    {
        var isSame = Text == other.Text || ShiftedForms.AreSameOnLine(Text, other.Text);
        var text = isSame && Form != other.Form ? Form : Text;
        return this with { Text = Data == other.Data || Data.Length == 0 ? text : $"{text} ({Data})".TrimStart() };
    }
}
