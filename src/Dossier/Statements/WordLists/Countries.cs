using System.Collections.Frozen;

namespace Dossier.Statements.WordLists;

/// <summary>
/// Under how many names one country goes: its own and those of its people and language, in English, and for the states
/// around Türkiye and Kazakhstan also in Turkish, Kazakh and Russian; and the capital that stands for its government.
/// </summary>
internal static class Countries
{
    /// <summary>
    /// A country a line: its code, its names with an underscore for a space, and after a bar its capital.
    /// </summary>
    private const string Lines = """
        af Afghanistan Afghan Afghans Afganistan Afgan Ауғанстан Афганистан|Kabul
        al Albania Albanian Albanians Arnavutluk|Tirana
        dz Algeria Algerian Algerians Cezayir|Algiers
        ao Angola Angolan Angolans|Luanda
        ar Argentina Argentine Argentinian Argentinians Arjantin|Buenos_Aires
        am Armenia Armenian Armenians Ermenistan Ermeni Ермения Армения|Yerevan Erivan
        au Australia Australian Australians Avustralya|Canberra
        at Austria Austrian Austrians Avusturya|Vienna
        az Azerbaijan Azerbaijani Azerbaijanis Azeri Azeris Azerbaycan Әзербайжан Азербайджан|Baku
        bh Bahrain Bahraini Bahreyn|Manama
        bd Bangladesh Bangladeshi Bangladeshis Bangladeş|Dhaka
        by Belarus Belarusian Belarusians Беларусь|Minsk
        be Belgium Belgian Belgians Belçika|
        bo Bolivia Bolivian Bolivians|La_Paz
        ba Bosnia Herzegovina Bosnian Bosnians Bosna|Sarajevo
        br Brazil Brazilian Brazilians Brezilya|Brasilia
        bg Bulgaria Bulgarian Bulgarians Bulgaristan Bulgar Болгария|Sofia
        kh Cambodia Cambodian Cambodians|Phnom_Penh
        cm Cameroon Cameroonian Cameroonians|Yaounde
        ca Canada Canadian Canadians Kanada|Ottawa
        cl Chile Chilean Chileans|Santiago
        cn China Chinese Çin Çinli Қытай Китай|Beijing Peking Pekin
        co Colombia Colombian Colombians Kolombiya|Bogota
        cd Congo Congolese Kongo|Kinshasa
        hr Croatia Croatian Croatians Croat Croats Hırvatistan|Zagreb
        cu Cuba Cuban Cubans Küba|Havana
        cy Cyprus Cypriot Cypriots Kıbrıs|Nicosia
        cz Czechia Czech Czechs|Prague
        dk Denmark Danish Dane Danes Danimarka|Copenhagen
        ec Ecuador Ecuadorian Ecuadorians|Quito
        eg Egypt Egyptian Egyptians Mısır Египет|Cairo
        ee Estonia Estonian Estonians Estonya|Tallinn
        et Ethiopia Ethiopian Ethiopians Etiyopya|Addis_Ababa
        fi Finland Finnish Finn Finns Finlandiya|Helsinki
        fr France French Frenchman Fransa Fransız Франция|Paris
        ge Georgia Georgian Georgians Gürcistan Gürcü Грузия|Tbilisi
        de Germany German Germans Almanya Alman Германия|Berlin
        gh Ghana Ghanaian Ghanaians|Accra
        gr Greece Greek Greeks Yunanistan Yunan Греция|Athens
        hu Hungary Hungarian Hungarians Macaristan Macar Венгрия|Budapest
        is Iceland Icelandic Icelander Icelanders|Reykjavik
        in India Indian Indians Hindistan Индия Үндістан|Delhi New_Delhi
        id Indonesia Indonesian Indonesians Endonezya|Jakarta
        ir Iran Iranian Iranians İran İranlı Иран|Tehran
        iq Iraq Iraqi Iraqis Irak Ирак|Baghdad
        ie Ireland Irish Irishman İrlanda|Dublin
        il Israel Israeli Israelis İsrail Израиль|Jerusalem
        it Italy Italian Italians İtalya Италия|Rome
        jp Japan Japanese Japonya Япония|Tokyo
        jo Jordan Jordanian Jordanians Ürdün|Amman
        kz Kazakhstan Kazakh Kazakhs Kazakhstani Kazakhstanis Kazakistan Kazak Қазақстан Қазақ Казахстан Казах
            Казахстанский Казахский Qazaqstan|Astana Nur-Sultan
        ke Kenya Kenyan Kenyans|Nairobi
        kp North_Korea North_Korean|Pyongyang
        kr South_Korea South_Korean Güney_Kore|Seoul
        kw Kuwait Kuwaiti Kuwaitis Kuveyt|
        kg Kyrgyzstan Kyrgyz Kirghiz Kirgiz Kırgızistan Kırgız Қырғызстан Кыргызстан Киргизия|Bishkek
        lv Latvia Latvian Latvians Letonya|Riga
        lb Lebanon Lebanese Lübnan|Beirut
        ly Libya Libyan Libyans Ливия|Tripoli
        lt Lithuania Lithuanian Lithuanians Litvanya|Vilnius
        my Malaysia Malaysian Malaysians Malezya|Kuala_Lumpur
        mt Malta Maltese|Valletta
        mx Mexico Mexican Mexicans Meksika|
        md Moldova Moldovan Moldovans|Chisinau
        mn Mongolia Mongolian Mongolians Mongol Mongols Moğolistan Монголия|Ulaanbaatar
        me Montenegro Montenegrin Montenegrins Karadağ|Podgorica
        ma Morocco Moroccan Moroccans Fas|Rabat
        mz Mozambique Mozambican Mozambicans|Maputo
        mm Myanmar Burma Burmese|
        np Nepal Nepalese Nepali|Kathmandu
        nl Netherlands Dutch Dutchman Holland Hollanda|The_Hague Amsterdam
        nz New_Zealand New_Zealander New_Zealanders|Wellington
        ng Nigeria Nigerian Nigerians Nijerya|Abuja
        mk Macedonia Macedonian Macedonians Makedonya|Skopje
        no Norway Norwegian Norwegians Norveç|Oslo
        om Oman Omani Umman|Muscat
        pk Pakistan Pakistani Pakistanis Пакистан|Islamabad
        ps Palestine Palestinian Palestinians Filistin|Ramallah
        pe Peru Peruvian Peruvians|Lima
        ph Philippines Filipino Filipinos Philippine Filipinler|Manila
        pl Poland Polish Pole Poles Polonya Польша|Warsaw
        pt Portugal Portuguese Portekiz|Lisbon
        qa Qatar Qatari Qataris Katar|Doha
        ro Romania Romanian Romanians Romanya|Bucharest
        ru Russia Russian Russians Rusya Rus Ресей Россия Русский Российский Орыс|Moscow Kremlin
        rw Rwanda Rwandan Rwandans|Kigali
        sa Saudi_Arabia Saudi Saudis Suudi_Arabistan Саудовская_Аравия|Riyadh
        sn Senegal Senegalese|Dakar
        rs Serbia Serbian Serb Serbs Sırbistan|Belgrade
        sg Singapore Singaporean Singaporeans|
        sk Slovakia Slovak Slovaks Slovakya|Bratislava
        si Slovenia Slovenian Slovene Slovenes|Ljubljana
        so Somalia Somali Somalis Somali|Mogadishu
        za South_Africa South_African South_Africans|Pretoria
        su Soviet_Union USSR Soviet Soviets Sovyetler_Birliği Sovyet Кеңес_Одағы КСРО Советский_Союз СССР Советский|
        es Spain Spanish Spaniard Spaniards İspanya|Madrid
        sd Sudan Sudanese|Khartoum
        se Sweden Swedish Swede Swedes İsveç|Stockholm
        ch Switzerland Swiss İsviçre|Bern Berne
        sy Syria Syrian Syrians Suriye Сирия|Damascus
        tw Taiwan Taiwanese Tayvan|Taipei
        tj Tajikistan Tajik Tajiks Tacikistan Tacik Тәжікстан Таджикистан|Dushanbe
        tz Tanzania Tanzanian Tanzanians|Dodoma
        th Thailand Thai Thais Tayland|Bangkok
        tn Tunisia Tunisian Tunisians Tunus|Tunis
        tr Türkiye Turkey Turkish Turk Turks Türk Türkler Түркия Түрік Турция Турецкий Турок|Ankara
        tm Turkmenistan Turkmen Turkmens Türkmenistan Түрікменстан Туркменистан|Ashgabat
        ug Uganda Ugandan Ugandans|Kampala
        ua Ukraine Ukrainian Ukrainians Ukrayna Украина|Kyiv Kiev
        ae United_Arab_Emirates Emirates Emirati Emiratis UAE|Abu_Dhabi
        gb United_Kingdom Britain British Briton Britons UK Great_Britain Birleşik_Krallık İngiltere
            Великобритания|London
        us United_States America American Americans USA US Amerika ABD АҚШ США|Washington
        uy Uruguay Uruguayan Uruguayans|Montevideo
        uz Uzbekistan Uzbek Uzbeks Özbekistan Özbek Өзбекстан Узбекистан|Tashkent
        ve Venezuela Venezuelan Venezuelans|Caracas
        vn Vietnam Vietnamese|Hanoi
        ye Yemen Yemeni Yemenis|Sanaa
        zm Zambia Zambian Zambians|Lusaka
        zw Zimbabwe Zimbabwean Zimbabweans|Harare
        eu European_Union EU Avrupa_Birliği AB Еуропалық_Одақ Европейский_Союз ЕС|Brussels
        un United_Nations UN BM БҰҰ ООН|
        xeurope Europe European Europeans Avrupa Avrupalı Еуропа Европа|
        xasia Asia Asian Asians Asya Азия|
        xafrica Africa African Africans Afrika Африка|
        xturkic Turkic Türki Түркі Тюркский|
        xwest West Western Westerner Westerners Batı Батыс Запад Западный|
        xislam Islam Islamic Muslim Muslims Moslem Moslems İslam İslami Müslüman Müslümanlar Ислам Исламский Мұсылман
            Мусульманин|
        xchristian Christianity Christian Christians|
        xottoman Ottoman Ottomans Osmanlı Осман Османский|
        xarab Arab Arabs Arabic Arabian Arap|
        xkurd Kurdish Kurd Kurds Kürt|
        xscotland Scotland Scottish Scot Scots|Edinburgh
        xwales Wales Welsh|Cardiff
        xengland England English|
        xlatin Latin Latince Латын Латинский|
        xcyrillic Cyrillic Kiril Кириллица Кирил|
        xbalkan Balkans Balkan Balkanlar|
        xcaucasus Caucasus Caucasian Kafkasya Kafkas Кавказ|
        xanatolia Anatolia Anatolian Anadolu|
        xcornwall Cornwall Cornish|
        """;

