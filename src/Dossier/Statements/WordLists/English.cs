namespace Dossier.Statements.WordLists;

/// <summary>The closed lists of English. A star stands for any ending; a phrase has underscores for spaces.</summary>
internal static class English
{
    /// <summary>
    /// One axis a line: its name, what lies at its one end, what at the other. After a name with ! a negation turns
    /// nothing round: what is not in the north is not therefore in the south.
    /// </summary>
    public const string Axes = """
        more: more increas* grow grows growing grown grew growth rise rises rising rose risen expand* expansion widen*
            broaden* boost* climb climbs climbed climbing surge* surging soar* deepen* intensif* accelerat* quicken*
            strengthen* stronger multipl* doubled doubling doubles trebl* tripl* enlarg* swell* swollen mount mounts
            mounted mounting upsurge heighten* raise raises raised raising progress* advanc* flourish* thriv* went_up
            gone_up goes_up going_up upward* headway greater keen keener surge swelled swells hik* inflat* richer
            extend* extension gaining lengthen* uplift* upturn escalat* proliferat* steepen* explod* explosion boom
            booms booming bumper double treble triple step_up steps_up stepped_up stepping_up scale_up scaled_up
            scaling_up build_up built_up pick_up picked_up rocket* balloon* redoubl* quadrupl* magnif* amplif*
            augment* elevat* hasten* invigorat* reinforc* consolidat* bolster* upswing rebound* fuller climb* go_up
            jump jumps jumped surges surged / less lesser reduc* decreas* declines declining decline_of fell fall
            falls fallen falling drop drops dropped dropping shrink* shrank shrunk dwindl* diminish* weaken* weaker
            narrow* cut cuts cutting cooled cooling slacken* wane wanes waned waning lower* fade fades faded fading
            ebb ebbs ebbed contracting curb* lessen* halv* halved went_down gone_down goes_down going_down downward*
            recede* receding stagnat* cool cools dip dips dipped plung* plummet* slump* tumbl* sank sink sinks sunk
            slid slide slides shed sheds shorten* subsid* deflat* erod* erosion contraction
            restrict* discount* subtract* downturn slow slows slowed slowing decelerat* plateau* slash* imploded
            implosion half scale_down scaled_down scaling_down scale_back scaled_back scaling_back cut_back cutback*
            cutting_back taper* wither* dilut* curtail* minimi* constrict* compress* dampen* abat* retreat* regress*
            soften* downsiz* deplet* loosen* flagging thinn* decline declined declin* go_down fewer
        strong: strong strongly robust firm firmly powerful mighty strength strengths deep deeply tight tightly solid
            solidly heavily vigorous* forceful* lively keen dynamic intense intensely intensive sturdy resilient*
            potent entrenched close closely intimate extensive comprehensive powerful* intense* / weak weakly
            weakness* feeble frail fragile limited loose loosely fragil* faint shaky faltering restricted lukewarm
            tepid frail* tenuous sporadic* superficial* patchy flimsy slack cursory distant modest scant feebl* faint*
            powerless soft
        good: good excellent positive warm friendly cordial harmonious healthy best better improv* pleas* fortunate
            favourab* favorab* constructive brilliant splendid smooth smoothly satisf* cordially closer pleasant
            fruitful happy happily nice well-disposed amicab* keen promising admirab* splendid* superior perfect
            perfectly beneficial outstanding exemplary brilliantly positive* welcome benefit* advantage* / bad badly
            poor poorly strained strain* tense tension tensions hostil* cold cool cooler cooled worse worst worsen*
            deteriorat* sour* unfavourab* negative* sore annoy* irritat* anger* angry displeas* dissatisf* criticis*
            criticiz* unfortunate* troubled mediocre unhappy unhappily sad sadly unpleasant nasty frosty icy bitter
            inferior imperfect lamentab* disappoint* dismal unsatisf* dire grim bleak disastrous* catastroph* awful
            terrible terribly tarnish* damaging alarming* deplorabl* deplor* unwelcome harm* disadvantage* damag*
            unsound
        first!: first firstly initial initially earliest foremost beforehand pioneer* original originally opening
            at_first initial* before_anybody before_anyone ahead_of / last lastly final finally latest second
            second_last ultimate* closing penultimate at_last after_everybody after_everyone trailing
        before!: before until till prior_to previously preceding preceded precede* ahead_of in_advance leading_up_to
            on_the_eve / after following afterwards later thereafter subsequent* followed_by followed follow follows
            in_the_wake_of in_the_aftermath_of
        new: new newest newer newly recent recently modern novel young youngest younger fresh freshly just_begun
            unprecedented latest contemporary youth youths youngster* junior children / old oldest older ancient
            long_standing longstanding aged decades_old outdated elderly centuries_old age-old traditional
            traditionally centuries-old long-established senior pensioner* adults
        large: large larger largest largely big bigger biggest huge vast considerab* giant* sizeable sizable enormous
            immense massive wide wider substantial* major enormously immensely hugely hefty / small smaller smallest
            tiny modest slight slightly negligible minimal little minimum limited petty meagre meager negligibl* minor
        many: many numerous majority multiple plenty countless abundan* overwhelming* lots dozens hundreds thousands
            varied widespread frequent plentiful ample a_lot a_great_deal often / few fewer fewest scarce scarcely
            minority rare hardly_any a_few only_a_few handful scarce* rare* sparse* lack lacks lacked lacking shortage*
            short_of
        high: high higher highest top upper / low lower lowest bottom
        accept: accept accepts accepted accepting acceptance agree agrees agreed agreeing consent* approv* welcom*
            comply complies complied complying heed heeds heeded yield* gave_in give_in gives_in giving_in gave_way
            allow* permit* embrac* grant grants granted backs backed backing support* endors* in_favour favour favours
            favoured say_yes said_yes consented assent* concur* submit* obey* yes willing* readily favourable favorable
            agreed_to in_favour_of favourable_to open_to ratif* acced* acquiesc* adopt adopts adopted adopting adoption
            tolerat* permission consent approval voted_for votes_for vote_for voting_for spoke_for speaks_for speak_for
            argued_for argues_for argue_for campaigned_for is_for_it are_for_it was_for_it were_for_it is_for_the
            are_for_the was_for_the were_for_the in_favor_of voted_in_favour shares_the_view shares_the_reading
            shares_the_opinion shares_that_view shares_this_view came_out_for / refus* reject* resist* oppos* deny
            denies denied denying object objects objected objection* rebuff* forbid* forbade prohibit* ban bans banned
            banning veto* decry decried decries declined_to declines_to decline_to turned_down turn_down against
            would_not disagree* say_no said_no refusal* rejection* unwilling* reluctan* defy* defied defiant* opposed
            opposition dissent* disobey* protest protests protested protesting turned_away spurn* dismiss* disagrees
            declin*_to boycott* so_far_declined declined_the declined_an declined_it balk* repudiat* shun shuns shunned
            renounc* disown* overrul* overturn* rescind* repeal* revok* disapprov* refrain* turns_down turning_down
            withhold* withheld opposed_to voted_against dissented dissents
        open: open opens opened opening reopen* unlock* unseal* unblock* opens_up opened_up open_up / closed closing
            closes closure* to_close shut shuts shutting lock locked locks seal sealed seals sealing bolted barricad*
            block blocked blocks blocking
        begin: begin begins beginning began begun start starts started starting launch* initiat* inaugurat* emerg*
            birth set_up sets_up setting_up create creates created creating creation founded founding establish*
            introduc* reopen* open opens opened opening set_out sets_out founder* commence* undertake* undertook
            embark* took_up take_up takes_up outbreak broke_out break_out onset origin* get_under_way got_under_way
            set_in_motion kick_off
            kicked_off begin* commenc* creat* set_in came_into_being / end ends ended ending cease ceases ceased
            ceasing stop stops stopped stopping finish* terminat* abolish* dissol* demise collaps* abandon* eliminat*
            eradicat* closed closure put_an_end disband* wind_up wound_up shut shuts closing disappear* vanish*
            expire* halt* scrap scrapped scraps retire* withdr* conclud* conclusion came_to_an_end come_to_an_end
            wound_down wind_down phase_out phased_out to_close died_out die_out cancel* discontinu* annul* lapse*
            axed winds_up
            expir* give_up gave_up given_up gives_up
        continue: continu* persist* keep keeps kept keeping ongoing carries_on carry_on carried remain* endur*
            continuing continuity pursu* stay stays stayed staying retain* maintain* preserv* go_on goes_on going_on
            went_on persever* resum* perpetuat* prolong* uphold* upheld sustain* / no_longer discontinu* abandon*
            give_up gives_up gave_up given_up giving_up cease ceases ceased stopped interrupt* suspend* leave leaves
            left leaving quit quits break_off broke_off broken_off drop dropped give_it_up gave_it_up halted cancel*
            abort* forsak* relinquish* desert* break_with broke_with
        north!: north northern northward* northerly northbound / south southern southward* southerly southbound
        east!: east eastern eastward* easterly eastbound / west western westward* westerly westbound
        export!: export exports exported exporting exporter* / import imports imported importing importer*
        success: success successful* succeeds succeed succeeded win wins won winning victor* fruitful fruit crowned
            achiev* triumph* prevail* luck lucky fortunate fortune thriv* flourish* met_with_success bear_fruit
            bore_fruit accomplish* excel* fulfil* attain* manage managed manages succeed* success* paid_off got_it
            get_it gets_it
            getting_it got_a get_a gets_a got_an got_its got_their got_what get_what granted_it was_granted / fail
            fails failed failing failure* fell_flat unsuccessful* fruitless in_vain defeat* loses lose lost losing
            came_to_nothing came_to_little unluck* unfortunate flop* miss missed misses misfortune* stall stalled
            fiasco debacle setback* shortcoming* fall_short fell_short falls_short backfir* flounder* collaps* fail*
            fruitless* without_success miscarr* fell_through no_avail
        gain: gain gains gained gaining won earn earns earned profit* benefit* attract* win wins acquire* obtain* save
            saves saved saving savings income earnings receives surplus* reap* secur* recoup* recover* acquir* buy
            buys bought buying purchas* receiv* / lose loses losing loss losses cost costs damage* damaging harm harms
            harmed harmful harming suffer* impair* negative* deficit* penal* expense* bankrupt* fine fined pays_more
            forfeit* squander* wast* depriv* lost sell sells selling part_with parted_with parts_with gave_away
            dispos*
        help: help helps helped helping helpful* assist* aid aids aided promot* encourag* foster* favour favours
            facilitat* enabl* support* serves served serving favourab* eases ease easing benefit* advantage*
            contribut* strengthen* champion* nurtur* sponsor* enhanc* stimulat* boost* sustain* further furthers
            furthered favour* / hinder* imped* obstruct* hamper* threat* undermin* prevent* block blocks blocked
            blocking in_the_way obstacle* barrier* repress* discourag* thwart* harm harms harmed harmful harming
            impair* disadvantage* burden* handicap* weaken* stifl* sabotag* frustrat* inhibit* restrain* deter deters
            deterred disrupt* derail* stymie* stunt* stand_in_the_way stands_in_the_way harm* hurt hurts block* oppos*
        peace: peace peaceful* calm calms calmed order stability stable ally allies alliance friend* / war wars
            warfare chaos unrest violen* conflict* instabil* unstable turmoil
        rich: rich richer wealthy wealth prosper* affluent well-off wealthier abound* abundan* richest / poor poorer
            poverty lacking lacks impoverish* lack lacked needy deprived destitut* poorest hard-up
        public!: public publicly state_owned nationalis* state-owned state_run nationaliz* government-owned / private
            privately privatis* privatiz* commercial private-sector
        armed!: military militar* army armed / civilian*
        show: reveal* display* expose exposes exposed disclos* expresses expressed expressing voic* unveil* uncover* /
            hide hides hid hidden hiding conceal* mask* suppress* disguis* cover*_up
        able: able enabl* possib* capab* ability capable managed / unable cannot impossib* incapab* inability incapable
        quick: quick quicker quickest quickly fast faster fastest rapid rapidly swift swiftly sudden suddenly
            immediate immediately abrupt abruptly instant* at_once overnight speedy speedily quicken* prompt promptly
            short_time speed* quick* rapid* swift* accelerat* express / slow slower slowest slowly gradual gradually
            steady steadily stepwise by_degrees delay* sluggish* leisurely hesitant* slow* brak* decelerat*
        grade!: primary elementary / secondary
        lead: lead leads leader leaders leading founder founders master teacher teachers follower* supporter*
            adherent* disciple* member members led head heads headed heading guided chair chairs chaired governs
            governed governing director* boss / opponent* enemy enemies rival* foe foes adversar* critic critics
        unite: unite unites united uniting unity unify unifies unified unification union alliance reconcil*
            reconcilia* reunit* merge* bridges / break breaks broke broken split splits rupture* separat* divid* rift
            divorc* rivalr* severed separatis*
        trust: trust trusts trusted value values valued valuing esteem* respect respects respected appreciat* admir*
            believ* credib* faithful loyal* rely reliable trusting confiden* faith / distrust* mistrust* despis*
            suspicio* suspect* scorn* unreliab* sceptic* skeptic* disbelie* disloyal* betray* doubt*
        lawful: legal legally lawful* legitima* / illegal* unlawful* illegitima* rebel*
        dear: dear dearer dearest expensive costly expensive* costlier premium / cheap cheaper cheapest inexpensive
            free cheap* bargain affordable discount*
        inside: inside within domestic domestically internal internally at_home / outside abroad foreign external
            externally overseas
        light!: day daylight daytime / night nightly
        summer!: summer summers / winter winters
        spring!: spring / autumn autumns
        hour!: morning mornings / evening evenings
        wet: wet wetter damp moist / dry drier dried
        warm: warm warmer warmth hot hotter heat heated / cold colder cool cooler chill*
        hard: hard harder difficult* laborious awkward complicat* troublesome arduous / easy easier easily soft softer
            simple simpler simpl* smooth* straightforward effortless* facilitat*
        heavy: heavy heavier / light lighter
        full: full filled complete crowded packed / empty emptied half-empty vacant
        alive: alive living survive* surviv* saved rescu* save saves / dead died die dies dying death deaths killed
            kill kills killing drown* perish* lost_their_lives lost_his_life lost_her_life fallen
        sex!: man men male males boy boys father fathers son sons husband* / woman women female females girl girls
            mother mothers daughter* wife wives
        age!: child children pupil pupils infant infants minor minors / adult adults parents grown-up grown-ups
            teacher teachers
        guilty: guilty convict* condemn* sentenced sentence found_guilty imprison* jail* / innocent acquit* cleared
            innocent* exonerat* pardon* not_guilty amnest* absolv* vindicat* went_free set_free
        hope: hope hopes hoped hopeful optimis* confident* expect expects expected expecting optimist* hoping hopeful*
            counts_on count_on counting_on
            trusts / fear fears feared pessimis* despair* doubt doubts doubtful* hopeless* dread* fearing gloom*
            apprehens*
        likely: likely probab* certain certainly sure likelihood / unlikely improbab* uncertain* doubtful doubt*
        often: always often frequent* usual* generally regular regularly mostly repeatedly constantly ever continual*
            invariabl* every_time regular* constant* steady steadily continuous* uninterrupted / never seldom rarely
            rare occasional* sporadic* infrequent* hardly_ever scarcely_ever at_no_time irregular* intermittent*
            interrupted
        forced: compulsory mandatory obligatory obliged forced must oblig* compel* forcing required mandat* bound_to /
            voluntary voluntarily optional free_to choose chose choice exempt* dispens* need_not allow* permit* let
        lasting: permanent* lasting durable enduring long-term perpetual* forever indefinite* / temporar* provisional*
            interim short-term brief transient short-lived passing fleeting transitional time-limited
        direct: direct directly / indirect indirectly roundabout
        official: official officially formal formally / unofficial* informal*
        attack: attack* aggress* offensive invad* invasion / defen* withstand* withstood
        faith: religious* religion pious* / secular*
        safe: safe safer safely safety secure safe* secur* harmless / dangerous* danger dangers unsafe risky danger*
            risk risks harmful hazard* perilous threat* peril
        clean: clean cleaner / dirty dirtier polluted polluting
        ill: healthy healthier health fit / ill sick sicker sickness illness* ailing diseased unwell unhealthy unfit
        near: near nearer nearby close_to neighbouring close closest nearly neighbour* adjacent closer next_to
            adjoining local / far farther remote away distant faraway remoter
        exact: exact exactly precise* exact* precisely accurate* / rough roughly approximate* inaccurate* approximat*
            imprecise* about_right vague* rough* inexact*
        known: known famous famously well_known best_known / unknown obscure
        despite: despite in_spite_of although though nevertheless nonetheless notwithstanding / because_of owing_to
            due_to thanks_to on_account_of
        finished: complete completed completely total totally entire entirely wholly whole complet* entire* fully
            in_full thorough* / partial partially partly incomplete partial* incomplete* half unfinished fragment*
        wrong: right rightly correct correctly true truly / wrong wrongly incorrect* false falsely mistaken
        urban!: urban city cities metropol* / rural countryside village villages provinc*
        upper!: upstream upper / downstream lower
        weight: important importance significan* essential* crucial* key vital / unimportant insignifican* irrelevan*
            minor
        honest: honest* open openly / secret secretly covert*
        unanim: unanimous* / divided
        praise: prais* applaud* commend* pride proud / blam* condemn* criticis* accus* denounc*
        build: build builds built building construct* erect* put_up / demolish* destroy* destruct* dismantl* tore raz*
            pull_down pulled_down tear_down tore_down torn_down knocked_down
        remember: remember* recall* / forget* forgot*
        rise: dawn sunrise / dusk sunset
        solve: solv* settle settles settled / unsolved unsettled unresolved
        tax: levied levy / exempt*
        both: both either / neither nor
        same: same identical unchanged likewise similar similarly alike same_way identical* similar* / opposite
            contrary reverse different unlike other_way opposite_way
        buy!: buy buys bought buying purchas* buyer* purchaser* customer* / sell sells sold selling seller* vendor*
        early: early earlier earliest previous previously prior former formerly too_soon premature* / late later
            latest latter subsequent* next overdue belated* too_late
        still: still as_yet continu* remain* goes_on go_on went_on / no_longer not_any_more any_more stopped ceased
            ended
        wide: broad broader broadest wide_ranging wide wider widest / narrow narrower narrowest
        local!: local locally / national nationally nationwide
        above!: above exceed* higher_than more_than upper / below beneath underneath less_than lower
        give!: pay pays paid paying lend lends lent lending provid* suppl* deliver* send sends sent sending grant
            grants granted granting donat* award* / receiv* borrow* obtain* withhold* withheld
        arrive: arriv* enter enters entered entering join joins joined joining immigrat* admit admits admitted come_in
            came_in settle settles settled settling settlement came_back come_back dock docked docks / depart* quit
            quits withdr* exit* emigrat* expel* exil* evict* leave leaves left leaving departure* flee flees fled
            fleeing moved_away move_away moving_away went_away gone_away take_off took_off taken_off sail_off set_sail
            set_out sets_out
        all!: all every everyone everybody everything / nobody nothing no_one nowhere
        most!: mostly mainly chiefly largely / least
        up!: up upwards upward ascend* / down downwards downward descend*
        front!: front forward forwards ahead in_front / back rear backward backwards behind at_the_back
        long!: long longer longest lengthy prolonged protracted lasting for_decades for_years / short shorter shortest
            brief briefly fleeting momentar*
        loud: loud louder noisy noisier noise loud* nois* / quiet quieter quietly quietest silent silence noiseless
            quiet* silent* soft softer softly muted hush*
        appear: appear appears appeared appearing came_back come_back comes_back coming_back reappear* returned
            returning has_returned emerg* turn_up turned_up arose arise arises / disappear* vanish* lost went_missing
            faded
        include: includ* inclusion admit admits admitted admitting let_in lets_in welcome count_among counts_among
            comprising contain* covers admit* admission take_in took_in accept* accommodat* / exclud* exclusion except
            excluding kept_out keep_out keeps_out left_out leave_out shut_out barr* turned_away omit* leaves_out
            turn_away refus* reject*
        hire: hire* recruit* employ* appoint* promoted hiring take_on takes_on took_on taken_on reinstat* / dismiss*
            fire fired sack* laid_off layoff* redundan* resign* made_redundant lay_off lays_off lost_their_jobs
            lost_his_job lost_her_job had_to_go
        teacher!: teach teaches taught teaching teacher* master* instruct* / learn learns learned learnt learning
            pupil* student* studied studies disciple*
        max!: maximum peak peaks peaked highest record / minimum trough lowest
        advantage: advantage* benefit* pro merit* asset* blessing / disadvantage* drawback* flaw* defect* liabilit*
            harm* danger* risk* threat* burden* curse damage nuisance evil
        war!: wartime / peacetime
        kin!: brother brothers uncle uncles nephew king / sister sisters aunt aunts niece queen
        left!: left-hand leftist left-wing / right-hand rightist right-wing
        party!: conservative conservatives tory tories / labour liberal liberals socialist*
        enough: enough sufficient* adequate* ample suffice* too_many too_much / insufficient* inadequate* short_of
            shortage* lack* scarc* too_little too_few a_lack_of
        useful: useful usefully effective* efficient* worthwhile / useless ineffective* inefficient* pointless futile
            wasteful
        needed: necessary necessar* needed needs required requir* essential indispensab* unavoidab* inevitab* /
            unnecessar* needless* superfluous dispensab* avoidab* optional
        usual: usual usually ordinary common commonly normal normally conventional typical* / unusual* extraordinar*
            uncommon* exceptional* abnormal* unconventional atypical*
        clear: clear clearly obvious* plain plainly explicit* unambiguous* evident* / unclear* vague* ambiguous*
            obscure* implicit* blurred
        real: real really actual actually genuine* true truly authentic truth* honest* sincer* candid* frank* / fake
            false imaginary fictitious apparent* supposed* alleged* so-called pseudo lie lies lied lying liar* deceiv*
            deceit* decei* dishonest* false* mislead* misled hypocri*
        agree: agree agrees agreed agreeing consensus unanimous* concur* alike shared side_with sides_with sided_with
            at_one of_one_mind in_agreement support supports supported / disagree* dispute* disputed contradict*
            differ differs differed divided contest* opposite opposing at_odds split oppose opposes opposed dissent*
            of_another_opinion not_of_one_mind
        free: free freed freely frees freeing liberat* independen* releas* sovereign* unrestricted unrestrict*
            unlimit* unrestrained / dependen* captive imprison* jail* detain* arrest* confin* occupied enslav*
            restricted subjugat* restrict* limit* bound controlled rationed capped
        ready: willing willingly eager* keen readily enthusias* zeal* passion* keenly ardent* devoted willing* ready
            prepared consent* inclin* dispos* / unwilling* reluctant* hesitant* hesitat* indifferen* apath* lukewarm
            reluctan* half-hearted* unenthusias* uninterested hesita* refus* unprepared disinclin* averse loath balk*
        calm: calm calmly relaxed / nervous* anxious* agitat* panic* tense
        popular: popular popularity beloved loved liked welcome admired / unpopular* hated disliked unwelcome resented
        equal: equal equally identical balanced fair fairly / unequal* uneven* unbalanced unfair* biased opposite
        active: active actively activity busy working operational in_operation in_service active* lively bustling
            vigorous / inactive passive passively idle dormant out_of_service out_of_use passive* quiet deserted
        simple: simple simply simplif* straightforward easy easily simple* plain plainly / complex* complicat*
            difficult* hard harder intricate elaborate
        certain: certain certainly sure surely definite* undoubted* doubtless certain* convinced confident* no_doubt
            beyond_doubt / uncertain* unsure doubt* undecided sceptic* skeptic* unconvinced open_question unsettled
        love: love loves loved like likes liked enjoy* fond prefer* popular / hate hates hated dislike* detest*
            resent* loath* despis* unpopular
        shared!: joint jointly shared common together collective* bilateral* both_countries mutual* collectiv*
            in_company accompanied / separate separately individual individually alone unilateral* solo single-handed*
            separate* unaccompanied by_himself by_herself on_its_own
        win: winner* won victor* victory win wins winning triumph* prevail* / defeat* lost lose loses losing
            surrender* capitulat* vanquish*
        attach: attach* fasten* connect* link links linked linking / detach* disconnect* sever severs severed severing
            cut_off
        liquid!: liquid / solid
        deny: admit admits admitted confirm* acknowledg* recogni* confess* affirm* conced* admitting own_up owned_up /
            deny denies denied denial* refut* disown* disput* reject* denying disclaim* contest*
        invest!: deposit* invest invests invested investing investment investments lend / withdraw* divest*
        domestic!: domestic home local national homegrown / foreign overseas imported international
        theory!: theory theoretical* principle / practice practical* practically
        order: order ordered orderly discipline / disorder chaos mess riot* anarchy
        protect: protect* defend* guard* shield* safeguard* preserv* secur* save saves saved saving / attack*
            threaten* expos* endanger* destroy* damage* jeopardis* harm* damag*
        support!: in_favour_of on_the_side_of alongside supports supported / against anti contrary_to opposed_to
        improve: improv* better recover* upgrad* mend* repair* restor* renovat* best superior finer fitter / worse
            worsen* deteriorat* degrad* downgrad* decline* broke_down break_down decay* ruin* worst inferior poorer
        positive: positive* optimis* benefit* / negative* pessimis*
        attract: attract* appeal* draw_in interested interest* / repel* deter deters deterred indifferen* uninterested
            bored
        aware: aware awareness known knew know knows knowing consciou* informed / unaware* ignoran* unknown uninformed
        visible: visible* seen conspicuous overt public / invisible* hidden inconspicuous covert secret*
        pass: pass passes passed approved adopted passing / fail failed rejected fails failing
        wake: wake* rous* awake awak* / sleep* asleep dormant
        expect: expected expect expects expecting foreseen predict* as_expected forese* / unexpected* surpris*
            unforeseen contrary_to
        thin: thick thicker dense / thin thinner sparse sparsely
        gross!: gross / net
        ground!: overground surface above_ground on_the_surface / underground beneath subterranean
        shallow: deep deeper deeply profound* deepest / shallow superficial* shallower
        plus: plus adding / minus deducting
        married: married marriage / divorced unmarried single
        legit: rightful legitimate / illegitimate usurp*
        native!: native indigenous local citizen* national nationals natives resident residents locals inhabitant* /
            foreign immigrant foreigner* alien aliens stateless immigrant* visitor* non-resident* stranger* outsider*
        relevant: relevant / irrelevant
        part!: full-time / part-time
        pay: paid charge* charged levied surcharge* tax taxed taxes taxing / free_of_charge free nothing exempt*
            subsid* discount* rebate* untaxed unpaid
        debt: debt* loan* / savings asset*
        born: born birth births birthplace / died death dead deaths die
        solved: solv* settle settles settled settling settlement resolv* / unsolved unresolved unsettled pending
        pleasure: pleas* content contented satisf* happy glad delighted delight* happily joy* / displeas* discontent*
            dissatisf* unhappy annoy* upset disappoint* not_content irritat* anger* angry sad dismay* furious outrag*
            vex* resent*
        fruit: fruitful productive effective / fruitless unproductive barren
        strict!: strict strictly tough tougher severe* harsh* rigid* / lenient* mild mildly soft lax
        rigid: flexib* / inflexib* rigid*
        modern: modern modernis* modernity progressive / traditional* backward old-fashioned archaic reactionar*
        skill: expert* skilled trained qualified experienced professional* / unskilled untrained unqualified
            inexperienced amateur*
        friend: friend friends friendly friendship ally allies allied partner* friend* companion* comrade* / enemy
            enemies hostil* foe foes adversar* rival* enem* opponent* antagonis*
        centre!: centre central center core middle heart / edge margin* peripher* outskirts border*
        major!: majority most_of bulk more_than_half over_half larger_part greater_part greater_share largest_part
            largest_share most_households / minority less_than_half under_half smaller_part smaller_share lesser_part
            small_part small_share fraction little_of few_of hardly_any_of scarcely_any_of a_little_of
        even!: odd / even
        proven: prove proves proved proven proof confirm* establish* corroborat* verif* bear_out bore_out bears_out
            borne_out substantiat* validat* / unproven disprov* refut* alleg* unconfirmed disproof contradict* debunk*
            falsif* belie belied rebut* invalidat* discredit*
        quality: superior outstanding first-rate / inferior second-rate shoddy
        legal: authoris* authoriz* licens* permitted allowed permit* / forbid* forbidden unauthoris* unlicens* banned
            prohibit* outlaw*
        truce: ceasefire truce armistice / hostilities fighting
        indoors!: indoor indoors inner interior inside internal within / outdoor outdoors outer exterior outside
            external beyond
        temperature: hot heat warm heated / cold cool cooled frozen
        elder!: senior elder elders parents parent / junior youth children pupils
        depend!: independen* self-sufficient autonom* neutral* sovereign* self-govern* / dependen* depend depends
            relian* relies rely subordinat* subject_to coloni* occupied annex* vassal* subject puppet protectorate
        transfer!: hand hands handed handing hand_over handed_over hands_over handing_over transfer transfers
            transferred transferring pass_on passed_on cede* ceding surrender* relinquish* give_away gave_away /
            withhold* withheld reclaim* hold_on held_on
        obey: obey* observ* respect* honour* abid* uphold* upheld comply complied complies heed* listen* / violat*
            breach* infring* flout* defy* defied disregard* ignor*
        promote: promot* / demot*
        employer!: employer* / employee* worker* labourer*
        seller!: producer* manufacturer* supplier* exporter* seller* / consumer* customer* importer* buyer* purchaser*
        lender!: lender* creditor* landlord* / borrower* debtor* tenant*
        victim!: victim* / perpetrator* attacker* aggressor* culprit*
        natural!: natural naturally / artificial* synthetic* man-made
        absolute: absolute* / relative*
        compete: cooperat* co-operat* collaborat* / compet* rival* contend*
        persuade: persuad* convinc* urge urges urged urging encourag* incit* / dissuad* discourag* deter deters deterred
        careful: careful* cautious* prudent* wary / careless* reckless* rash rashly hasty hastily
        prewar!: pre-war prewar / post-war postwar
        double!: twice double doubles doubled doubling twofold double* two_times / half halve halves halved halving
            halv*
        democracy: democra* / autocra* dictator* authoritarian* totalitarian*
        loyal: loyal* faithful* devot* / disloyal* traitor* treach* betray*
        generous: generous* lavish* / stingy miserly frugal
        fertile: fertile fertility / barren sterile
        wise: wise* clever* intelligent* / stupid* foolish* unwise* folly
        beauty: beautiful* attractive handsome beauty / ugly unattractive ugliness
        sharp: sharp sharply steep steeply dramatic* markedly drastic* sharp* steep* sudden* abrupt* / slight slightly
            gentle gently gradual* mild mildly slight* gentl* slow* mild* modest*
        attend: attend* take_part took_part takes_part taking_part participat* present turned_up / absent* boycott*
            skip skipped skips miss missed stay_away stayed_away abstain* stays_away
        push!: push pushes pushed pushing / pull pulls pulled pulling
        fill: fill fills filled filling / empty emptied empties drain*
        install: install* put_in puts_in / remov* take_out took_out taken_out dismantl* uninstall*
        spend: saves saved saving savings / spend spends spent spending expenditure*
        produce!: produc* generat* manufactur* / consum*
        supply!: supply supplies supplied / demand
        stable: stable steady steadily constant consistent* / unstable volatil* fluctuat* erratic*
        ahead: ahead outpac* outstrip* overtak* overtook surpass* outperform* / lag lags lagged lagging trail* behind
        settled: decid* determined commit commits committed guarantee* pledg* promis* definite* / consider considers
            considered considering contemplat* ponder* discuss discusses discussed discussing possib* perhaps
            undecided
        punish: punish* fine fined penal* sanction* prais* commend* honour* decorat* spared / reward* pardon* forgiv*
            award* fines reprimand* rebuk* censur*
        hire!: employed / unemployed jobless
        exist: exist exists existed existing existence presence present there_is / absence absent missing non-existent
            nonexistent extinct
        avoid: confront* face faces faced tackle* / avoid* evad* shun shuns shunned sidestep* dodge*
        winner!: winner* victor* / loser*
        majority!: majority / minority
        plan: deliberate* intention* planned on_purpose / accident* unintention* by_chance spontaneous*
        interior!: inland / coastal offshore coast
        male!: gentlemen / ladies
        science: scientific* / unscientific*
        oral!: oral spoken / written
        bless: prais* applaud* laud* commend* hail hailed hails compliment* admir* extol* acclaim* pay_tribute
            paid_tribute / condemn* criticis* criticiz* denounc* deplor* decry decried decries attack attacks attacked
            censur* blam* reprimand* rebuk* revil* scold* lambast* slam slams slammed castigat* reproach* find_fault
            finds_fault found_fault complain*
        flow!: inflow* influx inward incoming / outflow* outward outgoing exodus
        upper2!: upstairs / downstairs
        fresh: fresh / stale rotten
        literate: literate literacy educated / illiterate illiteracy uneducated
        taller: tall taller tallest / short shorter shortest
        rank!: major main chief principal foremost primary / secondary minor marginal* peripheral subordinate
        kept!: keep keeps kept keeping honour* fulfil* deliver* stood_by / break breaks broke broken breaking breach*
            renege* betray*
        done: already / not_yet yet_to still_to still_has_to still_have_to still_had_to
        haste: hurry hurries hurried rush rushed rushes hasten* / wait waits waited waiting delay* postpon* hold_back
            held_back
        quantity: plentiful plenty enough / shortage* lacking scarce
        let: allow* permit* let lets letting authoris* authoriz* licens* legalis* legaliz* entitl* free_to condon*
            tolerat* / prevent* bar barred barring bars forbid* forbad* forbidden prohibit* ban bans banned banning
            stop stops stopped stopping halt halts halted halting
            outlaw* veto* criminalis* criminaliz* proscrib* disallow* may_not must_not embargo*
        impose: impos* levied levy levies sanction* embargo* blockad* tighten* / lift lifts lifted lifting waiv*
            scrap* repeal* suspend* ease eases eased easing relax* remov*
        custody: releas* freed set_free let_go bail* discharg* / arrest* detain* captur* imprison* jailed detention
            locked_up lock_up captive hostage* interned
        distance!: closer closest nearer nearest / further furthest farther farthest
        rare: common commonplace widespread frequent frequently commonly / rare rarely uncommon unusual scarce
        finish: complet* finish* implement* carried_out carries_out / abandon* shelv* unfinished incomplete halted
        destroy: creat* build* built rebuil* restor* repair* intact spared undamaged preserv* / destroy* demolish*
            ruin* wreck* raz* damag*
        wing!: conservative* right-wing / progressive* liberal* left-wing
        send!: send sends sent sending deploy* dispatch* station* / withdrew withdraw withdraws withdrawn withdrawal
            recall* evacuat*
        change: fixed rigid constant unchanged / flexible variable varying fluctuat* adjustable
        income!: income revenue* earnings receipts profit* surplus* / expenditure* expens* spending costs outlay* loss
            losses deficit*
        office!: current incumbent* nowadays currently presently / former previous
        seek: find finds found discover* recover* regain* retain* finding / lost lose loses losing mislaid
        trivial: important serious grave significan* / trivial negligible unimportant
        omit: includ* mention* / omit* exclu* left_out leave_out leaves_out
        meet!: met meet meets reach* attain* / miss missed misses fell_short falls_short
        promise: offer* promis* pledg* guarantee* vow vows vowed undertake undertook assur* / refus* threaten* threat*
            warn* renege* went_back_on break_its_word broke
        over!: overestimat* overstat* exaggerat* overpaid oversuppl* / underestimat* understat* underpaid
        own!: own owns owned owner* landlord* / owe owes owed rent rents rented renting tenant* lease* leasing
        whole!: full fully whole wholly entire* complete completely / part partial* partly half incomplete
        postpone: brought_forward bring_forward hasten* brings_forward speed_up sped_up hurr* / postpon* put_off
            delay* defer* puts_off adjourn* held_up wait waits waited waiting
        present!: present attend* / absent missing
        recover: recover* reviv* revival rebound* / collaps* crash* slump* recession
        gladly: gladly eagerly readily willingly / reluctantly grudgingly unwillingly
        resign: appoint* elected took_office takes_office / resign* stepped_down steps_down dismiss* deposed oust*
        voice: outspoken vocal loud loudly / silent quiet silence mute
        stand!: standing upright / sitting seated lying
        switch!: switched_on turned_on turn_on turns_on switch_on / switched_off turned_off turn_off turns_off
            switch_off cut_off
        tighten: tighten* stricter / loosen* relax* eased eases easing
        together: together / apart separately individually
        unanimous: unanimous* / narrowly divided split
        welcome: welcom* prais* hailed applaud* / condemn* criticis* criticiz* denounc* deplor* booed
        government!: ruling governing in_power in_office governs governed govern rules / opposition out_of_power
            out_of_office in_opposition
        trial!: plaintiff* prosecut* accuser* / defendant* accused
        bound!: inbound incoming / outbound outgoing
        despite!: despite in_spite_of although though notwithstanding / because because_of thanks_to owing_to due_to
        armed2!: armed / unarmed
        believe: believ* convinced confirm confirms confirmed insists_that insist_that insisted_that / doubt* sceptic*
            skeptic* disbeliev*
        sue: sue sues sued suing go_to_court goes_to_court went_to_court gone_to_court going_to_court bring_suit
            brought_suit bring_a_suit brought_a_suit brings_a_suit file_suit filed_suit filed_a_suit /
            brought_no_suit bring_no_suit brings_no_suit filed_no_suit
        suit: grant granted grants granting / dismiss dismisses dismissed dismissing dismissal threw_out
            thrown_out throws_out throw_out
        theft: buy buys bought buying purchas* / steal steals stole stolen stealing theft loot* plunder* rob robs robbed
        night: by_day in_daylight during_the_day in_the_daytime / at_night by_night overnight after_dark
            during_the_night
        asked!: asked_for asks_for ask_for wanted demanded requested / got granted was_granted
            were_granted was_given were_given obtained
        offer!: offer offers offered offering / asked_to asks_to ask_to asked_for asks_for requested
        verdict!: for_the_majority majority_opinion / dissent dissents dissented dissenting in_dissent
        bias: neutral impartial unbiased / biased partisan
        steep: steep* sharp* / gentle gently flat gradual*
        vertical!: vertical* / horizontal*
        damp: humid wet damp / dry arid
        limit: unlimited unrestricted limitless / limited restricted capped
        occupied!: vacant empty unoccupied / occupied inhabited
        punctual!: on_time punctual* ahead_of_schedule ahead_of_time / late behind_schedule delayed overdue delay*
        retract: announc* introduc* issued issues publish* releas* print prints printed issue / withdrew withdraw*
            retract* revok* withdr* suppress* censor* withhold* withheld
        central!: centralis* centraliz* / decentralis* decentraliz* devolv*
        conquer: conquer* captur* / surrender* ceded
        migrate!: immigra* arriv* newcomer* inflow* influx / emigra* go_abroad went_abroad moved_away outflow* exodus
        recession: recovery boom growth upswing boom* upturn thriv* flourish* prosper* / recession slump crisis
            downturn recession* slump* crises depress* bust languish*
        retail!: wholesale / retail
        nominal!: nominal / real
        digital!: digital* electronic* online / analogue paper printed offline
        automatic!: automatic* / manual manually by_hand
        renewable!: renewable* / fossil
        raw!: raw crude unprocessed untreated / processed refined treated
        frozen!: fresh / frozen tinned dried
        sacred: sacred holy / profane
        proposed!: propos* plan plans planned planning intend intends intended intending intention* aim aims aimed
            want wants wanted calls_for call_for called_for calling_for suggest suggests suggested recommend* advocat*
            consider considers considering envisag* seek seeks
        extreme!: more_than_any more_than_anybody more_than_anyone more_than_all_others most_of_any most_of_all
            the_most / fewer_than_any less_than_any less_than_anybody less_than_anyone least_of_any least_of_all
            the_fewest the_least fewest
        modal!: can could
        option!: option_on options_on option_for options_for
        multiple!: more_than_doubl* more_than_trebl* more_than_tripl* more_than_quadrupl* more_than_halv* over_twice
            more_than_twice more_than_double over_double at_least_twice at_least_double more_than_thrice / almost_doubl*
            nearly_doubl* almost_trebl* nearly_trebl* almost_tripl* nearly_tripl* almost_quadrupl* nearly_quadrupl*
            almost_halv* nearly_halv* not_quite_doubl* practically_doubl* virtually_doubl* almost_twice nearly_twice
            almost_double nearly_double not_quite_twice less_than_twice less_than_double just_under_twice close_to_twice
        instead!: instead_of rather_than in_place_of
        ascribe: ascrib* attribut* put_it_down_to puts_it_down_to
        kept_open: keep keeps kept keeping retain* preserv* / to_close closed closes closing closure closures shut
            shuts shutting
            give_up gave_up given_up gives_up
        foretold!: warn warns warned warning fear fears feared cautions cautioned predicts predicted /
            reports_of reports_that reported_that reported_on tells_of told_of
        half!: more_than_half over_half at_least_half / almost_half nearly_half less_than_half under_half
            just_under_half not_quite_half
        half_hour!: half_an_hour half_hour
        half_km!: half_a_kilometre half_a_kilometer
        hedge!: may might perhaps possibly maybe if_not reportedly allegedly supposedly apparently seemingly
            presumably seem seems seemed rumoured is_said_to are_said_to was_said_to were_said_to it_is_said
            is_believed_to are_believed_to is_thought_to are_thought_to
        """;

