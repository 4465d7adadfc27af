using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>Made-up words, and files that hold them. The same numbers give the same bytes.</summary>
internal abstract class MadeUpCorpus
{
    private static readonly string[] Syllables =
    [
        "ka",
        "zar",
        "tur",
        "lin",
        "mo",
        "sef",
        "ra",
        "bol",
        "nis",
        "ter",
        "va",
        "qu",
        "el",
        "dan",
        "ış",
        "ğu",
    ];

    private string lastWord = "";

    /// <summary>Every chance in the corpus comes from here, in the order in which it is asked for.</summary>
    protected Random Chance { get; } = new(20260101);

    /// <summary>A word with a capital.</summary>
    protected string Name(int syllables)
    {
        var word = Word(syllables);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A word other than the last one: the same twice in a row would be a slip of typing.</summary>
    protected string Word(int syllables)
    {
        string word;
        do
        {
            word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[Chance.Next(Syllables.Length)]));
        } while (word == lastWord);

        return lastWord = word;
    }

    /// <summary>A number as it stands in ids.</summary>
    protected static string N(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a file, and its folder where there is none.</summary>
    protected static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
