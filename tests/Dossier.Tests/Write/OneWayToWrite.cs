using System.Reflection;
using Dossier.Tests.Robustness.Comparers;
using Dossier.Write;

namespace Dossier.Tests.Write;

/// <summary>No verb and no stage writes a file in a way of its own.</summary>
public sealed class OneWayToWrite
{
    /// <summary>
    /// Where files are written: a whole one, several, and the output, which is written beside and exchanged.
    /// </summary>
    private static readonly string[] Writers = [nameof(WholeFile), nameof(WholeFolder), nameof(OutputWriter)];

    public static TheoryData<string> Assemblies => CompiledCode.Own;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Files_are_written_by_the_writers_alone(string assembly)
    {
        var others = CompiledCode
            .References(Assembly.Load(assembly))
            .Where(reference => IsWrite(reference.To) && !Writers.Contains(Name(reference.From.DeclaringType!)))
            .Select(reference => reference.ToString())
            .Distinct(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', others));
    }

    [Fact]
    public void The_writers_are_seen_to_write() =>
        Assert.Contains(CompiledCode.References(typeof(OutputWriter)), reference => IsWrite(reference.To));

    /// <summary>What puts bytes into a named file: not a lock, which is opened and holds nothing.</summary>
    private static bool IsWrite(MemberInfo member) =>
        member is MethodBase method
        && (
            (
                member.DeclaringType == typeof(File)
                && (
                    method.Name.StartsWith("Write", StringComparison.Ordinal)
                    || method.Name.StartsWith("Append", StringComparison.Ordinal)
                    || method.Name is "Create" or "CreateText" or "OpenWrite" or "Replace"
                )
            )
            || (
                member.DeclaringType == typeof(FileInfo)
                && method.Name is "Create" or "CreateText" or "OpenWrite" or "AppendText"
            )
            || (
                member.DeclaringType == typeof(StreamWriter)
                && method is ConstructorInfo
                && method.GetParameters()[0].ParameterType == typeof(string)
            )
        );

    /// <summary>The type that a closure or an iterator belongs to.</summary>
    private static string Name(Type type) => type.DeclaringType is { } outer ? Name(outer) : type.Name;
}
