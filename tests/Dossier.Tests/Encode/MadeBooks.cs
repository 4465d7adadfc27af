using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Npm.Typesetting;
using Dossier.Tests.Print;

namespace Dossier.Tests.Encode;

/// <summary>The books of a dossier: an electronic book and a Word document.</summary>
/// <param name="Compilation">What they were made of.</param>
/// <param name="Epub">The electronic book.</param>
/// <param name="Docx">The Word document.</param>
/// <param name="Findings">What was found.</param>
internal sealed record MadeBooks(Compilation Compilation, byte[] Epub, byte[] Docx, ImmutableArray<Diagnostic> Findings)
{
    private static readonly Lazy<MadeBooks> Whole = new(() => Of(Typeset.Real, withPdf: true));

    /// <summary>Those of the repository's own dossier, with the pages of its print.</summary>
    public static MadeBooks Real
    {
        get
        {
            Typeset.NeedNode();
            return Whole.Value;
        }
    }

    /// <summary>Makes them.</summary>
    /// <param name="inputs">What to make them of.</param>
    /// <param name="withPdf">Whether the PDF is set before, whose pages the electronic book then names.</param>
    public static MadeBooks Of(InputSet inputs, bool withPdf = false)
    {
        var bag = new DiagnosticBag();
        var request = new BuildRequest(null, _ => { })
        {
            Epub = true,
            Docx = true,
            Site = false,
            Print = withPdf ? new PrintRequest(PrintPart.Whole) : null,
        };
        var compilation = Compiler.Compile(inputs, request, bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.Sorted()));
        var order = Assert.Single(compilation.Orders);
        var places = withPdf
            ? Typesetter.Run(order.Job!, Typeset.Packages.Value.Folder!, _ => { }, bag).GetAwaiter().GetResult().Places
            : ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        var made = order.Books.Select(book => book.Make(places)!).ToArray();
        return new MadeBooks(compilation, made[0], made[1], bag.Sorted());
    }

    /// <summary>The files of a book, by name.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Files(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return zip.Entries.ToImmutableSortedDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            },
            StringComparer.Ordinal
        );
    }

    /// <summary>A file of a book, as XML.</summary>
    public static XDocument Xml(byte[] bytes)
    {
        using var reader = System.Xml.XmlReader.Create(
            new MemoryStream(bytes),
            new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
