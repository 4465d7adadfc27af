namespace Dossier.Cli.Links.Lists;

/// <summary>A text to put into another, of which no character is lost.</summary>
/// <param name="At">Offset in UTF-16 units of the character before which it stands.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Insertion(int At, string Text)
{
    /// <summary>Puts texts into another; those for one place follow each other in the order given.</summary>
    public static string Into(string text, IEnumerable<Insertion> insertions)
    {
        foreach (var insertion in insertions.Reverse().OrderByDescending(insertion => insertion.At))
        {
            text = text.Insert(insertion.At, insertion.Text);
        }

        return text;
    }
}
