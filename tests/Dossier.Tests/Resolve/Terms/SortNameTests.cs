using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Resolve.Terms;

/// <summary>Under which letter readers find an entry.</summary>
public sealed class SortNameTests
{
    [Theory]
    [InlineData("Kassym-Jomart Tokayev", "person", "", "", "Tokayev, Kassym-Jomart")]
    [InlineData("Recep Tayyip Erdoğan", "person", "", "", "Erdoğan, Recep Tayyip")]
    [InlineData("Қасым-Жомарт Тоқаев", "person", "kk", "", "Тоқаев, Қасым-Жомарт")]
    [InlineData("Abdülhamid II", "person", "", "", "Abdülhamid II")]
    [InlineData("Enver Pasha", "person", "", "", "Enver Pasha")]
    [InlineData("Enver Paşa", "person", "tr", "", "Enver Paşa")]
    [InlineData("Atatürk", "person", "", "", "Atatürk")]
    [InlineData("Peter the great", "person", "", "", "Peter the great")]
    [InlineData("Xi Jinping", "person", "zh-Latn", "", "Xi Jinping")]
    [InlineData("Bank of Astana", "firm", "", "", "Bank of Astana")]
    [InlineData("Bank of Astana", "firm", "", "Astana, Bank of", "Astana, Bank of")]
    [InlineData("Ahmet Yesevi", "person", "", "Ahmet Yesevi", "Ahmet Yesevi")]
    public void A_person_is_sorted_by_surname_unless_the_editors_say_otherwise(
        string name,
        string kind,
        string language,
        string sort,
        string expected
    )
    {
        var front = $"term: {name}\nkind: {kind}\n";
        front += language.Length > 0 ? $"language: {language}\n" : "";
        front += sort.Length > 0 ? $"sort: \"{sort}\"\n" : "";
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "glossary/one.md",
                    $"""
                    ---
                    {front}---
                    It is one.

                    """
                )
            )
        );
        Assert.Equal(expected, compilation.Briefing!.TermById["one"].SortName);
    }
}
