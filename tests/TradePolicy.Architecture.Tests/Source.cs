using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TradePolicy.Architecture.Tests;

/// <summary>
/// The source of every package, compiled as the build does for the newest framework: one compilation per package,
/// each referring to those its project file names. Made once and shared by the tests.
/// </summary>
public sealed class Source
{
    // A partial member whose body a source generator of the SDK writes; generators do not run here.
    private static readonly string[] LeftToGenerators = ["CS8795", "CS9248"];

    private static readonly string[] SdkUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private readonly Dictionary<string, CSharpCompilation> _compilations = new(StringComparer.Ordinal);
    private readonly Lazy<Rooms> _rooms;

    /// <summary>Reads and compiles what is under src/.</summary>
    public Source()
        : this(
            Package.ReadAll(),
            Repository.FilesOf(Path.Combine(Repository.Root, "src"), "*.cs")
                .Select(path => new SourceFile(Repository.Relative(path), File.ReadAllText(path))))
    {
    }

    internal Source(IEnumerable<Package> packages, IEnumerable<SourceFile> files)
    {
        Packages = packages.ToDictionary(package => package.Name, StringComparer.Ordinal);
        Files = [.. files];
        foreach (Package package in Packages.Values)
        {
            Compile(package);
        }

        Errors =
        [
            .. _compilations.Values
                .SelectMany(compilation => compilation.GetDiagnostics())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !LeftToGenerators.Contains(diagnostic.Id))
                .Select(diagnostic => diagnostic.ToString())
        ];
        _rooms = new Lazy<Rooms>(() => Rooms.Of(this));
    }

    /// <summary>The rooms and what they use.</summary>
    internal Rooms Rooms => _rooms.Value;

    internal IReadOnlyDictionary<string, Package> Packages { get; }

    internal IReadOnlyList<SourceFile> Files { get; }

    /// <summary>What the compiler refuses. While there is anything, nothing else found here can be trusted.</summary>
    internal IReadOnlyList<string> Errors { get; }

    /// <summary>The files with what the compiler knows about them.</summary>
    internal IEnumerable<(SourceFile File, SyntaxNode Root, SemanticModel Model)> Models()
    {
        Dictionary<string, SourceFile> byPath = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (CSharpCompilation compilation in _compilations.Values)
        {
            foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => byPath.ContainsKey(tree.FilePath)))
            {
                yield return (byPath[tree.FilePath], tree.GetRoot(), compilation.GetSemanticModel(tree));
            }
        }
    }

    /// <summary>The public types of a package, nested ones included.</summary>
    internal IEnumerable<INamedTypeSymbol> PublicTypesOf(string package) =>
        (from entry in Models()
         where entry.File.Package == package
         from type in Rooms.TypesDeclaredIn(entry.Root, entry.Model)
         where IsPublic(type)
         select type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Whether a type can be used outside its package.</summary>
    internal static bool IsPublic(INamedTypeSymbol? type) =>
        type is null || (type.DeclaredAccessibility == Accessibility.Public && IsPublic(type.ContainingType));

    /// <summary>A small source for testing the tests: files with their paths, all packages referring to the core package.</summary>
    internal static Source Of(params (string Path, string Text)[] files)
    {
        SourceFile[] all = [.. files.Select(file => new SourceFile(file.Path, file.Text))];
        return new Source(
            all.Select(file => file.Package).Distinct()
                .Select(name => new Package(name, name == "TradePolicy" ? [] : ["TradePolicy"], [], [], [])),
            all);
    }

    internal static string Place(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private CSharpCompilation Compile(Package package)
    {
        if (_compilations.TryGetValue(package.Name, out CSharpCompilation? known))
        {
            return known;
        }

        CSharpParseOptions parse = CSharpParseOptions.Default
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithPreprocessorSymbols(
                "TRACE", "NET", "NET10_0", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER",
                "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");
        string given = string.Concat(
            SdkUsings.Select(name => "global::" + name).Concat(package.Usings)
                .Select(name => $"global using {name};\n")
                .Concat(package.Friends.Select(
                    friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n")));
        IEnumerable<SyntaxTree> trees = Files
            .Where(file => file.Package == package.Name || package.Linked.Contains(file.Path))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path))
            .Prepend(CSharpSyntaxTree.ParseText(given, parse, "(given by the project file)"));
        IEnumerable<MetadataReference> projects = WithIndirect(package)
            .Select(reference => Compile(reference).ToMetadataReference());

        CSharpCompilation compilation = CSharpCompilation.Create(
            package.Name,
            trees,
            References.Framework.Concat(References.Named("NodaTime", "Newtonsoft.Json", "CsvHelper", "Parquet")).Concat(projects),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithOverflowChecks(true)
                .WithAllowUnsafe(true));
        _compilations.Add(package.Name, compilation);
        return compilation;
    }

    private IEnumerable<Package> WithIndirect(Package package) =>
        package.References
            .Where(Packages.ContainsKey)
            .Select(name => Packages[name])
            .SelectMany(reference => WithIndirect(reference).Prepend(reference))
            .Distinct();
}