    /// <summary>Adjectives that have degrees of their own.</summary>
    public const string Graded = """
        wet dry damp strict heavy thick soft bright dark shallow happy sad easy clear busy empty costly tough lax fresh
        healthy dull dense lively blunt quiet noisy steep safe harsh loud clean dirty warm cold hot cool calm rough
        """;

    /// <summary>Words that turn round what they stand before, or, of ‘only’, that keep it from being turned.</summary>
    public const string Negations = """
        less least little not no never without neither nor none cannot didn doesn isn wasn weren wouldn couldn hasn
        haven hadn nobody nothing hardly scarcely failed fails fail unable stop stops stopped ceased cease prevent
        prevents prevented instead hide hides hid hiding conceal conceals concealed
        """;

    /// <summary>Phrases whose words have no sense of their own there.</summary>
    public const string Idioms = """
        above_all as_well_as as_well day_by_day each_other one_another set_out_to set_out set_down laid_down
        written_down come_down came_down at_last in_the_first_place other_than on_the_other_hand the_same_time
        at_the_same_time
        at_first_sight in_short before_long long_since so_far as_far_as far_from by_far in_order_to in_order_that
        good_deal great_deal a_great_many deal_with dealt_with close_to_home point_out points_out pointed_out
        open_question in_the_main the_last_word last_word first_of_all first_and_foremost up_to_date make_up made_up
        up_to bring_up brought_up taken_up back_up used_to led_to lead_to leads_to stands_for
        stood_for stand_for as_long_as no_sooner more_or_less sooner_or_later in_particular all_the_same at_all
        after_all above_and_beyond over_and_above of_late in_the_end on_end hard_of_hearing short_for broke_out
        break_down break_with just_as as_soon_as better_known best_known well_known on_its_own hold_up holds_up
        held_up look_forward in_favour_with with_respect respect_to in_return in_turn turn_to back_then
        with_nothing within_a_year within_a_month within_a_week within_a_day for_a_year for_a_month for_a_week for_a_day
        on_board after_a_year after_a_month after_a_week after_a_day half_a_year half_a_day
        at_the_end_of by_the_end_of until_the_end_of before_the_end_of towards_the_end_of toward_the_end_of
        at_the_beginning_of at_the_start_of since_the_beginning_of from_the_beginning_of from_the_start_of year_ends
        year_begins year_ended year_began year_starts month_ends month_begins week_ends week_begins new_year
        in_the_house early_january late_january early_february late_february early_march late_march early_april
        late_april early_may late_may early_june late_june early_july late_july early_august late_august early_september
        late_september early_october late_october early_november late_november early_december late_december
        """;

