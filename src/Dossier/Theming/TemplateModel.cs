using System.Collections;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>
/// Builds what templates see, without reflection. An empty text becomes null, so that <c>if</c> tells.
/// </summary>
internal static class TemplateModel
{
    /// <summary>An object with some members; an empty text or HTML becomes null.</summary>
    public static TemplateObject Of(params (string Key, object? Value)[] members)
    {
        foreach (ref var member in members.AsSpan())
        {
            if (member.Value is "" or Html { IsEmpty: true })
            {
                member.Value = null;
            }
        }

        return new TemplateObject(members);
    }

    /// <summary>A list of some items.</summary>
    public static ScriptArray List(IEnumerable items)
    {
        var list = new ScriptArray();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
