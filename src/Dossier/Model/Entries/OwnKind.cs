namespace Dossier.Model.Entries;

/// <summary>A kind of glossary entry that a dossier has of its own.</summary>
/// <param name="Id">How entries name it.</param>
/// <param name="Label">How readers see it at an entry.</param>
/// <param name="Plural">How they see it above several.</param>
/// <param name="Acts">Whether its entries are people or bodies.</param>
public sealed record OwnKind(string Id, string Label, string Plural, bool Acts);
