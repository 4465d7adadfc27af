using System.Collections.Immutable;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dossier.Theming;

/// <summary>
/// A run of statements of a template that only write: its own text, and variables and their members. It is one step of
/// the engine where each statement would be one, and each expression two or three: of a build of 1,000 pages they were
/// the most of what templates cost. The text is UTF-8 already, and a variable is looked up once for all its members.
/// It writes what its statements would write; a value of a kind that it does not know is left to Scriban.
/// </summary>
internal sealed class OutputRun : ScriptStatement
{
    private readonly ImmutableArray<Part> parts;

    private OutputRun(ImmutableArray<Part> parts)
    {
        this.parts = parts;
        Span = parts[0].Statement.Span;
        Span.End = parts[^1].Statement.Span.End;
    }

    /// <summary>Puts runs in the place of the statements of a template that can stand in one.</summary>
    public static void Join(ScriptNode node)
    {
        if (node is ScriptBlockStatement block)
        {
            JoinStatements(block.Statements);
        }

        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child)
            {
                Join(child);
            }
        }
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) =>
        context is PageContext { EnableOutput: true, Page: { } output } page
            ? WriteParts(page, output)
            : EvaluateEach(context);

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer)
    {
        foreach (var part in parts)
        {
            printer.Write(part.Statement);
        }
    }

    /// <summary>Puts one run in the place of each row of statements that only write.</summary>
    private static void JoinStatements(ScriptList<ScriptStatement> statements)
    {
        ScriptStatement[] all = [.. statements];
        statements.Clear();
        var run = ImmutableArray.CreateBuilder<Part>();
        foreach (var statement in all)
        {
            if (PartOf(statement) is { } part)
            {
                run.Add(part);
            }
            else if (statement is not ScriptEscapeStatement) // Those are for printing a template.
            {
                AddRun();
                statements.Add(statement);
            }
        }

        AddRun();

        void AddRun()
        {
            if (run.Count > 0)
            {
                statements.Add(new OutputRun(run.ToImmutable()));
                run.Clear();
            }
        }
    }

    /// <summary>
    /// A statement as a part of a run; null where it does more than write a text, a variable or a member.
    /// </summary>
    private static Part? PartOf(ScriptStatement statement) =>
        statement switch
        {
            ScriptRawStatement raw => new Part(raw, Encoding.UTF8.GetBytes(raw.Text.ToString()), null, null),
            ScriptExpressionStatement { Expression: ScriptVariable variable } => new Part(
                statement,
                null,
                variable,
                null
            ),
            ScriptExpressionStatement
            {
                Expression: ScriptMemberExpression { Target: ScriptVariable variable, Member: { } member }
            } => new Part(statement, null, variable, member.Name),
            _ => null,
        };

    /// <summary>Writes all parts to a page; answers null, since nothing is left to write.</summary>
    private object? WriteParts(PageContext page, Utf8Output output)
    {
        page.CountSteps(parts.Length - 1);
        ScriptVariable? lastVariable = null;
        object? target = null;
        foreach (var (statement, text, variable, member) in parts)
        {
            if (variable is null)
            {
                output.Append(text!);
                page.ThrowIfTooLong(output, statement);
                continue;
            }

            try
            {
                if (lastVariable is null || lastVariable.Name != variable.Name || lastVariable.Scope != variable.Scope)
                {
                    (lastVariable, target) = (variable, variable.GetValue(page));
                }

                if (TryGetPlainValue(page, target, member, out var value))
                {
                    page.Write(Span, page.Counted(value, statement));
                }
                else
                {
                    page.Write(Span, page.Evaluate(statement));
                }
            }
            catch (Exception fault) when (fault is not ScriptRuntimeException)
            {
                throw new ScriptRuntimeException(statement.Span, fault.Message, fault);
            }
        }

        return null;
    }

    /// <summary>
    /// The value of a variable, or of its member; false where the value is none that can be written as it is, and
    /// Scriban has to evaluate the statement.
    /// </summary>
    private static bool TryGetPlainValue(PageContext page, object? target, string? member, out object? value)
    {
        value = target;
        return (member is null || (target as IScriptObject)?.TryGetValue(page, default, member, out value) == true)
            && value is null or string or Html or int or bool;
    }

    /// <summary>Has Scriban evaluate the statements one by one, and writes what each comes to.</summary>
    private object? EvaluateEach(TemplateContext context)
    {
        object? result = null;
        foreach (var part in parts)
        {
            result = context.Evaluate(part.Statement);
            if (result is not null && context.EnableOutput)
            {
                context.Write(Span, result);
                result = null;
            }
        }

        return result;
    }

    /// <summary>One of the statements, and what it writes: a text, or a variable or one of its members.</summary>
    private sealed record Part(ScriptStatement Statement, byte[]? Text, ScriptVariable? Variable, string? Member);
}
