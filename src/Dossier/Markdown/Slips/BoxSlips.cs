using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Dossier.Markdown.Slips;

/// <summary>Finds boxes that are not closed, that have no name, and that say what they are without braces.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the Markdown starts in it, in UTF-16 code units.</param>
/// <param name="bag">Receives findings.</param>
internal sealed partial class BoxSlips(InputFile file, int offset, DiagnosticBag bag)
{
    /// <summary>
    /// Whether a box was found within another that it would close: what closes which is not known since.
    /// </summary>
    private bool isBoxInBox;

    /// <summary>
    /// Looks at a box; the line that was to close it, and opens another, which is no box; null for none.
    /// </summary>
    /// <param name="container">The box.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="attributes">What its braces say.</param>
    public CustomContainer? LookAt(CustomContainer container, TextSpan span, Model.Blocks.Attributes attributes)
    {
        var opening = file.FirstLine(span);
        var closer = Closer(container);
        if (string.IsNullOrWhiteSpace(container.Info))
        {
            if (attributes.Classes is [var name, ..])
            {
                bag.Report(
                    Codes.UnknownContainer,
                    opening,
                    "the box has no name: a class does not name it",
                    Callout().Match(name) is { Success: true } kind
                        ? Titled(span, kind.Groups[1].Value, attributes)
                        : "write its name before the braces, and no class: "
                            + $"::: {NameNear(name)}{Without(name, attributes)}"
                );
            }
            else if (attributes.Span.Length > 0)
            {
                bag.Report(
                    Codes.UnknownContainer,
                    opening,
                    "the box has no name",
                    $"write ::: {NameBy(attributes)} {Typed(attributes)}"
                );
            }
            else if (!isBoxInBox)
            {
                bag.Report(
                    Codes.UnclosedContainer,
                    opening,
                    "the line closes no box",
                    "take it out, or write above the text which box begins there: ::: name"
                );
            }
        }
        else if (closer is not null)
        {
            bag.Report(
                Codes.UnclosedContainer,
                file.FirstLine(Span(closer)),
                $"the line does not close the box '{container.Info}': '{closer.Info}' stands behind its colons",
                $"write '{new string(':', container.OpeningFencedCharCount)}' alone"
            );
        }
        else if (!isBoxInBox && FewColons(container) is { } few)
        {
            isBoxInBox = true;
            var colons = new string(':', container.OpeningFencedCharCount);
            var line = file.FirstLine(Span(few));
            var first = file.Locate(opening.Start).Line;
            bag.Report(
                Codes.UnclosedContainer,
                line,
                $"the line does not close the box '{container.Info}': {colons.Length} colons open it in line {first}",
                few.Parent == container && !container.TakeWhile(block => block != few).Any(IsBox)
                    ? $"write '{colons}' here, or '{new string(':', few.OpeningFencedCharCount)}' in line {first}"
                    : $"write '{colons}' here"
            );
        }
        else if (
            !isBoxInBox
            && (
                container is { ClosingFencedCharCount: 0, Parent: CustomContainer around }
                && around.OpeningFencedCharCount == container.OpeningFencedCharCount
                    ? End(around, span.Start)
                : container.ClosingFencedCharCount == 0 ? End(container, span.End)
                : null
            )
                is { } end
        )
        {
            isBoxInBox = true;
            var colons = new string(':', container.OpeningFencedCharCount);
            var isIndented = file.Text.AsSpan(end.Start, end.Length).Trim().SequenceEqual(colons);
            bag.Report(
                Codes.UnclosedContainer,
                end,
                isIndented
                    ? "the line does not close its box: four spaces or more stand before it"
                    : $"the line does not close its box: it has not {container.OpeningFencedCharCount} colons",
                $"write '{colons}' alone{(isIndented ? ", at the margin" : "")}"
            );
        }
        else if (
            container is { ClosingFencedCharCount: 0, Parent: CustomContainer outer }
            && outer.OpeningFencedCharCount == container.OpeningFencedCharCount
            && !(isBoxInBox && string.IsNullOrWhiteSpace(outer.Info)) // A line that was to close one: it is told.
        )
        {
            isBoxInBox = true;
            bag.Report(
                Codes.UnclosedContainer,
                file.FirstLine(Span(outer)),
                $"the box '{outer.Info}' is not closed before '{container.Info}' opens",
                $"end it with a line of '{new string(':', outer.OpeningFencedCharCount)}' above that; a box that "
                    + "holds others begins and ends with more colons than they"
            );
        }
        else if (container.ClosingFencedCharCount == 0 && !isBoxInBox)
        {
            bag.Report(
                Codes.UnclosedContainer,
                opening,
                $"the box '{container.Info}' is not closed",
                $"end it with a line of '{new string(':', container.OpeningFencedCharCount)}'"
            );
        }

        if (TwoWordName(container) is { } whole)
        {
            bag.Report(
                Codes.UnknownContainer,
                opening,
                "a space stands in the box's name",
                $"write ::: {whole} {(attributes.Span.Length > 0 ? Typed(attributes) : "{…}")}"
            );
        }
        else if (!string.IsNullOrWhiteSpace(container.Arguments))
        {
            if (AttributeSlip.In(opening) is { } slip)
            {
                bag.Report(Codes.BadAttribute, slip.Span, slip.Reason, slip.Hint);
            }
            else
            {
                bag.Report(
                    Codes.BadAttribute,
                    opening,
                    $"'{container.Arguments.Trim()}' is not read as attributes",
                    Braced(container.Info, container.Arguments.Trim())
                );
            }
        }

        return closer;
    }

    /// <summary>The name of a box that another is near; that of a callout where none is.</summary>
    private static string NameNear(string name) =>
        Suggestion.Closest(name, [.. Containers.All.Select(form => form.Name)]) ?? "callout";

