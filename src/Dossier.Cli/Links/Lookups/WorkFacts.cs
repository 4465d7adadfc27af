using System.Collections.Immutable;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Cli.Links.Lookups;

/// <summary>What somebody says of a work: CSL variables, without those that nobody gives.</summary>
/// <param name="Origin">Who says it, for messages.</param>
internal sealed record WorkFacts(string Origin)
{
    /// <summary>The authors, in order.</summary>
    public ImmutableArray<PersonName> Authors { get; init; } = [];

    /// <summary>The editors, in order.</summary>
    public ImmutableArray<PersonName> Editors { get; init; } = [];

    /// <summary>Date of publication.</summary>
    public PublicationDate? Issued { get; init; }

    /// <summary>Texts and numbers by CSL variable, in the order in which they are to be written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>The value of a variable; empty when it is not known.</summary>
    public string this[string variable] => Fields.FirstOrDefault(field => field.Key == variable).Value ?? "";

    /// <summary>Whether anything is known.</summary>
    public bool IsEmpty => Authors.IsEmpty && Editors.IsEmpty && Issued is null && Fields.IsEmpty;

    /// <summary>These facts, and those of another where these are silent.</summary>
    public WorkFacts FilledFrom(WorkFacts other) =>
        this with
        {
            Authors = Authors.IsEmpty ? other.Authors : Authors,
            Editors = Editors.IsEmpty ? other.Editors : Editors,
            Issued = Issued ?? other.Issued,
            Fields = [.. Fields, .. other.Fields.Where(field => this[field.Key].Length == 0)],
        };
}
