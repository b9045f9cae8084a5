namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What a document repeats is read once, and nothing but the time and the memory that it takes tells so.</summary>
public sealed class RepeatedValueTest
{
    private const string Window = """{"start": {"local": "2025-05-14T00:01:00", "zone": "America/New_York"}}""";

    // Three tariffs alike, each on one line from line 3 on.
    private static readonly string Text = TextOf(Tariff(1), Tariff(2), Tariff(3));

    [Fact]
    public void Values_that_are_written_alike_are_one_value()
    {
        PolicyRegister register = TradePolicyJson.ReadRegister(Text);
        Enactment<DutyRate>[] acts = [.. register.Tariffs.Select(tariff => (Enactment<DutyRate>)tariff.Rates.Acts[0])];

        acts.Select(act => act.Window).Distinct(ReferenceEqualityComparer.Instance).Should().ContainSingle();
        acts.Select(act => act.Value).Distinct(ReferenceEqualityComparer.Instance).Should().ContainSingle();
        register.Tariffs.Select(tariff => tariff.Programme).Distinct(ReferenceEqualityComparer.Instance).Should().ContainSingle();
        register.Tariffs.Select(OriginsOf).Distinct(ReferenceEqualityComparer.Instance).Should().ContainSingle();
    }

    [Fact]
    public void Values_that_are_written_in_other_ways_are_equal_still()
    {
        string other = TextOf(
            Tariff(1),
            Tariff(2).Replace("\"local\": ", "\"local\":", StringComparison.Ordinal)
                .Replace("\"5%\"", "\"\\u0035%\"", StringComparison.Ordinal)
                .Replace("[\"CN\", \"HK\"]", "[ \"CN\", \"HK\" ]", StringComparison.Ordinal),
            Tariff(3));

        TradePolicyJson.ReadRegister(other).Should().Be(TradePolicyJson.ReadRegister(Text));
    }

    [Theory]
    [InlineData("2025-05-14T00:01:00", "2025-05-14T25:01:00", "acts[0].window.start.local")]
    [InlineData("America/New_York", "America/New_Yorck", "acts[0].window.start.zone")]
    [InlineData("\"start\"", "\"begin\"", "acts[0].window.begin")]
    [InlineData("\"5%\"", "\"5 %%\"", "acts[0].value.adValorem")]
    [InlineData("\"5%\"", "5", "acts[0].value.adValorem")]
    [InlineData("\"adValorem\"", "\"minus\"", "acts[0].value.minus")]
    [InlineData("\"us/order\"", "\"us/other\"", "acts[0].instrument")]
    [InlineData("\"enact\"", "\"enacts\"", "acts[0]")]
    [InlineData("\"kind\": \"additional\"", "\"kind\": \"other\"", "programme.kind")]
    [InlineData("\"CN\", \"HK\"", "\"CN\", \"CN\"", "origins")]
    [InlineData("\"CN\", \"HK\"", "\"CN\", \"XX9\"", "origins[1]")]
    public void A_fault_is_refused_in_whichever_copy_it_is(string right, string wrong, string path)
    {
        for (int copy = 1; copy <= 3; copy++)
        {
            string faulty = Tariff(copy).Replace(right, wrong, StringComparison.Ordinal);
            PolicyJsonException alone = SmallRegister.RefusalOf(TextOf(faulty));
            PolicyJsonException among = SmallRegister.RefusalOf(
                TextOf([.. Enumerable.Range(1, 3).Select(number => number == copy ? faulty : Tariff(number))]));

            alone.Path.Should().Be($"register.tariffs[0].{path}");
            (among.Path, among.LineNumber, among.LinePosition)
                .Should().Be(($"register.tariffs[{copy - 1}].{path}", copy + 2, alone.LinePosition));
            ProblemOf(among).Should().Be(ProblemOf(alone));
        }
    }

    [Fact]
    public void A_fault_in_every_copy_is_refused_in_the_first() =>
        SmallRegister.RefusalOf(Text.Replace("5%", "5", StringComparison.Ordinal)).Path
            .Should().Be("register.tariffs[0].acts[0].value.adValorem");

    [Fact]
    public void The_same_text_in_two_places_is_what_each_place_makes_of_it()
    {
        string all = Text.Replace("[\"CN\", \"HK\"]", "\"all\"", StringComparison.Ordinal)
            .Replace("us/order", "all", StringComparison.Ordinal)
            .Replace("{\"adValorem\": \"5%\"}", "\"free\"", StringComparison.Ordinal);
        PolicyRegister register = TradePolicyJson.ReadRegister(all);

        register.Tariffs.Should().OnlyContain(tariff => OriginsOf(tariff) == EconomyScope.All
            && tariff.Rates.Acts[0].Instrument == register.Instruments["all"]
            && ((Enactment<DutyRate>)tariff.Rates.Acts[0]).Value == DutyRate.Free);
    }

