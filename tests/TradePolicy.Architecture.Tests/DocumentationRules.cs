using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TradePolicy.Architecture.Tests;

/// <summary>Finds what the documentation of the public API leaves unsaid, each finding as one line.</summary>
internal static partial class DocumentationRules
{
    // How a summary begins that is itself the name of what comes back. Any other begins with what is done.
    private static readonly string[] Naming =
    [
        "A", "All", "An", "Another", "Every", "For", "How", "Its", "No", "Nothing", "Nothing,", "Several", "Some", "The", "This", "Two",
        "What", "When", "Where", "Whether", "Which", "Who",
    ];

    // An example is the lines of a program, an expression, or several of them, one a line.
    private static readonly CSharpParseOptions AsProgram = new(LanguageVersion.Latest);
    private static readonly CSharpParseOptions AsScript = AsProgram.WithKind(SourceCodeKind.Script);

    private static readonly string[] WrittenByRule = ["Equals", "GetHashCode", "ToString"];

    private static readonly string[] Ends = ["end", "lastDay", "latest", "until"];

    /// <summary>Every public type whose remarks do not say whether several threads may use it.</summary>
    public static IEnumerable<string> TypesWithoutThreads(Source source) =>
        from type in TypesIn(source)
        where !RemarksOf(type).Contains("thread", StringComparison.Ordinal)
        select type.Name;

    /// <summary>Every public type that says it is immutable and has something that can be set from outside.</summary>
    public static IEnumerable<string> ImmutableTypesThatChange(Source source) =>
        from type in TypesIn(source)
        where RemarksOf(type).Contains("Immutable", StringComparison.Ordinal)
        from member in type.GetMembers()
        where member.DeclaredAccessibility == Accessibility.Public
            && member is IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } }
                or IFieldSymbol { IsConst: false, IsReadOnly: false }
        select $"{type.Name}.{member.Name}";

    /// <summary>
    /// Every public method that gives something, and does not say what. A summary that names the result says it ("The duty on an entry.");
    /// one that tells what is done ("Reads a rate.") or what is supposed ("The licence is revoked.") does not.
    /// </summary>
    public static IEnumerable<string> MethodsWithoutReturns(Source source) =>
        from method in MethodsIn(source)
        where !method.ReturnsVoid && method.MethodKind == MethodKind.Ordinary
        where !method.IsOverride && !WrittenByRule.Contains(method.Name)
        let docs = DocsOf(method)
        where docs.Element("inheritdoc") is null && docs.Element("returns") is null
        where !NamesTheResult(TextOf(docs.Element("summary")))
        select Describe(method);

    /// <summary>Every number that a public method takes of which neither a unit nor a bound is said.</summary>
    public static IEnumerable<string> NumbersWithoutBounds(Source source) =>
        from entry in ParametersIn(source)
        where entry.Parameter.RefKind == RefKind.None
        where IsNumber(entry.Parameter.Type) && !Bound().IsMatch(entry.Text)
        select $"{Describe(entry.Method)}, {entry.Parameter.Name}: {entry.Text}";

    /// <summary>Every end of a stretch of time that a public method takes which does not say whether it belongs to it.</summary>
    public static IEnumerable<string> EndsThatMayBeIncludedOrNot(Source source) =>
        from entry in ParametersIn(source)
        where entry.Parameter.RefKind == RefKind.None && Ends.Contains(entry.Parameter.Name)
        where FullName(entry.Parameter.Type).StartsWith("NodaTime.", StringComparison.Ordinal) && !Inclusion().IsMatch(entry.Text)
        select $"{Describe(entry.Method)}, {entry.Parameter.Name}: {entry.Text}";

    /// <summary>Every example that a reader cannot paste, since it is no C#; one in another language says which in <c>lang</c>.</summary>
    public static IEnumerable<string> ExamplesThatAreNoCSharp(Source source) =>
        from type in TypesIn(source)
        from symbol in type.GetMembers().Prepend<ISymbol>(type)
        where symbol.DeclaredAccessibility == Accessibility.Public
        from code in DocsOf(symbol).Elements("example").Elements("code")
        where code.Attribute("lang") is null
        where FaultOf(code.Value, AsProgram) is not null && FaultOf(code.Value, AsScript) is not null
            && code.Value.Trim().Split('\n').Any(line => FaultOf(line, AsScript) is not null)
        select $"{symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}: {FaultOf(code.Value, AsProgram)}";

    private static string? FaultOf(string code, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(code, options).GetDiagnostics().FirstOrDefault()?.GetMessage(CultureInfo.InvariantCulture);

    private static IEnumerable<INamedTypeSymbol> TypesIn(Source source) => source.Packages.Keys.SelectMany(source.PublicTypesOf);

    private static IEnumerable<IMethodSymbol> MethodsIn(Source source) =>
        from type in TypesIn(source)
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
        select method;

    private static IEnumerable<(IMethodSymbol Method, IParameterSymbol Parameter, string Text)> ParametersIn(Source source) =>
        from method in MethodsIn(source)
        where method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor && !WrittenByRule.Contains(method.Name)
        let docs = DocsOf(method)
        from parameter in method.Parameters
        let text = docs.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Name)
        where text is not null
        select (method, parameter, TextOf(text));

    private static bool NamesTheResult(string summary) =>
        Naming.Contains(summary.Split(' ')[0]) && !Sentence().IsMatch(summary.Split('.', ':', ';')[0]);

    private static bool IsNumber(ITypeSymbol type) => FullName(type).TrimEnd('?') is "int" or "long" or "decimal";

    private static string FullName(ITypeSymbol type) => type.ToDisplayString();

    private static string RemarksOf(INamedTypeSymbol type) => TextOf(DocsOf(type).Element("remarks"));

    private static XElement DocsOf(ISymbol symbol) =>
        symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? XElement.Parse(xml) : new XElement("member");

    // What a reader sees: names in place of the elements that refer to them.
    private static string TextOf(XElement? element) => element is null
        ? ""
        : string.Join(' ', string.Concat(element.Nodes().Select(node => node is XElement inner
            ? inner.Value + (string?)inner.Attribute("cref") + (string?)inner.Attribute("langword") + (string?)inner.Attribute("name")
            : node.ToString())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Describe(IMethodSymbol method) =>
        $"{method.ContainingType.Name}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Name))})";

    // "The licence is revoked": a verb before anything that would begin a clause about the noun.
    [GeneratedRegex("""
        ^(A|All|An|Every|No|Nothing|Some|The|This)\b(?!\ same\b)
        ((?!\b(as|by|how|if|that|what|whatever|when|where|whether|which|who|whose)\b).)*?
        \b(are|is|has|have|may\ be|must)\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[0-9]|\b(any|above|at least|at most|below|from|in|more than|negative|null|unit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\b(after|before|excluded|included|later|over|that is counted again)\b")]
    private static partial Regex Inclusion();
}
