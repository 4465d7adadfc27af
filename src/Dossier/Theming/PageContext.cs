using System.Collections;
using System.Numerics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dossier.Theming;

/// <summary>
/// What templates run in: strict, escaping, and within limits, so that one without an end is a finding. It serves one
/// page after another.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>
    /// For so many pages of a dossier each limit stands once: some of its pages list all others, or hold all texts.
    /// </summary>
    private const int PagesOfLimits = 10_000;

    /// <summary>
    /// How many steps a page may take: the longest one of a dossier of 10,000 pages takes a fifth of them.
    /// </summary>
    private const int MaxSteps = 10_000_000;

    /// <summary>
    /// How many turns loops may take that are within one another, those of Scriban's own functions too.
    /// </summary>
    private const int MaxTurns = 2_000_000;

    /// <summary>So many values of a list count as one step where a function is given it.</summary>
    private const int ValuesPerStep = 256;

    /// <summary>How long a text may be that a template puts together, in characters.</summary>
    private const int MaxTextLength = 1_000_000;

    /// <summary>How long all texts may be together that the steps of a page come to, in characters.</summary>
    private const long MaxText = 200_000_000;

    /// <summary>How long a whole number may be, in bits: what is reckoned with longer ones takes long itself.</summary>
    private const int MaxBits = 1024;

    /// <summary>How deep templates may be shared within one another.</summary>
    private const int MaxShared = 10;

    /// <summary>How long a page may be, in characters or bytes.</summary>
    private const int MaxPageLength = 500_000_000;

    private readonly Utf8Output output = new();
    private readonly int pages;
    private readonly long maxSteps;
    private readonly long maxText;
    private readonly long maxPageLength;
    private long steps;
    private long nextCancelCheck;
    private long textLength;

    /// <param name="builtins">The functions of the engine.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="pages">How many pages the dossier has, which the limits grow with.</param>
    /// <param name="cancel">Ends a template that runs.</param>
    public PageContext(ScriptObject builtins, Theme theme, int pages, CancellationToken cancel)
        : base(builtins, StringComparer.Ordinal)
    {
        var limits = 1 + (pages / PagesOfLimits);
        this.pages = pages;
        maxSteps = (long)MaxSteps * limits;
        maxText = MaxText * limits;
        maxPageLength = Math.Min((long)MaxPageLength * limits, Array.MaxLength);
        Theme = theme;
        CancellationToken = cancel;
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = (int)Math.Min((long)MaxTurns * limits, int.MaxValue);
        LimitToString = MaxTextLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = (int)maxPageLength;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RecursiveLimit = 50;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        NewLine = "\n";
        TemplateLoader = new NoLoader();
        foreach (var (name, template) in theme.Templates)
        {
            CachedTemplates[name] = template;
        }

        PushOutput(output);
    }

    public Theme Theme { get; }

    /// <summary>The page that is written to; null within what a template captures.</summary>
    public Utf8Output? Page => Output as Utf8Output;

    /// <summary>The way from the page to the site's root, such as <c>../</c>.</summary>
    public string Root { get; private set; } = "";

    /// <summary>What templates see on every page as deep as the one at hand.</summary>
    public TemplateObject? Frame { get; private set; }

    /// <summary>How many shared templates are rendered around this one.</summary>
    private int Depth { get; init; }

    /// <summary>
    /// A new context for a template that is rendered by itself, since all pages like this one share what it comes to.
    /// </summary>
    /// <param name="call">Where it is called.</param>
    public PageContext Alone(SourceSpan call) =>
        Depth < MaxShared
            ? new PageContext(BuiltinObject, Theme, pages, CancellationToken) { Depth = Depth + 1 }
            : throw new ScriptRuntimeException(call, "templates are shared within one another without end");

    /// <summary>Renders a template for a page and answers its UTF-8; all counts begin anew.</summary>
    public byte[] Render(Template template, TemplateObject shared, TemplateObject page, string root)
    {
        (Root, Frame, steps, nextCancelCheck, textLength) = (root, shared, 0, 1024, 0);
        PushGlobal(shared);
        PushGlobal(page);
        template.Render(this);
        PopGlobal();
        PopGlobal();
        return output.Take();
    }

    /// <summary>Ends a template that has written more than any page has.</summary>
    /// <param name="page">What it has written.</param>
    /// <param name="statement">Where it writes.</param>
    public void ThrowIfTooLong(Utf8Output page, ScriptNode statement)
    {
        if (page.Length > maxPageLength)
        {
            throw new ScriptRuntimeException(
                statement.Span,
                "the template does not come to an end: it writes more text than any page has"
            );
        }
    }

    /// <summary>Every step of a template comes by here, in loops and in functions that call themselves.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        CountStep(scriptNode?.Span ?? CurrentSpan);
        return Counted(base.Evaluate(scriptNode, aliasReturnedFunction), scriptNode);
    }

    /// <summary>
    /// Counts a step; throws where there are too many, and now and then looks whether the build is to end.
    /// </summary>
    private void CountStep(SourceSpan span)
    {
        if (++steps > maxSteps)
        {
            throw new ScriptRuntimeException(
                span,
                "the template does not come to an end: a page has more steps than the longest one needs"
            );
        }

        if (steps >= nextCancelCheck)
        {
            nextCancelCheck = steps + 1024;
            if (CancellationToken.IsCancellationRequested)
            {
                throw new ScriptAbortException(span, CancellationToken);
            }
        }
    }

    /// <summary>Counts the steps that a run of statements takes besides its own.</summary>
    public void CountSteps(int more) => steps += more;

    /// <summary>
    /// Counts the value that a step came to, and answers it: a text by its length, a list as a step for every
    /// <see cref="ValuesPerStep"/> values. Of a range it answers one that counts a step whenever a number is taken.
    /// </summary>
    /// <exception cref="ScriptRuntimeException">All texts together, or a number, are longer than those of any
    /// page.</exception>
    public object? Counted(object? value, ScriptNode? node)
    {
        switch (value)
        {
            case string words:
                textLength += words.Length;
                break;
            case BigInteger number when number.GetBitLength() > MaxBits:
                throw new ScriptRuntimeException(
                    node?.Span ?? CurrentSpan,
                    "the template does not come to an end: it reckons with longer numbers than any page has"
                );
            case ScriptRange range and not CountedRange:
                value = new CountedRange(CountEach(range.Values, node?.Span ?? CurrentSpan));
                break;
            case ScriptArray list:
                CountSteps(list.Count / ValuesPerStep);
                break;
            default:
                break;
        }

        return textLength <= maxText
            ? value
            : throw new ScriptRuntimeException(
                node?.Span ?? CurrentSpan,
                "the template does not come to an end: it puts together more text than any page has"
            );
    }

    /// <summary>The same values, each counted as a step when it is taken.</summary>
    private IEnumerable<object?> CountEach(IEnumerable values, SourceSpan span)
    {
        foreach (var value in values)
        {
            CountStep(span);
            yield return value;
        }
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject, Output)
        {
            case (null, _):
                break;
            case (Html html, _):
                WriteHtml(html);
                break;
            case (_, Utf8Output page):
                page.AppendEscaped(textAsObject as string ?? ObjectToString(textAsObject));
                break;
            default:
                Write(Html.Escape(textAsObject as string ?? ObjectToString(textAsObject) ?? ""));
                break;
        }

        return this;
    }

    /// <summary>
    /// Writes a part of the page. What fails here is a bug of the program, and is marked: Scriban would report it
    /// as a fault of the template.
    /// </summary>
    private void WriteHtml(Html html)
    {
        try
        {
            if (Output is Utf8Output page)
            {
                html.WriteTo(page);
            }
            else
            {
                Write(html.ToString());
            }
        }
        catch (Exception fault) when (fault is not MissingTextException)
        {
            fault.Data[typeof(Html)] = true;
            throw;
        }
    }

    /// <summary>A range whose values are steps.</summary>
    private sealed class CountedRange(IEnumerable values) : ScriptRange(values);

    /// <summary>All templates are in the cache; one that is not does not exist.</summary>
    private sealed class NoLoader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"there is no template '{templatePath}'");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new NotSupportedException();
    }
}
