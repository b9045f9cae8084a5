namespace TradePolicy.Tests;

public sealed class LegalInstrumentTest
{
    private static readonly Publication Published = Publication.At(Instant.FromUtc(2025, 5, 12, 22, 31, 16));

    [Fact]
    public void An_instrument_is_cited_by_its_own_number_and_official_journal()
    {
        LegalInstrument order = Order();
        order.Name.Should().Be("Executive Order 14298");
        order.ToString().Should().Be("Executive Order 14298 (90 FR 21831)");
        order.Key.Should().Be("us/eo-14298");
        order.Issuer.Should().Be("President of the United States");
        order.Kind.Should().Be("Executive Order");
        order.Number.Should().Be("14298");
        order.Citation.Should().Be("90 FR 21831");
        order.Signed.Should().Be(LawZones.Day("2025-05-12"));
        order.Published.Should().Be(Published);
        order.Title.Should().Be("Modifying Reciprocal Tariff Rates");
        order.Source.Should().Be("page of the White House");
    }

    [Fact]
    public void An_instrument_without_a_number_goes_by_its_title_or_its_kind()
    {
        LegalInstrument.Create(
            "us-cn/joint-statement-geneva", "United States and China", "Joint Statement", Published,
            title: "Joint Statement on Trade in Geneva")
            .ToString().Should().Be("Joint Statement on Trade in Geneva");
        LegalInstrument bare = LegalInstrument.Create("us-cn/joint-statement", "United States and China", "Joint Statement", Published);
        bare.ToString().Should().Be("Joint Statement");
        (bare.Number, bare.Title, bare.Citation, bare.Signed, bare.Source).Should().Be((null, null, null, null, null));
    }

    [Fact]
    public void Instruments_are_equal_if_they_hold_the_same()
    {
        Order().Should().Be(Order());
        Order().GetHashCode().Should().Be(Order().GetHashCode());
        LegalInstrument[] others =
        [
            Order(key: "us/eo-14299"), Order(issuer: "Congress"), Order(kind: "Proclamation"), Order(published: Publication.At(default)),
            Order(number: "14299"), Order(title: "Another"), Order(citation: "90 FR 1"), Order(signed: "2025-05-13"),
            Order(source: "elsewhere"),
        ];
        others.Should().NotContain(Order());
        Order().Equals(null).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("US/EO-14298")]
    [InlineData("/us")]
    [InlineData("us eo")]
    [InlineData("us/行政令")]
    public void What_is_not_a_key_is_refused_by_name(string key) =>
        Refusal.Of<ArgumentException>(() => Order(key: key)).WithParameterName("key").WithMessage($"'{key}' is not a key.*");

    [Fact]
    public void Texts_are_held_or_not_held_but_never_empty()
    {
        Expect("issuer", () => Order(issuer: " "));
        Expect("kind", () => Order(kind: ""));
        Expect("number", () => Order(number: ""));
        Expect("title", () => Order(title: ""));
        Expect("citation", () => Order(citation: "\t"));
        Expect("source", () => Order(source: ""));
        Refusal.Of<ArgumentNullException>(() => LegalInstrument.Create("us/eo-14298", "President", "Executive Order", null!))
            .WithParameterName("published");

        static void Expect(string name, Action action) =>
            Refusal.Of<ArgumentException>(action).WithParameterName(name).WithMessage("The text is empty.*");
    }

    [Fact]
    public void A_text_of_absurd_length_is_refused() =>
        Refusal.Of<ArgumentException>(() => Order(title: new string('a', 5_000)))
            .WithParameterName("title").WithMessage("The text has 5000 characters; at most *");

    private static LegalInstrument Order(
        string key = "us/eo-14298",
        string issuer = "President of the United States",
        string kind = "Executive Order",
        Publication? published = null,
        string number = "14298",
        string title = "Modifying Reciprocal Tariff Rates",
        string citation = "90 FR 21831",
        string signed = "2025-05-12",
        string source = "page of the White House") =>
        LegalInstrument.Create(key, issuer, kind, published ?? Published, number, title, citation, LawZones.Day(signed), source);
}
