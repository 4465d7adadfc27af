using System.Collections.Frozen;

namespace Dossier.Bibliography.BibTex;

/// <summary>The LaTeX commands that bibliographies hold, and what each stands for.</summary>
internal static class LatexCommands
{
    /// <summary>Accents, as combining characters.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Table(
        "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C d \u0323 c \u0327 k \u0328 b \u0331"
    );

    /// <summary>Letters and signs.</summary>
    public static readonly FrozenDictionary<string, string> Signs = Table(
            "i ı j ȷ o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
                + "& & % % $ $ # # _ _ { { } } S § P ¶ dag † ddag ‡ copyright © pounds £ euro € texteuro € textregistered ® texttrademark ™ "
                + "textbackslash \\ textasciitilde ~ textasciicircum ^ textbraceleft { textbraceright } textbar | textless < textgreater > "
                + "textendash – textemdash — textellipsis … dots … ldots … textquoteleft ‘ textquoteright ’ lq ‘ rq ’ "
                + "textquotedblleft “ textquotedblright ” guillemotleft « guillemotright » textdegree ° textordmasculine º textordfeminine ª "
                + "textbullet • textperiodcentered · textunderscore _ textdollar $ textpercent % slash /"
        )
        .Concat([
            new("newline", "\n"),
            new("\\", "\n"),
            new("par", "\n\n"),
            new(" ", " "),
            new(",", "\u2009"),
            new("-", ""),
            new("/", ""),
            new("textquotesingle", "'"),
            new("textquotedbl", "\""),
            new("relax", ""),
            new("protect", ""),
        ])
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands with one argument, and what stands before and after it.</summary>
    public static readonly FrozenDictionary<string, (string Before, string After)> Marks = new Dictionary<
        string,
        (string, string)
    >(StringComparer.Ordinal)
    {
        ["textit"] = ("<i>", "</i>"),
        ["emph"] = ("<i>", "</i>"),
        ["textsl"] = ("<i>", "</i>"),
        ["mkbibemph"] = ("<i>", "</i>"),
        ["textbf"] = ("<b>", "</b>"),
        ["mkbibbold"] = ("<b>", "</b>"),
        ["textsuperscript"] = ("<sup>", "</sup>"),
        ["textsubscript"] = ("<sub>", "</sub>"),
        ["textsc"] = ("<span style=\"font-variant:small-caps;\">", "</span>"),
        ["enquote"] = ("“", "”"),
        ["mkbibquote"] = ("“", "”"),
        ["url"] = ("", ""),
        ["path"] = ("", ""),
        ["text"] = ("", ""),
        ["textrm"] = ("", ""),
        ["textup"] = ("", ""),
        ["mbox"] = ("", ""),
        ["ensuremath"] = ("", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var parts = pairs.Split(' ');
        return Enumerable
            .Range(0, parts.Length / 2)
            .ToFrozenDictionary(i => parts[i * 2], i => parts[(i * 2) + 1], StringComparer.Ordinal);
    }
}