    /// <summary>The braces as typed.</summary>
    private string Typed(Model.Blocks.Attributes attributes) =>
        file.Text.Substring(attributes.Span.Start, attributes.Span.Length);

    /// <summary>The braces as typed, without a class; nothing where nothing else is in them.</summary>
    private string Without(string name, Model.Blocks.Attributes attributes)
    {
        var braces = Typed(attributes);
        var rest = string.Join(
            ' ',
            braces.Trim('{', '}').Split(' ').Where(part => part != $".{name}" && part.Length > 0)
        );
        return rest.Length == 0 ? "" : $" {{{rest}}}";
    }

    /// <summary>
    /// The line that was to close a box and has a word behind its colons, so that it opens another; null for none.
    /// </summary>
    private static CustomContainer? Closer(CustomContainer box) =>
        box is { ClosingFencedCharCount: 0, LastChild: CustomContainer { ClosingFencedCharCount: 0, Count: 0 } last }
        && last.OpeningFencedCharCount == box.OpeningFencedCharCount
        && Containers.Of(last.Info ?? "") is null
            ? last
            : null;

    /// <summary>
    /// The line of colons alone in a box that nothing closes, which has fewer than opened it; null for none.
    /// </summary>
    private static CustomContainer? FewColons(CustomContainer box) =>
        box.ClosingFencedCharCount > 0
            ? null
            : box.Descendants<CustomContainer>()
                .FirstOrDefault(inner =>
                    string.IsNullOrWhiteSpace(inner.Info)
                    && string.IsNullOrWhiteSpace(inner.Arguments)
                    && inner.OpeningFencedCharCount < box.OpeningFencedCharCount
                    && inner.TryGetAttributes() is null
                );

    private static bool IsBox(Markdig.Syntax.Block block) => block is CustomContainer;

    /// <summary>The line that was to close a box and has other signs or too few; null for none.</summary>
    /// <param name="box">The box.</param>
    /// <param name="limit">Where to stop looking.</param>
    private TextSpan? End(CustomContainer box, int limit)
    {
        var start = Span(box).Start;
        var text = file.Text[start..Math.Max(start, limit)];
        var line = Closing().Match(text) is { Success: true } other ? other : Indented().Match(text);
        return line.Success ? file.Span(start + line.Groups[1].Index, line.Groups[1].Length) : null;
    }

    /// <summary>Colons that were to close a box and stand too far from the margin.</summary>
    [GeneratedRegex(@"^(?: {4}|\t)(?>[ \t]*)((?>:{3,}))(?>[ \t]*)$", RegexOptions.Multiline)]
    private static partial Regex Indented();

    /// <summary>Signs in a line that were to close a box: ‘::’, ‘: :’, ‘;;;’, wide colons.</summary>
    [GeneratedRegex(@"^ {0,3}(:{1,2}|;{2,3}|:;:?|：{2,3}|:(?: :)+)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Closing();

    /// <summary>The name of a box that is written as two words; null where it is none.</summary>
    private static string? TwoWordName(CustomContainer box) =>
        box is { Info.Length: > 0, Arguments: { } rest }
        && $"{box.Info}-{rest.Split([' ', '{'])[0]}".ToLowerInvariant() is var name
        && Containers.Of(name) is not null
            ? name
            : null;

    /// <summary>How a callout of Quarto is written, whose title may stand as a heading in it.</summary>
    private string Titled(TextSpan box, string kind, Model.Blocks.Attributes attributes)
    {
        var next = file.Text.IndexOf('\n', box.Start) + 1;
        var line = next > 0 ? file.FirstLine(file.Span(next, 0)) : default;
        var below = line.Length > 0 ? file.Text.Substring(line.Start, line.Length) : "";
        var title =
            attributes["title"]?.Value
            ?? (below is ['#', ..] ? below.Trim('#', ' ') : null)
            ?? $"{char.ToUpperInvariant(kind[0])}{kind[1..]}";
        var rest = string.Concat(
            attributes
                .Values.Where(value => value.Key is not ("title" or "collapse" or "icon" or "appearance"))
                .Select(value => $" {value.Key}=\"{value.Value}\"")
        );
        return $"write ::: callout {{title=\"{title}\"{rest}}}"
            + (below is ['#', ..] ? ", and take the heading below it out" : "");
    }

    /// <summary>The class of a callout of Quarto: ‘callout-note’.</summary>
    [GeneratedRegex("^callout-([a-z]+)$")]
    private static partial Regex Callout();

    /// <summary>The box that has the keys of some braces.</summary>
    private static string NameBy(Model.Blocks.Attributes attributes) =>
        attributes["date"] is not null ? Containers.Event
        : attributes["value"] is not null ? Containers.KeyFigure
        : attributes["kind"] is not null ? Containers.EditorNote
        : attributes["type"] is not null ? Containers.Chart
        : attributes["extent"] is not null || attributes["countries"] is not null ? Containers.Map
        : attributes["section"] is not null ? Containers.KeyMessage
        : Containers.Callout;

    /// <summary>How a box is opened that has its title, or what belongs into braces, without them.</summary>
    private static string Braced(string? name, string arguments) =>
        arguments.AsSpan().ContainsAny("{}") ? "write ::: name {#id key=\"value\"}, every quotation mark closed"
        : arguments.Contains('=', StringComparison.Ordinal) ? $"put it into braces: ::: {name} {{{arguments}}}"
        : $"a title stands in braces: ::: {name} {{title=\"{arguments.Trim('"')}\"}}";

    private TextSpan Span(MarkdownObject item) => file.Span(offset + item.Span.Start, item.Span.Length);
}
