using Dossier.Diagnostics;
using Dossier.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>Reads YAML with positions, without reflection.</summary>
internal static class YamlDocument
{
    /// <summary>
    /// The mapping at the root of a YAML text; an empty one when the text is empty; null, and a finding, when it cannot
    /// be read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML starts in it.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="bag">Receives findings.</param>
    public static YamlMap? Read(InputFile file, int start, int end, DiagnosticBag bag)
    {
        var stream = new YamlStream();
        var text = file.Text[start..end];
        using var reader = new StringReader(text);
        var parser = new CleanScalarParser(
            new SizeBoundedParser(new Parser(reader)),
            scalar => YamlPitfalls.Report(file, start, scalar, bag)
        );
        try
        {
            stream.Load(parser);
        }
        catch (YamlException exception)
        {
            var fault = YamlFault.Of(exception, text);
            ReportUnreadable(file, start + fault.Place, fault.Reason, fault.Hint, bag);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet trips over a key within an open bracket. What it read last is where it went wrong.
            ReportUnreadable(
                file,
                start + (int)(parser.Current?.End.Index ?? 0),
                "the YAML cannot be read from here on",
                "look for a bracket, brace or quotation mark that is not closed",
                bag
            );
            return null;
        }

        if (stream.Documents.Count > 1)
        {
            var last = text.LastIndexOf("\n---", StringComparison.Ordinal) + 1;
            var isClosingRule = text[last..].Trim().Length == 3;
            ReportUnreadable(
                file,
                start + (isClosingRule ? last : (int)stream.Documents[1].RootNode.Start.Index),
                isClosingRule ? "the line of '---' ends the file's YAML here" : "a second YAML document begins here",
                isClosingRule
                    ? "take it out, and that at the file's head too: such lines stand at the head of pages alone"
                    : "take out the line of '---' before it",
                bag
            );
            return null;
        }

        var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        if (root is null or YamlMappingNode or YamlScalarNode { Value: null or "" })
        {
            return new YamlMap(file, start, root as YamlMappingNode, bag);
        }

        if (root is YamlScalarNode && new YamlSlip(text.Length).First(text) is { } slip)
        {
            ReportUnreadable(file, start + slip.Place, $"the YAML cannot be read: {slip.Reason}", slip.Hint, bag);
            return null;
        }

        bag.MarkNotRead(file.Path);
        bag.Report(
            Codes.WrongValue,
            file.Span(start + (int)root.Start.Index, 1),
            "the YAML must be a mapping of keys to values",
            root is YamlSequenceNode ? ListHint(file.Path) : "write a key, a colon and a space before the value"
        );
        return null;
    }

    /// <summary>What stands before the list of a file, by the file's name.</summary>
    private static string ListHint(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name switch
        {
            "redirects.yml" or "corrections.yml" or "reviews.yml" => Below(name[..^".yml".Length]),
            "dossier.yml" => "a list stands below its key, such as 'derived-from:' on a line of its own",
            "edition.yml" => Below("files"),
            _ when name.EndsWith(".md", StringComparison.Ordinal) => path.Contains(
                "glossary/",
                StringComparison.Ordinal
            )
                ? "a list stands below its key, such as 'aliases:' on a line of its own"
                : "write a key, a colon and a space before each value: 'title: …'",
            _ when path.Contains("seeds/", StringComparison.Ordinal) => Below("passages"),
            _ when path.Contains("texts/", StringComparison.Ordinal) =>
                "write a key, a colon and a space before each text",
            _ => Below("references"),
        };

        static string Below(string key) => $"write '{key}:' on a line of its own above the list";
    }

    /// <summary>Reports why YAML cannot be read, and that what its file holds is not known to be missing.</summary>
    private static void ReportUnreadable(InputFile file, int place, string reason, string? hint, DiagnosticBag bag)
    {
        bag.MarkNotRead(file.Path);
        bag.Report(Codes.YamlSyntax, file.Span(place, 1), reason, hint);
    }
}
