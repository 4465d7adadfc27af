using Dossier.Diagnostics;
using Dossier.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>Reads YAML with positions, without reflection.</summary>
internal static class YamlDocument
{
    /// <summary>The mapping at the root of a YAML text; an empty one when the text is empty; null, and a finding, when it cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the YAML starts in it.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static YamlMap? Read(SourceFile file, int start, int end, DiagnosticBag bag)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(file.Text[start..end]);
            stream.Load(reader);
        }
        catch (YamlException fault)
        {
            bag.Report(Codes.YamlSyntax, file.Span(start + (int)fault.Start.Index, 1), Reason(fault));
            return null;
        }

        var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
        if (root is null or YamlMappingNode or YamlScalarNode { Value: null or "" })
        {
            return new YamlMap(file, start, root as YamlMappingNode, bag);
        }

        bag.Report(Codes.WrongValue, file.Span(start + (int)root.Start.Index, 1), "the YAML must be a mapping of keys to values");
        return null;
    }

    private static string Reason(YamlException fault)
    {
        // YamlDotNet's own message begins with the position in its text, which is not the file's.
        var message = fault.Message;
        var at = message.IndexOf("): ", StringComparison.Ordinal);
        message = (at >= 0 ? message[(at + 3)..] : message).TrimEnd('.');
        return $"the YAML cannot be read: {char.ToLowerInvariant(message[0])}{message[1..]}";
    }
}
