using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>The LaTeX commands that bibliographies hold, and what each stands for.</summary>
internal static class LatexCommands
{
    /// <summary>Accents, as combining characters.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Table(
        "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B "
            + "v \u030C d \u0323 c \u0327 k \u0328 b \u0331 "
            + "t \u0361 h \u0309 G \u030F U \u030E textcommabelow \u0326 textcommaabove \u0313 "
            // Those of the American Mathematical Society's exports.
            + "polhk \u0328 ocirc \u030A udot \u0323"
    );

    /// <summary>Letters and symbols.</summary>
    public static readonly FrozenDictionary<string, string> Signs = Table(
            "i ı j ȷ o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
                + "& & % % $ $ # # _ _ { { } } S § P ¶ dag † ddag ‡ copyright © pounds £ euro € "
                + "texteuro € textregistered ® texttrademark ™ "
                + "textbackslash \\ textasciitilde ~ textasciicircum ^ textbraceleft { textbraceright "
                + "} textbar | textless < textgreater > "
                + "textendash – textemdash — textellipsis … dots … ldots … textquoteleft ‘ textquoteright ’ lq ‘ rq ’ "
                + "textquotedblleft “ textquotedblright ” guillemotleft « guillemotright » textdegree "
                + "° textordmasculine º textordfeminine ª "
                + "textbullet • textperiodcentered · textunderscore _ textdollar $ textpercent % slash "
                + "/ TeX TeX LaTeX LaTeX "
                + "LaTeXe LaTeX2e BibTeX BibTeX textnumero № textperthousand ‰ textsection § "
                + "textparagraph ¶ textcopyright © "
                + "textsterling £ textyen ¥ textlira ₤ textasciigrave ` textasciiacute ´ "
                + "textasciidieresis ¨ textdagger † "
                + "textdaggerdbl ‡ textexclamdown ¡ textquestiondown ¿ textrightarrow → textleftarrow "
                + "← textmu µ texttimes × "
                + "textpm ± textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² "
                + "textthreesuperior ³ glqq „ grqq “ flqq « frqq » glq ‚ grq ‘ flq ‹ frq › "
                + "guillemetleft « guillemetright » "
                + "quotedblbase „ quotesinglbase ‚ cprime ʹ cdprime ʺ lasp ʿ rasp ʾ guilsinglleft ‹ guilsinglright › "
                + "textschwa ə SCHWA Ə schwa ə "
                + "IJ Ĳ ij ĳ SS ẞ lbrace { rbrace } dash – endash – emdash — hyphen - bibrangedash – bibdatedash –"
        )
        .Concat([
            new("newline", "\n"),
            new("\\", "\n"),
            new("par", "\n\n"),
            new(" ", " "),
            new(",", "\u2009"),
            new(";", " "),
            new(":", " "),
            new(">", " "),
            new("quad", " "),
            new("qquad", " "),
            new("enspace", " "),
            new("thinspace", "\u2009"),
            new("space", " "),
            new("nobreakspace", "\u00A0"),
            new("hfill", " "),
            new("newblock", " "),
            new("linebreak", " "),
            new("item", " • "),
            new("!", ""),
            new("-", ""),
            new("/", ""),
            new("@", ""),
            new("*", ""),
            new("noindent", ""),
            new("ignorespaces", ""),
            new("unskip", ""),
            new("allowbreak", ""),
            new("null", ""),
            new("textquotesingle", "'"),
            new("textquotedbl", "\""),
            new("relax", ""),
            new("protect", ""),
        ])
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// What HTML writes after an ampersand, and what the two stand for; with the semicolon that Crossref sets as a
    /// formula.
    /// </summary>
    public static readonly ImmutableArray<(string Entity, string Sign)> Entities =
    [
        ("amp;", "&"),
        ("amp$\\mathsemicolon$", "&"),
        ("quot;", "\""),
        ("apos;", "'"),
        ("#39;", "'"),
        ("lt;", "<"),
        ("lt$\\mathsemicolon$", "<"),
        ("gt;", ">"),
        ("gt$\\mathsemicolon$", ">"),
    ];

    /// <summary>Commands with one argument, and what stands before and after it.</summary>
    public static readonly FrozenDictionary<string, (string Before, string After)> Marks = Wrapped(
        ("<i>", "</i>", "textit emph textsl mkbibemph mkbibitalic"),
        ("<b>", "</b>", "textbf mkbibbold"),
        ("<sup>", "</sup>", "textsuperscript mkbibsuperscript up"),
        ("<sub>", "</sub>", "textsubscript mkbibsubscript"),
        (SmallCapitals, "</span>", "textsc"),
        ("“", "”", "enquote mkbibquote"),
        ("(", ")", "mkbibparens"),
        ("[", "]", "mkbibbrackets"),
        (
            "",
            "",
            "text textrm textup textmd textnormal textsf texttt mbox hbox fbox underline uline emphasis "
                + "MakeUppercase MakeLowercase uppercase lowercase NoCaseChange nocase foreignphrase "
                + "textlatin textcyrillic "
                + "textgreek textcyr mathrm mathit mathbf mathsf mathtt mathcal mathbb operatorname bibstring"
        )
    );

    /// <summary>Commands that hold until their group ends, and what stands before and after it.</summary>
    public static readonly FrozenDictionary<string, (string Before, string After)> Declarations = Wrapped(
        ("<i>", "</i>", "em it itshape sl slshape"),
        ("<b>", "</b>", "bf bfseries"),
        (SmallCapitals, "</span>", "sc scshape"),
        (
            "",
            "",
            "rm rmfamily sf sffamily tt ttfamily upshape mdseries normalfont tiny scriptsize footnotesize small "
                + "normalsize large Large LARGE huge Huge cyr relax protect boldmath selectfont sloppy "
                + "raggedright centering"
        )
    );

    /// <summary>Commands whose argument is an address, read as it stands.</summary>
    public static readonly FrozenSet<string> Addresses = Words("url nolinkurl path burl");

    /// <summary>Commands that say how something looks or where it stands; so many arguments go with them.</summary>
    public static readonly FrozenDictionary<string, int> Layout = "hspace 1 vspace 1 hskip 1 vskip 1 kern 0 color 1 "
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Concat(
            (
                "begin 1 end 1 label 1 index 1 vphantom 1 hphantom 1 phantom 1 selectlanguage 1 noopsort 1 "
                + "textcolor 1 colorbox 1 foreignlanguage 1 fontsize 2 setlength 2 raisebox 1 scalebox 1 resizebox 2 "
                + "fontencoding 1 fontfamily 1 usefont 4 rule 2 inputencoding 1 hypertarget 1 hyperlink 1 hyperref 0"
            ).Split(' ')
        )
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1][0] - '0', StringComparer.Ordinal);

    private const string SmallCapitals = "<span style=\"font-variant:small-caps;\">";

    /// <summary>Words that are divided by spaces, as a set.</summary>
    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The texts around an argument, by each of the command names that a row lists.</summary>
    private static FrozenDictionary<string, (string Before, string After)> Wrapped(
        params ReadOnlySpan<(string Before, string After, string Names)> rows
    )
    {
        var all = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (before, after, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                all.Add(name, (before, after));
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A map from <c>name value name value …</c>, divided by spaces.</summary>
    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var parts = pairs.Split(' ');
        return Enumerable
            .Range(0, parts.Length / 2)
            .ToFrozenDictionary(i => parts[i * 2], i => parts[(i * 2) + 1], StringComparer.Ordinal);
    }
}
