using System.Collections.Immutable;
using Dossier.Compose.Entries.Articles;
using Dossier.Compose.RunningText;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Theming;

namespace Dossier.Compose.Citations;

/// <summary>Decides what is said of a source's archived copy, and which address a reference gives.</summary>
/// <param name="texts">Interface texts.</param>
internal sealed class CitedCopy(Texts texts)
{
    /// <summary>
    /// A source as references give it: at its copy, where its address is known to be dead. Its record keeps its
    /// address.
    /// </summary>
    public static Source AsCited(Source source) =>
        IsDead(source) && ArchivedCopy.Of(source) is { } copy
            ? source with
            {
                Fields = source.Fields.SetItem("URL", copy.Address),
            }
            : source;

    /// <summary>What is said of a source's copy; null for one without an address.</summary>
    public CopyEntry? Of(Source source)
    {
        var copy = ArchivedCopy.Of(source);
        if (copy is null && source["URL"].Length == 0)
        {
            return null;
        }

        var date = copy?.Taken is { } taken ? texts.Date(taken) : "";
        var dead = source["URL"].Length > 0 && IsDead(source) ? DeadLabel(source) : "";
        return new CopyEntry(copy?.Address ?? "", date, dead)
        {
            Line =
                copy is null ? [PlainRun(texts["no_copy"])]
                : dead.Length == 0 ? [LinkTo(copy.Address, CopyLabel(date))]
                : [PlainRun($"{CopyLabel(date)}; {dead}: "), LinkTo(source["URL"], source["URL"])],
        };
    }

    /// <summary>‘Archived copy, 3 May 2024’, without the date where it is empty.</summary>
    private string CopyLabel(string date) => date.Length > 0 ? texts.Format("archive_dated", date) : texts["archive"];

    /// <summary>‘the original address is dead since May 2024’, without the date where the source gives none.</summary>
    private string DeadLabel(Source source) =>
        Edtf.Parse(source.Custom["dead"]) is { IsDated: true } since
            ? texts.Format("original_dead_since", texts.Date(since))
            : texts["original_dead"];

    /// <summary>
    /// Whether the source's <c>dead</c> says so: by a date, or by anything but <c>no</c> and <c>false</c>.
    /// </summary>
    private static bool IsDead(Source source) =>
        source.Custom.GetValueOrDefault("dead", "") is not ("" or "no" or "false");

    private static TextRun PlainRun(string text) => new(text);

    private static LinkRun LinkTo(string address, string text) =>
        new(new WebPlace(address), "", "", IsMention: false, [PlainRun(text)]);
}
