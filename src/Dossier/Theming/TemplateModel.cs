using System.Collections;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>Builds what templates see, without reflection. An empty text becomes null, so that <c>if</c> tells.</summary>
internal static class TemplateModel
{
    /// <summary>An object.</summary>
    public static ScriptObject Of(params ReadOnlySpan<(string Key, object? Value)> members)
    {
        var model = new ScriptObject(members.Length);
        foreach (var (key, value) in members)
        {
            model[key] = value is "" or Html { Value: "" } ? null : value;
        }

        return model;
    }

    /// <summary>A list.</summary>
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
