using System.Text;
using CsCheck;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>
/// Whatever an editor types, a briefing is printed or a finding says why not; nothing of it is ever run.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed class AnyTextTests
{
    private static readonly string[] Code =
    [
        "#let x = 1",
        "$x$",
        "@ref",
        "\\",
        "<label>",
        "//",
        "/*",
        "#panic()",
        "](",
        "{#id}",
        "[^",
        ":::",
        "|",
        "`",
        "~~",
        "=",
        "İ",
        "қ",
        "ﷺ",
        "e\u0301\u0323",
        "\u202E",
        "\u0007",
    ];

    private static readonly Gen<string> Scalar = Gen.Int[1, 0x2FFFF]
        .Where(Rune.IsValid)
        .Select(code => new Rune(code).ToString());

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Code.Length - 1].Select(i => Code[i]),
        Gen.String.AlphaNumeric,
        Scalar,
        Gen.Const(" "),
        Gen.Const("\n\n"),
        Gen.Const("\n")
    );

    [Fact]
    public void Any_text_is_printed_or_reported()
    {
        Typeset.NeedNode();
        Piece
            .Array[1, 400]
            .Select(string.Concat)
            .Try(
                text =>
                {
                    var set = Typeset.Section(Text(text));
                    Assert.True(
                        set.Pdf is not null
                            || set.Findings.Any(finding => finding.Severity == Dossier.Diagnostics.Severity.Error)
                    );
                    Assert.DoesNotContain(set.Findings, finding => finding.Code.Id == "DOS311");
                    if (set.Pdf is not null)
                    {
                        Margins.Hold(set);
                    }
                },
                20
            );
    }

    /// <summary>As the reader gives it: Unicode form C, lines ended by \n.</summary>
    private static string Text(string text) => text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
}
