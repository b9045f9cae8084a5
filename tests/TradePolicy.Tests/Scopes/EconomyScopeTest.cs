namespace TradePolicy.Tests;

public sealed class EconomyScopeTest
{
    private static readonly Instant June2025 = LawZones.Utc("2025-06-09T12:00Z");

    [Fact]
    public void Some_economies_are_covered_by_name()
    {
        EconomyScope scope = EconomyScope.Of(Economy.China, Economy.HongKong);
        scope.Covers(Economy.China, June2025).Should().BeTrue();
        scope.Covers(Economy.Macao, June2025).Should().BeFalse();
        scope.ToString().Should().Be("CN, HK");
    }

    [Fact]
    public void All_are_covered_but_for_those_left_out()
    {
        EconomyScope scope = EconomyScope.All.Except(Economy.Canada, Economy.Mexico);
        scope.Covers(Economy.China, June2025).Should().BeTrue();
        scope.Covers(Economy.Mexico, June2025).Should().BeFalse();
        scope.ToString().Should().Be("all economies except CA, MX");
    }

    [Theory]
    [InlineData("GB", "2020-01-31T22:59Z", true)]
    [InlineData("GB", "2020-01-31T23:00Z", false)]
    [InlineData("HR", "2013-06-30T21:59Z", false)]
    [InlineData("HR", "2013-06-30T22:00Z", true)]
    [InlineData("DE", "2025-06-09T12:00Z", true)]
    [InlineData("CH", "2025-06-09T12:00Z", false)]
    [InlineData("EU", "2025-06-09T12:00Z", true)]
    public void The_European_Union_stands_for_its_members_of_the_time(string code, string at, bool covered) =>
        EconomyScope.Of(Economy.EuropeanUnion).Covers(Economy.Parse(code), LawZones.Utc(at)).Should().Be(covered);

    [Fact]
    public void The_Union_has_27_members()
    {
        Economy[] members = [.. Economy.All.Where(economy => !economy.IsGroup && EconomyGroup.EuropeanUnion.Contains(economy, June2025))];
        members.Should().HaveCount(27);
        Economy.All.Count(economy => !economy.IsGroup && EconomyGroup.EuropeanUnion.Contains(economy, LawZones.Utc("2019-06-01T00:00Z")))
            .Should().Be(28);
    }

    [Fact]
    public void What_is_said_by_name_goes_before_what_is_said_of_a_group()
    {
        EconomyScope scope = EconomyScope.Of(Economy.EuropeanUnion).Except(Economy.Parse("DE"));
        scope.Covers(Economy.Parse("FR"), June2025).Should().BeTrue();
        scope.Covers(Economy.Parse("DE"), June2025).Should().BeFalse();
        EconomyScope other = EconomyScope.All.ExceptGroups(EconomyGroup.EuropeanUnion).And(Economy.Parse("DE"));
        other.Covers(Economy.Parse("FR"), June2025).Should().BeFalse();
        other.Covers(Economy.Parse("DE"), June2025).Should().BeTrue();
    }

    [Fact]
    public void Scopes_that_say_nothing_or_contradict_themselves_are_refused()
    {
        Refusal.Of<ArgumentException>(() => EconomyScope.Of([])).WithMessage("A scope names at least one economy or group*");
        Refusal.Of<ArgumentException>(() => EconomyScope.OfGroups([])).WithMessage("A scope names at least one economy or group*");
        Refusal.Of<ArgumentException>(() => EconomyScope.Of(Economy.China).Except(Economy.China))
            .WithMessage("CN is both included and excluded.*");
        Refusal.Of<ArgumentException>(() => GroupMembership.Of(Economy.EuropeanUnion)).WithMessage("EU is a group itself*");
    }

    [Fact]
    public void The_order_of_naming_does_not_count() =>
        EconomyScope.Of(Economy.HongKong, Economy.China, Economy.China).Should().Be(EconomyScope.Of(Economy.China, Economy.HongKong));
}
