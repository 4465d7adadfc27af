using System.Collections.Frozen;
using Dossier.Model.Entries;

namespace Dossier.Import.Glossary.Formats;

/// <summary>Kinds of entries as files of others call them.</summary>
internal static class TermKinds
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["person"] = "person people human individual kişi адам тұлға лицо персона человек personne persona",
        ["organisation"] =
            "organisation organization institution body agency association party örgüt kurum kuruluş ұйым мекеме "
            + "организация учреждение institution behörde organisme",
        ["firm"] =
            "firm company corporation business enterprise şirket firma компания фирма компания unternehmen entreprise",
        ["university"] = "university college school üniversite университет universität université",
        ["office"] = "office ministry department bakanlık министрлік министерство ministerium ministère",
        ["state"] = "state country nation devlet ülke мемлекет ел государство страна staat land état pays",
        ["place"] =
            "place location city town region river yer şehir bölge жер қала аймақ место город регион "
            + "ort stadt lieu ville",
        ["agreement"] =
            "agreement treaty convention pact anlaşma antlaşma келісім шарт соглашение договор "
            + "abkommen vertrag accord traité",
        ["movement"] = "movement hareket қозғалыс движение bewegung mouvement",
        ["event"] = "event conference war olay etkinlik оқиға событие ereignis événement",
        ["concept"] = "concept term notion abstract kavram ұғым түсінік понятие термин begriff konzept notion",
        ["equipment"] =
            "equipment weapon vehicle device teçhizat silah жабдық қару оборудование оружие gerät "
            + "ausrüstung équipement",
    }
        .SelectMany(pair => pair.Value.Split(' ').Select(name => KeyValuePair.Create(name, pair.Key)))
        .DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The dossier's kind for a word of another program; null where it is not known.</summary>
    public static string? Find(string word) =>
        TermKind.All.Contains(word) ? word : Names.GetValueOrDefault(word.Trim());
}
