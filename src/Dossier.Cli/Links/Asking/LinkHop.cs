namespace Dossier.Cli.Links.Asking;

/// <summary>One redirect on the way from an address to the page.</summary>
/// <param name="Status">Its HTTP status; 200 for one that a page itself orders.</param>
/// <param name="To">Where it leads.</param>
internal readonly record struct LinkHop(int Status, string To)
{
    /// <summary>Whether the site says that the new address is the right one from now on.</summary>
    public bool IsPermanent => Status is 301 or 308;
}
