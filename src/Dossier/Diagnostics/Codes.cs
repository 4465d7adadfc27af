using System.Collections.Immutable;

namespace Dossier.Diagnostics;

/// <summary>Every rule there is. An id is never reused for another rule.</summary>
public static class Codes
{
    // 00x: files
    public static readonly DiagnosticCode Unreadable = Error("DOS001", "A file cannot be read");
    public static readonly DiagnosticCode Encoding = Error("DOS002", "A file is not UTF-8");
    public static readonly DiagnosticCode Outside = Error("DOS003", "A path leaves its folder");
    public static readonly DiagnosticCode MissingFile = Error("DOS004", "A file that a dossier needs is missing");
    public static readonly DiagnosticCode StrayFile = Warning("DOS005", "A file has no place in a dossier");
    public static readonly DiagnosticCode BadId = Error("DOS006", "A name cannot be a permanent id");

    public static readonly DiagnosticCode FileName = Warning("DOS007", "A file's name does not work on every machine");
    public static readonly DiagnosticCode UnseenCharacter = Error(
        "DOS008",
        "A name holds a character that cannot be seen"
    );
    public static readonly DiagnosticCode LostCharacter = Warning(
        "DOS009",
        "A character was lost, cannot be seen, or is one that no page may hold"
    );

    // 01x: YAML
    public static readonly DiagnosticCode YamlSyntax = Error("DOS010", "YAML cannot be read");
    public static readonly DiagnosticCode UnknownKey = Error("DOS011", "A YAML key is unknown");
    public static readonly DiagnosticCode WrongValue = Error("DOS012", "A YAML value is of the wrong kind");
    public static readonly DiagnosticCode MissingKey = Error("DOS013", "A YAML key is missing");

    public static readonly DiagnosticCode YamlPitfall = Warning(
        "DOS014",
        "A YAML value says something else than was probably meant"
    );

    // 10x: names
    public static readonly DiagnosticCode DuplicateId = Error("DOS101", "An id is given twice");
    public static readonly DiagnosticCode UnknownSource = Error("DOS102", "A source is not in sources.yml");
    public static readonly DiagnosticCode UnknownTerm = Error("DOS103", "A term is not in the glossary");
    public static readonly DiagnosticCode UnknownSection = Error("DOS104", "A section does not exist");
    public static readonly DiagnosticCode UnknownPassage = Error("DOS105", "A passage does not exist");
    public static readonly DiagnosticCode MissingAnchor = Error(
        "DOS106",
        "A link leads to an anchor that does not exist"
    );
    public static readonly DiagnosticCode AmbiguousTerm = Error("DOS107", "A form belongs to two terms");
    public static readonly DiagnosticCode UnusedTerm = Warning("DOS108", "Nothing mentions a term");
    public static readonly DiagnosticCode UnusedSource = Warning("DOS109", "Nothing cites a source");
    public static readonly DiagnosticCode MissingImage = Error("DOS110", "An image does not exist");
    public static readonly DiagnosticCode NoSeed = Error("DOS111", "The article has no record in seeds/");
    public static readonly DiagnosticCode RetractedSource = Warning("DOS112", "A source that is cited was retracted");
    public static readonly DiagnosticCode PageElsewhere = Warning("DOS114", "A page is none of its source's");
    public static readonly DiagnosticCode OwnersNote = Warning("DOS113", "A library's own note is published");

    public static readonly DiagnosticCode PasswordPublished = Error("DOS115", "An address holds a password");
    public static readonly DiagnosticCode PathPublished = Warning("DOS116", "A path of a machine is published");

