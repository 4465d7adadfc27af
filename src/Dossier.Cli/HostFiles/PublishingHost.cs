using System.Collections.Immutable;

namespace Dossier.Cli.HostFiles;

/// <summary>Who serves a site to its readers.</summary>
/// <param name="Name">What it is called on the command line; its recipe is the folder of this name.</param>
/// <param name="Title">What it calls itself.</param>
/// <param name="Builds">Whether it builds the dossier itself, with the program as npm has it.</param>
/// <param name="Lacks">What it will not do, a sentence each.</param>
/// <param name="Next">What its user does next, a step each.</param>
internal sealed record PublishingHost(
    string Name,
    string Title,
    bool Builds,
    ImmutableArray<string> Lacks,
    ImmutableArray<string> Next
)
{
    private const string ForgetsOutput = "It keeps no output between builds, so that every edition is made again.";

    /// <summary>Those that there is a recipe for.</summary>
    public static ImmutableArray<PublishingHost> All { get; } =
    [
        new(
            "netlify",
            "Netlify",
            Builds: true,
            [ForgetsOutput],
            [
                "push the dossier to a repository, and choose it at Netlify under Add new project; "
                    + "netlify.toml says the rest",
            ]
        ),
        new(
            "github",
            "GitHub Pages",
            Builds: true,
            [
                "It sends no headers of ours: no Content-Security-Policy, no HSTS, ten minutes of caching "
                    + "for every file.",
                "It knows no redirects: pages that moved lead on by a small page in their place.",
                "Other sites may read every file, so that definitions can be shown elsewhere all the same.",
            ],
            [
                "push the dossier to a repository on GitHub, with the branch main",
                "there choose GitHub Actions, under Settings, Pages, Source",
            ]
        ),
        new(
            "cloudflare",
            "Cloudflare Pages",
            Builds: true,
            [
                "It takes no file above 25 MiB, no more than 20,000 files, and 2,000 redirects.",
                "It serves a site at the root of its host alone, under no path.",
                "It does not tell a build the site's own address: say url: in dossier.yml.",
                ForgetsOutput,
            ],
            [
                "push the dossier to a repository, and connect it under Workers & Pages",
                "there set the build command to 'bash cloudflare-build' and the variable NODE_VERSION to "
                    + "20, and turn build caching on",
            ]
        ),
        new(
            "gitlab",
            "GitLab Pages",
            Builds: true,
            [
                "It sends no headers of ours: no Content-Security-Policy, no HSTS, no long caching of assets.",
                "It serves a file before a redirect: pages that moved lead on by a small page in their place.",
                "Whether other sites may read the files, and show definitions, is for its administrator to "
                    + "say; gitlab.com allows it.",
            ],
            ["push the dossier to a project on GitLab; its address is then under Deploy, Pages"]
        ),
        new(
            "nginx",
            "nginx",
            Builds: false,
            [
                "It builds nothing: nginx-publish builds here, and copies.",
                "It has no certificate yet, and the headers ask browsers for HTTPS: 'certbot --nginx' gets one.",
                "It reads no _headers: those of today stand in its file; after a change, delete that and "
                    + "make it again.",
            ],
            ["bash nginx-publish SERVER"]
        )
        {
            WithoutAddress =
                "say url: in dossier.yml, delete nginx-*, which have www.example.org in its place, and run "
                + "'dossier new host nginx'",
        },
    ];

    /// <summary>The host of a name; null where there is no such host.</summary>
    public static PublishingHost? Named(string name) => All.FirstOrDefault(host => host.Name == name);

    /// <summary>
    /// The step before all others where dossier.yml has no address; null where the files need none.
    /// </summary>
    private string? WithoutAddress { get; init; }

    /// <summary>The text for its user: what the host will not do, and what comes next.</summary>
    /// <param name="hasAddress">Whether dossier.yml says where the site will stand.</param>
    public string Told(bool hasAddress)
    {
        string?[] firstSteps =
        [
            hasAddress ? null : WithoutAddress,
            Builds && !ProgramPackage.IsPublished ? PutFileStep : null,
        ];
        return $"{Title}:\n{ToLines(Lacks)}Next:\n{ToLines(firstSteps.OfType<string>().Concat(Next))}";
    }

    private static string PutFileStep =>
        $"put {ProgramPackage.LinuxFile} beside package.json: Dossier is not on npm yet, so that hosts take "
        + "it from there";

    private static string ToLines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"  {line}\n"));
}
