using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Encode.Print.Contract;

namespace Dossier.Encode.Print;

/// <summary>The glossary by letter for the print template, which finds the pages.</summary>
/// <param name="context">What all of print needs.</param>
/// <param name="lists">Makes links to terms.</param>
internal sealed class PrintGlossary(PrintContext context, PrintLists lists)
{
    /// <summary>The entries that are printed, by their letter.</summary>
    public ImmutableArray<PrintLetter> Letters() =>
        [
            .. context.Scope.Letters.Select(group => new PrintLetter(
                context.Text.Clean(group.Letter),
                [.. group.Terms.Select(MakeTerm)]
            )),
        ];

    private PrintTerm MakeTerm(TermEntry term)
    {
        var language = PrintLanguage.Of(term.Language);
        var text = new PrintBlocks(context, term.Page);
        return new PrintTerm
        {
            Id = context.Label(term.Page.Name, null),
            Name = Clean(term.Name),
            Lang = language.Lang,
            Region = language.Region,
            Kind = context.Text.Clean(term.KindLabel, term.Page.Span),
            Role = Clean(term.Role),
            At = PrintAddresses.TermMark(term.Id),
            Aliases = [.. term.Aliases.Select(Clean)],
            Labels = [.. term.Labels.Select(MakeLabel)],
            Blocks = text.Of(term.Page.Elements),
            Notes = [.. term.Page.Notes.Select(text.Inlines.Note)],
            SeeAlso = [.. term.SeeAlso.Select(other => lists.Term(other, mark: false))],
            Sources = [.. term.Sources.Select(MakeSourceLink)],
        };

        string Clean(string text) => context.Text.Clean(text, term.Span);

        PrintLabel MakeLabel(TermLabel label)
        {
            var labelLanguage = PrintLanguage.Of(label.Tag);
            return new PrintLabel(labelLanguage.Lang, labelLanguage.Region, Clean(label.Value), label.Language);
        }

        PrintSourceLink MakeSourceLink(SourceEntry source)
        {
            var target = context.Addresses.Source(source.Id);
            return new PrintSourceLink(
                target.Label,
                target.Url,
                Clean(source.Short),
                PrintAddresses.SourceMark(source.Id)
            );
        }
    }
}
