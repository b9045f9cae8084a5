using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TradePolicy.Architecture.Tests;

/// <summary>A C# example of a README, compiled against the built packages as a program of its own.</summary>
internal sealed class Example
{
    // What a new console project gives. An example says itself which other namespaces it needs.
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private readonly CSharpCompilation _compilation;

    /// <summary>Compiles an example.</summary>
    /// <param name="page">The README that shows it, as a path from the root of the repository.</param>
    /// <param name="block">The example.</param>
    public Example(string page, FencedBlock block)
    {
        string text = $"#line {block.Line} \"{page}\"\n{block.Text}";
        CSharpParseOptions parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        MetadataReference[] references =
        [
            .. References.Framework,
            .. References.Named(
                "TradePolicy", "TradePolicy.Serialization", "TradePolicy.Serialization.JsonNet", "TradePolicy.Serialization.SystemTextJson",
                "TradePolicy.Data", "TradePolicy.Hts", "TradePolicy.UkTariff", "TradePolicy.Csv", "TradePolicy.Parquet", "NodaTime",
                "Newtonsoft.Json", "DuckDB.NET.Data", "DuckDB.NET.Bindings"),
        ];
        CSharpCompilation withoutUsings = CSharpCompilation.Create(
            "ReadmeExample",
            [CSharpSyntaxTree.ParseText(text, parse)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithOverflowChecks(true));
        string usings = string.Concat(
            Usings.Where(name => HoldsNamespace(withoutUsings, name)).Select(name => $"global using global::{name};\n"));
        _compilation = withoutUsings.AddSyntaxTrees(CSharpSyntaxTree.ParseText(usings, parse, "(usings)"));
    }

    /// <summary>What the compiler refuses, with the lines of the README.</summary>
    public IReadOnlyList<string> Errors() =>
    [
        .. _compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
    ];

    /// <summary>Runs the example in this process and returns what it writes.</summary>
    public string Run()
    {
        using MemoryStream stream = new();
        _compilation.Emit(stream).Success.Should().BeTrue();
        stream.Position = 0;

        MethodInfo main = new AssemblyLoadContext("ReadmeExample").LoadFromStream(stream).EntryPoint!;
        TextWriter before = Console.Out;
        using StringWriter written = new() { NewLine = "\n" };
        Console.SetOut(written);
        try
        {
            object[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        finally
        {
            Console.SetOut(before);
        }

        return written.ToString();
    }

    private static bool HoldsNamespace(CSharpCompilation compilation, string name)
    {
        INamespaceSymbol? found = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return found is not null;
    }
}
