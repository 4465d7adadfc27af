using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dossier.Cli.NewEntries;
using Dossier.Cli.WrongCalls;
using Dossier.Csl.Citing;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Parse;
using Dossier.Parse.Sources;
using Dossier.Write;
using Dossier.Write.Locks;

namespace Dossier.Cli.Verbs.Beginning;

/// <summary><c>dossier new section</c>, <c>term</c>, <c>source</c>, <c>host</c>.</summary>
internal static class NewVerb
{
    private delegate NewEntry Maker(
        InputSet inputs,
        string input,
        string language,
        string id,
        string name,
        string type
    );

    /// <summary>Makes the verb with the verbs below it.</summary>
    public static Command Create() =>
        new(
            "new",
            """
            Adds a well-formed section, term or source to a dossier, or what a publishing host needs; never changes what is there, and says
            what to do next. A sentence in the dossier's language holds the place of the text; the comments are English.
            """
        )
        {
            KindVerb(
                "section",
                "Adds a section after the others: sections/NN-<id>.md.",
                "Its title.",
                (inputs, input, language, id, name, _) => new PageFiles(inputs, input, language).Section(id, name)
            ),
            KindVerb(
                "term",
                "Adds a term to the glossary: glossary/<id>.md.",
                "The term as texts write it.",
                (inputs, input, language, id, name, _) => new PageFiles(inputs, input, language).Term(id, name)
            ),
            KindVerb(
                "source",
                "Adds an entry at the end of sources.yml.",
                "Its title, or the id that texts will cite, such as author-2026.",
                (inputs, input, _, id, name, type) =>
                    NewSource.Of(
                        inputs.Dossier.GetValueOrDefault("sources.yml"),
                        [.. inputs.Dossier.Values.Where(file => InputText.IsSourceList(file.Path))],
                        Path.Combine(input, "sources.yml"),
                        id,
                        name,
                        type,
                        FieldsOf(inputs, type)
                    ),
                takesType: true
            ),
            NewHostVerb.Create(),
        };

    /// <summary>
    /// What the dossier's style prints of sources of a type. What is wrong with the dossier is for a build to report.
    /// </summary>
    private static ImmutableArray<string> FieldsOf(InputSet inputs, string type) =>
        DossierParser.Parse(inputs, new DiagnosticBag())?.Styles is { } styles
            ? PrintedFields.Of(styles.Chosen, styles.Locales, type)
            : [];

    /// <summary>The verb that adds one kind of thing.</summary>
    private static Command KindVerb(
        string kind,
        string description,
        string nameDescription,
        Maker make,
        bool takesType = false
    )
    {
        var verb = new Command(kind, description);
        var name = new Argument<string>("name") { Description = nameDescription };
        var id = new Option<string?>("--id")
        {
            Description = "Its permanent id: only a–z, 0–9 and single hyphens. [default: made of the name]",
            HelpName = "id",
        };
        var type = new Option<string>("--type")
        {
            Description = "Its type, as CSL calls it; the entry offers what the dossier's style prints of it.",
            DefaultValueFactory = _ => NewSource.UsualType,
            HelpName = "type",
        };
        var common = new CommonOptions();
        var input = common.Input;
        verb.Arguments.Add(name);
        verb.Options.Add(id);
        verb.Options.Add(input);
        if (takesType)
        {
            verb.Options.Add(type);
            verb.Validate(call =>
            {
                if (call.GetValue(type) is { } given && !SourceListParser.IsType(given))
                {
                    call.AddError(
                        $"'{given}' is no type of CSL, such as article-journal, book, chapter, report or webpage"
                    );
                }
            });
        }

        common.RefuseLinks(verb);
        verb.SetAction(call =>
            WriteEntry(
                call.GetRequiredValue(name),
                call.GetValue(id),
                call.GetRequiredValue(input),
                (takesType ? call.GetValue(type) : null) ?? NewSource.UsualType,
                make
            )
        );
        return verb;
    }

    /// <summary>Makes an entry and writes its file; the exit code.</summary>
    private static int WriteEntry(string name, string? given, string input, string type, Maker make)
    {
        var id = given ?? Slug.Of(name);
        if (!Slug.IsId(id))
        {
            return WrongCall.Refuse(
                given is null
                    ? $"no id can be made of '{name}'; name one with --id"
                    : $"'{id}' cannot be a permanent id: only a–z, 0–9 and single "
                        + $"hyphens{(Slug.IsId(Slug.Of(id)) ? $", such as {Slug.Of(id)}" : "")}"
            );
        }

        using var held = EditTurn.WaitAndAcquire(input);
        var (inputs, code) = ExistingDossier.Read(input, "dossier init NAME");
        if (inputs is null)
        {
            return code;
        }

        try
        {
            // What is wrong with the dossier is for a build to report: something can be added to it all the same.
            var language = DossierParser.Parse(inputs, new DiagnosticBag())?.Settings.Language ?? "en";
            var entry = make(inputs, input, language, id, name, type);
            Directory.CreateDirectory(Path.GetDirectoryName(entry.File)!);
            byte[] before = File.Exists(entry.File) ? OwnFile.Bytes(entry.File, input) : [];
            // A file keeps its ends of lines.
            var text = before.AsSpan().IndexOf("\r\n"u8) >= 0 ? entry.Text.ReplaceLineEndings("\r\n") : entry.Text;
            WholeFile.Write(entry.File, [.. before, .. Encoding.UTF8.GetBytes(text)]);
            Console.Out.WriteLine($"{entry.File}\nNext: {entry.Next}.");
            return ExitCodes.Done;
        }
        catch (ArgumentException existing)
        {
            return WrongCall.Refuse(existing.Message);
        }
        catch (PathTooLongException)
        {
            return WrongCall.Refuse($"'{id}' is too long for the name of a file; name a shorter one with --id");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WrongCall.Refuse(
                $"'{input}' cannot be written and is as it was; look at its permissions, and whether the disk is full"
            );
        }
    }
}
