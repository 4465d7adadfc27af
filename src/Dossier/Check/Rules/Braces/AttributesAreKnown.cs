using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;

namespace Dossier.Check.Rules.Braces;

/// <summary>Braces hold known keys and classes, sound ids and languages, and what a container needs.</summary>
internal static class AttributesAreKnown
{
    private static readonly ImmutableArray<string> Everywhere = ["from", "lang", "own", "seen", "stet"];
    private static readonly ImmutableArray<string> OfAnyBox = [.. Containers.All.SelectMany(form => form.Keys)];
    private static readonly ImmutableArray<string> OfOthers =
    [
        .. "width height scale align style float class id cite source ref".Split(' '),
    ];
    private static readonly ImmutableArray<string> Classes = ["lead", "no-term", "common-knowledge", "own"];

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var example = SeedRecord.Example(briefing.Seeds) ?? "record#p1";
        foreach (var page in briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page))
            {
                if (AttributeSlip.In(block.Attributes.Span) is { } inBlock)
                {
                    ReportSlip(inBlock, bag);
                    continue;
                }

                if (HasTwoGrounds(block))
                {
                    bag.MarkUnread(block.Span); // What it rests on is not known: the second is not read.
                }

                if (block is Container { Name: "" })
                {
                    continue; // That it has no name is told.
                }

                // A line between blocks is none, so that nothing could be linked to there.
                if (
                    block is Paragraph { Content.IsEmpty: true } or ThematicBreak
                    && block.Attributes.Span is { Length: > 0, File: { } file } braced
                )
                {
                    if (file.LineText(file.Locate(braced.Start).Line).Contains("![", StringComparison.Ordinal))
                    {
                        continue; // They are of a picture that there is not, which is told.
                    }

                    bag.Report(
                        Codes.BadAttribute,
                        block.Attributes.Span,
                        "the braces belong to nothing: no block stands above them",
                        "put them at the end of the block that they are about"
                    );
                    continue;
                }

                var form = block is Container box ? Containers.Of(box.Name) : null;
                if (block.Attributes["own"] is { } own && block.Ground.Own.IsEmpty && own.Value.Trim().Length > 0)
                {
                    bag.Report(
                        Codes.BadAttribute,
                        own.Span,
                        $"'{own.Value}' is no figure for the editors to vouch for",
                        "write figures that stand in the block, own=\"10%\"; a block that is the editors' own says "
                            + "{.own}"
                    );
                }

                // Which box an unknown name was to open is not known, and so which keys it has.
                ReportUnread(
                    block.Attributes,
                    form is null && block is Container ? OfAnyBox : form?.Keys ?? [],
                    form is null ? [] : Missing((Container)block, form),
                    bag
                );
                if (form is not null && form.Fits(page.Kind) && !HasUnreadBraces((Container)block))
                {
                    ReportMissing((Container)block, form, bag);
                }

                if (
                    block is TextBlock { Content: [.., Text last] }
                    && Unread(block) is { } at
                    && !UnseenCharacter.Report(
                        last.Value[at..],
                        last.Span.Part(Math.Min(at, last.Span.Length), last.Value.Length - at),
                        bag
                    )
                )
                {
                    var unread = last.Span.Part(Math.Min(at, last.Span.Length), last.Value.Length - at);
                    if (bag.IsInSlip(unread))
                    {
                        continue;
                    }

                    if (AttributeSlip.In(unread) is { } inText)
                    {
                        ReportSlip(inText, bag);
                        continue;
                    }

                    bag.Report(
                        Codes.BadAttribute,
                        unread,
                        $"'{last.Value[at..].Trim()}' is not read as attributes",
                        Closed(last.Value[at..].Trim())
                            ?? $"write {{from=\"{example}\"}}, {{.class}} or {{#id}}, every quotation mark and brace "
                                + "closed"
                    );
                }
            }

            Walk.EachInline(
                page,
                inline =>
                {
                    if (AttributesOf(inline) is { } attributes)
                    {
                        ReportUnread(attributes, [], [], bag);
                    }
                }
            );
        }
    }

    /// <summary>Whether a block says twice what it rests on, which is reported.</summary>
    public static bool HasTwoGrounds(Block block) => block.Attributes.Values.Count(value => value.Key == "from") > 1;

    /// <summary>
    /// Whether braces stand after a container's name that could not be read, which has been reported.
    /// </summary>
    public static bool HasUnreadBraces(Container container) =>
        container.Attributes.Span.File is null
        && container.Span.File is { } file
        && file.LineText(file.Locate(container.Span.Start).Line).Contains('{', StringComparison.Ordinal);

    /// <summary>Whether braces hold a key or class that there is not: what they were to say is not known.</summary>
    public static bool HasUnknown(Attributes attributes) =>
        attributes.Classes.Any(name => !Classes.Contains(name))
        || attributes.Values.Any(value => !Everywhere.Contains(value.Key) && !OfAnyBox.Contains(value.Key));

    /// <summary>Where braces open at the end of a block's text that were meant for attributes and are not read as such;
    /// null where there are none.</summary>
    public static int? Unread(Block block) =>
        block is TextBlock { Content: [.., Text last] }
        && LooksLikeBraces(last.Value) is > -1 and var at
        && !IsText(last, at)
            ? at
            : null;

    /// <summary>Braces with the mark or brace that they lack, to be written; null where that mends nothing.</summary>
    private static string? Closed(string braces)
    {
        var marks = braces.Count(sign => sign is '"' or '“' or '”');
        var bare = braces.TrimEnd('}');
        return bare.Contains('}', StringComparison.Ordinal)
            || bare.LastIndexOf('{') > 0
            || !bare.Contains('=', StringComparison.Ordinal)
                ? null
            : marks == 1 ? $"write {bare}\"}}"
            : marks % 2 == 0 && bare.Length == braces.Length ? $"write {bare}}}"
            : null;
    }

    private static void ReportSlip(AttributeSlip slip, DiagnosticBag bag) =>
        bag.Report(Codes.BadAttribute, slip.Span, slip.Reason, slip.Hint);

    private static Attributes? AttributesOf(Inline inline) =>
        inline switch
        {
            NestingInline nesting => nesting.Attributes,
            Image image => image.Attributes,
            _ => null,
        };

    /// <summary>The keys that a box needs and its braces do not have.</summary>
    private static ImmutableArray<string> Missing(Container container, ContainerForm form) =>
        [.. form.Required.Where(key => container.Attributes[key] is null)];

    /// <summary>
    /// Reports the attributes of one pair of braces that are not known, or not read as they are written.
    /// </summary>
    private static void ReportUnread(
        Attributes attributes,
        ImmutableArray<string> own,
        ImmutableArray<string> missing,
        DiagnosticBag bag
    )
    {
        if (ReferenceEquals(attributes, Attributes.None))
        {
            return;
        }

        foreach (var (i, value) in attributes.Values.Index())
        {
            if (value.Key == Attributes.SecondId)
            {
                bag.Report(
                    Codes.BadAttribute,
                    value.Span,
                    $"a second id, '{value.Value}', is not read: '{attributes.Id}' stands before it",
                    "a block has one id; an older one is kept by redirects.yml"
                );
            }
            else if (attributes.Values.Take(i).FirstOrDefault(before => before.Key == value.Key) is { } first)
            {
                RepeatedValue.Report(first, value, bag);
            }
            else if (!Everywhere.Contains(value.Key) && !own.Contains(value.Key))
            {
                bag.Report(
                    Codes.BadAttribute,
                    BoxKeys.Place(attributes, value),
                    $"the attribute '{value.Key}' is unknown here",
                    Suggestion.For(value.Key, own.Concat(Everywhere))
                        ?? (
                            own.FirstOrDefault(key => attributes[key] is null && BoxKeys.IsCalled(key, value.Key))
                                is { } meant
                                ? $"did you mean '{meant}'?"
                                : Instead(value.Key, own, missing)
                        )
                );
            }
            else if (string.IsNullOrWhiteSpace(value.Value) && Everywhere.Contains(value.Key))
            {
                bag.Report(
                    Codes.BadAttribute,
                    value.Span with
                    {
                        Length = Math.Max(1, value.Span.Length),
                    },
                    $"'{value.Key}' says nothing",
                    "write what it is to say between the quotation marks, or take it out"
                );
            }
            else if (value.Key == "lang")
            {
                LanguageIsKnown.Look(value, bag);
            }
        }

        foreach (var name in attributes.Classes.Where(name => !Classes.Contains(name)))
        {
            bag.Report(
                Codes.BadAttribute,
                attributes.Span,
                $"the class '{name}' is unknown",
                name is "unnumbered" or "unlisted" or "allowframebreaks"
                    ? "take it out: headings have no numbers here, and all are listed"
                    : Suggestion.For(name, Classes) ?? $"one of {string.Join(", ", Classes)}"
            );
        }

        if (attributes.Id is { } id && !Slug.IsId(id) && !UnseenCharacter.Report(id, attributes.IdSpan, bag))
        {
            bag.Report(
                Codes.BadId,
                attributes.IdSpan,
                $"'{id}' cannot be a permanent id: {Slug.Wanted(id)}",
                Slug.Of(id) is var slug && Slug.IsId(slug) ? $"write '#{slug}'" : null
            );
        }
    }

    /// <summary>
    /// What to write in place of an attribute that other programs know, or which attributes there are.
    /// </summary>
    private static string Instead(string key, ImmutableArray<string> own, ImmutableArray<string> missing) =>
        key switch
        {
            _ when Replaces(key, own, missing) => $"write {missing[0]}=\"…\" in its place",
            "width" or "height" or "scale" =>
                "a picture is as wide as the text, or as its own pixels where it has fewer: leave the size out",
            "align" or "style" or "float" => "the theme decides how things look: leave it out",
            "class" => "a class is written with a dot: {.lead}",
            "id" or "name" => "an id is written with a number sign: {#id}",
            "term" or "glossary" => "a link stands in round brackets behind its words: [words](term:id)",
            "section" => "a link stands in round brackets behind its words: [words](section:id)",
            "cite" or "source" or "ref" => "a source is cited in the text: [@id]",
            _ => $"known here: {string.Join(", ", Everywhere.Concat(own).Order(StringComparer.Ordinal))}",
        };

    /// <summary>Whether an unknown key stands in the place of the only one that a box lacks.</summary>
    private static bool Replaces(string key, ImmutableArray<string> own, ImmutableArray<string> missing) =>
        missing.Length == 1 && !OfOthers.Contains(key) && Suggestion.Closest(key, own.Concat(Everywhere)) is null;

    /// <summary>Reports what a box needs, and its braces do not have.</summary>
    private static void ReportMissing(Container container, ContainerForm form, DiagnosticBag bag)
    {
        var opening = container.Attributes.Span.File is null
            ? container.Span with
            {
                Length = "::: ".Length + container.Name.Length,
            }
            : container.Attributes.Span;
        // A key that is near one which is needed was to be that one, and has been reported.
        var unknown = container
            .Attributes.Values.Select(value => value.Key)
            .Where(key => !form.Keys.Contains(key) && !Everywhere.Contains(key));
        var missing = Missing(container, form);
        foreach (
            var key in missing.Where(key =>
                !unknown.Any(other =>
                    Suggestion.Closest(other, [key]) is not null
                    || BoxKeys.IsCalled(key, other)
                    || Replaces(other, form.Keys, missing)
                )
            )
        )
        {
            bag.Report(
                Codes.BadAttribute,
                opening,
                $"the box '{container.Name}' needs {key}=\"…\"",
                key switch
                {
                    "type" => $"one of {string.Join(", ", Containers.ChartTypes)}",
                    "kind" => $"one of {string.Join(", ", Containers.NoteKinds)}",
                    _ => $"write {key}=\"…\" into the braces on its first line",
                }
            );
        }

        if (form.NeedsId && container.Attributes.Id is null)
        {
            bag.Report(
                Codes.BadAttribute,
                opening,
                $"the box '{container.Name}' needs a permanent id",
                "begin its braces with #id: others will link to it"
            );
        }
    }

    /// <summary>
    /// Whether a brace was written to be one: after a backslash, or by its number.
    /// </summary>
    private static bool IsText(Text text, int at)
    {
        if (text.Span.File is not { } file)
        {
            return false;
        }

        var brace = text.Span.Start - 1;
        for (var before = text.Value.AsSpan(0, at).Count('{'); before >= 0; before--)
        {
            brace = file.Text.IndexOf('{', brace + 1);
            if (brace < 0 || brace >= text.Span.End)
            {
                return true;
            }
        }

        var slashes = file.Text.AsSpan(0, brace);
        return (slashes.Length - slashes.TrimEnd('\\').Length) % 2 == 1;
    }

    /// <summary>Whether braces begin with a key and a colon.</summary>
    private static bool BeginsWithKey(ReadOnlySpan<char> braces)
    {
        var key = braces[1..braces.IndexOf(':')].TrimEnd().ToString();
        return Everywhere.Contains(key) || OfAnyBox.Contains(key);
    }

    /// <summary>Where braces open at the end of a text that were meant for attributes; -1 for none.</summary>
    private static int LooksLikeBraces(string text)
    {
        var open = text.LastIndexOf('{');
        var rest = text.AsSpan(Math.Max(0, open));
        return
            open >= 0
            && open + 1 < text.Length
            && text[open + 1] switch
            {
                '.' or '#' => true,
                '-' or '=' or ':' => rest.TrimEnd() is [.., '}'],
                var sign => (
                    char.IsLetter(sign)
                    && (rest.Contains('=') || rest.Contains(':') && (rest.IndexOfAny("\"“") > 0 || BeginsWithKey(rest)))
                ) || (Invisible.Is(sign) && rest.IndexOfAny('=', '.', '#') > 0),
            }
            ? open
            : -1;
    }
}
