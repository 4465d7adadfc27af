using System.Reflection;
using System.Reflection.Emit;

namespace Dossier.Tests.Robustness.Comparers;

/// <summary>A place where compiled code names a member.</summary>
/// <param name="From">The method that does.</param>
/// <param name="To">The member, with its type arguments as they are there.</param>
/// <param name="Before">The instruction before, which has pushed the last argument of a call.</param>
internal sealed record CodeReference(MethodBase From, MemberInfo To, OpCode Before)
{
    public override string ToString() => $"{From.DeclaringType}.{From.Name}: {To.DeclaringType?.Name}.{To}";
}
