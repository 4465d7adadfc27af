namespace Dossier.Csl.Rendering;

/// <summary>Whether variables were called, and whether any had something in it.</summary>
internal enum VariableUse
{
    /// <summary>None was called.</summary>
    None,

    /// <summary>Some were called, and all are empty.</summary>
    Empty,

    /// <summary>At least one has something in it.</summary>
    Filled,
}
