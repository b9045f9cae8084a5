using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace TradePolicy.Architecture.Tests;

/// <summary>The documentation files that ship beside the assemblies, after src/build/Documentation.targets.</summary>
[Collection(nameof(SharedSource))]
public class ShippedDocumentationTest(Source source)
{
    /// <summary>Every package that is published.</summary>
    public static TheoryData<string> Packages => [.. Package.ReadAll().Select(package => package.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void All_that_is_public_is_documented_and_nothing_else(string package) =>
        MembersOf(package).Select(member => (string)member.Attribute("name")!).Order(StringComparer.Ordinal)
            .Should().Equal(PublicIn(package).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_the_documentation_refers_to_is_documented(string package)
    {
        HashSet<string> known = [.. Package.ReadAll().SelectMany(each => PublicIn(each.Name))];

        MembersOf(package).Descendants().Attributes("cref").Select(reference => reference.Value)
            .Where(reference => reference[2..].StartsWith("TradePolicy.", StringComparison.Ordinal) && !known.Contains(reference))
            .Distinct().Should().BeEmpty("a reader cannot follow it");
    }

    private static IEnumerable<XElement> MembersOf(string package) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, package + ".xml")).Descendants("member");

    private IEnumerable<string> PublicIn(string package) =>
        from type in source.PublicTypesOf(package)
        from symbol in type.GetMembers().Where(member => member is not INamedTypeSymbol).Prepend<ISymbol>(type)
        where symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        where !string.IsNullOrEmpty(symbol.GetDocumentationCommentXml())
        select symbol.GetDocumentationCommentId();
}
