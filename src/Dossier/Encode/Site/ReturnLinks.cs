using Dossier.Compose.Pages;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site;

/// <summary>
/// The links from a note back to its marks. They are written here and not by a template: a site has one for each mark,
/// which was a quarter of what its templates did.
/// </summary>
/// <param name="note">The note.</param>
/// <param name="page">The address of its page, up to the <c>#</c> of a fragment.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class ReturnLinks(DocumentNote note, string page, Texts texts)
{
    private readonly string number = NoteIds.Digits(note.Number);

    /// <summary>What each is made of, for a theme that writes them itself.</summary>
    public object? List() =>
        TemplateModel.List(
            Enumerable
                .Range(0, note.Marks)
                .Select(mark =>
                    TemplateModel.Of(
                        ("href", page + NoteIds.Mark(note.Number, mark)),
                        ("label", texts.Format("back_to_text", number)),
                        ("number", note.Marks > 1 ? NoteIds.Digits(mark + 1) : null)
                    )
                )
        );

    /// <summary>Writes them as arrows, those of several marks with the mark's number.</summary>
    public void WriteArrows(Utf8Output output)
    {
        if (note.Marks == 0)
        {
            return;
        }

        output.Append("<span class=\"back-links\">\n"u8);
        for (var mark = 0; mark < note.Marks; mark++)
        {
            OpenLink(output, mark).Append("&#8617;&#65038;"u8);
            if (note.Marks > 1)
            {
                WriteMarkNumber(output, mark);
            }

            output.Append("</a>\n"u8);
        }

        output.Append("</span>\n"u8);
    }

    /// <summary>Writes them as numbers: of the note, and then of its further marks.</summary>
    public void WriteNumbers(Utf8Output output)
    {
        for (var mark = 0; mark < note.Marks; mark++)
        {
            OpenLink(output, mark);
            if (mark == 0)
            {
                output.Append(number);
            }
            else
            {
                WriteMarkNumber(output, mark);
            }

            output.Append("</a>\n"u8);
        }
    }

    private Utf8Output OpenLink(Utf8Output output, int mark) =>
        output
            .Append("<a href=\""u8)
            .AppendEscaped(page)
            .Append(NoteIds.Mark(note.Number, mark))
            .Append("\" role=\"doc-backlink\" aria-label=\""u8)
            .AppendEscaped(texts.Format("back_to_text", number))
            .Append("\">"u8);

    private static void WriteMarkNumber(Utf8Output output, int mark) =>
        output.Append("<span class=\"back-number\">"u8).Append(NoteIds.Digits(mark + 1)).Append("</span>"u8);
}
