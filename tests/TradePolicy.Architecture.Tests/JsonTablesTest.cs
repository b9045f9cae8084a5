namespace TradePolicy.Architecture.Tests;

[Collection(nameof(SharedSource))]
public class JsonTablesTest(Source source)
{
    [Fact]
    public void Each_member_of_a_JSON_object_is_named_once()
    {
        (string Table, string Name)[] namings = [.. JsonTables.NamingsIn(source)];
        namings.Should().HaveCountGreaterThan(350, "the tables were found");
        namings.GroupBy(naming => naming).Where(same => same.Count() > 1).Select(same => $"{same.Key.Table}: {same.Key.Name}")
            .Should().BeEmpty();
    }

    [Fact]
    public void No_switch_tells_members_apart_so_that_none_can_fall_into_the_last() =>
        JsonTables.SwitchesOnNamesIn(source).Should().BeEmpty();

    [Fact]
    public void A_name_that_stands_twice_is_found_and_a_word_of_a_value_is_none()
    {
        Source doubled = Source.Of(("src/TradePolicy.Serialization/Forms.cs", """
            class Forms
            {
                static readonly object Words = Pairs(("a", 1), ("b", 2));
                static readonly object Table = Draw(members =>
                {
                    members.Required("a", x => x.A);
                    members.OmittedIf(1, "b", x => x.B);
                    Use("a");
                });
            }
            """));
        JsonTables.NamingsIn(doubled).Select(naming => naming.Name).Should().Equal("a", "b", "a");
        Source switched = Source.Of(("src/TradePolicy.Serialization/Forms.cs", """
            class Forms
            {
                int Of(string name) => name switch { "a" => 1, _ => 2 };
                void To(string name) { switch (name) { case "a": break; default: break; } }
            }
            """));
        JsonTables.SwitchesOnNamesIn(switched).Should().HaveCount(2);
    }
}
