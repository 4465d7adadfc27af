namespace Dossier.Statements;

/// <summary>The closed lists of English. A star stands for any ending; a phrase has underscores for spaces.</summary>
internal static class English
{
    /// <summary>
    /// One axis a line: its name, what lies at its one end, what at the other. Behind a name with ! a negation turns
    /// nothing round: what is not in the north is not therefore in the south.
    /// </summary>
    public const string Axes = """
        more: more increas* grow grows growing grown grew growth rise rises rising rose risen expand* expansion widen* broaden* boost* climb climbs climbed climbing surge* surging soar* deepen* intensif* accelerat* quicken* strengthen* stronger multipl* doubled doubling doubles trebl* tripl* enlarg* swell* swollen mount mounts mounted mounting upsurge heighten* raise raises raised raising progress* advanc* flourish* thriv* went_up gone_up goes_up going_up upward* headway / less lesser reduc* decreas* declines declining decline_of fell fall falls fallen falling drop drops dropped dropping shrink* shrank shrunk dwindl* diminish* weaken* weaker narrow* cut cuts cutting cooled cooling slacken* wane wanes waned waning lower* fade fades faded fading ebb ebbs ebbed contracting curb* lessen* halv* halved went_down gone_down goes_down going_down downward* recede* receding stagnat*
        strong: strong strongly close robust firm firmly powerful mighty strength strengths deep deeply / weak weakly weakness* feeble frail fragile limits limit limited
        good: good excellent positive warm friendly cordial harmonious healthy best better improv* pleas* fortunate favourab* favorab* constructive brilliant splendid smooth smoothly satisf* cordially closer / bad badly poor poorly strained strain* tense tension tensions hostil* cold cool cooler cooled worse worst worsen* deteriorat* sour* unfavourab* negative* sore annoy* irritat* anger* angry displeas* dissatisf* criticis* criticiz* unfortunate* troubled mediocre
        first!: first firstly initial initially / last lastly final finally latest second second_last
        before!: before until till prior_to / after since following
        new: new newest newer newly recent recently modern novel young youngest younger / old oldest older ancient long_standing longstanding long_standing aged decades_old outdated elderly centuries_old
        large: large larger largest largely big bigger biggest great greater greatest greatly huge vast considerable considerab* giant* sizeable sizable enormous immense massive wide wider substantial* / small smaller smallest tiny modest slight slightly negligible minimal
        many: many numerous majority multiple plenty countless abundan* overwhelming* / few fewer fewest scarce scarcely minority
        high: high higher highest top upper / low lower lowest bottom
        accept: accept accepts accepted accepting acceptance agree agrees agreed agreeing consent* approv* welcom* comply complies complied complying heed heeds heeded yield* gave_in give_in gives_in giving_in gave_way allow* permit* embrac* grant grants granted back backs backed backing support* endors* in_favour favour favours favoured say_yes said_yes / refus* reject* resist* oppos* deny denies denied denying object objects objected objection* rebuff* forbid* forbade prohibit* ban bans banned banning veto* decry decried decries declined_to declines_to decline_to turned_down turn_down against would_not disagree* say_no said_no
        open: open opens opened opening reopen* / closed closing closes closure* to_close shut shuts shutting
        begin: begin begins beginning began begun start starts started starting launch* initiat* inaugurat* emerg* birth set_up sets_up setting_up creat* found founded founding establish* introduc* / end ends ended ending ceas* stop stops stopped stopping finish* terminat* abolish* dissol* demise collaps* abandon* eliminat* eradicat* closed closure
        continue: continu* persist* keep keeps kept keeping ongoing carries_on carry_on carried remain* endur* / no_longer discontinu* abandon* give_up gives_up gave_up given_up giving_up cease ceases ceased stopped
        north!: north northern northward* northerly / south southern southward* southerly
        east!: east eastern eastward* easterly / west western westward* westerly
        export!: export exports exported exporting exporter* / import imports imported importing importer*
        success: success successful* succeeds succeed succeeded win wins won winning victor* fruitful fruit crowned achiev* triumph* prevail* / fail fails failed failing failure* fell_flat unsuccessful* fruitless in_vain defeat* loses lose lost losing came_to_nothing came_to_little
        gain: gain gains gained gaining won earn earns earned profit* benefit* attract* / lose loses lost losing loss losses cost costs damage* damaging harm* suffer* impair* negative*
        help: help helps helped helping assist* aid aids aided promot* encourag* foster* favour favours facilitat* enabl* support* / hinder* imped* obstruct* hamper* threat* undermin* prevent* block blocks blocked blocking in_the_way obstacle* barrier* repress* discourag* thwart*
        peace: peace peaceful* calm calms calmed order stability stable ally allies alliance friend* / war wars warfare chaos unrest violen* conflict* instabil* unstable turmoil
        rich: rich richer wealthy wealth prosper* affluent / poor poorer poverty lacking lacks impoverish*
        public!: public publicly state_owned nationalis* / private privately privatis*
        armed!: military militar* army armed / civil civilian*
        show: reveal* display* expose exposes exposed disclos* express* voic* / hide hides hid hidden hiding conceal* mask* suppress*
        able: able enabl* possib* capab* / unable cannot impossib* incapab*
        quick: quick quicker quickest quickly fast faster fastest rapid rapidly swift swiftly sudden suddenly immediate immediately abrupt abruptly instant* at_once overnight / slow slower slowest slowly gradual gradually steady steadily stepwise by_degrees
        grade!: primary elementary / secondary
        lead: lead leads leader leaders leading founder founders master teacher teachers follower* supporter* adherent* disciple* member members / opponent* enemy enemies rival* foe foes adversar* critic critics
        unite: unite unites united uniting unity unif* union alliance reconcil* reconcilia* reunit* merge* bridge bridges / break breaks broke broken split splits rupture* separat* divid* rift divorc* rivalr* severed separatis*
        trust: trust trusts trusted value values valued valuing esteem* respect respects respected appreciat* admir* / distrust* mistrust* despis* suspicio* suspect* scorn*
        lawful: legal legally lawful* legitima* / illegal* unlawful* illegitima* rebel*
        dear: dear dearer dearest expensive costly / cheap cheaper cheapest inexpensive free
        inside: inside within domestic domestically internal internally at_home / outside abroad foreign external externally overseas
        light!: day daylight daytime / night nightly
        summer!: summer summers / winter winters
        spring!: spring / autumn autumns
        hour!: morning mornings / evening evenings
        wet: wet wetter damp moist / dry drier dried
        warm: warm warmer warmth hot hotter heat heated / cold colder cool cooler chill*
        hard: hard harder difficult* / easy easier easily soft softer simple simpler
        heavy: heavy heavier / light lighter
        full: full filled / empty emptied
        alive: alive living survive* surviv* / dead died die dies dying death deaths killed
        sex!: man men male males boy boys father fathers son sons husband* / woman women female females girl girls mother mothers daughter* wife wives
        age!: child children pupil pupils / adult adults
        guilty: guilty convict* condemn* / innocent acquit* cleared
        hope: hope hopes hoped hopeful optimis* confident* / fear fears feared pessimis* despair* doubt doubts doubtful*
        likely: likely probab* certain certainly sure / unlikely improbab* uncertain* doubtful
        often: always often frequent* usual* generally regular regularly mostly / never seldom rarely rare occasional*
        forced: compulsory mandatory obligatory obliged forced must / voluntary voluntarily optional
        lasting: permanent* lasting / temporar* provisional* interim
        direct: direct directly / indirect indirectly
        official: official officially formal formally / unofficial* informal*
        attack: attack* aggress* offensive invad* invasion / defen* withstand* withstood
        faith: religious* religion pious* / secular*
        safe: safe safer safely safety secure / dangerous* danger dangers unsafe risky
        clean: clean cleaner / dirty dirtier polluted polluting
        ill: healthy healthier / ill sick sicker
        near: near nearer nearby close_to neighbouring / far farther distant remote
        exact: exact exactly precise* / rough roughly approximate*
        known: known famous famously well_known best_known / unknown obscure
        despite: despite in_spite_of although though nevertheless nonetheless notwithstanding / because_of owing_to due_to thanks_to on_account_of
        finished: complete completed completely total totally entire entirely wholly whole / partial partially partly incomplete
        wrong: right rightly correct correctly true truly / wrong wrongly incorrect* false falsely mistaken
        urban!: urban city cities / rural countryside
        upper!: upstream / downstream
        weight: important importance significan* essential* crucial* key vital / unimportant insignifican* irrelevan* minor
        honest: honest* open openly / secret secretly covert*
        unanim: unanimous* / divided
        praise: prais* applaud* commend* pride proud / blam* condemn* criticis* accus* denounc*
        build: build builds built building construct* erect* / demolish* destroy* destruct* dismantl* tore
        remember: remember* recall* / forget* forgot*
        rise: dawn sunrise / dusk sunset
        solve: solv* settle settles settled / unsolved unsettled unresolved
        tax: levied levy / exempt*
        both: both / neither
        same: same / opposite contrary
        buy!: buy buys bought buying purchas* / sell sells sold selling
        early: early earlier earliest previous previously prior former formerly / late later latest latter subsequent* newest next
        still: still / no_longer
        wide: broad broader broadest wide_ranging / narrow narrower narrowest
        local!: local locally / national nationally nationwide
        """;

