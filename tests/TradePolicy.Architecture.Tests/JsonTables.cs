using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradePolicy.Architecture.Tests;

/// <summary>The tables of members that the JSON of the library is read and written by, as the source states them.</summary>
internal static class JsonTables
{
    private static readonly string[] Declaring =
    [
        "Required", "Key", "Optional", "InVariants", "OmittedIf", "Flag", "List",
        "OptionalList", "OptionalItems", "Pairs", "Kind", "Tagged", "Sides", "Of", "Whole"
    ];

    /// <summary>Each naming of a member within a table: the table's place and the name.
    /// A member that is named twice is there twice.</summary>
    public static IEnumerable<(string Table, string Name)> NamingsIn(Source source) =>
        from entry in source.Models()
        where entry.File.Package == "TradePolicy.Serialization"
        from table in entry.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where table is PropertyDeclarationSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax
        let declared = NamesDeclaredIn(table).ToHashSet(StringComparer.Ordinal)
        from literal in table.DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression) && declared.Contains(literal.Token.ValueText)
        // A word of a value may be spelt like a member.
        where literal.Parent is not ArgumentSyntax { Parent: TupleExpressionSyntax }
        select (Source.Place(table), literal.Token.ValueText);

    /// <summary>Every switch that tells members apart by their names.</summary>
    public static IEnumerable<string> SwitchesOnNamesIn(Source source) =>
        from entry in source.Models()
        where entry.File.Package.StartsWith("TradePolicy.Serialization", StringComparison.Ordinal)
        from node in entry.Root.DescendantNodes()
        where node is CaseSwitchLabelSyntax { Value: LiteralExpressionSyntax literal } && literal.IsKind(SyntaxKind.StringLiteralExpression)
            || node is SwitchExpressionArmSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax constant } }
                && constant.IsKind(SyntaxKind.StringLiteralExpression)
        select Source.Place(node);

    private static IEnumerable<string> NamesDeclaredIn(SyntaxNode table) =>
        from call in table.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where NameOf(call.Expression) is { } method && Declaring.Contains(method)
        let name = call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
        where name is not null
        select name.Token.ValueText;

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "members" or "kinds" }, Name: var name } =>
            name.Identifier.Text,
        SimpleNameSyntax local => local.Identifier.Text,
        _ => null,
    };
}
