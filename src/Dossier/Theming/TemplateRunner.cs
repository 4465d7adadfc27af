using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dossier.Theming;

/// <summary>
/// Runs templates, strictly: an unknown name is an error, and every text is escaped unless it is <see cref="Html"/>.
/// </summary>
/// <param name="theme">The theme.</param>
/// <param name="pages">How many pages the dossier has, which the limits of a template grow with.</param>
/// <param name="bag">Receives findings.</param>
/// <param name="cancel">Ends a template that runs, by an <see cref="OperationCanceledException"/>.</param>
internal sealed class TemplateRunner(Theme theme, int pages, DiagnosticBag bag, CancellationToken cancel = default)
{
    private static readonly Lazy<ScriptObject> Functions = new(CreateBuiltins);

    private readonly ScriptObject builtins = Functions.Value;
    private readonly ConcurrentBag<PageContext> idle = [];
    private volatile bool isEndless;

    /// <summary>
    /// Makes the functions of the engine ready, which all templates share: it can be done while pages are read.
    /// </summary>
    public static void Prepare() => _ = Functions.Value;

    /// <summary>
    /// Renders <c>layout.html</c> with a model, as UTF-8; empty, and a finding, when it cannot be rendered.
    /// </summary>
    /// <param name="shared">What the templates see on every page.</param>
    /// <param name="page">What they see on this one.</param>
    /// <param name="root">The way from the page to the site's root.</param>
    public byte[] Run(TemplateObject shared, TemplateObject page, string root)
    {
        // One page that does not end is reported; the others would not end either, each after seconds.
        if (isEndless || !theme.Templates.TryGetValue("layout.html", out var layout))
        {
            return [];
        }

        var context = idle.TryTake(out var idleContext) ? idleContext : new PageContext(builtins, theme, pages, cancel);
        try
        {
            var bytes = context.Render(layout, shared, page, root);
            idle.Add(context); // One that a fault left half-way is not used again.
            return bytes;
        }
        catch (ScriptAbortException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (ScriptRuntimeException fault)
        {
            isEndless |= fault.InnerException is RegexMatchTimeoutException || IsSlowLimit(fault.OriginalMessage);
            for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
            {
                if (cause.Data.Contains(typeof(Html)))
                {
                    ExceptionDispatchInfo.Throw(cause);
                }
            }

            ReportFault(fault);
            return [];
        }
    }

    /// <summary>Whether Scriban's message is of a limit that a template takes seconds to reach.</summary>
    private static bool IsSlowLimit(string message) =>
        message.Contains("come to an end", StringComparison.Ordinal)
        || message.Contains("limit", StringComparison.OrdinalIgnoreCase)
            && !message.Contains("recursive", StringComparison.Ordinal);

    private void ReportFault(ScriptRuntimeException fault)
    {
        if (fault.InnerException is MissingTextException missing)
        {
            bag.ReportFile(
                Codes.MissingText,
                $"theme/texts/{theme.Texts.Language}.yml",
                missing.Message,
                $"add a line '{missing.Key}: …'"
            );
            return;
        }

        var message = Message(fault.OriginalMessage);
        if (theme.TemplateFiles.TryGetValue(fault.Span.FileName ?? "", out var file))
        {
            bag.Report(
                Codes.Template,
                file.Span(fault.Span.Start.Offset, Math.Max(1, fault.Span.Length)),
                message,
                "theme/README.md lists what each template gets"
            );
        }
        else
        {
            bag.ReportFile(Codes.Template, fault.Span.FileName ?? "", message);
        }
    }

    /// <summary>Scriban's words in the form of a finding: one line, without a full stop, in lower case.</summary>
    public static string Message(string words)
    {
        var message = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.', ':', ' ');
        message = message.EndsWith(" in", StringComparison.Ordinal) ? message[..^3] : message;
        return message.Length == 0 ? "the template cannot be read" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>Scriban's functions with ours, and without those that are withheld.</summary>
    private static ScriptObject CreateBuiltins()
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        builtins.SetValue("include", new Include(), readOnly: true);
        builtins.SetValue("asset", new AssetFunction(), readOnly: true);
        builtins.SetValue("has_asset", new HasAssetFunction(), readOnly: true);
        builtins.SetValue("count", new CountFunction(), readOnly: true);
        builtins.SetValue("fill", new FillFunction(), readOnly: true);
        builtins.SetValue("shared", new Shared(), readOnly: true);
        builtins.SetValue(
            "date",
            new Withheld("date", $"{SamePagesAlways}; dates come to templates as texts"),
            readOnly: true
        );
        Withhold(
            "math",
            ("random", SamePagesAlways),
            ("uuid", SamePagesAlways),
            ("format", "numbers come to templates as texts")
        );
        Withhold("object", ("format", "values come to templates as texts"));
        Withhold("string", ("pad_left", StylesSetWidths), ("pad_right", StylesSetWidths));
        foreach (var group in builtins.Values.OfType<ScriptObject>())
        {
            group.IsReadOnly = true; // All pages share them, and are written at once.
        }

        return builtins;

        void Withhold(string group, params (string Member, string Why)[] members) =>
            builtins.SetValue(group, new Withheld(group, (ScriptObject)builtins[group]!, members), readOnly: true);
    }

    private const string StylesSetWidths = "styles set the width of what stands on a page";

    private const string SamePagesAlways = "the same dossier makes the same pages, whenever and wherever it is built";

    /// <summary>
    /// Scriban's <c>include</c>, whose output is HTML already. As a statement of its own, which it nearly always is, it
    /// writes straight to the page; Scriban's would make a text of it first.
    /// </summary>
    private sealed class Include : Function
    {
        private readonly IncludeFunction inner = new();

        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            if (
                callerContext is not ScriptFunctionCall { Arguments.Count: 1, Parent: ScriptExpressionStatement }
                || arguments is not [string name]
                || !context.CachedTemplates.TryGetValue(name, out var template)
            )
            {
                return inner.Invoke(context, callerContext, arguments, blockStatement) is string html
                    ? new Html(html)
                    : null;
            }

            context.EnterRecursive(callerContext);
            context.PushLocal();
            template.Render(context);
            context.PopLocal();
            context.ExitRecursive(callerContext);
            return null;
        }
    }

