using System.Reflection;
using System.Reflection.Emit;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>Reads what the methods of an assembly do, from their compiled form.</summary>
internal static class CompiledCode
{
    /// <summary>All that a type itself declares.</summary>
    public const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    /// <summary>The program's own assemblies: whatever of it lies beside the tests.</summary>
    public static TheoryData<string> Own =>
        [
            .. Directory
                .GetFiles(AppContext.BaseDirectory, "Dossier*.dll")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => !name.EndsWith("Tests", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Where the framework's own generator puts the code of patterns.</summary>
    private const string Generated = "System.Text.RegularExpressions.Generated";

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>
    /// Every method and field that the assembly's own methods name, closures and iterators among them.
    /// </summary>
    public static IEnumerable<CodeReference> References(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.Namespace != Generated).SelectMany(References);

    /// <summary>The same for one type, without the types that it holds.</summary>
    public static IEnumerable<CodeReference> References(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).SelectMany(References);

    private static IEnumerable<CodeReference> References(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
        {
            yield break;
        }

        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var before = OpCodes.Nop;
        for (var at = 0; at < bytes.Length; )
        {
            var code = Codes[bytes[at] == 0xFE ? 0xFE00 | bytes[at + 1] : bytes[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(bytes, at), ofType, ofMethod)!;
                yield return new CodeReference(method, member, before);
            }

            at += OperandSize(code, bytes, at);
            before = code;
        }
    }

    private static int OperandSize(OpCode code, byte[] bytes, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
            _ => 4,
        };
}
