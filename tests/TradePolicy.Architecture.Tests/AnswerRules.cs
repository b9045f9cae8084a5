using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradePolicy.Architecture.Tests;

/// <summary>Finds public answers that do not speak the one vocabulary of doubt, each finding as one line.</summary>
internal static class AnswerRules
{
    // Words that answers had before they were given one vocabulary. Possible, Reasons and IsCertain say it.
    private static readonly string[] OtherWords =
        ["Candidates", "Answers", "Readings", "Missing", "Open", "IsKnown", "IsOpen", "IsIndeterminate", "IsInDoubt"];

    /// <summary>Every public property that is documented to throw. An indexer is a look-up and does not count.</summary>
    public static IEnumerable<string> ThrowingPropertiesIn(Source source) =>
        PropertiesIn(source).Where(property => Throws(property.Syntax)).Select(property => Describe(property.Symbol));

    /// <summary>Every public property that is documented to throw in a type in which no TryGet method is beside it.</summary>
    public static IEnumerable<string> ThrowingWithoutTryGet(Source source) =>
        PropertiesIn(source)
            .Where(property => Throws(property.Syntax) && !property.Symbol.ContainingType.GetMembers().Any(IsTryGet))
            .Select(property => Describe(property.Symbol));

    /// <summary>Every public property that says with another word that an answer is open.</summary>
    public static IEnumerable<string> OtherWordsIn(Source source) =>
        PropertiesIn(source).Where(property => OtherWords.Contains(property.Symbol.Name)).Select(property => Describe(property.Symbol));

    /// <summary>Every public list of reasons that is not a list of facts.</summary>
    public static IEnumerable<string> ReasonsThatAreNoFacts(Source source) =>
        PropertiesIn(source)
            .Where(property =>
                property.Symbol.Name == "Reasons"
                    && property.Symbol.Type.ToDisplayString() != "TradePolicy.ValueList<TradePolicy.OpenFact>")
            .Select(property => $"{Describe(property.Symbol)} is {property.Symbol.Type.ToDisplayString()}");

    /// <summary>Every public type that says whether it is certain, and not which answers are possible or for what reasons.</summary>
    public static IEnumerable<string> DoubtWithoutReasons(Source source) =>
        from property in PropertiesIn(source)
        where property.Symbol.Name == "IsCertain"
        from needed in new[] { "Possible", "Reasons" }
        where !AllMembersOf(property.Symbol.ContainingType)
            .Any(member => member.Name == needed && member.DeclaredAccessibility == Accessibility.Public)
        select $"{property.Symbol.ContainingType.Name} has no {needed}";

    private static IEnumerable<(PropertyDeclarationSyntax Syntax, IPropertySymbol Symbol)> PropertiesIn(Source source) =>
        from entry in source.Models()
        from syntax in entry.Root.DescendantNodes().OfType<PropertyDeclarationSyntax>()
        let symbol = entry.Model.GetDeclaredSymbol(syntax)
        where symbol is { DeclaredAccessibility: Accessibility.Public } && Source.IsPublic(symbol.ContainingType)
        select (syntax, symbol);

    private static bool Throws(PropertyDeclarationSyntax property) =>
        property.GetLeadingTrivia().ToFullString().Contains("<exception ", StringComparison.Ordinal);

    private static bool IsTryGet(ISymbol member) =>
        member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public }
            && member.Name.StartsWith("TryGet", StringComparison.Ordinal);

    private static IEnumerable<ISymbol> AllMembersOf(INamedTypeSymbol? type) =>
        type is null ? [] : type.GetMembers().Concat(AllMembersOf(type.BaseType));

    private static string Describe(IPropertySymbol property) => $"{property.ContainingType.Name}.{property.Name}";
}
