namespace TradePolicy.Tests;

public sealed class KeyedListTest
{
    private static readonly KeyedList<Tariff> Tariffs = Geneva.Register.Tariffs;

    [Fact]
    public void The_order_in_which_items_were_given_is_kept_by_items_and_keys()
    {
        Tariffs.Count.Should().Be(3);
        Tariffs.Select(tariff => tariff.Key).Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl, Geneva.Additional);
        Tariffs.Keys.Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl, Geneva.Additional);
        Tariffs[1].Key.Should().Be(Geneva.Fentanyl);
    }

    [Fact]
    public void An_item_is_found_by_its_key()
    {
        Tariffs[Geneva.Fentanyl].Should().BeSameAs(Tariffs[1]);
        Tariffs.ContainsKey(Geneva.Fentanyl).Should().BeTrue();
        Tariffs.TryGetValue(Geneva.Fentanyl, out Tariff? found).Should().BeTrue();
        found.Should().BeSameAs(Tariffs[1]);
        Tariffs.ContainsKey("US/FENTANYL/CN").Should().BeFalse();
        Tariffs.TryGetValue("us/none", out Tariff? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void An_unknown_key_is_answered_with_those_that_there_are()
    {
        Refusal.Of<KeyNotFoundException>(() => Tariffs["us/none"])
            .WithMessage("There is no tariff 'us/none'. There is us/reciprocal/cn, us/fentanyl/cn, cn/additional/us.");
        Refusal.Of<KeyNotFoundException>(() => PolicyRegister.Create(Knowledge.Complete, [], []).Truces["geneva"])
            .WithMessage("There is no truce 'geneva'. There is none at all.");
        Refusal.Of<ArgumentNullException>(() => Tariffs[null!]);
    }

    [Fact]
    public void A_long_list_of_keys_is_cut_and_says_so()
    {
        KeyedList<string> many = KeyedList<string>.Of("word", Enumerable.Range(100, 30).Select(number => $"w{number}"), word => word);
        Refusal.Of<KeyNotFoundException>(() => many["x"]).WithMessage("There is no word 'x'. There is w100, *, w119 and 10 more.");
    }

    [Fact]
    public void Lists_are_equal_when_they_hold_equal_items_in_one_order()
    {
        Of("a", "b").Should().BeEquivalentTo(Of("a", "b"));
        Of("a", "b").Equals(Of("a", "b")).Should().BeTrue();
        Of("a", "b").GetHashCode().Should().Be(Of("a", "b").GetHashCode());
        Of("a", "b").Equals(Of("b", "a")).Should().BeFalse();
        Of("a").Equals(Of("a", "b")).Should().BeFalse();
        Of("a").Equals(null).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => Of("a", "a")).WithMessage("There are two words with the key 'a'. Each has a key of its own.");

        static KeyedList<string> Of(params string[] words) => KeyedList<string>.Of("word", words, word => word);
    }
}
