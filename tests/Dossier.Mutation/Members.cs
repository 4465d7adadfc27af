using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Mutation;

/// <summary>
/// The members of files that have a body, numbered through all files, and a program that notes which ran.
/// </summary>
internal static class Members
{
    /// <summary>The class that notes them, in the program that is instrumented.</summary>
    /// <remarks>A process writes the numbers of those that ran into a file of its own when it ends.</remarks>
    public const string Notes = """
        namespace Dossier.Mutation;

        internal static class Notes
        {
            private static readonly bool[] Ran = new bool[100_000];

            static Notes() => System.AppDomain.CurrentDomain.ProcessExit += (_, _) => Write();

            public static void Take(int member) => Ran[member] = true;

            private static void Write()
            {
                if (System.Environment.GetEnvironmentVariable("DOSSIER_MEMBERS") is { } folder)
                {
                    System.IO.File.WriteAllLines(
                        System.IO.Path.Combine(folder, System.Guid.NewGuid().ToString()),
                        System.Linq.Enumerable.Select(
                            System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, Ran.Length), i => Ran[i]),
                            i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        )
                    );
                }
            }
        }
        """;

    /// <summary>The members of a file, in the order of its text.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxTree tree) => tree.GetRoot().DescendantNodes().Where(HasBody);

    /// <summary>A file whose members note that they ran.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="numbers">The number of each of its members.</param>
    public static SyntaxTree Instrument(SyntaxTree tree, IReadOnlyDictionary<SyntaxNode, int> numbers) =>
        tree.WithRootAndOptions(
            tree.GetRoot().ReplaceNodes(numbers.Keys, (before, now) => Noting(now, numbers[before])),
            tree.Options
        );

    private static bool HasBody(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax method => method.Body is not null || IsPlain(method.ExpressionBody),
            AccessorDeclarationSyntax accessor => accessor.Body is not null || IsPlain(accessor.ExpressionBody),
            BasePropertyDeclarationSyntax property => IsPlain(Arrow(property)),
            _ => false,
        };

    private static bool IsPlain(ArrowExpressionClauseSyntax? arrow) => arrow is { Expression: not RefExpressionSyntax };

    private static ArrowExpressionClauseSyntax? Arrow(BasePropertyDeclarationSyntax property) =>
        property switch
        {
            PropertyDeclarationSyntax plain => plain.ExpressionBody,
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
            _ => null,
        };

    private static SyntaxNode Noting(SyntaxNode node, int number)
    {
        var note = SyntaxFactory.ParseStatement($"global::Dossier.Mutation.Notes.Take({number});");
        return node switch
        {
            MethodDeclarationSyntax method => method
                .WithBody(Body(note, method.Body, method.ExpressionBody, Returns(method)))
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            ConstructorDeclarationSyntax made => made.WithBody(
                    Body(note, made.Body, made.ExpressionBody, returns: false)
                )
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            BaseMethodDeclarationSyntax other => other
                .WithBody(Body(note, other.Body, other.ExpressionBody, returns: true))
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            AccessorDeclarationSyntax accessor => accessor
                .WithBody(
                    Body(
                        note,
                        accessor.Body,
                        accessor.ExpressionBody,
                        accessor.IsKind(SyntaxKind.GetAccessorDeclaration)
                    )
                )
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            PropertyDeclarationSyntax property => property
                .WithAccessorList(Getter(note, property.ExpressionBody!))
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            IndexerDeclarationSyntax indexer => indexer
                .WithAccessorList(Getter(note, indexer.ExpressionBody!))
                .WithExpressionBody(null)
                .WithSemicolonToken(default),
            _ => node,
        };
    }

    private static bool Returns(MethodDeclarationSyntax method) =>
        method.ReturnType.ToString() is var type
        && type != "void"
        && !(method.Modifiers.Any(SyntaxKind.AsyncKeyword) && type is "Task" or "ValueTask");

    private static AccessorListSyntax Getter(StatementSyntax note, ArrowExpressionClauseSyntax arrow) =>
        SyntaxFactory.AccessorList([
            SyntaxFactory
                .AccessorDeclaration(SyntaxKind.GetAccessorDeclaration)
                .WithBody(Body(note, null, arrow, returns: true)),
        ]);

    private static BlockSyntax Body(
        StatementSyntax note,
        BlockSyntax? block,
        ArrowExpressionClauseSyntax? arrow,
        bool returns
    )
    {
        if (block is not null)
        {
            return block.WithStatements(block.Statements.Insert(0, note));
        }

        var said = arrow!.Expression.WithLeadingTrivia(SyntaxFactory.Space);
        StatementSyntax rest = said switch
        {
            ThrowExpressionSyntax thrown => SyntaxFactory.ThrowStatement(
                thrown.Expression.WithLeadingTrivia(SyntaxFactory.Space)
            ),
            _ when returns => SyntaxFactory.ReturnStatement(said),
            _ => SyntaxFactory.ExpressionStatement(said),
        };
        return SyntaxFactory.Block(note, rest);
    }
}