    // 20x: Markdown
    public static readonly DiagnosticCode MalformedCitation = Error("DOS201", "A citation is malformed");
    public static readonly DiagnosticCode RawHtml = Error("DOS202", "Raw HTML is not allowed");
    public static readonly DiagnosticCode UnsafeLink = Error("DOS203", "A link's scheme is not allowed");
    public static readonly DiagnosticCode UnclosedContainer = Error("DOS204", "A box is not closed");
    public static readonly DiagnosticCode UnknownContainer = Error("DOS205", "A box is unknown or misplaced");
    public static readonly DiagnosticCode BadAttribute = Error("DOS206", "An attribute is malformed or unknown");
    public static readonly DiagnosticCode UnknownFootnote = Error("DOS207", "A footnote is not defined");
    public static readonly DiagnosticCode UnusedFootnote = Warning("DOS208", "Nothing refers to a footnote");
    public static readonly DiagnosticCode NoAlternative = Error("DOS209", "An image has no alternative text");
    public static readonly DiagnosticCode HeadingLevel = Error("DOS210", "A heading's level is wrong");
    public static readonly DiagnosticCode UnknownLink = Error("DOS211", "A link leads nowhere");
    public static readonly DiagnosticCode TooDeep = Error("DOS212", "Markdown is nested too deeply");
    public static readonly DiagnosticCode MarkdownSlip = Warning(
        "DOS213",
        "What was probably meant for Markdown would be published as typed"
    );
    public static readonly DiagnosticCode Unwritten = Warning("DOS214", "A text is not written yet");
    public static readonly DiagnosticCode TooLong = Error("DOS215", "A paragraph is too long to be read");
    public static readonly DiagnosticCode TextTwice = Warning("DOS216", "A text stands twice");
    public static readonly DiagnosticCode ChartData = Error("DOS221", "A chart cannot be drawn from its data");
    public static readonly DiagnosticCode UnusedData = Warning("DOS222", "Nothing shows a file of input/data/");
    public static readonly DiagnosticCode MapData = Error("DOS223", "A map cannot be drawn as asked");
    public static readonly DiagnosticCode OutsideMap = Warning(
        "DOS224",
        "Something lies outside the map that shows it"
    );

    // 30x: the site
    public static readonly DiagnosticCode TwoPages = Error("DOS301", "Two pages have one address");
    public static readonly DiagnosticCode Template = Error("DOS302", "A template cannot be rendered");
    public static readonly DiagnosticCode MissingText = Error("DOS303", "A text of the theme is missing");
    public static readonly DiagnosticCode OtherLanguage = Warning(
        "DOS304",
        "The theme has no texts in the dossier's language"
    );
    public static readonly DiagnosticCode HostHeader = Error("DOS305", "A header of _headers cannot be sent");

    public static readonly DiagnosticCode SectionOrder = Warning("DOS306", "The order of sections is in doubt");

    // 31x: the printed briefing
    public static readonly DiagnosticCode Typesetting = Error("DOS311", "The briefing cannot be set for print");
    public static readonly DiagnosticCode BrokenImage = Error("DOS312", "An image cannot be read");
    public static readonly DiagnosticCode NoLetter = Warning("DOS313", "The print's typefaces lack a character");

    public static readonly DiagnosticCode NoPicture = Warning("DOS314", "A file of input/images/ is no picture");
    public static readonly DiagnosticCode ActivePicture = Error("DOS315", "A picture runs or fetches something");
    public static readonly DiagnosticCode PicturePosition = Warning("DOS316", "A picture says more than it shows");
    public static readonly DiagnosticCode NotDrawn = Warning("DOS317", "The print leaves something out");
    public static readonly DiagnosticCode UnusedPicture = Warning("DOS318", "Nothing shows a file of input/images/");

    // 32x: search
    public static readonly DiagnosticCode Indexing = Error("DOS321", "The search index cannot be made");
    public static readonly DiagnosticCode Cutting = Warning(
        "DOS322",
        "The typefaces cannot be cut to the letters in use"
    );

    // 33x: programs of a theme
    public static readonly DiagnosticCode NotTrusted = Warning("DOS331", "A theme's own program is not run");

    // 34x: citation styles
    public static readonly DiagnosticCode CitationStyle = Error("DOS341", "A citation style cannot be used");
    public static readonly DiagnosticCode StyleSlip = Warning("DOS342", "A citation style says what CSL does not know");
    public static readonly DiagnosticCode NoLocale = Warning(
        "DOS343",
        "There are no words of a language for citations"
    );

    // 40x: the output folder
    public static readonly DiagnosticCode ForeignFolder = Error("DOS401", "The output folder is not Dossier's");
    public static readonly DiagnosticCode NotWritten = Error("DOS402", "The output cannot be written");

