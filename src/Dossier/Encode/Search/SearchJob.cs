using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Json;
using Dossier.Model.Pages;

namespace Dossier.Encode.Search;

/// <summary>All that a maker of a search index needs.</summary>
/// <param name="Language">ISO 639-1 code of the dossier's language, for the stems of words.</param>
/// <param name="Records">What can be found, in the order of the dossier.</param>
public sealed record SearchJob(string Language, ImmutableArray<SearchRecord> Records)
{
    /// <summary>The folder of the index, below the site's root.</summary>
    public const string Folder = PagePaths.Search;

    private readonly Lazy<byte[]> json = new(() => Write(Language, Records));

    /// <summary>The job as JSON in UTF-8, as <c>theme/search/index.mjs</c> reads it.</summary>
    public ReadOnlyMemory<byte> Json => json.Value;

    /// <summary>Hash of all that the index is made from, 64 hexadecimal digits.</summary>
    /// <param name="program">A hash of the program that makes it.</param>
    public string KeyWith(string program)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{program}\0"));
        hash.AppendData(json.Value);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Write(string language, ImmutableArray<SearchRecord> records) =>
        JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("language", language);
            json.WriteStartArray("records");
            foreach (var record in records)
            {
                json.WriteStartObject();
                json.WriteString("url", record.Url);
                WriteTexts("kinds", record.Kinds);
                json.WriteString("title", record.Title);
                json.WriteString("place", record.Place);
                json.WriteString("language", record.Language);
                WriteTexts("names", record.Names);
                json.WriteString("text", record.Text);
                json.WriteString("folded", record.Folded);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void WriteTexts(string key, ImmutableArray<string> texts)
            {
                json.WriteStartArray(key);
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
            }
        });
}