    /// <summary>
    /// <c>shared 'partials/masthead.html'</c>: like <c>include</c>, for what is the same on all pages as deep as this
    /// one: it is rendered once for them. It sees what every page sees, and nothing of a page but what the call gives
    /// it as <c>given</c>; then it is rendered once for each such text.
    /// </summary>
    private sealed class Shared : Function
    {
        private readonly ConcurrentDictionary<(TemplateObject Frame, string Name, string Given), Html> rendered = new();

        public override int ParameterCount => 2;

        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var page = (PageContext)context;
            var name = context.ObjectToString(arguments[0]) ?? "";
            var given = arguments.Count > 1 ? context.ObjectToString(arguments[1]) ?? "" : "";
            if (rendered.TryGetValue((page.Frame!, name, given), out var html))
            {
                return html;
            }

            if (!page.Theme.Templates.TryGetValue(name, out var template))
            {
                throw new ScriptRuntimeException(
                    callerContext?.Span ?? context.CurrentSpan,
                    $"there is no template '{name}'"
                );
            }

            var alone = page.Alone(callerContext?.Span ?? context.CurrentSpan);
            var bytes = alone.Render(template, page.Frame!, TemplateModel.Of(("given", given)), page.Root);
            return rendered[(page.Frame!, name, given)] = new Html(output => output.Append(bytes));
        }
    }

    /// <summary><c>fill t.edition_number dossier.edition</c>: a text of the interface with its gap filled.</summary>
    private sealed class FillFunction : Function
    {
        protected override int Parameters => 2;

        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) =>
            context
                .ObjectToString(arguments[0])
                ?.Replace("{0}", context.ObjectToString(arguments[1]) ?? "", StringComparison.Ordinal);
    }

    /// <summary><c>asset 'site.css'</c>: where the published asset stands, seen from the page.</summary>
    private sealed class AssetFunction : Function
    {
        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var span = callerContext?.Span ?? context.CurrentSpan;
            var name = arguments.Count > 0 ? context.ObjectToString(arguments[0]) ?? "" : "";
            if (!((PageContext)context).Theme.Assets.TryGetValue(name, out var asset))
            {
                throw new ScriptRuntimeException(span, $"the theme has no asset '{name}'");
            }

            return ((PageContext)context).Root + asset.Path;
        }
    }

    /// <summary>
    /// <c>has_asset 'face.woff2'</c>: whether there is such an asset, as of what npm may not have brought.
    /// </summary>
    private sealed class HasAssetFunction : Function
    {
        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) =>
            arguments.Count > 0
            && ((PageContext)context).Theme.Assets.ContainsKey(context.ObjectToString(arguments[0]) ?? "");
    }

    /// <summary><c>count 'cited' number</c>: a counted text, in the form that the language gives the number.</summary>
    private sealed class CountFunction : Function
    {
        protected override int Parameters => 2;

        public override object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        )
        {
            var span = callerContext?.Span ?? context.CurrentSpan;
            try
            {
                return ((PageContext)context).Theme.Texts.Count(
                    context.ObjectToString(arguments[0]) ?? "",
                    context.ToInt(span, arguments[1])
                );
            }
            catch (MissingTextException missing)
            {
                throw new ScriptRuntimeException(span, missing.Message, missing);
            }
        }
    }

    /// <summary>A function that templates call, with one argument unless it names another number.</summary>
    private abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => Parameters;

        public virtual int ParameterCount => Parameters;

        protected virtual int Parameters => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "name");

        public abstract object? Invoke(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        );

        public ValueTask<object?> InvokeAsync(
            TemplateContext context,
            ScriptNode? callerContext,
            ScriptArray arguments,
            ScriptBlockStatement? blockStatement
        ) => new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