    /// <summary>Words that turn round what they stand before, or, of ‘only’, that keep it from being turned.</summary>
    public const string Negations =
        "less least not no never without neither nor none cannot didn doesn isn wasn weren won wouldn couldn hasn haven hadn nobody nothing hardly scarcely failed fails fail unable stop stops stopped ceased cease prevent prevents prevented instead";

    /// <summary>Words that carry no sense of their own.</summary>
    public const string Function =
        "the a an and or but if then than that this these those it its they them their there here he she his her him we us our you your i me my who whom whose which what when where why how is are was were be been being am do does did done have has had having will would shall should can could may might must to of in on at by for from with without into onto upon over under about as so such not no nor only also too very just even both all any some each every other another same own more most less least much many few several one two three between among through during before after since until against while because though although however yet still again once ever never always often rather quite almost nearly perhaps says said say article author writes wrote write dossier passage passages note notes balance his hers ours yours itself themselves himself herself oneself within across along around toward towards per via out off up down";

    /// <summary>Bounds before a figure: it is at least that, or from then on.</summary>
    public const string AtLeast =
        "at least; no fewer than; not fewer than; no less than; not less than; a minimum of; minimum of; minimum; more than; over; well over; above; upwards of; exceeding; exceeds; exceeded; in excess of; greater than; larger than; longer than; higher than; beyond";

