namespace Dossier.Statements.WordLists;

/// <summary>The closed lists of Turkish, by stems, since endings follow. A star stands for any ending.</summary>
internal static class Turkish
{
    private const string Axes = """
        more: art* arttı* yüksel* büyü* geniş* çoğal* güçlen* hızlan* derinleş* geliş* ilerle* yoğunlaş* fazla
            daha_fazla artış* tırman* katlan* ikiye_katla* iki_katına pekiş* pekiştir* kuvvetlen* yaygınlaş*
            zenginleş* hız_kazan* ivme* yükseliş* büyüme* / az daha_az azal* düş* geril* küçül* daral* zayıfla*
            yavaşla* kısıl* kes* hafifle* düşüş* eksil* indi iniyor inen iner inmiş indir* gerile* azalış* azalt*
            düşür* daralt* kısıt* sınırla* duraksa* durgunlaş* yarıya yarı_yarıya soğu* çöküş* küçülme*
        strong: güçlü* sağlam* kuvvetli* derin* yoğun* yakın köklü* sıkı* dayanıklı* kapsamlı* / zayıf* güçsüz*
            sınırlı* kırılgan* gevşek* yüzeysel* zayıflık* cılız* kopuk*
        good: iyi* mükemmel* olumlu* sıcak* dost* güzel* yakın* memnun* başarılı verimli* parlak* sağlıklı* elverişli*
            uyumlu* sevindirici* umut_verici* / kötü* olumsuz* gergin* düşman* soğuk* sorunlu* memnuniyetsiz* bozuk*
            kötüleş* bozul* sıkıntı* verimsiz* hayal_kırıklığı* öfke* kızgın* rahatsız*
        first!: ilk birinci önce* ilki öncü* başlangıç* / son sonuncu nihai* sonuncusu ikinci
        before!: önce* evvel* önceki* selef* öncesi* öncel* / sonra* sonraki* halef* ardından sonrası* ardıl* akabinde
        new: yeni* genç* son_yıl* modern* taze* çağdaş* / eski* yaşlı* köklü* kadim* eskime* geleneksel*
        large: büyük* kocaman geniş* önemli* dev* iri* geniş_çaplı muazzam* / küçük* ufak* sınırlı* ufacık minik*
        many: çok* pek_çok çoğu* birçok* sayısız* çoğunluk* bol* kalabalık* yığınla / az azı azınlık* nadir* birkaç*
            azınlıkta kıt* yetersiz*
        high: yüksek* üst* / düşük* alçak* alt*
        accept: kabul* onayla* benimse* razı* izin* uy* destekle* hoş_karşıla* müsaade* boyun_eğ* katıl* anlaş*
            izin_ver* evet / reddet* redd* ret* karşı_çık* diren* geri_çevir* yasakla* karşı* itiraz* veto* yasak*
            engelle* protesto* boykot* hayır anlaşmazlık*
        open: aç* açık* açıl* açıldı / kapat* kapan* kapa* kapalı* kapanış* kilitle*
        begin: başla* kur* kurul* doğ* başlangıç* başlat* açılış* kuruluş* ortaya_çık* / bit* son_er* sona* kapan*
            dağıl* çök* yıkıl* sonlan* sonlandır* tamamla* feshet* lağvet* kaldır* bitir*
        continue: sürdür* devam* hâlâ hala koru* muhafaza* kaldı kalıyor kalan sürüyor sürdü süren / bırak* vazgeç*
            durdur* kes* artık terk* kesil* son_ver* ayrıl* durdu duruyor
        north!: kuzey* / güney*
        east!: doğu* / batı*
        export!: ihraç* ihracat* / ithal*
        buy!: satın* satın_al* aldı alıyor alan / sattı satıyor satış* satan satıldı
        success: başar* kazan* zafer* başarı* muvaffak* / başarısız* kaybet* yenil* yenilgi* başarısızlık* başarama*
            iflas* fiyasko*
        gain: kazan* kâr* yarar* fayda* elde_et* edin* yararlan* / kaybet* kayıp* zarar* yitir* zarara*
        help: yardım* destek* teşvik* kolaylaştır* destekle* katkı* güçlendir* / engel* köstek* tehdit* zorlaştır*
            engelle* baltala* köstekle* caydır*
        peace: barış* sakin* düzen* istikrar* huzur* uyum* ateşkes* / savaş* kaos* çatışma* isyan* şiddet* gerilim*
            kavga* ayaklanma* karışıklık* kargaşa*
        rich: zengin* varlıklı* refah* / yoksul* fakir* yoksun* fakirleş*
        public!: kamu* devlet* / özel*
        armed!: asker* ordu* / sivil*
        show: göster* açıkla* ifşa* sergile* duyur* / gizle* sakla* örtbas* gizli*
        quick: hızlı* ani* çabuk* hemen / yavaş* tedric* kademe*
        grade!: ilkokul* / ortaokul* lise*
        both: her_iki* birlikte ortak* / hiçbir* ne
        unite: birleş* birlik* uzlaş* köprü* ittifak* bütünleş* barış* / kop* ayrıl* böl* kırıl* ayrılık* bölünme*
            kopuş* çatla* boşan*
        trust: güven* değer* saygı* güvenil* inan* sadık* / güvensiz* şüphe* güvensizlik* kuşku* sadakatsiz*
        dear: pahalı* / ucuz* bedava
        inside: iç* yurt_içi* yerli* yurtiçi* içeride / dış* yurt_dışı* yabancı* yurtdışı* dışarı*
        hard: zor* güç / kolay* basit*
        wet: ıslak* nemli* yağışlı* / kuru* kurak*
        hot: sıcak* ısı* / soğuk* serin*
        summer!: yaz yazı yazın yazları / kış kışı kışın kışları
        hour!: sabah* / akşam*
        full: dolu* / boş*
        alive: canlı* yaşa* / öl* ölü*
        sex!: erkek* oğlan* / kadın* kız*
        give: ver* / aldı alıyor alır alan
        hope: umut* um* / kork* endişe*
        often: her_zaman hep sık* genellikle / hiç asla nadiren
        lasting: kalıcı* sürekli* / geçici*
        local!: yerel* / ulusal* merkezi*
        faith: dinî dini dinsel / laik* seküler*
        near: yakın* / uzak*
        known: bilinen* ünlü* / bilinmeyen*
        same: aynı* eşit* / farklı* karşıt*
        lawful: yasal* meşru* hukuki* / yasadışı* yasa_dışı* kaçak* gayrimeşru*
        able: mümkün* imkân* imkan* / imkânsız* imkansız* olanaksız*
        attack: saldır* taarruz* işgal* / savun* koru*
        friend: müttefik* dost* ortak* / düşman* rakip* hasım*
        free: özgür* bağımsız* serbest* / bağımlı* tutsak* tutuklu* esir*
        include: içer* kapsa* dahil* / hariç* dışla*
        transfer!: devret* devred* teslim* aktar* / elinde_tut* alıkoy* sakla*
        agree: aynı_fikir* uzlaş* hemfikir* / ayrı_düş* çeliş* farklı_düşün*
        lead: lider* önder* kurucu* öğretmen* / muhalif* karşıt* takipçi*
        arrive: gel* gir* vardı varmış / git* çık* ayrıl*
        early: erken* / geç geç_kal* gecik*
        exact: tam tamı kesin* / yaklaşık* aşağı_yukarı
        forced: zorunlu* mecbur* / gönüllü* isteğe_bağlı*
        direct: doğrudan* / dolaylı*
        official: resmî* resmi* / gayriresmî* gayriresmi*
        safe: güvenli* / tehlikeli* riskli*
        urban!: kent* şehir* / kır kırsal* köy*
        long!: uzun* / kısa*
        up!: yukarı* / aşağı*
        left!: solcu* / sağcı*
        age!: çocuk* / yetişkin*
        weight: başlıca ana temel* esas* / ikincil* önemsiz*
        likely: olası* muhtemel* / olanaksız* düşük_ihtimal*
        majority!: çoğunluk* / azınlık*
        produce!: üret* / tüket*
        win: galip* / mağlup*
        lender!: alacaklı* / borçlu*
        teacher!: öğret* / öğren*
        """;

