using Dossier.Json;

namespace Dossier.Tests.Json;

/// <summary>JSON of others is read whatever its escapes say, and one's own is safe where it stands.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData(@"""a\ud800b""", "a\ufffdb")]
    [InlineData(@"""\udc00""", "\ufffd")]
    [InlineData(@"""\ud83d\ude00""", "😀")]
    [InlineData(@"""a\u0000b""", "a\ufffdb")]
    [InlineData(@"""a\bb""", "a\ufffdb")]
    [InlineData(@"""a\nb""", "a\nb")]
    [InlineData(@"""a\\ud800""", @"a\ud800")]
    [InlineData(@"""\ufffe""", "\ufffd")]
    public void An_escape_that_is_no_character_is_the_one_for_none(string json, string expected)
    {
        using var document = JsonText.Read(json);
        Assert.Equal(expected, document.RootElement.GetString());
    }

    [Fact]
    public void In_a_page_nothing_ends_the_element()
    {
        var json = JsonText.ForHtml(writer => writer.WriteStringValue("</script><!-- ü"));
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Contains("ü", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_ends_its_last_line() =>
        Assert.Equal(
            "{\n  \"a\": \"ü\"\n}\n"u8.ToArray(),
            JsonText.Document(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("a", "ü");
                writer.WriteEndObject();
            })
        );

    [Fact]
    public void What_is_written_may_ask_for_json_of_its_own() =>
        Assert.Equal(
            "[\"[1]\"]",
            JsonText.Line(writer =>
            {
                writer.WriteStartArray();
                writer.WriteStringValue(
                    JsonText.Line(inner =>
                    {
                        inner.WriteStartArray();
                        inner.WriteNumberValue(1);
                        inner.WriteEndArray();
                    })
                );
                writer.WriteEndArray();
            })
        );
}
