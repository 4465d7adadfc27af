using System.CommandLine;
using Dossier.Cli.HostFiles;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Parse;
using Dossier.Theming.HeadersFile;
using Dossier.Write;

namespace Dossier.Cli.Verbs.Beginning;

/// <summary><c>dossier new host</c>.</summary>
internal static class NewHostVerb
{
    /// <summary>Makes the verb: its options, its help, and what it runs.</summary>
    public static Command Create()
    {
        var verb = new Command(
            "host",
            $"Adds what a publishing host needs, beside the dossier's folder. Hosts: {Names}. Says what the "
                + "host will not do."
        );
        var name = new Argument<string>("host") { Description = $"One of {Names}." };
        var common = new CommonOptions();
        verb.Arguments.Add(name);
        verb.Options.Add(common.Input);
        verb.Validate(call =>
        {
            if (call.GetValue(name) is { } given && Refusal(given) is { } why)
            {
                call.AddError(why);
            }
        });
        common.RefuseLinks(verb);
        verb.SetAction(call =>
            WriteRecipe(PublishingHost.Named(call.GetRequiredValue(name))!, call.GetRequiredValue(common.Input))
        );
        return verb;
    }

    /// <summary>The hosts, as help texts name them.</summary>
    public static string Names { get; } = string.Join(", ", PublishingHost.All.Select(host => host.Name));

    /// <summary>Why a name is none of a host; null where it is one.</summary>
    public static string? Refusal(string name) =>
        PublishingHost.Named(name) is null
            ? $"there is no recipe for '{name}', but for {Names}; what any other host needs is to serve the "
                + "folder output/ as it is"
            : null;

    /// <summary>Writes the files that a host needs; the exit code.</summary>
    private static int WriteRecipe(PublishingHost host, string input)
    {
        var (inputs, code) = ExistingDossier.Read(input, $"dossier init NAME --host {host.Name}");
        if (inputs is null)
        {
            return code;
        }

        // What is wrong with the text is no matter here; the files are made of the settings.
        var bag = new DiagnosticBag();
        if (
            DossierParser.ParseFile(InputSet.SettingsFile, inputs.Dossier[InputSet.SettingsFile], bag).Settings
                is not { } settings
            || bag.HasErrors
        )
        {
            return ExistingDossier.Print(bag);
        }

        if (HostRecipe.Refusal(settings.Url) is { } why)
        {
            return WrongCall.Refuse(why);
        }

        var headers = inputs.Theme.Static.TryGetValue(HeadersReader.FileName, out var file) ? file.Bytes : default;
        return WriteFiles(
            DossierHome.Of(input),
            host,
            [.. new HostRecipe(host, settings.Id, settings.Url, headers).Files()],
            hasAddress: settings.Url is not null
        );
    }

    /// <summary>Adds the files, all of them or none; what is there stays as it is.</summary>
    private static int WriteFiles(
        string home,
        PublishingHost host,
        IReadOnlyList<(string Path, byte[] Bytes)> files,
        bool hasAddress
    )
    {
        var added = new List<string>();
        var folders = new Stack<string>();
        try
        {
            var conflicts = files
                .Where(file => Path.Exists(Path.Combine(home, file.Path)) && !HasSameFile(home, file))
                .ToList();
            if (conflicts.Count > 0)
            {
                return WrongCall.Refuse(
                    $"{string.Join(", ", conflicts.Select(file => file.Path))}: there already, and not as "
                        + $"{host.Title} needs it; put it aside, and take over from it by hand what you want to keep"
                );
            }

            if (files.Select(file => FirstLinkOutside(home, file.Path)).OfType<string>().FirstOrDefault() is { } link)
            {
                return WrongCall.Refuse($"'{link}' is a link that leads out of the dossier: put a folder in its place");
            }

            foreach (var (path, bytes) in files.Where(file => !HasSameFile(home, file)))
            {
                var place = Path.Combine(home, path);
                MakeFolder(Path.GetDirectoryName(place)!, folders);
                WholeFile.Write(place, bytes);
                added.Add(place);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            added.ForEach(File.Delete);
            foreach (var folder in folders)
            {
                Directory.Delete(folder);
            }

            return WrongCall.Refuse(
                $"'{home}' cannot be written, and nothing was; look at its permissions, and whether the disk is full"
            );
        }

        foreach (var (path, _) in files)
        {
            Console.Out.WriteLine(path);
        }

        Console.Out.Write(host.Told(hasAddress));
        return ExitCodes.Done;
    }

    /// <summary>Makes a folder and the missing ones above it; adds each that is made to the stack.</summary>
    private static void MakeFolder(string folder, Stack<string> made)
    {
        if (!Directory.Exists(folder))
        {
            MakeFolder(Path.GetDirectoryName(folder)!, made);
            Directory.CreateDirectory(folder);
            made.Push(folder);
        }
    }

    /// <summary>
    /// The first folder on the way to a file that is a link out of the dossier; null where none is.
    /// </summary>
    private static string? FirstLinkOutside(string home, string path)
    {
        var parts = path.Split('/');
        return Enumerable
            .Range(1, parts.Length - 1)
            .Select(count => string.Join('/', parts[..count]))
            .FirstOrDefault(folder => DossierHome.IsLeftBy(Path.Combine(home, folder), home));
    }

    /// <summary>Whether a file is there already with these bytes.</summary>
    private static bool HasSameFile(string home, (string Path, byte[] Bytes) file) =>
        File.Exists(Path.Combine(home, file.Path))
        && OwnFile.Bytes(Path.Combine(home, file.Path), home).AsSpan().SequenceEqual(file.Bytes);
}
