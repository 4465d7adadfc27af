using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Mutation;

/// <summary>
/// Finds the changes of one file, by the operators of Stryker.NET's standard level: of equality, order, logic,
/// arithmetic, truth values, conditions, texts, sequences, null coalescing, steps by one, and statements left out.
/// </summary>
/// <param name="path">The file, from the root of the repository.</param>
/// <param name="tree">Its syntax.</param>
/// <param name="members">The number of each member that has a body.</param>
internal sealed class MutantFinder(string path, SyntaxTree tree, IReadOnlyDictionary<SyntaxNode, int> members)
    : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string[]> Operators = new()
    {
        [SyntaxKind.EqualsEqualsToken] = ["!="],
        [SyntaxKind.ExclamationEqualsToken] = ["=="],
        [SyntaxKind.LessThanToken] = ["<=", ">"],
        [SyntaxKind.LessThanEqualsToken] = ["<", ">"],
        [SyntaxKind.GreaterThanToken] = [">=", "<"],
        [SyntaxKind.GreaterThanEqualsToken] = [">", "<"],
        [SyntaxKind.AmpersandAmpersandToken] = ["||"],
        [SyntaxKind.BarBarToken] = ["&&"],
        [SyntaxKind.PlusToken] = ["-"],
        [SyntaxKind.MinusToken] = ["+"],
        [SyntaxKind.AsteriskToken] = ["/"],
        [SyntaxKind.SlashToken] = ["*"],
        [SyntaxKind.PercentToken] = ["*"],
        [SyntaxKind.PlusEqualsToken] = ["-="],
        [SyntaxKind.MinusEqualsToken] = ["+="],
        [SyntaxKind.AndKeyword] = ["or"],
        [SyntaxKind.OrKeyword] = ["and"],
    };

    private static readonly Dictionary<string, string> Sequences = new(StringComparer.Ordinal)
    {
        ["All"] = "Any",
        ["Any"] = "All",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["Order"] = "OrderDescending",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["SkipWhile"] = "TakeWhile",
        ["TakeWhile"] = "SkipWhile",
        ["Union"] = "Intersect",
        ["Except"] = "Intersect",
        ["Concat"] = "Except",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
    };

    private readonly List<Mutant> found = [];

    /// <summary>The changes, in the order of the text.</summary>
    public IReadOnlyList<Mutant> Find()
    {
        Visit(tree.GetRoot());
        return found;
    }

    /// <inheritdoc/>
    public override void VisitAttributeList(AttributeListSyntax node)
    {
        // What an attribute says is no behaviour, or one that does not compile otherwise.
    }

    /// <inheritdoc/>
    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        base.VisitBinaryExpression(node);
        Replace(node.OperatorToken);
        if (node.IsKind(SyntaxKind.CoalesceExpression))
        {
            Add(node, node.Left.ToString());
            Add(node, node.Right.ToString());
        }
    }

    /// <inheritdoc/>
    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        base.VisitBinaryPattern(node);
        Replace(node.OperatorToken);
    }

    /// <inheritdoc/>
    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        base.VisitRelationalPattern(node);
        Replace(node.OperatorToken);
    }

    /// <inheritdoc/>
    public override void VisitUnaryPattern(UnaryPatternSyntax node)
    {
        base.VisitUnaryPattern(node);
        Add(node, node.Pattern.ToString());
    }

    /// <inheritdoc/>
    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        base.VisitAssignmentExpression(node);
        Replace(node.OperatorToken);
    }

    /// <inheritdoc/>
    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.TrueLiteralExpression))
        {
            Add(node, "false");
        }
        else if (node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            Add(node, "true");
        }
        else if (node.IsKind(SyntaxKind.StringLiteralExpression))
        {
            Add(node, node.Token.ValueText.Length == 0 ? "\"changed\"" : "\"\"");
        }
    }

    /// <inheritdoc/>
    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        base.VisitInterpolatedStringExpression(node);
        Add(node, "$\"\"");
    }

    /// <inheritdoc/>
    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        base.VisitPrefixUnaryExpression(node);
        switch (node.Kind())
        {
            case SyntaxKind.LogicalNotExpression:
                Add(node, node.Operand.ToString());
                break;
            case SyntaxKind.UnaryMinusExpression:
                Add(node, node.Operand.ToString());
                break;
            case SyntaxKind.PreIncrementExpression:
                Add(node, $"--{node.Operand}");
                break;
            case SyntaxKind.PreDecrementExpression:
                Add(node, $"++{node.Operand}");
                break;
        }
    }

    /// <inheritdoc/>
    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        base.VisitPostfixUnaryExpression(node);
        if (node.IsKind(SyntaxKind.PostIncrementExpression))
        {
            Add(node, $"{node.Operand}--");
        }
        else if (node.IsKind(SyntaxKind.PostDecrementExpression))
        {
            Add(node, $"{node.Operand}++");
        }
    }

    /// <inheritdoc/>
    public override void VisitIfStatement(IfStatementSyntax node)
    {
        base.VisitIfStatement(node);
        Negate(node.Condition);
    }

    /// <inheritdoc/>
    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        base.VisitWhileStatement(node);
        Negate(node.Condition);
    }

    /// <inheritdoc/>
    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        base.VisitConditionalExpression(node);
        Negate(node.Condition);
    }

    /// <inheritdoc/>
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        base.VisitInvocationExpression(node);
        SimpleNameSyntax? called = node.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (called is IdentifierNameSyntax name && Sequences.TryGetValue(name.Identifier.Text, out var other))
        {
            Add(name, other);
        }
    }

    /// <inheritdoc/>
    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        base.VisitExpressionStatement(node);
        Add(node, ";");
    }

    /// <inheritdoc/>
    public override void VisitBreakStatement(BreakStatementSyntax node) => Add(node, ";");

    /// <inheritdoc/>
    public override void VisitContinueStatement(ContinueStatementSyntax node) => Add(node, ";");

    private void Negate(ExpressionSyntax condition) => Add(condition, $"!({condition})");

    private void Replace(SyntaxToken token)
    {
        foreach (var other in Operators.GetValueOrDefault(token.Kind(), []))
        {
            Add(token.Span, token.Parent!, token.Text, other);
        }
    }

    private void Add(SyntaxNode node, string becomes) => Add(node.Span, node, node.ToString(), becomes);

    private void Add(Microsoft.CodeAnalysis.Text.TextSpan span, SyntaxNode node, string was, string becomes)
    {
        var member = node.AncestorsAndSelf()
            .Select(above => members.GetValueOrDefault(above, -1))
            .FirstOrDefault(number => number >= 0, -1);
        var line = tree.GetLineSpan(span).StartLinePosition.Line + 1;
        found.Add(new Mutant(path, line, span, was, becomes, member));
    }
}