    /// <summary>Words that leave undone what follows them.</summary>
    public const string Denials = """
        refuse refused refuses refusing refusal decline declined declines declining reject rejected rejects rather
        avoid avoids avoided turned offered choice choose chose
        """;

    /// <summary>Beginnings that turn a word round.</summary>
    public const string Prefixes = "un in im il ir dis non";

    /// <summary>Words after which nothing is said to be so.</summary>
    public const string Doubts = """
        would could should might may whether if unless suppose supposing hypothetical imagine had_to ought perhaps
        must
        """;

    /// <summary>Words of a sentence that speaks of the article or the dossier itself.</summary>
    public const string Remarks = """
        passage passages dossier editors contradict contradicts contradiction contradictory misprint slip paragraph
        commonly source sources sourced unsourced footnote footnotes
        """;

    /// <summary>Words that speak of a work, its author or its making.</summary>
    public const string Works = """
        article articles author authors report reports paper papers study studies text texts work works book books
        piece essay survey dossier write writes writing wrote written publish publishes published publication appear
        appears appeared dated issue issued read
        """;

    /// <summary>Words by which somebody is said to think or say so.</summary>
    public const string Attributions = """
        finds found thinks think thought holds held sees says say said argues argue believes believe view account
        opinion expects expect hopes hope reckons reckon reckoning estimate estimates judges judge considers according
        author authors writes reports calls suggests suggest asserts claims claim maintains
        """;