    private const string Function = """
        bir ve ile de da ki bu şu o için gibi kadar daha en çok ne ya veya ama fakat ancak hem her hiç ise mi mı mu mü
        olan olarak olduğu oldu olan etti eden edilen edildi diye göre üzere ayrıca yine bile sadece yalnız şey kendi
        biz siz onlar ben sen var yok
        """;

    /// <summary>Kinds of things of which one is not another.</summary>
    private const string Kinds = """
        season: ilkbahar* / yaz yazın yazı / sonbahar* / kış kışın kışı
        period: günlük her_gün / haftalık her_hafta / aylık her_ay / yıllık her_yıl
        fuel: kömür* / petrol* / doğalgaz* gaz gazı gazın / odun* / elektrik* / rüzgâr* rüzgar* / güneş*
        office: cumhurbaşkan* / başbakan* / vali valisi / büyükelçi* / kral kralı / kraliçe*
        direction: kuzey* / güney* / doğu* / batı*
        vehicle: tren* / otobüs* / tramvay* / gemi* / uçak* uçağ* / otomobil*
        building: okul* / hastane* / cami* / kilise* / fabrika* / üniversite*
        water: göl* / deniz* / nehir* nehri* / okyanus*
        land: dağ* / vadi* / ada* / çöl* / orman*
        metal: altın* / gümüş* / bakır* / demir* / çelik*
        crop: buğday* / pirinç* / arpa* / pamuk* / tütün*
        colour: kırmızı* / mavi* / yeşil* / sarı* / siyah* / beyaz*
        """;