    /// <summary>It is at most that, or less.</summary>
    public const string AtMost =
        "at most; no more than; not more than; up to; a maximum of; maximum of; maximum; less than; fewer than; under; well under; just under; below; nearly; almost; barely; barely reached; only just; just about; hardly; scarcely; close to; approaching; not quite; lower than; smaller than; shorter than; short of";

    /// <summary>Bounds behind a figure.</summary>
    public const string AtLeastBehind =
        "or more; and more; or over; or longer; at least; plus; and over; and above; upwards";

    /// <summary>Bounds behind a figure that is not passed.</summary>
    public const string AtMostBehind = "or less; or fewer; or under; at most; at best; and under; or shorter";

    /// <summary>Words before a date: from then on.</summary>
    public const string Since = "since; from; after; as of; starting in; beginning in; following";

    /// <summary>Words before a date: as long as it has not come.</summary>
    public const string Until =
        "until; till; before; by; up to; not later than; no later than; prior to; at the latest";

    /// <summary>Words with a capital that are no names.</summary>
    public const string Titles =
        "i january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday president presidents prime minister ministers ministry chancellor king queen prince princess sultan emperor pope field marshal general colonel captain professor prof dr mr mrs ms sir lord lady saint st mayor senator governor ambassador director chairman chairwoman chair councillor parliament government cabinet state states republic party note notes passage passages section sections figure figures table tables chapter chapters page pages article articles hc high low moderate certain yes no internet university college school faculty institute academy group holding foundation trust agency company corporation bank airport station port bridge street road square terrace river lake sea ocean mountain mountains valley island islands city town village county district province region borough council union organisation organization association society community movement party church mosque office bureau board commission committee court court authority service department parliament assembly act treaty agreement convention report study survey review press news times";

    /// <summary>Units that a figure may count.</summary>
    public const string Units =
        "second|seconds minute|minutes hour|hours day|days week|weeks month|months year|years night|nights mm|millimetre|millimetres|millimeter|millimeters cm|centimetre|centimetres|centimeter|centimeters metre|metres|meter|meters km|kilometre|kilometres|kilometer|kilometers inch|inches foot|feet yard|yards mile|miles gram|grams kg|kilo|kilos|kilogram|kilograms tonne|tonnes ton|tons pound|pounds litre|litres|liter|liters gallon|gallons barrel|barrels degree|degrees watt|watts kw|kilowatt|kilowatts mw|megawatt|megawatts gw|gigawatt|gigawatts hectare|hectares acre|acres time|times point|points|percentage";

    /// <summary>All of them.</summary>
    public static readonly LanguageWords Words = new(
        Axes,
        Negations,
        Function,
        Titles,
        AtLeast,
        AtMost,
        AtLeastBehind,
        AtMostBehind,
        Since,
        Until,
        Units
    );
}
