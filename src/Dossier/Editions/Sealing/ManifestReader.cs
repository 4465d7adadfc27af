using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Editions;
using Dossier.Parse.Yaml;

namespace Dossier.Editions.Sealing;

/// <summary>
/// Reads the manifest of a sealed edition, and trusts it only when its last line is the hash of all before.
/// </summary>
internal static class ManifestReader
{
    private const string RestoreHint =
        "put the file back as it was, from version control; an edition that was published is not edited, "
        + "the next one is";

    private const string NewerHint = "a newer Dossier sealed it: take that one";

    private const string LineEndsHint =
        "its line ends were changed, as Git for Windows does: put '/input/editions/** -text' into "
        + ".gitattributes beside input/, delete input/editions/ and take it out of version control again";

    /// <summary>
    /// Reads it; null, and a finding, when it is missing, changed or of a form that this program does not know.
    /// </summary>
    public static Manifest? Read(SealedFolder folder, DiagnosticBag bag)
    {
        var path = $"{folder.Path}/{Manifest.FileName}";
        if (!folder.Files.TryGetValue(Manifest.FileName, out var bytes))
        {
            bag.ReportFile(
                Codes.EditionFiles,
                path,
                "the edition has no manifest",
                "'dossier release' makes editions; put back what is missing from version control, or remove the folder"
            );
            return null;
        }

        var last = ManifestText.LastLine(bytes.Bytes.Span);
        if (last is not { } line || ManifestText.Hash(bytes.Bytes.Span[..line.Start]) != line.Hash)
        {
            bag.ReportFile(
                Codes.EditionChanged,
                path,
                "the manifest is not as it was sealed",
                bytes.Bytes.Span.Contains((byte)'\r') ? LineEndsHint : RestoreHint
            );
            return null;
        }

        return InputText.Of(bytes, bag) is { } file && YamlDocument.Read(file, 0, file.Text.Length, bag) is { } map
            ? ReadFields(file, map, line.Hash, bag)
            : null;
    }

    /// <summary>
    /// Reads the keys of a manifest; null, and a finding, where one is missing or of a form that is not known.
    /// </summary>
    private static Manifest? ReadFields(InputFile file, YamlMap map, string hash, DiagnosticBag bag)
    {
        var format = map.Number("format");
        if (format is < 1 or > Manifest.Format)
        {
            bag.Report(
                Codes.EditionFormat,
                map.SpanOf("format"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the edition is of form {format}, and this program knows forms up to {Manifest.Format}"
                ),
                NewerHint
            );
            return null;
        }

        var rules = format < Manifest.NamesRulesVersion ? RulesVersion.First : map.Number("reading");
        if (rules > RulesVersion.Latest)
        {
            bag.Report(
                Codes.EditionFormat,
                map.SpanOf("reading"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the edition is read at level {rules}, and this program knows levels up to {RulesVersion.Latest}"
                ),
                NewerHint
            );
            return null;
        }

        var version = EditionVersion.TryParse(map.Required("edition"));
        var number = map.Number("number");
        var isDate = DateOnly.TryParseExact(
            map.Required("date"),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        var note = map.Text("note");
        var previousMap = map.Map("previous");
        var previous =
            previousMap is null || EditionVersion.TryParse(previousMap.Required("edition")) is not { } earlier
                ? null
                : new PreviousEdition(earlier, previousMap.Required("sha256"));
        previousMap?.ReportUnknown();
        var files = map.Map("files");
        var hashes = (files?.Keys ?? []).ToImmutableSortedDictionary(
            path => path,
            path => files!.Text(path),
            StringComparer.Ordinal
        );
        _ = map.Text("sha256");
        map.ReportUnknown();
        if (
            version is null
            || !isDate
            || number < 1
            || rules < RulesVersion.First
            || files is null
            || (previousMap is not null && previous is null)
        )
        {
            bag.Report(Codes.EditionFormat, file.Span(0, 1), "the manifest is not one that Dossier wrote", RestoreHint);
            return null;
        }

        return new Manifest(version.Value, number, date, note, previous, hashes, hash) { RulesVersion = rules };
    }
}
