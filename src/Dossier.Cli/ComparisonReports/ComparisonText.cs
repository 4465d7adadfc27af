using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Cli.Verbs.Building;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;

namespace Dossier.Cli.ComparisonReports;

/// <summary>
/// A comparison for a terminal: what is new in <c>{+ +}</c>, what is gone in <c>[- -]</c>, as wdiff and Git mark words.
/// </summary>
internal static class ComparisonText
{
    /// <summary>How many characters of a long unchanged run stay beside a change, up to the next space.</summary>
    private const int Context = 40;

    /// <summary>A comparison as lines of text.</summary>
    public static string Of(Comparison comparison, bool colour)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{comparison.From} to {comparison.To?.ToString() ?? "the working text"}: {Level(comparison)}; "
                + $"{BuildRun.Plural(comparison.Size.Inserted, "word")} in, {comparison.Size.Deleted} out\n"
        );
        foreach (var reason in comparison.Reasons)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {reason.Level.ToString().ToLowerInvariant()}: {Reason(reason)}\n"
            );
        }

        foreach (var group in comparison.Items.GroupBy(item => item.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{KindsName(group.Key)}\n");
            foreach (var item in group)
            {
                var state =
                    item is { Kind: ItemKind.Note, State: ChangeState.Removed } ? "resolved"
                    : item.WasId is not null ? "renamed"
                    : StateName(item.State);
                var formerId = item.WasId is { } id ? $" (was {id})" : "";
                var said = item is { Kind: ItemKind.Figure, State: ChangeState.Changed }
                    ? $"{item.Before} → {item.After}"
                    : MarkedWords(item.Words, colour);
                text.Append(CultureInfo.InvariantCulture, $"  {state} {item.Id}{formerId}\n    {said}\n");
            }
        }

        foreach (var page in comparison.Pages)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{(page.Page.Title.Length > 0 ? page.Page.Title : page.Page.Id)} ({StateName(page.State)})\n"
            );
            if (page.State == ChangeState.Changed && page.Units.All(unit => unit.State == ChangeState.Same))
            {
                text.Append("  its words are the same; its title, its links or what it rests on changed\n");
            }

            foreach (var unit in page.Units.Where(unit => unit.State != ChangeState.Same))
            {
                var from = unit.OtherPage is { } other ? $" from ‘{other}’" : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {StateName(unit.State)}{from}: {MarkedWords(unit.Words, colour)}\n"
                );
            }
        }

        return text.ToString();
    }

    /// <summary>A reason in words.</summary>
    public static string Reason(ChangeReason reason)
    {
        var isRenamed = reason.State == ChangeState.Moved && reason.Kind < ItemKind.Statement;
        var state = isRenamed ? "renamed" : StateName(reason.State);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{KindsName(reason.Kind).ToLowerInvariant()} {state}: {reason.Count}"
        );
    }

    /// <summary>The size of the change, in a word.</summary>
    public static string Level(Comparison comparison) =>
        comparison.Reasons.IsEmpty
            ? "nothing that readers see"
            : $"a {comparison.Level.ToString().ToLowerInvariant()} change";

    private static string KindsName(ItemKind kind) =>
        kind switch
        {
            ItemKind.KeyMessage => "Key messages",
            ItemKind.Conclusion => "Summary and points of sections",
            ItemKind.Section => "Sections",
            ItemKind.Figure => "Key figures",
            ItemKind.Event => "Events",
            ItemKind.Term => "Terms",
            ItemKind.Source => "Sources",
            ItemKind.Note => "Editor’s notes",
            ItemKind.Dossier => "Title, language, licence and order",
            ItemKind.Statement => "Statements",
            _ => "Wording",
        };

    private static string StateName(ChangeState state) => state.ToString().ToLowerInvariant();

    /// <summary>
    /// The words of a change in one line, what is new and what is gone marked, long unchanged runs shortened.
    /// </summary>
    private static string MarkedWords(ImmutableArray<WordRun> runs, bool colour)
    {
        var text = new StringBuilder();
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            switch (run.State)
            {
                case ChangeState.Added:
                    text.Append(colour ? "\u001b[32m" : "")
                        .Append("{+")
                        .Append(run.Text)
                        .Append("+}")
                        .Append(colour ? "\u001b[0m" : "");
                    break;
                case ChangeState.Removed:
                    text.Append(colour ? "\u001b[31m" : "")
                        .Append("[-")
                        .Append(run.Text)
                        .Append("-]")
                        .Append(colour ? "\u001b[0m" : "");
                    break;
                default:
                    text.Append(ShortenRun(run.Text, i == 0, i == runs.Length - 1));
                    break;
            }
        }

        return string.Concat(text.ToString().Where(c => c == '\u001b' || !char.IsControl(c)));
    }

    /// <summary>An unchanged run of words; of a long one only what stands next to a change.</summary>
    private static string ShortenRun(string text, bool isFirst, bool isLast)
    {
        if (text.Length <= 3 * Context)
        {
            return text;
        }

        var start = isFirst && !isLast ? "" : text[..NextSpace(text, Context)];
        var end = isLast ? "" : text[NextSpace(text, text.Length - Context)..];
        return $"{start} … {end}";
    }

    /// <summary>The offset of the next space; the length where none follows.</summary>
    private static int NextSpace(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        return space < 0 ? text.Length : space;
    }
}
