using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>What an example comes to beside its page of the site.</summary>
internal static class SpecOutputs
{
    private static readonly JsonSerializerOptions AsTyped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is handed to the typesetter for the section: a line for each block.</summary>
    /// <param name="compilation">What was compiled.</param>
    /// <param name="at">Which of the texts that were, from 0 on.</param>
    public static string Print(Compilation compilation, int at = 0)
    {
        using var data = JsonDocument.Parse(compilation.Print!.Files["briefing.json"]);
        var section = data
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .Single(section => section.GetProperty("title").GetString() == SpecFixture.Title(at));
        return string.Concat(
            section
                .GetProperty("blocks")
                .EnumerateArray()
                .Select(block => $"{JsonSerializer.Serialize(block, AsTyped)}\n")
        );
    }

    /// <summary>
    /// The section as plain text: what is searched, under its address; then, with their sentences, where it cites
    /// sources and mentions terms.
    /// </summary>
    /// <param name="compilation">What was compiled.</param>
    /// <param name="at">Which of the texts that were, from 0 on.</param>
    public static string Plain(Compilation compilation, int at = 0)
    {
        var name = SpecFixture.Name(at);
        var address = $"sections/{name}/";
        var text = new StringBuilder();
        foreach (var record in compilation.Search!.Records)
        {
            if (record.Url.StartsWith(address, StringComparison.Ordinal))
            {
                text.Append(record.Url[address.Length..]).Append(": ").Append(record.Text).Append('\n');
            }
        }

        var page = Composed.Of(compilation.Briefing!).SectionById[name];
        foreach (var cited in page.Citations)
        {
            text.Append("cites ").Append(cited.SourceId).Append(": ").Append(cited.Sentence).Append('\n');
        }

        foreach (var mention in page.Mentions)
        {
            text.Append("mentions ").Append(mention.TermId).Append(": ").Append(mention.Sentence).Append('\n');
        }

        return text.ToString();
    }
}
