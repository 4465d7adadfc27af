using Dossier.Csl.Conformance;

var names = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
switch (names)
{
    case ["styles", var folder] when Directory.Exists(folder):
        return StyleRun.Run(folder);
    case ["compare", var folder, var modules, .. var styles] when Directory.Exists(folder):
        return Comparison.Run(folder, modules, styles);
    case ["time", var folder, var style] when Directory.Exists(folder):
        return Timing.Run(folder, style);
    case ["write", var style, var items, var locales, .. var language] when File.Exists(style):
        return Writing.Run(style, items, locales, language.FirstOrDefault(""));
    case [var folder, .. var fixtures] when Directory.Exists(folder):
        return SuiteRun.Run(
            folder,
            fixtures.ToHashSet(StringComparer.Ordinal),
            args.Contains("--misses", StringComparer.Ordinal)
        );
    default:
        Console.Error.WriteLine(
            """
            Dossier.Csl.Conformance SUITE [NAME…] [--misses]   the public test suite, from its folder
            Dossier.Csl.Conformance styles FOLDER              every public style (FOLDER/styles.zip, FOLDER/locales)
            Dossier.Csl.Conformance compare FOLDER MODULES [STYLE…]
                                                               a hundred styles beside citeproc-js, which
                                                               'npm install --prefix MODULES citeproc' brings
            Dossier.Csl.Conformance time FOLDER STYLE          how long a style takes
            Dossier.Csl.Conformance write STYLE.csl ITEMS.json LOCALES [LANGUAGE]
                                                               items in a style, to look at
            """
        );
        return 2;
}
