namespace Dossier.Statements.WordLists;

/// <summary>
/// Opposites of English field by field, in the form of <see cref="English.Axes"/>: what a word means among lawyers,
/// soldiers, doctors.
/// </summary>
internal static class EnglishFields
{
    /// <summary>Trade, money and work.</summary>
    public const string Trade = """
        surplus: surplus* profit* in_the_black credit credits / deficit* shortfall* loss losses in_the_red arrears
            debit* overdraft
        solvent: solvent solvency liquid / insolven* bankrupt* illiquid*
        worth: appreciat* revalu* firmed gained_value / depreciat* devalu* lost_value
        pays: profitab* lucrative paid_off pays_off pay_off paying_off break_even breaks_even remunerative /
            unprofitab* loss-making at_a_loss loss_making
        pretax!: pre-tax before_tax / after_tax post-tax
        thrift: thrift* frugal* economis* economiz* saves saved saving / wast* squander* extravagan* lavish*
        earn: earn earns earned earning earnings / spend spends spent spending
        bulk: stockpil* hoard* accumulat* amass* pile_up piled_up / run_down runs_down ran_down deplet* sell_off
            sold_off
        ownership: privatis* privatiz* private_hands / nationalis* nationaliz* state_hands public_hands municipalis*
        strike!: strike strikes striking struck walkout walked_out down_tools downed_tools picket* / back_to_work
            returned_to_work resumed_work worked_on
        post: promot* / relegat*
        collar!: white-collar clerical / blue-collar manual
        hours!: overtime longer_hours / short-time shorter_hours
        wage: paid wage-earning salaried / unpaid voluntary volunteer*
        upmarket!: luxury premium upmarket exclusive / budget cut-price low-cost downmarket
        stock: in_stock well-stocked available / out_of_stock sold_out unavailable
        subsidy: subsid* grant grants granted aid bounty / tax taxed taxes taxing levy levies levied surcharge* fines
            fined
        costs: free_of_charge gratis nothing for_nothing / charge* fee fees
        """;