    /// <summary>All of them.</summary>
    public static readonly LanguageWords Words = new(
        Axes,
        "değil yok hiçbir asla ne değildir olmadan olmaksızın",
        Function,
        """
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe
        cuma cumartesi pazar cumhurbaşkanı başbakan bakan bakanı bakanlığı profesör prof dr başkan başkanı vali
        belediye sayın bay bayan not bölüm sayfa tablo şekil
        """,
        "en az; asgari; aşkın; çok daha fazla; fazla",
        "en çok; en fazla; azami; neredeyse; yaklaşık olarak en çok; ancak; güç bela",
        "aşkın; aşan; den fazla; dan fazla; ten fazla; tan fazla; fazla; üzerinde; üstünde; ve üzeri; yukarı",
        "dan az; den az; tan az; ten az; altında; kadar; ye yakın; ya yakın; e yakın; a yakın; yakın",
        """
        beri; bu yana; itibaren; den beri; dan beri; ten beri; tan beri; den sonra; dan sonra; ten sonra; tan sonra;
        sonra; sonrasında
        """,
        """
        kadar; e kadar; a kadar; ye kadar; ya kadar; değin; dek; önce; den önce; dan önce; ten önce; tan önce;
        öncesinde
        """,
        "saniye dakika saat gün hafta ay yıl|sene metre kilometre|km kilo|kilogram|kg ton litre derece"
    )
    {
        Kinds = Kinds,
        Suffixes = """
            siz sız suz süz medi madı memiş mamış miyor mıyor muyor müyor meyecek mayacak meyen mayan mez maz mezler
            mazlar meden madan meksizin maksızın memesi maması memek mamak mesin masın meyip mayıp mediği madığı
            """,
        Works = """
            makale makalede makalenin makalesi yazar yazarın yazara rapor raporda raporun raporu çalışma çalışmada
            metin metinde kitap kitapta yazı yazıda yazdı yazdığı yazıldı yazıldığı yayımlandı yayımlanan yayınlandı
            yayınlanan tarihli
            """,
        NegatesBehind = true,
        BoundsBehind = true,
    };
}
