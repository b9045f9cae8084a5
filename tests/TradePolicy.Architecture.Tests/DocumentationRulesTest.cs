namespace TradePolicy.Architecture.Tests;

[Collection(nameof(SharedSource))]
public class DocumentationRulesTest(Source source)
{
    [Fact]
    public void Every_public_type_says_whether_several_threads_may_use_it() =>
        Lines(DocumentationRules.TypesWithoutThreads(source)).Should().BeEmpty("whoever shares an object must know whether that is safe");

    [Fact]
    public void What_says_that_it_is_immutable_cannot_be_set() =>
        Lines(DocumentationRules.ImmutableTypesThatChange(source)).Should().BeEmpty("the sentence is relied upon");

    [Fact]
    public void Every_method_says_what_comes_back() =>
        Lines(DocumentationRules.MethodsWithoutReturns(source)).Should().BeEmpty("a summary of what is done leaves open what is given");

    [Fact]
    public void Every_number_that_is_taken_has_its_unit_or_its_bounds() =>
        Lines(DocumentationRules.NumbersWithoutBounds(source)).Should().BeEmpty("a number means nothing without them");

    [Fact]
    public void Every_end_of_a_time_says_whether_it_is_included() =>
        Lines(DocumentationRules.EndsThatMayBeIncludedOrNot(source)).Should().BeEmpty("a day more or less is money");

    [Fact]
    public void Every_example_is_code_that_can_be_pasted() =>
        Lines(DocumentationRules.ExamplesThatAreNoCSharp(source)).Should().BeEmpty("an example that does not compile teaches nothing");

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Source broken = Source.Of(("src/TradePolicy/Licence.cs", """
            /// <summary>A licence.</summary>
            /// <remarks>Immutable.</remarks>
            public sealed class Licence
            {
                /// <summary>How much of it is left.</summary>
                /// <example><code>int base = licence.Left;</code></example>
                public int Left { get; set; }

                /// <summary>The licence that follows.</summary>
                public Licence Next() => this;

                /// <summary>The licence is revoked.</summary>
                public Licence Revoke() => this;

                /// <summary>Reads a licence.</summary>
                /// <param name="line">The line.</param>
                /// <param name="page">The page, from 1.</param>
                public Licence Read(int line, int page) => this;

                /// <summary>Uses it.</summary>
                /// <param name="until">The day.</param>
                public void Use(NodaTime.LocalDate until) { }
            }

            /// <summary>A log.</summary>
            /// <remarks>For one thread at a time.</remarks>
            public sealed class Log;
            """));

        broken.Errors.Should().BeEmpty();
        DocumentationRules.TypesWithoutThreads(broken).Should().Equal("Licence");
        DocumentationRules.ImmutableTypesThatChange(broken).Should().Equal("Licence.Left");
        DocumentationRules.ExamplesThatAreNoCSharp(broken).Should().ContainSingle().Which.Should().StartWith("Licence.Left: ");
        DocumentationRules.MethodsWithoutReturns(broken).Should().Equal("Licence.Revoke()", "Licence.Read(Int32, Int32)");
        DocumentationRules.NumbersWithoutBounds(broken).Should().Equal("Licence.Read(Int32, Int32), line: The line.");
        DocumentationRules.EndsThatMayBeIncludedOrNot(broken).Should().Equal("Licence.Use(LocalDate), until: The day.");
    }

    private static string Lines(IEnumerable<string> findings) => string.Join("\n", findings.Order(StringComparer.Ordinal));
}