    /// <summary>States, arms and law.</summary>
    public const string States = """
        thaw: thaw* warmed warmer warming rapprochement reconcil* mend_fences reset détente detente cordial* / freez*
            froze frozen chill* cool cooled cooler cooling sour* estrang* strain* tense tension* rift
        line: hard-line hardline* hawkish hawk hawks uncompromising intransigen* implacable belligeren* / conciliat*
            dovish dove doves compromis* moderate moderates pragmatic accommodat* pliant
        envoy: sent_back reinstat* accredit* appoint* dispatch* / recall* expel* expuls* withdr* summon* called_home
            call_home throw_out thrown_out threw_out
        talks: negotiat* talks dialogue talk talking conferr* / broke_off break_off broken_off walked_out boycott*
            stonewall*
        pact: sign signs signed signing ratif* conclud* accede* acceded accession join joins joined joining enter_into
            entered_into / withdraw* withdrew denounc* renounc* terminat* pulled_out pull_out pulls_out quit quits
            tear_up tore_up torn_up
        sides!: bilateral* / multilateral*
        recognise: accept accepts accepted accepting / not_recognis* derecognis* disput* contest* challeng*
        accord: accord* agreement consensus unanim* harmon* concord / discord* dispute* disput* quarrel* disagree*
            conflict* row rows feud* fell_out fall_out fallen_out clash*
        mediator: mediat* broker* arbitrat* reconcil* pacif* / incit* provok* inflam* stir* foment* escalat*
        arms: arm arms armed arming rearm* mobilis* mobiliz* militaris* militariz* / disarm* demobilis* demobiliz*
            demilitaris* unarmed
        troops: deploy* station* sent send sends sending reinforc* dispatch* / withdr* pull_out pulled_out pulls_out
            brought_home demobilis*
        battle: attack* assault* invad* invasion offensive* advance advances advanced advancing storm stormed bombard*
            besieg* / defend* defen* retreat* repel* resist* repuls* withdr* fall_back fell_back
        occupy: occupy occupies occupied occupation annex* captur* seiz* conquer* conquest* took_control overran
            overrun / liberat* freed evacuat* reliev* gave_back recaptur* retook
        rebel!: loyalist* regime government_forces government_troops crown_forces / rebel rebels rebellion* insurgen*
            mutin* guerrilla* separatist* revolutionar*
        duty: conscript* draft drafted compulsory mandatory / volunteer* voluntar* professional_army abolish*
        desert: enlist* join joined joins / desert* defect* abscond*
        yield: resist* held_out hold_out holds_out stood_firm stand_firm stands_firm insist* refus* defy defied /
            yield* surrender* relent* gave_in give_in gives_in back_down backed_down backs_down conced* capitul*
            submit*
        ruling: uphold* upheld affirm* confirm* endors* sustain* stood_by / overturn* quash* annul* revers* set_aside
            struck_down strike_down overrul* reject* dismiss* threw_out thrown_out
        case: allow* upheld grant grants granted succeed* / threw_out thrown_out fail fails failed struck_out
        valid: valid validity in_force binding effective applicable lawful / void invalid* null expir* lapsed
            non-binding inapplicable
        statute: enact* in_force took_effect takes_effect take_effect came_into_force comes_into_force come_into_force
            introduc* adopt* pass passes passed / repeal* abolish* expir* lapse* abrogat* revok* rescind* struck_down
            scrap*
        constitution: constitutional* / unconstitutional* violates_the_constitution breaks_the_constitution
        entitled: entitl* eligib* qualif* / ineligib* disqualif* barred debar* excluded
        accuse: accus* blam* prosecut* indict* impeach* sue sued sues suing suit / defend* exonerat* vindicat* excus*
            cleared acquit*
        civil!: civil / criminal
        appeal!: first_instance lower_court / appeal appeals appellate higher_court
        justice: justice rightful* equitabl* fair fairly fairness / unjust* injustice unfair* inequit* discriminat*
        corrupt: honest* incorrupt* clean upright / corrupt* brib* venal crooked embezzl* fraud*
        election: elected re-elected elect elects / defeated unseated voted_out
        challenger!: incumbent* sitting / challenger* contender*
        landslide: landslide clear_majority comfortabl* wide_margin overwhelming* / narrow* closely slim thin_majority
        deputy!: head heads chief president chairman chairwoman / deputy vice assistant under-secretary
        crown!: monarch* royal* royalist* king kings / republic* president presidents
        centre_of_power: centralis* centraliz* / devol* federal*
        spectrum!: left-wing leftist* socialist* left_wing / right-wing rightist* conservative* right_wing
        reform: progressive* modernis* moderniz* revolution* radical* / conservative* reactionar* traditional* restor*
            status_quo
        rule!: democra* parliamentary elected / dictat* autocra* authoritarian* tyran* despot* military_rule
        repatriate: returning comes_back repatriat* homecoming / exile exiled exiles fled flee flees displac* deport*
            expel* banish*
        asylum: granted_asylum admit admits admitted welcom* shelter* took_in takes_in take_in / deport* turned_back
            expel* sent_back
        settle!: sedentary / nomad* itinerant migratory
        guest!: guest guests visitor* / host hosts hosted hosting
        treason: allegiance patriot* / disloyal* treason* traitor* treacher* betray*
        """;

