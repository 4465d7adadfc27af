namespace Dossier.Statements.WordLists;

/// <summary>
/// Words of English that a beginning turns round, by their stems: what is acceptable is not unacceptable. Only those
/// whose two forms are opposites: who is indifferent is not the same.
/// </summary>
internal static class EnglishPrefixes
{
    /// <summary>The list, a beginning a line; whatever may follow a stem.</summary>
    public const string List = """
        un: accepta affordab altered ambiguous announced authoris authoriz availab avoidab balanc bearab believab
            biased broken burden certif changed civilis clouded comfort compensat complicat conditional confirm
            conscious controllab controversial conventional convinc cooperat covered critical damaged declared
            defended democrat deniab deserv desirab detected develop dignified disclosed disputed disturbed divided
            documented earned economic educat elected employ encumber enforc enthusias equal ethical eventful
            exploited explored fair faithful familiar fashionab favourab favorab finished fortunat founded fruitful
            fulfil funded grateful guarded happ harmed helpful hindered hurt identif impeded impressed improved
            influenc informed inhabit injured insured intelligent intend intention interesting interrupted invited
            justif knowing lawful leaded licensed limited linked loaded locked loved luck managea married modified
            motivated moved noticed obstructed occupied opposed organis paid parallel paved planned pleasant polluted
            popular predictab prejudiced prepared problematic processed productive professional profitab promising
            prompted protected proven provoked published punished qualified questioned realistic reasonab recognis
            recogniz recorded refined registered regulated related reliab repent report represent resolved responsive
            restrained restricted rewarded safe satisf scathed scientific scrupul sealed selfish settl shakea shared
            signed skilled solicited solved sophisticated spoilt stable steady structured success suitab supervised
            supported surpassed suspecting sustainab sympathetic systematic taxed tested threatened touched trained
            treated troubled trustworth truthful typical vaccinated verif wanted warranted welcome wieldy willing wise
            worthy written yielding
        in: accessib accura adequa admissib advisab applicab appropriat attentive audib capab cautious coheren
            compatib competen complete comprehens conclusive congruous consequential consisten conspicuous convenient
            correct curab decent decisive defensib definite destructib discreet discriminat distinct effective
            effectual efficien elastic eligib equitab essential evitab exact excusab experienced explicab fallib
            fertil finite flexib frequent gratitude hospitab humane justice offensive operab opportune organic sane
            secur sensitiv separab significan sincer solub solven stabil sufficien tangib toleran toleran tolerab
            valid variab visib voluntar vulnerab
        im: balanced mature mobil moderate modest moral mortal movab partial passab patien perfect permeab personal
            pious plausib polite possib potent practica precis probab proper prudent pure
        ir: rational reconcilab refutab regular relevan religious replaceab resistib resolute respons reversib
        il: legal legib legitima liberal litera logical
        dis: advantag affect allow approv armament assembl associat believ comfort connect content continu courte
            credit engag entangl establish favour honest honour incentiv integrat loyal obedien obey organis organiz
            owned pleas proportion prove qualif reput respect satisf similar trust unit
        non: aggress align believ combatan commercial complian conform discriminat essential existen fiction
            interferen interven member partisan payment prolifer profit resident smoker violen
        mis: behav conduct diagnos fortune govern inform interpret judg represent treat trust understand understood
        de: activat centralis centraliz coloni contaminat criminalis criminaliz escalat militaris militariz mobilis
            mobiliz mystif nationalis nationaliz populat regulat segregat select stabilis stabiliz
        """;

    /// <summary>
    /// Beginnings of which the one turns the other round, and what follows either: over- and underestimated.
    /// </summary>
    public const string Pairs = """
        over under: charg estimat fund paid pay populat price produc report represent spend spent staff suppl us valu
            weight
        pro anti: american clerical communis democra european fascis government immigra imperial israel nuclear
            palestin russian soviet war western
        pre post: colonial crisis election independence pandemic revolution soviet war
        pro contra: revolution
        inter intra: national regional
        macro micro: econom
        mono poly: theis
        homo hetero: gen sexual
        hyper hypo: tens
        """;
}