    /// <summary>Words of saying, thinking and wanting.</summary>
    public const string Speech = """
        says said say saying argues argued holds held thinks thought believes believed finds found writes wrote told
        tells explains explained adds added notes noted insists insisted admits admitted denies denied contends
        contended replies replied answers answered doubts doubted proposes proposed recommends recommended advises
        advised demands demanded wants wanted urges urged pleads pleaded promises promised regards regarded considers
        considered complains complained accuses accused criticises criticised praises praised warns warned concludes
        concluded expects expected fears feared hopes hoped calls called claims claimed maintains maintained suggests
        suggested reckons reckoned estimates estimated judges judged sees saw rejects rejected objects objected agrees
        agreed disagrees disagreed contradicts contradicted defends defended attacks attacked supports supported
        opposes opposed favours favoured prefers preferred blames blamed credits credited attributes attributed
        ascribes ascribed traces traced compares compared describes described announces announced declares declared
        decides decided points reports reported remarks remarked states stated asks asked predicts predicted assumes
        assumed knows knew regrets regretted welcomes welcomed
        """;

    /// <summary>Words that carry no sense of their own.</summary>
    public const string Function = """
        the a an and or but if then than that this these those it its they them their there here he she his her him we
        us our you your i me my who whom whose which what when where why how is are was were be been being am do does
        did done have has had having will would shall should can could may might must to of in on at by for from with
        without into onto upon over under about as so such not no nor only also too very just even both all any some
        each every other another same own more most less least much many few several one two three between among
        through during before after since until against while because though although however yet still again once
        ever never always often rather quite almost nearly perhaps says said say article author writes wrote write
        dossier passage passages note notes balance his hers ours yours itself themselves himself herself oneself
        within across along around toward towards per via out off up down
        """;

