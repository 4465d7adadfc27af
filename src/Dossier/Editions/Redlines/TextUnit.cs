using System.Collections.Immutable;
using Dossier.Languages.Letters;

namespace Dossier.Editions.Redlines;

/// <summary>A piece of text that is compared as one: a paragraph, heading, row of a table, note.</summary>
/// <param name="Anchor">Its anchor, or that of the block around it; null where there is none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="IsConclusion">Whether it gives the point of its page.</param>
/// <param name="IsItem">Whether it belongs to a key message, event, figure or editor's note, which are compared as such
/// too.</param>
/// <param name="Text">Its words; citations as ids in brackets.</param>
public sealed record TextUnit(string? Anchor, bool IsHeading, bool IsConclusion, bool IsItem, string Text)
{
    /// <summary>
    /// What readers see of it beside its words, by the reader of units; null where that is nothing.
    /// </summary>
    public string? Form { get; init; }

    /// <summary>
    /// How it is set, as typed: <c>##</c>, <c>&gt;</c>, <c>-</c>, <c>{.lead}</c>, the name of the box; empty for a
    /// paragraph of the page.
    /// </summary>
    public string Setting { get; init; } = "";

    /// <summary>
    /// Its numbers where it begins items of numbered lists, the outermost first, each with its stop and a space; else
    /// empty.
    /// </summary>
    public string Numbers { get; init; } = "";

    /// <summary>The numbers with which those lists begin, written so too.</summary>
    public string ListStarts { get; init; } = "";

    /// <summary>
    /// What it rests on, as typed: the passages, and what the editors vouch for or have looked up; empty for nothing.
    /// </summary>
    public string Ground { get; init; } = "";

    /// <summary>The same as it stands behind the words.</summary>
    internal string GroundMark => Ground.Length > 0 ? $" {{{Ground}}}" : "";

    /// <summary>All that readers see of it.</summary>
    public string Shown => $"{Setting} {Numbers}{Form ?? Text}".TrimStart();

    /// <summary>
    /// Whether it has another number than a unit that it was, and not since items came or went before it in its list.
    /// </summary>
    public bool IsRenumbered(TextUnit was) => Numbers != was.Numbers && ListStarts != was.ListStarts;

    /// <summary>
    /// Its words, and of what readers see beside them what tells it from a unit that it was, or became.
    /// </summary>
    public TextUnit Beside(TextUnit other)
    {
        var isSame = Text == other.Text || (Form != other.Form && ShiftedForms.AreSameOnLine(Text, other.Text));
        var text = isSame && (Setting != other.Setting || Form != other.Form) ? Form ?? Text : Text;
        var setting = isSame && Setting != other.Setting ? $"{Setting} " : "";
        var numbers = IsRenumbered(other) ? Numbers : "";
        var ground = Ground != other.Ground ? GroundMark : "";
        return setting.Length + numbers.Length + ground.Length == 0 && text == Text
            ? this
            : this with
            {
                Text = $"{setting}{numbers}{text}{ground}".TrimStart(),
            };
    }

    /// <summary>Whether it is what a box's braces say to readers, such as the title of a chart.</summary>
    public bool IsOfBox { get; init; }

    /// <summary>
    /// The anchor of the box, such as a chart or a map, whose caption it is and that has an id in its own braces; null
    /// for none.
    /// </summary>
    internal string? CaptionOf { get; init; }

    /// <summary>Whether it is what a chart, a map or a picture shows, beside its words.</summary>
    public bool IsShown { get; init; }

    /// <summary>
    /// The number of the footnote that it is of, among all notes of its page, from 0; null for none. Its anchor is that
    /// of the block with the first mark.
    /// </summary>
    public int? Note { get; init; }

    /// <summary>Whether it is of a footnote.</summary>
    public bool IsOfNote => Note is not null;

    /// <summary>The footnotes that have a mark in it, in the order of the marks, by such numbers.</summary>
    public ImmutableArray<int> Marks { get; init; } = [];

    /// <summary>Whether it is told only since a mark in it is of another footnote than it was.</summary>
    public bool HasOtherNote { get; init; }

    /// <summary>
    /// Whether the block that gave its anchor, or the first paragraph of that item, has it as an id of its own.
    /// </summary>
    public bool HasOwnId { get; init; }

    /// <summary>
    /// The ids that were typed on the blocks in which it stands and that are not its anchor, the outermost first.
    /// </summary>
    public ImmutableArray<string> Around { get; init; } = [];

    /// <summary>Whether it is where a link leads.</summary>
    public bool IsTarget { get; init; }
}