    /// <summary>Nature, health, building and traffic.</summary>
    public const string Things = """
        cure: cure cures cured heal heals healed healing recover recovers recovered recovering recovery improv*
            convalesc* remission / relaps* worsen* deteriorat* sicken* fell_ill falls_ill aggravat*
        severe: mild mildly slight minor harmless benign / severe* serious* grave acute heavy dangerous malignant
        chronic!: acute / chronic
        fatal: fatal* lethal* deadly mortal* killed / harmless* non-fatal benign survivab*
        immune: immune immunity immunis* vaccinat* protected resistan* / infect* contag* unvaccinated vulnerab*
            susceptib* expos*
        ward!: inpatient* / outpatient*
        treat: treat treats treated treating treatment care cares cared nurse nurses nursed nursing tend tends tended
            look_after looked_after / neglect* ignor* abandon* mistreat* maltreat*
        feed: feed feeds fed feeding well-fed nourish* eat ate / starv* hungr* hunger famine malnourish* undernourish*
            fast fasting
        sober: sober* / drunk* intoxicat*
        stout!: overweight obes* fat / underweight thin lean
        weather: sunny bright / cloudy rainy stormy overcast foggy
        storm: calm calmer / storm* rough turbulent gust*
        freeze: melt* thaw* liquid / freez* froze frozen solid ice
        heat: hot hotter hottest heat heats heated warmest warmed mild milder / cold colder coldest coolest cooled
            frost* freez* icy harsh
        bright: bright brighter brightly brightness brilliant shine shines shone shining luminous / dark darker
            darkness dim dimmer dimly faint fainter faintly gloom* shadow*
        wild!: tame tamed domesticat* farmed cultivat* / wild wilder feral
        extinct: thriv* surviv* extant abundant common / extinct* died_out endangered vanish* threatened
        predator!: predator* hunter* / prey
        poison: edible harmless safe drinkable potable / poison* toxic inedible contaminat*
        pollute: clean cleans cleaned cleaner cleanest purif* unpolluted / pollut* dirty dirtier dirtiest contaminat*
            foul* soil soiled
        wires: connect* linked plugged_in on-grid / disconnect* cut_off off-grid unplugged
        shore!: onshore inland ashore on_land / offshore at_sea
        charge!: charging / discharg*
        intact: intact whole undamaged unharmed untouched preserved / damag* broken cracked crack cracks ruin*
            destroy* wreck* flaw* unsound
        habitable: habitab* fit_for / uninhabitab* unfit derelict
        roomy: spacious roomy generous / cramped crowded overcrowd* narrow tight
        house: house housed houses_them accommodat* shelter* / homeless* evict* turned_out
        occupancy: occupied sold_out booked crowded packed filled fully / unoccupied half-empty deserted unsold
        board!: board boards boarded boarding embark* get_on got_on / disembark* alight* get_off got_off
        load!: load loads loaded loading / unload* discharg*
        float: float* afloat refloat* salvag* / sink sinks sank sunk sinking capsiz* founder foundered
        cargo!: passenger* / freight cargo goods
        toll: toll-free / toll tolls tolled
        road!: paved asphalt* tarred sealed / unpaved dirt gravel
        run: run runs ran running operat* in_service in_operation / cancel* discontinu* out_of_service withdrawn
            suspend* stopped_running
        way_in!: entrance entry entries / exit exits exited way_out
        slope!: uphill ascent climb climbs climbed ascend* / downhill descent descend*
        suburb!: downtown city_centre inner-city / suburb* outskirts
        straight: straight* direct directly / crooked winding curv* bent roundabout detour*
        rough: smooth* even evenly flat / rough* bumpy uneven*
        blunt: sharp sharper sharply / blunt blunter dull
        tight: tight* taut / loose* slack
        hollow: solid / hollow
        compact: dense densely thick thickly compact / sparse* thin thinly scattered
        """;

