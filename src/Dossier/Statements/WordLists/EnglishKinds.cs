namespace Dossier.Statements.WordLists;

/// <summary>
/// Kinds of things in English of which one is not another, a kind a line: its name, and its members with their forms.
/// Where the passages have the one, the other is wrong. A star stands for any ending; a phrase has underscores for
/// spaces.
/// </summary>
internal static class EnglishKinds
{
    /// <summary>The kinds, each with its members.</summary>
    public const string List = """
        who: government governments cabinet administration / parliament legislature assembly deputies lawmakers mps /
            lower_house / upper_house senate / council councils councillor councillors / court courts tribunal
            tribunals judge judges / police policemen policeman / prosecutor prosecutors prosecution / minister
            ministers / opposition / president presidents / mayor mayors / governor governors / ambassador ambassadors
            embassy embassies / general generals / army armies military soldiers troops / navy / union unions
            trade_union trade_unions / employer employers / worker workers workforce employees labourers / farmer
            farmers growers peasants / fisherman fishermen / miner miners / driver drivers / pilot pilots / docker
            dockers / teacher teachers / pupil pupils student students schoolchildren / parent parents mother mothers
            father fathers / child children / doctor doctors physician physicians surgeons / nurse nurses / midwife
            midwives / patient patients / tenant tenants / resident residents inhabitants villagers townspeople /
            owner owners / landlord landlords / investor investors shareholder shareholders / heir heirs /
            manufacturer manufacturers maker makers / contractor contractors / supplier suppliers / bank banks banker
            bankers / regulator regulators watchdog / inspector inspectors inspectorate / environmentalist
            environmentalists / activist activists campaigners protesters demonstrators / charity charities / church
            churches bishop bishops priest priests clergy / scientist scientists researcher researchers / historian
            historians / economist economists / astronomer astronomers / engineer engineers / architect architects /
            lawyer lawyers / journalist journalists reporter reporters / newspaper newspapers press / publisher
            publishers editor editors / refugee refugees / migrant migrants immigrant immigrants / emigrant emigrants
            / voter voters electorate / consumer consumers customer customers / importer importers / exporter
            exporters / producer producers / shipowner shipowners / railway railways / hospital hospitals / museum
            museums / tourist tourists visitors / rebel rebels insurgents guerrillas / victim victims / relative
            relatives / commission commissioners / committee committees / board directors / captain captains / guard
            guards / prisoner prisoners inmates / sailor sailors / fitter fitters installer installers / critic
            critics / supporter supporters / women woman / men man / town towns / village villages /
            region regions / ministry
            ministries / fund funds / association associations / republicans / democrats / socialists / liberals /
            conservatives / greens / agrarians / nationalists / communists / minority minorities
        per: a_tonne per_tonne each_tonne every_tonne / a_ton per_ton each_ton / a_kilo per_kilo a_kilogram per_kilogram
            each_kilo / a_litre per_litre each_litre / a_barrel per_barrel each_barrel / a_cubic_metre per_cubic_metre
            each_cubic_metre / a_square_metre per_square_metre each_square_metre / a_hectare per_hectare each_hectare /
            an_acre per_acre each_acre / a_kilometre per_kilometre each_kilometre / a_mile per_mile each_mile / a_head
            per_head each_head / a_passenger per_passenger each_passenger / a_household per_household each_household
        times: doubled doubling / trebled trebling tripled tripling / quadrupled quadrupling / halved halving
        season: spring springtime / summer summers / autumn autumns / winter winters
        bound: northbound / southbound / eastbound / westbound / inbound / outbound
        period: hourly every_hour an_hour / nightly every_night each_night per_night / daily every_day
            a_day each_day per_day / weekly every_week a_week
            each_week per_week / monthly every_month a_month each_month per_month / quarterly / yearly annual annually
            every_year a_year each_year per_year
        time: morning mornings / noon midday / afternoon afternoons / evening evenings / night nights midnight
        kin: mother mothers / father fathers / son sons / daughter daughters / brother brothers / sister sisters /
            uncle uncles / aunt aunts / nephew nephews / niece nieces / cousin cousins / grandfather grandfathers /
            grandmother grandmothers / grandson grandsons / granddaughter granddaughters / husband husbands / wife
            wives / widow widows / widower widowers
        fuel: coal / oil petroleum / gas / wood firewood timber / peat / petrol / diesel / uranium nuclear atomic /
            hydrogen / wind windmill* / solar / hydropower hydroelectric* / electric electricity / charcoal / lignite
        crop: wheat / rice / maize / barley / cotton / tobacco / sugar / coffee / tea / potato potatoes / oats / rye /
            grapes vines / olives / apples / bananas / beans
        beast: cattle cow cows / sheep lamb lambs / horse horses / pig pigs / goat goats / camel camels / poultry
            chicken chickens hens / dog dogs / cat cats / deer / wolf wolves / bear bears
        fish: herring herrings / cod / salmon / mackerel / tuna / trout / eel eels / sardine sardines / haddock /
            anchovy anchovies / shrimp shrimps / whale whales
        metal: gold / silver / copper / iron / zinc / nickel / aluminium aluminum / steel / lithium / cobalt / chrome
            chromium
        stuff: stone / brick bricks / concrete / glass / plastic / paper / leather / wool / silk / marble / clay /
            cement
        building: house houses / flat flats apartment apartments / school schools / hospital hospitals clinic clinics
            / church churches / mosque mosques / synagogue synagogues / factory factories / mill mills / office
            offices / shop shops store stores / hotel hotels / prison prisons jail jails / museum museums / library
            libraries / theatre theatres / university universities / town_hall / barracks / ward wards /
            castle castles / monastery
            monasteries
        vehicle: train trains / bus buses coach coaches / tram trams / car cars / lorry lorries truck trucks / ship
            ships boat boats / ferry ferries / aeroplane aeroplanes plane planes aircraft / bicycle bicycles /
            helicopter helicopters / tank tanks / drone drones / submarine submarines / barge barges
        way: road roads motorway motorways / railway railways rail / canal canals / bridge bridges / tunnel tunnels /
            pipeline pipelines / airport airports / port ports harbour harbours
        office: president presidents / prime_minister premier / chancellor chancellors / mayor mayors / governor
            governors / ambassador ambassadors / king kings / queen queens / emperor emperors / senator senators /
            judge judges / general generals / colonel colonels / admiral admirals / bishop bishops / pope popes /
            treasurer treasurers / secretary secretaries / spokesman spokeswoman / professor professors
        calling: engineer engineers / doctor doctors physician* / lawyer lawyers barrister* solicitor* / nurse nurses
            / farmer farmers / fisherman fishermen / journalist journalists reporter* / economist economists /
            historian historians / biologist biologists / chemist chemists / physicist physicists / architect
            architects / soldier soldiers / miner miners / baker bakers / plumber plumbers / electrician electricians
            / carpenter carpenters / builder builders / sailor sailors / painter painters / poet poets / novelist
            novelists / philosopher philosophers / linguist linguists / banker bankers / priest priests / imam imams /
            rabbi rabbis
        water: lake lakes / sea seas / river rivers / ocean oceans / marsh marshes / well wells / reservoir reservoirs
        colour: red / blue / green / yellow / black / white / brown / grey / orange / purple
        medium: newspaper newspapers / television / radio / magazine magazines / film films / podcast podcasts
        disaster: earthquake earthquakes / flood floods flooding / drought droughts / famine famines / epidemic
            epidemics / wildfire wildfires
        body: council councils / court courts / parliament parliaments / ministry ministries / committee committees /
            commission commissions / trade_union trade_unions / bank banks / police / army armies / navy navies
        direction: north northern northward* / south southern southward* / east eastern eastward* / west western
            westward*
        corner: north-east north-eastern northeast northeastern / north-west north-western northwest northwestern /
            south-east south-eastern southeast southeastern / south-west south-western southwest southwestern
        ordinal: first / second / third / fourth / fifth
        level: primary elementary / secondary / tertiary / nursery
        money: tax taxes taxed taxation / subsid* / loan loans / grant grants / fee fees / fine fines / wage wages
            salary salaries / pension pensions / rent rents / dividend dividends
        cause: frost / heat / rain rains / snow / fog / storm storms / hail / landslide landslides /
            avalanche avalanches / rockfall rockfalls
        carriage: by_road overland / by_air / by_sea / by_rail by_train
        illness: cancer / malaria / cholera / plague / influenza flu / tuberculosis / smallpox / typhus / typhoid /
            measles / polio
        """;
}
