using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Input;

namespace Dossier;

/// <summary>
/// The compiler for a whole site: the latest edition at the root, every edition in a folder of its own, the working
/// text beside them
/// when it is asked for. A dossier that has sealed no edition is built from its working text.
/// </summary>
public static class Publisher
{
    /// <summary>
    /// Compiles a site. What is wrong, in any stage, is in the bag; the result is as far as the stages came.
    /// </summary>
    /// <param name="sources">Everything that was read.</param>
    /// <param name="options">What the caller wants otherwise than the dossier says.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Compilation Publish(SourceSet sources, CompilerOptions options, DiagnosticBag bag)
    {
        if (sources.Editions.IsEmpty)
        {
            return Compiler.Compile(sources, options, bag);
        }

        options.Progress("Verifying");
        var editions = EditionChain.Verify(sources.Editions, bag, options.Cancel);
        return bag.HasErrors ? new Compilation(null, null) : new Publication(sources, editions, options, bag).Compile();
    }
}