    /// <summary>Thought, belief, speech and feeling.</summary>
    public const string Minds = """
        fact: fact facts factual truth real / fiction* myth* legend* invent invented invention imaginary fabricat*
            untru* false hoax
        genuine: genuine* authentic* original / forged forger* forgery forgeries counterfeit* fake* hoax* imitat*
            spurious
        notice: notic* heed heeds heeded heeding pay_attention paid_attention pays_attention listen* take_notice
            took_notice take_account took_account followed / ignor* disregard* overlook* neglect* took_no_notice
            brush_aside brushed_aside dismiss* flout*
        discover: discover* detect* spot spots spotted identif* / overlook* miss misses missed
        understand: understand* understood grasp* comprehen* / misunderst* misjudg* misinterpret* misread
        empirical!: empirical* experiment* practical* applied / theoretical* theory abstract
        abstract!: concrete tangible / abstract intangible
        quantity!: quantitative* / qualitative*
        amateur!: professional* expert* specialist* / amateur* lay layman laymen hobby
        norm: rule norm / exception* anomal*
        objective: objective* impartial* neutral* unbias* even-handed / subjective* partial bias* prejudic* partisan
            one-sided
        copy!: original originals / copy copies copied replica* imitat* reproduction*
        believer!: believ* faithful devout pious religious / atheis* unbeliev* infidel* godless irreligious
        orthodox!: orthodox* / heterodox* heretic* heresy heresies schismatic* unorthodox*
        clergy!: cleric* clergy ordained priest priests / lay laity layman laymen laywoman
        curse: bless* consecrat* / curse curses cursed excommunicat* desecrat* anathema*
        tolerance: toleran* tolerat* / intoleran* persecut* bigot*
        mixed: mixed integrat* together coeducation* desegregat* / segregat* separat* apart single-sex divid*
        graduate: graduat* complet* qualif* / drop_out drops_out dropped_out dropout* fail fails failed
        enrol: enrol* admission* accept* / expel* suspend*
        gifted: gifted talented able bright strong strongest best / weak weaker weakest struggling slow worst poorest
        master!: master masters lord lords / servant* slave* serf* apprentice*
        noble!: noble nobles nobility aristocra* gentry / commoner* peasant* common_people plebeian*
        proud: proud* pride boast* / asham* shame* embarrass* humbl* humiliat*
        regret: welcom* celebrat* rejoic* glad proud / regret* rue rues rued ruing lament* repent* mourn* deplor*
        worry: reassur* confiden* calm* relaxed unconcerned untroubled carefree / worr* alarm* concerned concerns
            anxi* nervous* uneas* afraid fear* panic*
        brave: brav* courag* bold* fearless* heroic / coward* timid* fearful*
        polite: polite* courte* civil respectful* / rude* insult* discourte* impolite* disrespect* abus*
        kind: gentle gently humane* merci* kindly lenient* generous* / cruel* brutal* inhuman* merciless* ruthless*
            harsh* savage*
        claim: claim claims claimed claiming insist* assert* / renounc* waiv* relinquish* disclaim* forfeit*
        recommend: recommend* advis* advocat* urge urges urged urging encourag* counsel* call_for calls_for called_for
            plead pleads pleaded / warn warns warned warning advise_against advised_against advises_against caution*
            discourag* dissuad* oppos* argue_against argued_against
        invite: invit* welcom* ask_in / exclud* turn_away turned_away uninvit* shut_out disinvit*
        call_off: schedul* arrang* announc* went_ahead go_ahead goes_ahead / cancel* call_off called_off calls_off
            abandon* postpon* scrap* put_off
        reason: rational* reasonabl* sensible sensibly sane logical / irrational* unreasonabl* absurd* senseless
            insane mad illogical
        moral: moral* ethical* virtue virtues virtuous / immoral* unethical* vice vices
        secret: openly publicly in_public transparent* announced / secret* hidden covert* in_private privately
            behind_closed_doors clandestin* confidential* undercover anonymous*
        """;

    /// <summary>Time, order, degree and being.</summary>
    public const string Order = """
        past!: historic* erstwhile / future coming forthcoming upcoming
        sooner!: sooner beforehand in_advance before_that / later latest afterwards thereafter belated* subsequently
        renew: renew* extend* prolong* reviv* resum* restor* reinstat* brought_back bring_back brings_back / expir*
            lapse* ran_out run_out runs_out cancel* abolish* discontinu* suspend* drop dropped
        stay: remain* unchanged constant stable stagnat* stood_still stand_still frozen freeze froze flat / rise rose
            risen chang* alter alters altered alteration increas* soar* fell fall falls fallen jump* doubled vary
            varies varied varying raised grew
        keep: keeping retain* preserv* maintain* conserv* hold_on holds_on held_on / part_with parted_with parts_with
            sell sells selling drops discard* shed
        gather: gather* collect* assembl* concentrat* converg* / scatter* dispers* disband* spread spreads diverg*
        link: connect* link* join* unite unites united uniting attach* combin* bring_together brought_together
            keeps_together keep_together kept_together / separat* divid* split* isolat* detach* cut_off sever severs
            severed severing keeps_apart keep_apart kept_apart
        replace: replac* substitut* supplant* displac* took_the_place taken_the_place takes_the_place gave_way
            gives_way / retain* restor* reinstat*
        condition!: if provided_that providing_that on_condition on_the_condition only_if as_long_as so_long_as / unless even_if even_though
        control: under_control controlled mastered in_hand contained / out_of_control uncontrolled out_of_hand
            unchecked runaway
        fault: perfect* flawless* faultless* impeccable / flaw* fault* defect* imperfect*
        hot_topic: fierce* heated intense* strong* stiff / weak* mild* muted feebl*
        """;

    /// <summary>All of them, an axis a line.</summary>
    public const string Axes = Trade + "\n" + States + "\n" + Things + "\n" + Minds + "\n" + Order;
}