    [Fact]
    public void The_tokens_of_each_copy_count()
    {
        int tokens = TokensOf(Text);

        PolicyDocuments.Register.Read(Text, ReadingOptions.Default.WithMostTokens(tokens)).Tariffs.Should().HaveCount(3);
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(Text, ReadingOptions.Default.WithMostTokens(tokens - 1)))
            .WithMessage($"The text has more than {tokens - 1} tokens.*");
        (tokens - TokensOf(TextOf(Tariff(1), Tariff(2)))).Should().Be(TokensOf(Tariff(3)));
        PolicyDocuments.Register.Read(Text, ReadingOptions.Default.WithMostItems(3)).Tariffs.Should().HaveCount(3);
        Refusal.Of<PolicyJsonException>(() => PolicyDocuments.Register.Read(Text, ReadingOptions.Default.WithMostItems(2)))
            .WithMessage("An array has at most 2 items.*").Which.Path.Should().Be("register.tariffs[2]");
    }

    [Fact]
    public void A_newer_member_is_listed_of_each_copy()
    {
        string later = Text.Replace("tradepolicy/1", "tradepolicy/1.9", StringComparison.Ordinal)
            .Replace("\"start\"", "\"quota\": 1, \"start\"", StringComparison.Ordinal);
        List<SkippedMember> skipped = [];

        PolicyDocuments.Register.Read(later, ReadingOptions.Default.SkippingNewerMembers(skipped.Add))
            .Should().Be(TradePolicyJson.ReadRegister(Text));
        skipped.Select(member => (member.Path, member.LineNumber)).Should().Equal(
            Enumerable.Range(0, 3).Select(copy => ($"register.tariffs[{copy}].acts[0].window.quota", copy + 3)));
    }

    // Their names and values follow each other with nothing between them, so that these two programmes have the same bytes.
    [Fact]
    public void Tokens_that_are_put_together_are_read_one_by_one()
    {
        const string Usual = "\"key\": \"us/additional\", \"name\": \"Additional\"";
        PolicyRegister register = TradePolicyJson.ReadRegister(TextOf(
            Tariff(1).Replace(Usual, "\"key\": \"a\", \"name\": \"bnamec\"", StringComparison.Ordinal),
            Tariff(2).Replace(Usual, "\"key\": \"anameb\", \"name\": \"c\"", StringComparison.Ordinal)));
        JsonTokenBuilder builder = new();
        PolicyDocuments.Register.Write(register, builder);

        PolicyDocuments.Register.Read(builder.Build(), ReadingOptions.Default).Should().Be(register);
    }

    [Fact]
    public void More_different_values_than_are_kept_are_read_as_they_are_written()
    {
        string many = TextOf([.. Enumerable.Range(1, 5000).Concat(Enumerable.Range(1, 5000)).Select((rate, position) =>
            Tariff(position).Replace("5%", $"{rate}%", StringComparison.Ordinal))]);

        TradePolicyJson.ReadRegister(many).Tariffs.Select(tariff => ((AdValorem)((Enactment<DutyRate>)tariff.Rates.Acts[0]).Value).Rate)
            .Should().Equal(Enumerable.Range(1, 5000).Concat(Enumerable.Range(1, 5000)).Select(rate => Percentage.Of(rate)));
    }

    [Fact]
    public void Another_value_is_kept_in_place_of_4096()
    {
        JsonReading reading = new(JsonTokens.Read("0", ReadingOptions.Default), ReadingOptions.Default, new());
        WrittenValue[] written = [.. Enumerable.Range(0, 4097).Select(number => new WrittenValue(reading, BitConverter.GetBytes(number)))];
        foreach (WrittenValue value in written[..4096])
            reading.Keep(value, value);
        reading.Kept(written[0]).Should().Be(written[0]);

        reading.Keep(written[4096], "the last");

        written.Count(value => reading.Kept(value) is not null).Should().Be(1);
        reading.Kept(written[4096]).Should().Be("the last");
    }

    // The message without the place, which the reader puts at its end.
    private static string ProblemOf(PolicyJsonException refusal) =>
        refusal.Message[..refusal.Message.LastIndexOf(" (at ", StringComparison.Ordinal)];

    private static int TokensOf(string json)
    {
        using Newtonsoft.Json.JsonTextReader reader = new(new StringReader(json));
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    private static EconomyScope? OriginsOf(Tariff tariff) => tariff.Origins.TryGetInitialValue(out EconomyScope? origins) ? origins : null;

    private static string Tariff(int number) =>
        "{\"key\": \"us/tariff/" + number + "\", \"programme\": "
        + "{\"key\": \"us/additional\", \"name\": \"Additional\", \"kind\": \"additional\"}, "
        + "\"imposedBy\": \"US\", \"origins\": [\"CN\", \"HK\"], \"acts\": [{\"act\": \"enact\", \"key\": \"us/act/" + number
        + "\", \"instrument\": \"us/order\", \"window\": " + Window + ", \"value\": {\"adValorem\": \"5%\"}}]}";

    private static string TextOf(params string[] tariffs) =>
        "{\"schema\": \"tradepolicy/1\", \"register\": {\"knowledge\": {\"completeThrough\": \"2026-10-07T00:00:00Z\"}, \"instruments\": "
        + "[{\"key\": \"us/order\", \"issuer\": \"President\", \"kind\": \"Order\", \"published\": {\"at\": \"2025-05-12T22:31:16Z\"}}],\n"
        + $"\"tariffs\": [\n{string.Join(",\n", tariffs)}],\n\"truces\": []}}}}";
}
