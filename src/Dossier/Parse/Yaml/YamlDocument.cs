using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>Reads YAML with positions, without reflection.</summary>
internal static partial class YamlDocument
{
    /// <summary>
    /// The mapping at the root of a YAML text; an empty one when the text is empty; null, and a finding, when it cannot
    /// be read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML starts in it.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static YamlMap? Read(SourceFile file, int start, int end, DiagnosticBag bag)
    {
        var stream = new YamlStream();
        var text = file.Text[start..end];
        using var reader = new StringReader(text);
        var parser = new CleanParser(new Parser(reader));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException fault)
        {
            bag.Report(Codes.YamlSyntax, file.Span(start + Place(fault, text), 1), Reason(fault), Hint(fault, text));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet trips over a key within an open bracket. What it read last is where it went wrong.
            bag.Report(
                Codes.YamlSyntax,
                file.Span(start + (int)(parser.Current?.End.Index ?? 0), 1),
                "the YAML cannot be read from here on",
                "look for a bracket, brace or quotation mark that is not closed"
            );
            return null;
        }

        if (stream.Documents.Count > 1)
        {
            bag.Report(
                Codes.YamlSyntax,
                file.Span(start + (int)stream.Documents[1].RootNode.Start.Index, 1),
                "a second YAML document begins here",
                "take out the line of '---' before it"
            );
            return null;
        }

        var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        if (root is null or YamlMappingNode or YamlScalarNode { Value: null or "" })
        {
            return new YamlMap(file, start, root as YamlMappingNode, bag);
        }

        bag.Report(
            Codes.WrongValue,
            file.Span(start + (int)root.Start.Index, 1),
            "the YAML must be a mapping of keys to values"
        );
        return null;
    }

    /// <summary>Where the fault is; YamlDotNet has no position for some, and names the start of the text.</summary>
    private static int Place(YamlException fault, string text)
    {
        if (fault.End.Index > 0)
        {
            return (int)fault.Start.Index;
        }

        var missing =
            fault is AnchorNotFoundException && fault.Message.Split('\'') is [_, var name, ..]
                ? Regex.Match(text, $@"\*{Regex.Escape(name)}")
                : null;
        var tab = TabIndent().Match(text);
        return missing is { Success: true } ? missing.Index
            : tab.Success ? tab.Index + tab.Length - 1
            : 0;
    }

    [GeneratedRegex("^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    /// <summary>How to mend what is written most often.</summary>
    private static string? Hint(YamlException fault, string text) =>
        fault.Message.Contains("invalid mapping", StringComparison.Ordinal)
            ? "put the text in quotation marks, because it has a colon and a space in it"
        : fault.End.Index == 0 && TabIndent().IsMatch(text) ? "indent with spaces; YAML knows no tabs"
        : null;

    private static string Reason(YamlException fault)
    {
        // YamlDotNet's own message begins with the position in its text, which is not the file's.
        var message = fault.Message;
        var at = message.IndexOf("): ", StringComparison.Ordinal);
        message = (at >= 0 ? message[(at + 3)..] : message).TrimEnd('.');
        return $"the YAML cannot be read: {char.ToLowerInvariant(message[0])}{message[1..]}";
    }
}
