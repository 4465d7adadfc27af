namespace Dossier.Cli.Additions;

/// <summary>What <c>dossier new</c> adds to a dossier.</summary>
/// <param name="File">The file to write or to lengthen, seen from where the command was called.</param>
/// <param name="Text">What to write at its end; the file is new, or its text stays as it is.</param>
/// <param name="Next">What an editor does next.</param>
internal sealed record Addition(string File, string Text, string Next)
{
    /// <summary>
    /// The sentence that holds a place until an editor writes, in the dossier's language where that is one of the
    /// theme's.
    /// </summary>
    /// <param name="language">BCP 47 tag.</param>
    public static string Placeholder(string language) =>
        language.Split('-')[0] switch
        {
            "tr" => "Henüz yazılmadı.",
            "kk" => "Әлі жазылған жоқ.",
            "ru" => "Ещё не написано.",
            _ => "To be written.",
        };
}
