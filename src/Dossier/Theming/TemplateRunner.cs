using Dossier.Diagnostics;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Dossier.Theming;

/// <summary>Runs templates, strictly: an unknown name is an error, and every text is escaped unless it is <see cref="Html"/>.</summary>
/// <param name="theme">The theme.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class TemplateRunner(Theme theme, DiagnosticBag bag)
{
    private readonly ScriptObject builtins = Builtins();

    /// <summary>Renders <c>layout.html</c> with a model; empty, and a finding, when it cannot be rendered.</summary>
    /// <param name="model">What the templates see.</param>
    /// <param name="root">The way from the page to the site's root.</param>
    public string Run(ScriptObject model, string root)
    {
        if (!theme.Templates.TryGetValue("layout.html", out var layout))
        {
            return "";
        }

        var context = new Context(builtins, theme, root);
        context.PushGlobal(model);
        try
        {
            return layout.Render(context);
        }
        catch (ScriptRuntimeException fault)
        {
            Report(fault);
            return "";
        }
    }

    private void Report(ScriptRuntimeException fault)
    {
        if (fault.InnerException is MissingTextException missing)
        {
            bag.ReportFile(Codes.MissingText, $"theme/texts/{theme.Texts.Language}.yml", missing.Message, $"add a line '{missing.Key}: …'");
            return;
        }

        var message = Message(fault.OriginalMessage);
        if (theme.TemplateFiles.TryGetValue(fault.Span.FileName ?? "", out var file))
        {
            bag.Report(Codes.Template, file.Span(fault.Span.Start.Offset, Math.Max(1, fault.Span.Length)), message, "theme/README.md lists what each template gets");
        }
        else
        {
            bag.ReportFile(Codes.Template, fault.Span.FileName ?? "", message);
        }
    }

    /// <summary>Scriban's words in the form of a finding: one line, without a full stop, in lower case.</summary>
    public static string Message(string words)
    {
        var message = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ':', ' ');
        message = message.EndsWith(" in", StringComparison.Ordinal) ? message[..^3] : message;
        return message.Length == 0 ? "the template cannot be read" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    private static ScriptObject Builtins()
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        builtins.SetValue("include", new Include(), readOnly: true);
        builtins.SetValue("asset", new AssetFunction(), readOnly: true);
        return builtins;
    }

    private sealed class Context : TemplateContext
    {
        public Context(ScriptObject builtins, Theme theme, string root)
            : base(builtins)
        {
            (Theme, Root) = (theme, root);
            StrictVariables = true;
            EnableRelaxedMemberAccess = false;
            EnableRelaxedTargetAccess = false;
            LoopLimit = 0;
            LimitToString = 0;
            RecursiveLimit = 50;
            NewLine = "\n";
            TemplateLoader = new NoLoader();
            foreach (var (name, template) in theme.Templates)
            {
                CachedTemplates[name] = template;
            }
        }

        public Theme Theme { get; }

        public string Root { get; }

        public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
        {
            null => this,
            Html html => Write(html.Value),
            string text => Write(Html.Escape(text)),
            _ => Write(Html.Escape(ObjectToString(textAsObject) ?? "")),
        };
    }

    /// <summary>All templates are in the cache; one that is not does not exist.</summary>
    private sealed class NoLoader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"there is no template '{templatePath}'");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new NotSupportedException();
    }

    /// <summary>Scriban's <c>include</c>, whose output is HTML already.</summary>
    private sealed class Include : Function
    {
        private readonly IncludeFunction inner = new();

        public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            inner.Invoke(context, callerContext, arguments, blockStatement) is string html ? new Html(html) : null;
    }

    /// <summary><c>asset 'site.css'</c>: where the published asset stands, seen from the page.</summary>
    private sealed class AssetFunction : Function
    {
        public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var span = callerContext?.Span ?? context.CurrentSpan;
            var name = arguments.Count > 0 ? context.ObjectToString(arguments[0]) ?? "" : "";
            if (!((Context)context).Theme.Assets.TryGetValue(name, out var asset))
            {
                throw new ScriptRuntimeException(span, $"the theme has no asset '{name}'");
            }

            return ((Context)context).Root + asset.Path;
        }
    }

    private abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "name");

        public abstract object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
