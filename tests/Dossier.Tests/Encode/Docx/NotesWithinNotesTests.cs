using System.Text;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode.Docx;

/// <summary>Word has no note within a note: what that says follows the note that has its mark.</summary>
public sealed class NotesWithinNotesTests
{
    [Theory]
    [InlineData("[^a]: An earlier boat is promised.^[So the Gazette.]\n")]
    [InlineData("[^a]: An earlier boat is promised.[^b]\n\n[^b]: So the Gazette.\n")]
    [InlineData(
        """
            [^a]: An earlier boat.

                | a | b |
                | - | - |
                | c^[So the Gazette.] | d |

            """
    )]
    [InlineData(
        """
            [^a]: One.[^b]

            [^b]: Two.[^c]

            [^c]: So the Gazette.

            """
    )]
    public void What_a_note_within_a_note_says_follows_it(string notes)
    {
        var books = MadeBooks.Of(
            SmallDossier.Inputs(
                (
                    "index.md",
                    $"""
                    A boat goes.[^a]

                    {notes}
                    """
                )
            )
        );
        var footnotes = Encoding.UTF8.GetString(MadeBooks.Files(books.Docx)["word/footnotes.xml"]);
        Assert.Equal(2, footnotes.Split("So the Gazette.").Length);
    }
}
