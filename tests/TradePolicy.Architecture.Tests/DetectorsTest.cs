namespace TradePolicy.Architecture.Tests;

/// <summary>Shows that the tests of this project would find what they look for.</summary>
public class DetectorsTest
{
    [Fact]
    public void A_circle_is_found_and_shown_with_a_place_for_each_arrow()
    {
        Source source = Source.Of(
            ("src/TradePolicy/Time/Window.cs",
                "namespace TradePolicy;\npublic sealed class Window\n{\n    public Duty? Duty => null;\n}\n"),
            ("src/TradePolicy/Tariffs/Duty.cs",
                "namespace TradePolicy;\npublic sealed class Duty\n{\n    public static object Make() => new Window();\n}\n"));

        source.Errors.Should().BeEmpty();
        source.Rooms.ShortestCircle().Select(use => use.ToString()).Should().Equal(
            "Time uses Tariffs: Duty at src/TradePolicy/Time/Window.cs:4",
            "Tariffs uses Time: Window at src/TradePolicy/Tariffs/Duty.cs:4");
    }

    [Fact]
    public void A_use_is_found_where_the_type_is_only_inferred()
    {
        Source source = Source.Of(
            ("src/TradePolicy/Percentage.cs", "public sealed class Percentage { public int Value => 1; }"),
            ("src/TradePolicy/Time/Act.cs", "public sealed class Act { public Percentage Rate => new(); }"),
            ("src/TradePolicy.Data/Report.cs", "public static class Report { public static int Read(Act act) => act.Rate.Value; }"));

        source.Errors.Should().BeEmpty();
        Rooms rooms = source.Rooms;
        rooms.UsedBy("Data").Should().BeEquivalentTo("Time", "(root)");
        RoomsTest.Table(rooms).Should().Be(
            """
            | Room | Public types | Uses |
            |---|---:|---|
            | (root) | 1 | nothing |
            | Time | 1 | (root) |
            | Data | 1 | (root), Time |

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Source_that_does_not_compile_is_noticed() =>
        Source.Of(("src/TradePolicy/A.cs", "class A : Missing;")).Errors.Should().ContainSingle().Which.Should().Contain("CS0246");

    [Theory]
    [InlineData("object x = 1.5;", "System.Double")]
    [InlineData("var x = System.Math.Sqrt(2);", "System.Double")]
    [InlineData("float? x = null;", "System.Single")]
    [InlineData("var x = default(NodaTime.LocalDate).ToDateTimeUnspecified();", "System.DateTime")]
    [InlineData("List<DateTimeOffset> x = [];", "System.DateTimeOffset")]
    [InlineData("var x = NodaTime.Duration.Zero.TotalDays > 1;", "System.Double")]
    [InlineData("object y = 1; var x = y is DateTime;", "System.DateTime")]
    public void A_binary_fraction_or_a_platform_date_is_found(string statement, string type)
    {
        Source source = WithStatement(statement);

        source.Errors.Should().BeEmpty();
        SourceRules.ForbiddenTypesIn(source).Should().Equal($"src/TradePolicy/A.cs:1: {type}");
    }

    [Theory]
    [InlineData("var x = 25m / 100; var y = NodaTime.Duration.FromDays(90); var z = NodaTime.DateTimeZone.Utc;")]
    public void What_is_allowed_is_not_found(string statement)
    {
        Source source = WithStatement(statement);

        source.Errors.Should().BeEmpty();
        SourceRules.ForbiddenTypesIn(source).Should().BeEmpty();
        SourceRules.AmbientReadsIn(source).Should().BeEmpty();
    }

    [Theory]
    [InlineData("var x = $\"{1.5m} kg\";", "decimal")]
    [InlineData("var x = \"rate: \" + 1.5m;", "decimal")]
    [InlineData("var x = string.Join(\", \", new List<decimal> { 1.5m });", "decimal")]
    [InlineData("var x = $\"on {default(NodaTime.LocalDate)}\";", "NodaTime.LocalDate")]
    public void A_text_that_follows_the_culture_is_found(string statement, string type) =>
        SourceRules.TextsOfTheCultureIn(WithStatement(statement)).Should().Equal($"src/TradePolicy/A.cs:1: {type}");

    [Theory]
    [InlineData("var x = FormattableString.Invariant($\"{1.5m} kg\");")]
    [InlineData("var x = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{1.5m} kg\");")]
    [InlineData("var x = $\"{1} of {\"a\"}\" + 2;")]
    public void A_text_that_does_not_follow_the_culture_is_not_found(string statement) =>
        SourceRules.TextsOfTheCultureIn(WithStatement(statement)).Should().BeEmpty();

    [Theory]
    [InlineData("var x = NodaTime.SystemClock.Instance;", "NodaTime.SystemClock.Instance")]
    [InlineData("var x = DateTime.Now;", "System.DateTime.Now")]
    [InlineData("var x = TimeProvider.System;", "System.TimeProvider.System")]
    [InlineData("var x = NodaTime.DateTimeZoneProviders.Tzdb.GetSystemDefault();", "NodaTime.IDateTimeZoneProvider.GetSystemDefault")]
    public void A_read_of_the_clock_or_of_the_zone_is_found(string statement, string read) =>
        SourceRules.AmbientReadsIn(WithStatement(statement)).Should().Equal($"src/TradePolicy/A.cs:1: {read}");

    [Theory]
    [InlineData("A.cs", "public sealed class A { public sealed class Inner; }", null)]
    [InlineData("A.cs", "public sealed class A<T>;", null)]
    [InlineData("A.Parts.cs", "public sealed partial class A;", null)]
    [InlineData("Helpers.cs", "internal class A; internal class B;", null)]
    [InlineData("B.cs", "public sealed class A;", "src/TradePolicy/B.cs holds A")]
    [InlineData("A.cs", "public sealed class A; internal class B;", "src/TradePolicy/A.cs holds A, B")]
    public void A_public_type_out_of_place_is_found(string file, string text, string? finding) =>
        SourceRules.TypesOutOfPlace(Source.Of(("src/TradePolicy/" + file, text)))
            .Should().Equal(finding is null ? [] : [finding]);

    [Theory]
    [InlineData("public class A;", "src/TradePolicy/A.cs: A")]
    [InlineData("public record A;", "src/TradePolicy/A.cs: A")]
    [InlineData("public static class A { public class B; }", "src/TradePolicy/A.cs: B")]
    [InlineData("public abstract class A { private class B; }", null)]
    [InlineData("public record struct A;", null)]
    [InlineData("class A;", null)]
    public void An_open_class_is_found(string text, string? finding) =>
        SourceRules.OpenClasses(Source.Of(("src/TradePolicy/A.cs", text))).Should().Equal(finding is null ? [] : [finding]);

    private static Source WithStatement(string statement) =>
        Source.Of(("src/TradePolicy/A.cs", "class A { void M() { " + statement + " } }"));
}