    /// <summary>Bounds before a figure: it is at least that, or from then on.</summary>
    public const string AtLeast = """
        at least; no fewer than; not fewer than; no less than; not less than; a minimum of; minimum of; minimum;
        more than; over; well over; above; upwards of; exceeding; exceeds; exceeded; in excess of; greater than;
        larger than; longer than; higher than; beyond; between
        """;

    /// <summary>It is at most that, or less.</summary>
    public const string AtMost = """
        at most; no more than; not more than; up to; a maximum of; maximum of; maximum; less than; fewer than; under;
        well under; just under; below; nearly; almost; barely; barely reached; only just; just about; hardly;
        scarcely; close to; approaching; not quite; lower than; smaller than; shorter than; short of
        """;

    /// <summary>Bounds after a figure.</summary>
    public const string AtLeastBehind =
        "or more; and more; or over; or longer; at least; plus; and over; and above; upwards";

    /// <summary>Bounds after a figure that is not passed.</summary>
    public const string AtMostBehind = "or less; or fewer; or under; at most; at best; and under; or shorter";

    /// <summary>Words before a date: from then on.</summary>
    public const string Since = "since; from; after; as of; starting in; beginning in; following; longer than; beyond";

    /// <summary>Words before a date: as long as it has not come.</summary>
    public const string Until =
        "until; till; before; by; up to; until the end of; till the end of; by the end of; to the end of; "
        + "no longer than; not longer than; not later than; no later than; prior to; at the latest";

