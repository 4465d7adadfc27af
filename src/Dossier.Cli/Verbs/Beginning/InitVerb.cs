using System.CommandLine;
using Dossier.Cli.HostFiles;
using Dossier.Cli.NewEntries;
using Dossier.Cli.WrongCalls;
using Dossier.Languages;
using Dossier.Npm.Packages;
using Dossier.Theming.HeadersFile;
using Dossier.Write;

namespace Dossier.Cli.Verbs.Beginning;

/// <summary><c>dossier init</c>.</summary>
internal static class InitVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "init",
            """
            Makes a small dossier to learn from: sections, terms, sources, a timeline, a figure, a note by the editors, and the record
            of an article, with the article beside it. It is in English, invented, and builds without a finding. Its README.md says
            how to put your own text in its place.
            """
        );
        var name = new Argument<string>("name")
        {
            Description = "The folder to make; its name becomes the dossier's title and, in plain letters, its id.",
        };
        var host = new Option<string?>("--host")
        {
            Description =
                "Adds what a publishing host needs, and says what it will not do; 'dossier new host' does so later.",
            HelpName = NewHostVerb.Names.Replace(", ", "|", StringComparison.Ordinal),
        };
        verb.Arguments.Add(name);
        verb.Options.Add(host);
        verb.Validate(call =>
        {
            if (call.GetValue(host) is { } given && NewHostVerb.Refusal(given) is { } why)
            {
                call.AddError(why);
            }
        });
        verb.SetAction(call =>
            MakeDossier(
                call.GetRequiredValue(name),
                call.GetValue(host) is { } given ? PublishingHost.Named(given) : null
            )
        );
        return verb;
    }

    /// <summary>The headers of a site whose theme is the program's.</summary>
    private static byte[] OwnHeaders() =>
        File.ReadAllBytes(Path.Combine(ProgramTheme.Folder, "static", HeadersReader.FileName));

    /// <summary>Makes a dossier in a folder; the exit code.</summary>
    private static int MakeDossier(string folder, PublishingHost? host)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal))
        {
            return WrongCall.Refuse("name the folder to make, such as 'dossier init my-briefing'");
        }

        var title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var id = Slug.Of(title);
        if (!Slug.IsId(id))
        {
            return WrongCall.Refuse(
                $"no id can be made of '{title}'; name the folder in Latin, Turkish, Kazakh or Russian letters"
            );
        }

        try
        {
            if (
                File.Exists(folder)
                || (
                    Directory.Exists(folder)
                    && !Directory.EnumerateFileSystemEntries(folder).All(WholeFolder.IsUnfinished)
                )
            )
            {
                return WrongCall.Refuse($"'{folder}' is there already and not empty; name a new folder");
            }

            var files = StarterFiles
                .Of(id, title, DateOnly.FromDateTime(DateTime.Now))
                .Concat(host is null ? [] : new HostRecipe(host, id, null, OwnHeaders()).Files())
                .ToList();
            WholeFolder.Create(
                folder,
                files.Select(file => KeyValuePair.Create(file.Path, (ReadOnlyMemory<byte>)file.Bytes))
            );
            Console.Out.WriteLine($"{folder}: a dossier of {files.Count} files to learn from. Next:");
        }
        catch (PathTooLongException)
        {
            return WrongCall.Refuse($"'{folder}' is too long for the name of a folder");
        }
        catch (ForeignNameException foreign)
        {
            return WrongCall.Refuse(foreign.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WrongCall.Refuse(
                $"'{folder}' cannot be written, and nothing was; look at the permissions of the folder "
                    + "above it, and whether the disk is full"
            );
        }

        Console.Out.WriteLine(
            $"  cd {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}\n"
                + "  dossier serve --open\nREADME.md there says how to begin your own."
        );
        if (host is not null)
        {
            Console.Out.Write(host.Told(hasAddress: false));
        }

        return ExitCodes.Done;
    }
}
