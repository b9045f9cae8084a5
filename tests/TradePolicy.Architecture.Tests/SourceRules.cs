using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradePolicy.Architecture.Tests;

/// <summary>Finds what the rules of the house forbid, each finding as one line.</summary>
internal static class SourceRules
{
    private static readonly string[] ForbiddenTypes = ["System.Double", "System.Single", "System.DateTime", "System.DateTimeOffset"];

    // What asks the machine for the time or for its zone. A null means every member.
    private static readonly (string Type, string? Member)[] AmbientReads =
    [
        ("NodaTime.SystemClock", null),
        ("System.DateTime", "Now"),
        ("System.DateTime", "UtcNow"),
        ("System.DateTime", "Today"),
        ("System.DateTimeOffset", "Now"),
        ("System.DateTimeOffset", "UtcNow"),
        ("System.TimeProvider", "System"),
        ("System.TimeZoneInfo", "Local"),
        ("System.Environment", "TickCount"),
        ("System.Environment", "TickCount64"),
        ("System.Diagnostics.Stopwatch", null),
        ("NodaTime.IDateTimeZoneProvider", "GetSystemDefault"),
    ];

    /// <summary>Every line on which a binary fraction or a platform date appears, named or inferred.</summary>
    public static IEnumerable<string> ForbiddenTypesIn(Source source) =>
        (from entry in source.Models()
         from node in entry.Root.DescendantNodes()
         where node is ExpressionSyntax or PatternSyntax
         let info = entry.Model.GetTypeInfo(node)
         from type in new[] { info.Type, info.ConvertedType }
         from part in Parts(type)
         let name = FullName(part)
         where ForbiddenTypes.Contains(name)
         select $"{Source.Place(node)}: {name}").Distinct();

    /// <summary>Every line that reads the machine's clock or zone.</summary>
    public static IEnumerable<string> AmbientReadsIn(Source source) =>
        (from entry in source.Models()
         from node in entry.Root.DescendantNodes()
         where node is SimpleNameSyntax
         let symbol = entry.Model.GetSymbolInfo(node).Symbol
         where symbol is not null
         let type = FullName(symbol.ContainingType)
         where AmbientReads.Any(read => read.Type == type && (read.Member is null || read.Member == symbol.Name))
         select $"{Source.Place(node)}: {type}.{symbol.Name}").Distinct();

    /// <summary>
    /// Every text that a value goes into as the culture of the machine writes it: in an interpolated text, beside a plus sign, or joined.
    /// </summary>
    public static IEnumerable<string> TextsOfTheCultureIn(Source source) =>
        (from entry in source.Models()
         from node in entry.Root.DescendantNodes()
         from value in ValuesPutInto(node, entry.Model)
         where IsWrittenByCulture(value.Type)
         select $"{Source.Place(node)}: {value.Type!.ToDisplayString()}").Distinct();

    /// <summary>
    /// Every file that holds a public type beside another type, or under another name. Nested types belong to their outer type.
    /// </summary>
    public static IEnumerable<string> TypesOutOfPlace(Source source)
    {
        foreach ((SourceFile file, SyntaxNode root, SemanticModel model) in source.Models())
        {
            INamedTypeSymbol[] types = [.. Rooms.TypesDeclaredIn(root, model).Where(type => type.ContainingType is null)];
            string[] names = [.. types.Select(type => type.Name).Distinct()];
            string? named = types.FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public)?.Name;
            if (named is null)
            {
                continue;
            }

            if (names.Length > 1)
            {
                yield return $"{file.Path} holds {string.Join(", ", names)}";
            }
            else if (Path.GetFileName(file.Path).Split('.')[0] != named)
            {
                yield return $"{file.Path} holds {named}";
            }
        }
    }

    /// <summary>Every public class of the core package that others could derive from although it is not made for it.</summary>
    public static IEnumerable<string> OpenClasses(Source source) =>
        (from entry in source.Models()
         where entry.File.Package == "TradePolicy"
         from type in Rooms.TypesDeclaredIn(entry.Root, entry.Model)
         where type.TypeKind == TypeKind.Class && Source.IsPublic(type) && type is { IsSealed: false, IsAbstract: false, IsStatic: false }
         select $"{entry.File.Path}: {type.Name}").Distinct();

    // What becomes part of a text without anyone saying in which culture.
    private static IEnumerable<(ExpressionSyntax Value, ITypeSymbol? Type)> ValuesPutInto(SyntaxNode node, SemanticModel model)
    {
        IEnumerable<ExpressionSyntax> values = node switch
        {
            InterpolatedStringExpressionSyntax text when IsString(model.GetTypeInfo(WholeOf(text)).ConvertedType) =>
                text.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                when IsString(model.GetTypeInfo(WholeOf(sum)).ConvertedType) => [sum.Left, sum.Right],
            InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Join" or "Concat" } method
                && IsString(method.ContainingType) =>
                call.ArgumentList.Arguments.Select(argument => argument.Expression),
            _ => [],
        };
        return values.SelectMany(value => Parts(model.GetTypeInfo(value).Type).Select(type => (value, (ITypeSymbol?)type)));
    }

    // Several texts with a plus sign between them can be one to which a culture is given.
    private static ExpressionSyntax WholeOf(ExpressionSyntax part) =>
        part.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum ? WholeOf(sum) : part;

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    // Whole numbers are left out: cultures differ in their sign alone.
    private static bool IsWrittenByCulture(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() switch
        {
            "System" => FullName(type) is "System.Decimal" or "System.TimeSpan" || ForbiddenTypes.Contains(FullName(type)),
            "NodaTime" => type.AllInterfaces.Any(own => own.Name == "IFormattable"),
            _ => false,
        };

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.SelectMany(Parts).Prepend(generic),
        _ => [type],
    };

    private static string? FullName(ITypeSymbol? type) =>
        type is null ? null : $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";
}
