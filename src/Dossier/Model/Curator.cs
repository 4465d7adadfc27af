namespace Dossier.Model;

/// <summary>Someone who made the dossier.</summary>
/// <param name="Name">The name, of a person or a body.</param>
/// <param name="Role">What they did or are, in words; may be empty.</param>
/// <param name="Contact">Where they are reached: an address with http, https or mailto; may be empty.</param>
public sealed record Curator(string Name, string Role, string Contact)
{
    /// <summary>Name and role, as a line of an imprint has them.</summary>
    public string Line => Role.Length > 0 ? $"{Name}, {Role}" : Name;
}
