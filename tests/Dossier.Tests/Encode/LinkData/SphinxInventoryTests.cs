using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.LinkData;

public sealed partial class SphinxInventoryTests
{
    [Fact]
    public void Every_line_is_read_by_Sphinx_as_it_was_meant()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "glossary/v.md",
                    """
                    ---
                    term: Kazakhstan Vision 2050
                    aliases: [Vision 2050, Law No. 12]
                    ---
                    A plan.

                    """
                ),
                ("glossary/w.md", SmallDossier.Term("'Aral b:c 1 https://evil.example/ x'", "No address.\n")),
                ("glossary/x.md", SmallDossier.Term("Agenda 2030 of the UN", "An agenda.\n"))
            )
        );

        var lines = Lines(compilation.Output!.Files["objects.inv"].ToArray());
        var read = lines.Select(line => SphinxLine().Match(line)).ToArray();
        Assert.All(read, line => Assert.Contains(line.Groups[2].Value, (string[])["std:term", "std:label", "std:doc"]));
        Assert.All(read, line => Assert.DoesNotContain("evil", line.Groups[4].Value, StringComparison.Ordinal));
        Assert.Equal(
            ["Agenda 2030 of the UN", "Vision 2050", "v", "w", "x"],
            read.Where(line => line.Groups[2].Value == "std:term")
                .Select(line => line.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );
    }

    private static string[] Lines(byte[] inventory)
    {
        var head = 0;
        for (var lines = 0; lines < 4; head++)
        {
            lines += inventory[head] == '\n' ? 1 : 0;
        }

        using var unpacked = new ZLibStream(new MemoryStream(inventory[head..]), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked, Encoding.UTF8);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>How Sphinx reads a line of an inventory: name, role, priority, address, title.</summary>
    [GeneratedRegex(@"^(.+?)\s+(\S+)\s+(-?[0-9]+)\s+?(\S*)\s+(.*)")]
    private static partial Regex SphinxLine();
}