    /// <summary>Words after a date: from then on.</summary>
    public const string SinceBehind = "at the earliest; or later; onwards";

    /// <summary>Words after a date: as long as it has not come.</summary>
    public const string UntilBehind = "at the latest; or earlier";

    /// <summary>Words with a capital that are no names.</summary>
    public const string Titles = """
        i january february march april may june july august september october november december jan feb mar apr jun
        jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday president presidents
        prime minister ministers ministry chancellor king queen prince princess sultan emperor pope field marshal
        general colonel captain professor prof dr mr mrs ms sir lord lady saint st mayor senator governor ambassador
        director chairman chairwoman chair councillor parliament government cabinet state states republic party note
        notes passage passages section sections figure figures table tables chapter chapters page pages article
        articles hc high low moderate certain yes no internet university college school faculty institute academy
        group holding foundation trust agency company corporation bank airport station port bridge street road square
        terrace river lake sea ocean mountain mountains valley island islands city town village county district
        province region borough council union organisation organization association society community movement party
        church mosque office bureau board commission committee court court authority service department parliament
        assembly act treaty agreement convention report study survey review press news times
        """;

    /// <summary>Units that a figure may count.</summary>
    public const string Units = """
        second|seconds minute|minutes hour|hours day|days week|weeks month|months year|years night|nights
        mm|millimetre|millimetres|millimeter|millimeters cm|centimetre|centimetres|centimeter|centimeters
        metre|metres|meter|meters km|kilometre|kilometres|kilometer|kilometers inch|inches foot|feet yard|yards
        mile|miles gram|grams kg|kilo|kilos|kilogram|kilograms tonne|tonnes ton|tons pound|pounds
        litre|litres|liter|liters gallon|gallons barrel|barrels degree|degrees watt|watts kw|kilowatt|kilowatts
        mw|megawatt|megawatts gw|gigawatt|gigawatts krone|kroner|krona|kronor|kroners franc|francs florin|florins
        guilder|guilders crown|crowns koruna|korunas forint|forints zloty|zlotys|zloties yen yuan rupee|rupees
        peso|pesos dinar|dinars dirham|dirhams shilling|shillings peseta|pesetas drachma|drachmas escudo|escudos
        ducat|ducats thaler|thalers hryvnia|hryvnias shekel|shekels riyal|riyals mark|marks taler|talers
        lev|leva dram|drams lari denar|denars baht guinea|guineas sovereign|sovereigns hectare|hectares
        acre|acres time|times point|points|percentage
        """;

    /// <summary>Words before a name that say its part in the sentence.</summary>
    public const string Cases = """
        of|from in|at|within|inside|throughout|across to|into|towards|toward|onto on|upon|over by against|than|instead
        with|alongside for after|behind before|until under
        """;

    /// <summary>All of them.</summary>
    public static readonly LanguageWords Words = new(
        Axes + "\n" + EnglishFields.Axes,
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
    )
    {
        Kinds = EnglishKinds.List,
        Turned = EnglishPrefixes.List,
        Pairs = EnglishPrefixes.Pairs,
        Graded = Graded,
        Idioms = Idioms,
        Denials = Denials,
        Prefixes = Prefixes,
        Doubts = Doubts,
        Cases = Cases,
        Remarks = Remarks,
        Attributions = Attributions,
        Speech = Speech,
        Works = Works,
        SinceBehind = SinceBehind,
        UntilBehind = UntilBehind,
    };
}