    private static readonly string[] LandEndings = ["stan", "land", "iye", "key", "ain", "ia"];

    private static readonly (FrozenDictionary<string, string> Own, FrozenDictionary<string, string> Capital) All =
        Build();

    private static readonly FrozenSet<string> Lands = LanguageWords
        .Lines(Lines)
        .Where(line => line[0] != 'x')
        .Select(line => NameKey.Bare(line.Split(' ')[1].Split('|')[0].Replace('_', ' ')))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded name is that of a country's people or language: Turkish, but not Türkiye.</summary>
    public static bool IsPeople(string name) =>
        CodeOf(name) is not null
        && !Lands.Contains(name)
        && !LandEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The code of a country by one of its names, folded, words separated by a space; null for none.</summary>
    public static string? CodeOf(string name) => All.Own.GetValueOrDefault(name);

    /// <summary>The code of the country whose capital this is, folded; null for none.</summary>
    public static string? CodeOfCapital(string name) => All.Capital.GetValueOrDefault(name);

    /// <summary>
    /// The codes of countries by folded names, and by folded capitals; each code with = before it, with which no name
    /// begins.
    /// </summary>
    private static (FrozenDictionary<string, string>, FrozenDictionary<string, string>) Build()
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var capitals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in LanguageWords.Lines(Lines))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var code = $"={line[..space]}"; // No name begins so.
            foreach (var name in line[(space + 1)..bar].Split(' '))
            {
                own.TryAdd(NameKey.Bare(name.Replace('_', ' ')), code);
            }

            foreach (var name in line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                capitals.TryAdd(NameKey.Bare(name.Replace('_', ' ')), code);
            }
        }

        return (own.ToFrozenDictionary(StringComparer.Ordinal), capitals.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
