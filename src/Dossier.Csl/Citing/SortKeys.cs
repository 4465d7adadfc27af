using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Languages;
using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Styles.Elements;
using Dossier.Csl.Text.FieldMarks;

namespace Dossier.Csl.Citing;

/// <summary>The texts by which an item is sorted, and the order of two items.</summary>
/// <param name="keys">The keys of a style.</param>
/// <param name="renderer">Renders macros and names.</param>
internal sealed class SortKeys(ImmutableArray<SortKey> keys, Renderer renderer)
{
    private readonly Collation collation = renderer.Collation;

    /// <summary>Whether there is anything to sort by.</summary>
    public bool IsEmpty => keys.IsEmpty;

    /// <summary>The texts of an item, one for each key.</summary>
    public ImmutableArray<string> Of(Subject subject)
    {
        var texts = ImmutableArray.CreateBuilder<string>(keys.Length);
        foreach (var key in keys)
        {
            texts.Add(TextOf(key, subject));
        }

        return texts.MoveToImmutable();
    }

    /// <summary>The order of two items; 0 where nothing tells them apart. What has no text for a key is last.</summary>
    public int Compare(ImmutableArray<string> x, ImmutableArray<string> y)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (x[i].Length == 0 || y[i].Length == 0)
            {
                if (x[i].Length != y[i].Length)
                {
                    return x[i].Length == 0 ? 1 : -1;
                }

                continue;
            }

            var order = collation.Compare(x[i], y[i]);
            if (order != 0)
            {
                return keys[i].Descending ? -order : order;
            }
        }

        return 0;
    }

    /// <summary>
    /// The text of an item for one key, in a form whose letters sort rightly; empty where the item has none.
    /// </summary>
    private string TextOf(SortKey key, Subject subject)
    {
        var rendering = renderer.Begin(subject, forSorting: true, key.Names);
        if (key.Macro is { } macro)
        {
            return WithoutLeadingMarks(SortText.Plain(renderer.Children(macro.Children, "", rendering).Node));
        }

        var variable = key.Variable;
        if (VariableKinds.IsNames(variable))
        {
            var names = new NamesElement
            {
                Variables = [variable],
                Name = new NameElement { Options = AllNames },
            };
            return WithoutLeadingMarks(SortText.Plain(renderer.Element(names, rendering).Node));
        }

        if (VariableKinds.IsDate(variable))
        {
            return subject.Item.Date(variable) is { } date ? SortText.Date(date, []) : "";
        }

        var text = Variables.Text(variable, false, rendering);
        return VariableKinds.IsNumber(variable) ? SortText.Number(text) : WithoutLeadingMarks(RichText.Plain(text));
    }

    private static NameOptions AllNames => new() { Form = NameForm.Long };

    /// <summary>A text without the quotation marks, brackets and blanks at its start.</summary>
    private static string WithoutLeadingMarks(string text) =>
        text.TrimStart('“', '”', '‘', '’', '"', '\'', '[', '(', '«', '„', ' ');
}