    // 60x: grounding
    public static readonly DiagnosticCode Ungrounded = Warning("DOS601", "A block names no passage");
    public static readonly DiagnosticCode UnfoundedFigure = Error(
        "DOS602",
        "A figure stands in none of the passages named"
    );
    public static readonly DiagnosticCode UnfoundedQuotation = Error(
        "DOS603",
        "A quotation stands in none of the passages named"
    );
    public static readonly DiagnosticCode CopiedWording = Warning(
        "DOS604",
        "Wording of the article is copied without quotation marks"
    );
    public static readonly DiagnosticCode UnusedPassage = Warning("DOS605", "Nothing rests on a passage");
    public static readonly DiagnosticCode WrongReason = Warning(
        "DOS606",
        "A passage is listed as unused, and is used or unknown"
    );
    public static readonly DiagnosticCode UnusedOwnFigure = Warning(
        "DOS607",
        "A figure that the editors vouch for is not in the block"
    );
    public static readonly DiagnosticCode ShortQuotation = Warning(
        "DOS608",
        "A quotation is too short for the record to tell"
    );
    public static readonly DiagnosticCode UnlikelyPassage = Warning(
        "DOS609",
        "A passage named does not bear the block out"
    );
    public static readonly DiagnosticCode UnusedSeen = Warning(
        "DOS610",
        "What the editors have seen is not in the block"
    );
    public static readonly DiagnosticCode PassageTwice = Warning("DOS611", "A block names a passage twice");
    public static readonly DiagnosticCode UnfoundedName = Warning(
        "DOS612",
        "A name stands in none of the passages named"
    );
    public static readonly DiagnosticCode TurnedSense = Warning("DOS613", "The passages say the opposite");
    public static readonly DiagnosticCode FigureElsewhere = Warning(
        "DOS614",
        "The passages bound or count a figure otherwise"
    );
    public static readonly DiagnosticCode SwappedRoles = Warning("DOS615", "The passages say it of another");
    public static readonly DiagnosticCode WrongDate = Warning("DOS616", "A weekday does not agree with its date");
    public static readonly DiagnosticCode UnusedAnswer = Warning("DOS617", "An answer is not needed, or has no reason");
    public static readonly DiagnosticCode NotReviewed = Warning(
        "DOS618",
        "No second reader has agreed with a block as it is"
    );

    // 70x: editions
    public static readonly DiagnosticCode EditionChanged = Error("DOS701", "A sealed edition was changed");
    public static readonly DiagnosticCode EditionFiles = Error(
        "DOS702",
        "A sealed edition lacks a file or has one too many"
    );
    public static readonly DiagnosticCode EditionChain = Error("DOS703", "The chain of editions is broken");
    public static readonly DiagnosticCode EditionFormat = Error("DOS704", "A sealed edition is of an unknown form");
    public static readonly DiagnosticCode EditionText = Error("DOS705", "A sealed edition cannot be built");
    public static readonly DiagnosticCode LostAddress = Error(
        "DOS706",
        "An address that an edition published leads nowhere, or to another text"
    );
    public static readonly DiagnosticCode BadRedirect = Error("DOS707", "A redirect cannot be followed");

    public static readonly DiagnosticCode BadCorrection = Error("DOS708", "A correction does not fit its edition");
    public static readonly DiagnosticCode Uncorrected = Warning(
        "DOS709",
        "The working text still says what was corrected"
    );
    public static readonly DiagnosticCode ChangedId = Warning("DOS710", "A dossier has another id than its editions");

    // 80x: the glossary, looked through by an editor
    public static readonly DiagnosticCode UndefinedPhrase = Warning(
        "DOS801",
        "A phrase that stands often in the text has no entry"
    );
    public static readonly DiagnosticCode CircularDefinition = Warning(
        "DOS802",
        "Terms are defined by one another alone"
    );
    public static readonly DiagnosticCode SimilarTerms = Warning("DOS803", "Two terms are nearly the same");
    public static readonly DiagnosticCode MissingLabel = Warning(
        "DOS804",
        "A term has no name in a language that others of its kind have"
    );
    public static readonly DiagnosticCode UnlinkedTerm = Warning("DOS805", "Nothing links to a term");

    // 81x: import
    public static readonly DiagnosticCode ImportSyntax = Error("DOS811", "A file to import cannot be read");
    public static readonly DiagnosticCode NotTaken = Warning("DOS812", "A part of an import cannot be taken over");
    public static readonly DiagnosticCode KeptAside = Warning("DOS813", "A part of an import is kept aside");
    public static readonly DiagnosticCode ImportConflict = Warning(
        "DOS814",
        "An entry of an import is in the dossier already, and differs"
    );
    public static readonly DiagnosticCode ImportRenamed = Warning("DOS815", "An entry of an import gets another id");

