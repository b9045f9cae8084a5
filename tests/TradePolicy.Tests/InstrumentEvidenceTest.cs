namespace TradePolicy.Tests;

public sealed class InstrumentEvidenceTest
{
    private static readonly Publication Page = Publication.At(Instant.FromUtc(2025, 4, 10, 3, 30));

    private static LegalInstrument Order =>
        LegalInstrument.Create("us/eo-14266", "President of the United States", "Executive Order", Page, number: "14266");

    [Fact]
    public void What_is_wholly_confirmed_or_not_graded_is_spoken_of_by_its_number_alone()
    {
        Order.Name.Should().Be("Executive Order 14266");
        Order.Evidence.Should().BeNull();
        LegalInstrument graded = Order.With(Evidence.Of(EvidenceGrade.Confirmed, "the text"));
        graded.Name.Should().Be("Executive Order 14266");
        graded.Evidence!.IsFullyConfirmed.Should().BeTrue();
        graded.Should().NotBe(Order, "the evidence is part of what is held");
    }

    [Fact]
    public void What_is_not_confirmed_stands_behind_the_name()
    {
        Evidence evidence = Evidence.Of(EvidenceGrade.Confirmed, "reports").WithExceptions("its number", "its date");
        Order.With(evidence).Name.Should().Be("Executive Order 14266 [not confirmed: its number; its date]");
        evidence.IsFullyConfirmed.Should().BeFalse();
        evidence.ToString().Should().Be("confirmed by reports, except its number; its date");
        Refusal.Of<ArgumentException>(() => evidence.WithExceptions("its date"));
        Refusal.Of<ArgumentOutOfRangeException>(() => Evidence.Of((EvidenceGrade)9, "x"));
    }

    [Fact]
    public void An_instrument_becomes_known_in_several_ways_each_once_in_the_order_in_which_that_happens()
    {
        Publication journal = Publication.On(new LocalDate(2025, 4, 15), DateTimeZoneProviders.Tzdb["America/New_York"]);
        LegalInstrument order = Order.With(Disclosure.Of(DisclosureKind.OfficialJournal, journal))
            .With(Disclosure.Of(DisclosureKind.WebPage, Page));
        order.Disclosures.Select(disclosure => disclosure.Kind).Should().Equal(DisclosureKind.WebPage, DisclosureKind.OfficialJournal);
        order.Published.Should().Be(Page, "the time by which acts count as known stays as it is");
        Refusal.Of<ArgumentException>(() => order.With(Disclosure.Of(DisclosureKind.WebPage, journal)));
    }
}
