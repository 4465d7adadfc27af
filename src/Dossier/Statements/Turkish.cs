namespace Dossier.Statements;

/// <summary>The closed lists of Turkish, by stems, since endings follow. A star stands for any ending.</summary>
internal static class Turkish
{
    private const string Axes = """
        more: art* arttı* yüksel* büyü* geniş* çoğal* güçlen* hızlan* derinleş* geliş* ilerle* yoğunlaş* fazla daha_fazla / az daha_az azal* düş* geril* küçül* daral* zayıfla* yavaşla* kısıl* kes* in* hafifle*
        strong: güçlü* sağlam* kuvvetli* derin* / zayıf* güçsüz* sınırlı* kırılgan*
        good: iyi* mükemmel* olumlu* sıcak* dost* güzel* yakın* memnun* başarılı / kötü* olumsuz* gergin* düşman* soğuk* sorunlu* memnuniyetsiz*
        first!: ilk birinci önce* / son sonuncu nihai*
        before!: önce* evvel* önceki* selef* / sonra* sonraki* halef* ardından
        new: yeni* genç* son_yıl* / eski* yaşlı* köklü* kadim*
        large: büyük* kocaman geniş* önemli* dev* / küçük* ufak* sınırlı*
        many: çok* pek_çok çoğu* birçok* sayısız* / az azı azınlık* nadir* birkaç*
        high: yüksek* üst* / düşük* alçak* alt*
        accept: kabul* onayla* benimse* razı* izin* uy* / reddet* redd* ret* karşı_çık* diren* geri_çevir* yasakla*
        open: aç* / kapat* kapan* kapa*
        begin: başla* kur* kurul* doğ* / bit* son_er* sona* kapan* dağıl* çök* yıkıl*
        continue: sürdür* sür* devam* hâlâ hala / bırak* vazgeç* durdur* dur* kes* artık
        north!: kuzey* / güney*
        east!: doğu* / batı*
        export!: ihraç* ihracat* / ithal*
        buy!: satın* al* / sat*
        success: başar* kazan* zafer* / başarısız* kaybet* yenil* yenilgi*
        gain: kazan* kâr* yarar* fayda* / kaybet* kayıp* zarar*
        help: yardım* destek* teşvik* / engel* köstek* tehdit*
        peace: barış* sakin* düzen* istikrar* / savaş* kaos* çatışma* isyan* şiddet*
        rich: zengin* / yoksul* fakir*
        public!: kamu* devlet* / özel*
        armed!: asker* ordu* / sivil*
        show: göster* açıkla* / gizle* sakla*
        quick: hızlı* ani* çabuk* hemen / yavaş* tedric* kademe*
        grade!: ilkokul* / ortaokul* lise*
        both: her_iki* birlikte ortak* / hiçbir* ne
        unite: birleş* birlik* uzlaş* köprü* / kop* ayrıl* böl* kırıl*
        trust: güven* değer* saygı* / güvensiz* şüphe*
        dear: pahalı* / ucuz* bedava
        inside: iç* yurt_içi* / dış* yurt_dışı*
        hard: zor* güç / kolay* basit*
        wet: ıslak* nemli* yağışlı* / kuru* kurak*
        hot: sıcak* ısı* / soğuk* serin*
        summer!: yaz yazı yazın yazları / kış kışı kışın kışları
        hour!: sabah* / akşam*
        full: dolu* / boş*
        alive: canlı* yaşa* / öl* ölü*
        sex!: erkek* oğlan* / kadın* kız*
        give: ver* / al*
        hope: umut* um* / kork* endişe*
        often: her_zaman hep sık* genellikle / hiç asla nadiren
        lasting: kalıcı* sürekli* / geçici*
        local!: yerel* / ulusal* merkezi*
        faith: dinî dini dinsel / laik* seküler*
        near: yakın* / uzak*
        known: bilinen* ünlü* / bilinmeyen*
        same: aynı* eşit* / farklı* karşıt*
        """;

    private const string Function =
        "bir ve ile de da ki bu şu o için gibi kadar daha en çok ne ya veya ama fakat ancak hem her hiç ise mi mı mu mü olan olarak olduğu oldu olan etti eden edilen edildi diye göre üzere ayrıca yine bile sadece yalnız şey kendi biz siz onlar ben sen var yok";

    /// <summary>All of them.</summary>
    public static readonly LanguageWords Words = new(
        Axes,
        "değil yok hiçbir asla ne değildir olmadan olmaksızın",
        Function,
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar cumhurbaşkanı başbakan bakan bakanı bakanlığı profesör prof dr başkan başkanı vali belediye sayın bay bayan not bölüm sayfa tablo şekil",
        "en az; asgari; aşkın; çok daha fazla; fazla",
        "en çok; en fazla; azami; neredeyse; yaklaşık olarak en çok; ancak; güç bela",
        "aşkın; aşan; den fazla; dan fazla; ten fazla; tan fazla; fazla; üzerinde; üstünde; ve üzeri; yukarı",
        "dan az; den az; tan az; ten az; altında; kadar; ye yakın; ya yakın; e yakın; a yakın; yakın",
        "beri; bu yana; itibaren; den beri; dan beri; ten beri; tan beri; den sonra; dan sonra; ten sonra; tan sonra; sonra; sonrasında",
        "kadar; e kadar; a kadar; ye kadar; ya kadar; değin; dek; önce; den önce; dan önce; ten önce; tan önce; öncesinde",
        "saniye dakika saat gün hafta ay yıl|sene metre kilometre|km kilo|kilogram|kg ton litre derece"
    )
    {
        Works =
            "makale makalede makalenin makalesi yazar yazarın yazara rapor raporda raporun raporu çalışma çalışmada metin metinde kitap kitapta yazı yazıda yazdı yazdığı yazıldı yazıldığı yayımlandı yayımlanan yayınlandı yayınlanan tarihli",
        NegatesBehind = true,
        BoundsBehind = true,
    };
}
