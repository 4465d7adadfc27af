using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>
/// Whether a call leaves it to the machine's language how texts compare, or does not say how they do. The rule knows
/// no list of methods: a call is one of these where another form of the same method takes a comparer, and this one
/// does not.
/// </summary>
internal static class UnnamedComparer
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Whether a place in the code does so.</summary>
    public static bool IsIn(CodeReference reference) =>
        reference.To switch
        {
            MethodBase { DeclaringType: { } type } method => IsOfCulture(type, method, reference.Before)
                || IsUnnamed(type, method, reference.Before),
            FieldInfo { DeclaringType: { } type } field => field.IsStatic
                && field.FieldType == type
                && IsEmptySet(type),
            _ => false,
        };

    private static bool IsOfCulture(Type type, MethodBase method, OpCode before) =>
        (type == typeof(StringComparer) && Says(method.Name, "Culture"))
        || (type == typeof(CultureInfo) && Says(method.Name, "get_Current"))
        || type == typeof(CompareInfo)
        // A pattern is made by the generator, so that the test can read whether it heeds the machine's language.
        || (type == typeof(Regex) && method.GetParameters().Any(given => given.ParameterType == typeof(RegexOptions)))
        || (method.Name == "CompareTo" && !IsOrdered(type))
        || (type == typeof(string) && method.Name == "CompareTo")
        || (IsDefault(type, method, typeof(Comparer<>)) && !IsOrdered(type.GetGenericArguments()[0]))
        || (
            method.GetParameters() is [.., { ParameterType: var last }]
            && last == typeof(StringComparison)
            && (
                before == OpCodes.Ldc_I4_0
                || before == OpCodes.Ldc_I4_1
                || before == OpCodes.Ldc_I4_2
                || before == OpCodes.Ldc_I4_3
            )
        );

    private static bool Says(string name, string part) => name.Contains(part, StringComparison.Ordinal);

    private static bool IsDefault(Type type, MethodBase method, Type of) =>
        method.Name == "get_Default" && type.IsGenericType && type.GetGenericTypeDefinition() == of;

    /// <summary>A set or map with nothing in it, which brings the comparer of its type along.</summary>
    private static bool IsEmptySet(Type type) =>
        type.IsGenericType
        && type.GetMethods(Any).Any(method => method.Name is "WithComparer" or "WithComparers")
        && !IsPlain(type.GetGenericArguments()[0], type.GetGenericTypeDefinition());

    private static bool IsUnnamed(Type type, MethodBase method, OpCode before)
    {
        if (IsOurs(type))
        {
            return false;
        }

        var open = Open(type, method);
        if (method.GetParameters().FirstOrDefault(IsComparer) is { } given)
        {
            return before == OpCodes.Ldnull
                && given.Position == method.GetParameters().Length - 1
                && LeavesOpen(open.GetParameters()[given.Position], type, method);
        }

        var forms = Forms(open).Where(form => form.GetParameters().Any(IsComparer)).ToList();
        var alike = forms.Where(form => IsAlike(form, open)).ToList();
        return alike.Count > 0 || forms.Count == 0
            ? alike.Any(form => form.GetParameters().Where(IsComparer).Any(asked => LeavesOpen(asked, type, method)))
            // Max(source, selector) has no form with a comparer: what the selector gives is compared, and returned.
            : open is MethodInfo { ReturnType.IsGenericParameter: true }
                && method is MethodInfo { ReturnType: var compared }
                && !IsOrdered(compared);
    }

    private static MethodBase Open(Type type, MethodBase method) =>
        type.IsArray ? method : method.Module.ResolveMethod(method.MetadataToken)!;

    private static IEnumerable<MethodBase> Forms(MethodBase open) =>
        open is ConstructorInfo
            ? open.DeclaringType!.GetConstructors(Any)
            : open.DeclaringType!.GetMethods(Any).Where(form => form.Name == open.Name);

    /// <summary>Whether a form of a method is the same but for its comparer.</summary>
    private static bool IsAlike(MethodBase form, MethodBase open) =>
        form.GetParameters()
            .Where(parameter => !IsComparer(parameter))
            .Select(parameter => parameter.ParameterType.ToString())
            .SequenceEqual(open.GetParameters().Select(parameter => parameter.ParameterType.ToString()));

    /// <summary>Whether a call leaves open what the other form's comparer says.</summary>
    private static bool LeavesOpen(ParameterInfo comparer, Type type, MethodBase method)
    {
        // To be in a list, or to be the same list, is decided as == does: letter by letter, in every language.
        var isAnswer =
            method is MethodInfo { ReturnType: var answer } && (answer == typeof(bool) || answer == typeof(int));
        var isEquality = Says(comparer.ParameterType.Name, "EqualityComparer");
        if ((isEquality && isAnswer) || comparer.Name == "valueComparer")
        {
            return false;
        }

        if (!comparer.ParameterType.IsGenericType)
        {
            return true;
        }

        var key = comparer.ParameterType.GetGenericArguments()[0];
        return !IsPlain(
            !key.IsGenericParameter ? key
                : key.DeclaringMethod is null ? type.GetGenericArguments()[key.GenericParameterPosition]
                : method.GetGenericArguments()[key.GenericParameterPosition],
            comparer.ParameterType
        );
    }

    private static bool IsComparer(ParameterInfo parameter) =>
        parameter.ParameterType is var type
        && (
            type == typeof(StringComparison)
            || type == typeof(CultureInfo)
            || typeof(IComparer).IsAssignableFrom(type)
            || typeof(IEqualityComparer).IsAssignableFrom(type)
            || (
                type.IsGenericType
                && type.GetGenericTypeDefinition() is var open
                && (open == typeof(IComparer<>) || open == typeof(IEqualityComparer<>) || open == typeof(Comparison<>))
            )
        );

    /// <summary>Whether values of a type compare in one way only, as the comparer or set in question does it.</summary>
    private static bool IsPlain(Type key, Type comparer) =>
        Says(comparer.Name, "EqualityComparer")
        || Says(comparer.Name, "Hash")
        || Says(comparer.Name, "ImmutableDictionary")
            ? key != typeof(string) && key != typeof(object) && !key.IsGenericParameter
            : IsOrdered(key);

    /// <summary>Whether values of a type have one order; a text, or what holds one, has as many as there are
    /// languages.</summary>
    private static bool IsOrdered(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type == typeof(DateOnly)
        || type == typeof(DateTime)
        || type == typeof(DateTimeOffset)
        || type == typeof(TimeSpan)
        || type == typeof(decimal)
        || type == typeof(Rune)
        || (IsOurs(type) && typeof(IComparable<>).MakeGenericType(type).IsAssignableFrom(type))
        || (
            type.IsGenericType
            && (Nullable.GetUnderlyingType(type) is not null || Says(type.Name, "ValueTuple"))
            && type.GetGenericArguments().All(IsOrdered)
        );

    private static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Dossier", StringComparison.Ordinal);
}
