using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradePolicy.Architecture.Tests;

/// <summary>Which rooms there are and which uses which, as the compiler sees it.</summary>
internal sealed class Rooms
{
    private Rooms(IReadOnlyList<string> names, IReadOnlyList<PublicType> publicTypes, IReadOnlyList<Use> uses)
    {
        Names = names;
        PublicTypes = publicTypes;
        Uses = uses;
    }

    /// <summary>Every place where one room uses another, in the order of the files.</summary>
    public IReadOnlyList<Use> Uses { get; }

    /// <summary>The rooms that hold at least one file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The public types, without nested ones.</summary>
    public IReadOnlyList<PublicType> PublicTypes { get; }

    /// <summary>Finds the rooms of a source.</summary>
    public static Rooms Of(Source source)
    {
        List<PublicType> publicTypes = [];
        HashSet<INamedTypeSymbol> counted = new(SymbolEqualityComparer.Default);
        List<Use> uses = [];
        foreach ((SourceFile file, SyntaxNode root, SemanticModel model) in source.Models())
        {
            foreach (INamedTypeSymbol type in TypesDeclaredIn(root, model))
            {
                if (type is { ContainingType: null, DeclaredAccessibility: Accessibility.Public } && counted.Add(type))
                {
                    publicTypes.Add(new PublicType(type.Name, type.ContainingNamespace.ToDisplayString(), file.Room));
                }
            }

            uses.AddRange(
                from node in root.DescendantNodes()
                where node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax
                let symbol = SymbolOf(node, model)
                where symbol is not null
                let room = RoomOf(symbol)
                where room is not null && room != file.Room
                select new Use(file.Room, room, Describe(symbol), Source.Place(node)));
        }

        return new Rooms([.. source.Files.Select(file => file.Room).Distinct()], publicTypes, uses);
    }

    /// <summary>The rooms that a room uses.</summary>
    public IEnumerable<string> UsedBy(string room) => Uses.Where(use => use.From == room).Select(use => use.To).Distinct();

    /// <summary>The number of public types of a room, without nested ones.</summary>
    public int PublicTypesOf(string room) => PublicTypes.Count(type => type.Room == room);

    /// <summary>The shortest way from a room back to itself, with one example for each arrow; empty if there is none.</summary>
    public IReadOnlyList<Use> ShortestCircle() =>
        Names.Select(CircleThrough).Where(circle => circle.Count > 0).MinBy(circle => circle.Count) ?? [];

    internal static IEnumerable<INamedTypeSymbol> TypesDeclaredIn(SyntaxNode root, SemanticModel model) =>
        root.DescendantNodes()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(node => model.GetDeclaredSymbol(node))
            .OfType<INamedTypeSymbol>();

    private List<Use> CircleThrough(string start)
    {
        Dictionary<string, Use> cameBy = new(StringComparer.Ordinal);
        Queue<string> toVisit = new([start]);
        while (toVisit.TryDequeue(out string? room))
        {
            foreach (Use use in Uses.Where(use => use.From == room).DistinctBy(use => use.To))
            {
                if (cameBy.TryAdd(use.To, use) && use.To != start)
                {
                    toVisit.Enqueue(use.To);
                }
            }
        }

        List<Use> circle = [];
        if (cameBy.TryGetValue(start, out Use? step))
        {
            circle.Insert(0, step);
            while (step.From != start)
            {
                step = cameBy[step.From];
                circle.Insert(0, step);
            }
        }

        return circle;
    }

    private static ISymbol? SymbolOf(SyntaxNode node, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
    }

    /// <summary>The room in which a type or a member is written, or null for what is not ours.</summary>
    private static string? RoomOf(ISymbol symbol)
    {
        for (ISymbol? declared = symbol.OriginalDefinition; declared is not null
            and not INamespaceSymbol; declared = declared.ContainingType)
        {
            if (declared.DeclaringSyntaxReferences is [SyntaxReference first, ..])
            {
                return SourceFile.RoomOf(first.SyntaxTree.FilePath);
            }
        }

        return null;
    }

    private static string Describe(ISymbol symbol) =>
        symbol is INamedTypeSymbol || symbol.ContainingType is null ? symbol.Name : $"{symbol.ContainingType.Name}.{symbol.Name}";
}
