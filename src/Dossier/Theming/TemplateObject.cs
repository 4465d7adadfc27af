using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Dossier.Theming;

/// <summary>
/// An object that templates see: a handful of members in one array. A page has hundreds of them, and a dictionary for
/// each would be most of what a build allocates. Only the engine adds members afterwards: the functions that a template
/// defines.
/// </summary>
/// <param name="members">
/// The members, in the order in which they are looked up; a value that is <see cref="Later"/> is made when it is asked
/// for first.
/// </param>
internal sealed class TemplateObject((string Key, object? Value)[] members) : IScriptObject
{
    private (string Key, object? Value)[] members = members;

    /// <inheritdoc/>
    public int Count => members.Length;

    /// <inheritdoc/>
    public bool IsReadOnly { get; set; }

    /// <summary>The value of a member; setting one that is not there adds it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public object? this[string key]
    {
        get => Find(key) is >= 0 and var i ? Value(i) : throw new KeyNotFoundException(key);
        set
        {
            if (Find(key) is >= 0 and var i)
            {
                members[i].Value = value;
            }
            else
            {
                members = [.. members, (key, value)];
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => members.Select(member => member.Key);

    /// <inheritdoc/>
    public bool Contains(string member) => Find(member) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var i = Find(member);
        value = i >= 0 ? Value(i) : null;
        return i >= 0;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => !IsReadOnly;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        this[member] = value;
        return true;
    }

    /// <inheritdoc/>
    public bool Remove(string member)
    {
        var before = members.Length;
        members = [.. members.Where(known => known.Key != member)];
        return members.Length < before;
    }

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly) { }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => new TemplateObject([.. members]);

    /// <summary>A value that is made when a template asks for it, which most do not.</summary>
    /// <param name="make">Makes it.</param>
    public sealed class Later(Func<object?> make)
    {
        /// <summary>Makes the value.</summary>
        public object? Make() => make();
    }

    private object? Value(int i)
    {
        ref var value = ref members[i].Value;
        return value is Later later ? value = later.Make() : value;
    }

    private int Find(string key)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
