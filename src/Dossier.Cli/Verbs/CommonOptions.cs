using System.CommandLine;
using Dossier.Cli.FindingReports;
using Dossier.Input.Folders;
using Dossier.Languages;
using Dossier.Npm.Packages;

namespace Dossier.Cli.Verbs;

/// <summary>The options of every verb that reads a dossier.</summary>
internal sealed class CommonOptions
{
    /// <summary>What the help calls an address.</summary>
    public const string AddressName = "address";

    private const string UsualInput = "input";

    public Option<string> Input { get; } =
        new("--input", "-i")
        {
            Description = "The dossier's folder, with dossier.yml in it.",
            DefaultValueFactory = _ => UsualInput,
            HelpName = "folder",
        };

    public Option<string?> Seeds { get; } =
        new("--seeds")
        {
            Description = "The folder of the records of articles. [default: seeds, beside the dossier's folder]",
            HelpName = "folder",
        };

    public Option<string?> Theme { get; } =
        new("--theme")
        {
            Description =
                "A theme's folder; its files replace the program's own of the same name. [default: theme, "
                + "beside the dossier's folder]",
            HelpName = "folder",
        };

    public Option<bool> TrustTheme { get; } =
        new("--trust-theme")
        {
            Description =
                "Run the programs of the dossier's own theme, with its packages from npm, in place of "
                + "Dossier's: they can do on this machine whatever you can.",
        };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Take warnings for errors." };

    public Option<ReportFormat> Format { get; } =
        new("--format")
        {
            Description = "How findings are reported.",
            DefaultValueFactory = _ => ReportFormat.Text,
            CustomParser = given =>
            {
                if (
                    Enum.TryParse<ReportFormat>(given.Tokens[0].Value, ignoreCase: true, out var format)
                    && Enum.IsDefined(format)
                    && char.IsAsciiLetter(given.Tokens[0].Value[0])
                )
                {
                    return format;
                }

                given.AddError($"'{given.Tokens[0].Value}' is none of text, json, sarif and github");
                return ReportFormat.Text;
            },
            HelpName = "text|json|sarif|github",
        };

    public Option<string?> Url { get; } =
        new("--url")
        {
            Description =
                "Where the site will stand, in place of what dossier.yml says; a host's build command can "
                + "pass its own.",
            HelpName = AddressName,
        };

    /// <summary>Adds the options that say what is read.</summary>
    public void AddReadingTo(Command verb)
    {
        Option[] options = [Input, Seeds, Theme, TrustTheme, Strict];
        foreach (var option in options)
        {
            verb.Options.Add(option);
        }

        verb.Validate(call =>
        {
            foreach (var option in (Option<string?>[])[Seeds, Theme])
            {
                if (call.GetValue(option) is { } folder && !Directory.Exists(folder))
                {
                    call.AddError($"there is no folder '{folder}' for {option.Name}");
                }
            }
        });
        RefuseLinks(verb);
    }

    /// <summary>
    /// Refuses a folder that nobody named and that is a link to elsewhere: what is read, and perhaps published, would
    /// be the choice of whoever made the dossier.
    /// </summary>
    public void RefuseLinks(Command verb) =>
        verb.Validate(call =>
        {
            // The default comes in after the checks.
            var input = call.GetValue(Input) ?? UsualInput;
            var home = DossierHome.Of(input);
            var isNamed = call.GetResult(Input) is { Implicit: false };
            (Option Option, string Folder, bool IsNamed)[] folders =
            [
                (Input, input, isNamed),
                (Seeds, Path.Combine(home, "seeds"), call.GetValue(Seeds) is not null),
                (Theme, Path.Combine(home, "theme"), call.GetValue(Theme) is not null),
            ];
            foreach (var (option, folder, _) in folders.Where(one => !one.IsNamed))
            {
                if (DossierHome.IsLeftBy(folder, home))
                {
                    call.AddError(
                        $"the folder '{Path.GetRelativePath(home, folder)}' is a link that leads out of the "
                            + $"dossier; if that is meant, name it with {option.Name}"
                    );
                }
            }
        });

    /// <summary>Adds all options to a verb.</summary>
    public void AddTo(Command verb)
    {
        AddReadingTo(verb);
        verb.Options.Add(Format);
        verb.Options.Add(Url);
        verb.Validate(call =>
        {
            if (call.GetValue(Url) is { Length: > 0 } url && Address(url) is null)
            {
                call.AddError(
                    $"'{url}' is not an address such as https://example.org/briefing/"
                        + (
                            !url.Contains("//", StringComparison.Ordinal) && Address($"https://{url}") is not null
                                ? $": write https://{url}"
                                : ""
                        )
                );
            }
        });
    }

    /// <summary>
    /// Where a call reads. The program's own theme comes first, so that a dossier's own replaces its files one by one.
    /// </summary>
    public InputFolders Folders(ParseResult call)
    {
        var input = call.GetRequiredValue(Input);
        var beside = DossierHome.Of(input);
        return new InputFolders(
            input,
            call.GetValue(Seeds) ?? Path.Combine(beside, "seeds"),
            [ProgramTheme.Folder, call.GetValue(Theme) ?? Path.Combine(beside, "theme")]
        )
        {
            TrustTheme = call.GetValue(TrustTheme),
            Packages = PackageHome.Of(ProgramTheme.Folder),
        };
    }

    /// <summary>An address with a slash at its end; null when it is none.</summary>
    public static Uri? Address(string? url) => WebAddress.Site(url?.TrimEnd('/'));
}