    // 90x: the web, asked by 'dossier links' and 'dossier sources complete' alone
    public static readonly DiagnosticCode DeadLink = Error("DOS901", "An address has been dead for a day or more");
    public static readonly DiagnosticCode FailingLink = Warning("DOS902", "An address gives no page");
    public static readonly DiagnosticCode UnknownLinkState = Warning("DOS903", "A site does not let itself be asked");
    public static readonly DiagnosticCode DoubtfulLink = Warning(
        "DOS904",
        "An address may lead to another page than is meant"
    );
    public static readonly DiagnosticCode MovedLink = Warning("DOS905", "A page has moved for good");
    public static readonly DiagnosticCode MissingFragment = Warning("DOS906", "A page of the web lacks a place in it");
    public static readonly DiagnosticCode RevivedLink = Warning("DOS907", "An address marked as dead gives a page");
    public static readonly DiagnosticCode NoNetwork = Warning("DOS908", "Nothing could be asked");
    public static readonly DiagnosticCode LinkCacheUnreadable = Warning(
        "DOS909",
        "What is known of addresses cannot be read"
    );

    // 91x: copies, and facts about sources
    public static readonly DiagnosticCode NoCopy = Warning("DOS911", "No archived copy of a source is known");
    public static readonly DiagnosticCode ServiceFailed = Warning("DOS912", "A service cannot be asked");
    public static readonly DiagnosticCode NotAdded = Warning("DOS913", "An entry cannot be added to");
    public static readonly DiagnosticCode NothingKnown = Warning("DOS914", "No service knows a source");

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        Unreadable,
        Encoding,
        Outside,
        MissingFile,
        StrayFile,
        BadId,
        FileName,
        UnseenCharacter,
        LostCharacter,
        YamlSyntax,
        UnknownKey,
        WrongValue,
        MissingKey,
        YamlPitfall,
        DuplicateId,
        UnknownSource,
        UnknownTerm,
        UnknownSection,
        UnknownPassage,
        MissingAnchor,
        AmbiguousTerm,
        UnusedTerm,
        UnusedSource,
        MissingImage,
        NoSeed,
        RetractedSource,
        OwnersNote,
        PageElsewhere,
        MalformedCitation,
        RawHtml,
        UnsafeLink,
        UnclosedContainer,
        UnknownContainer,
        BadAttribute,
        UnknownFootnote,
        UnusedFootnote,
        NoAlternative,
        HeadingLevel,
        UnknownLink,
        TooDeep,
        MarkdownSlip,
        Unwritten,
        TextTwice,
        ChartData,
        UnusedData,
        TooLong,
        MapData,
        OutsideMap,
        TwoPages,
        Template,
        MissingText,
        OtherLanguage,
        HostHeader,
        SectionOrder,
        Typesetting,
        BrokenImage,
        NoLetter,
        NoPicture,
        ActivePicture,
        PicturePosition,
        NotDrawn,
        UnusedPicture,
        Indexing,
        Cutting,
        NotTrusted,
        ForeignFolder,
        NotWritten,
        Ungrounded,
        UnfoundedFigure,
        UnfoundedQuotation,
        CopiedWording,
        UnusedPassage,
        WrongReason,
        UnusedOwnFigure,
        ShortQuotation,
        UnlikelyPassage,
        UnusedSeen,
        PassageTwice,
        UnfoundedName,
        TurnedSense,
        FigureElsewhere,
        SwappedRoles,
        WrongDate,
        UnusedAnswer,
        EditionChanged,
        EditionFiles,
        EditionChain,
        EditionFormat,
        EditionText,
        LostAddress,
        BadRedirect,
        BadCorrection,
        Uncorrected,
        UndefinedPhrase,
        CircularDefinition,
        SimilarTerms,
        MissingLabel,
        UnlinkedTerm,
        ImportSyntax,
        NotTaken,
        KeptAside,
        ImportConflict,
        ImportRenamed,
        DeadLink,
        FailingLink,
        UnknownLinkState,
        DoubtfulLink,
        MovedLink,
        MissingFragment,
        RevivedLink,
        NoNetwork,
        LinkCacheUnreadable,
        NoCopy,
        ServiceFailed,
        NotAdded,
        NothingKnown,
    ];

    private static DiagnosticCode Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticCode Warning(string id, string title) => new(id, Severity.Warning, title);
}
