using System.Globalization;

namespace TradePolicy.UkTariff.Tests;

/// <summary>Every distinct form of rate in the recorded tariffs: it is read, or refused for a reason.</summary>
public sealed class RateFormsTest
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [RecordedFact]
    public void Every_form_of_rate_is_read_or_refused_with_its_reason()
    {
        (string Where, int Count, string Example)[] forms = [.. All()];
        forms.Should().HaveCount(152);
        forms.Count(form => Notes(form.Where, form.Example).Count == 0).Should().Be(139);
        forms.Where(form => form.Where == "eu-quotas Inquota_rate").Should()
            .HaveCount(54).And.OnlyContain(form => Notes(form.Where, form.Example).Count == 0);
        forms.Where(form => form.Where == "uk-global-tariff ukgt_duty_rate").Should()
            .HaveCount(27).And.OnlyContain(form => Notes(form.Where, form.Example).Count == 0);
    }

    // An empty rate is no rate of zero; a unit alone is the supplementary unit of a statistical measure and no duty. Of the rates of the
    // Union, percentages lack their sign, seasons leave times of the year out, one is not stated, and one names the 31st of April.
    [RecordedFact]
    public void The_forms_with_a_reason_are_these() => All()
        .Where(form => Notes(form.Where, form.Example).Count > 0)
        .Select(form => string.Create(
            CultureInfo.InvariantCulture,
                $"{form.Count} {form.Where}: {form.Example}: {string.Join("; ", Notes(form.Where, form.Example))}"))
        .Should().Equal(
            "135 measure uk: : Empty at index 0: Expected a duty, such as 4.000% or NIHIL.",
            "10 measure uk: p/st: MissingAmount at index 0: Expected a number in plain digits.",
            "7 measure uk: kg/raw sugar: MissingAmount at index 0: Expected a number in plain digits.",
            "4 measure uk: l alc. 100%: MissingAmount at index 0: Expected a number in plain digits.",
            "48 measure xi: : Empty at index 0: Expected a duty, such as 4.000% or NIHIL.",
            "4 measure xi: p/st: MissingAmount at index 0: Expected a number in plain digits.",
            "7 uk-global-tariff cet_duty_rate: 6.4 + 24.6 EUR/100 kg: '6.4 + 24.6 EUR/100 kg' is not a rate: MissingUnit at index 4: "
            + "Expected % or a currency behind the number; a percentage needs its % sign.",
            "2 uk-global-tariff cet_duty_rate: 7.2 MIN 0.36 EUR/100 kg: '7.2 MIN 0.36 EUR/100 kg' is not a rate: UnknownCurrency at "
                + "index 4: "
            + "Expected % or a currency of ISO 4217, such as GBP or EUR.",
            "1 uk-global-tariff cet_duty_rate: 9.60% (01 JAN-15 MAY), 13.40% (16 MAY-30 JUNE): '9.60% (01 JAN-15 MAY), 13.40% (16 MAY-30…' "
            + "states no rate from 1 July through 31 December",
            "1 uk-global-tariff cet_duty_rate: 9.60% MIN 1.1\u00A0€/100\u00A0kg/net (01 JAN-14 APR, 1 DEC-31 DEC), 13.60% MIN "
                + "1.6€/100kg/net: "
            + "'13.60% MIN 1.6€/100kg/net' stands beside rates with seasons and has none in brackets at its end; it is left out; "
            + "'9.60% MIN 1.1\u00A0€/100\u00A0kg/net (01 JAN-14 AP…' states no rate from 15 April through 30 November",
            "1 uk-global-tariff cet_duty_rate: 4.00% (01 JAN-31 MAR, 01-31 DEC), 5.10% (01 JUN-30 NOV): "
            + "'4.00% (01 JAN-31 MAR, 01-31 DEC), 5.10% …' states no rate from 1 April through 31 May",
            "1 uk-global-tariff cet_duty_rate: 11.20% (01 JAN-31 APR, 01 AUG-31 DEC), 12.80% MIN 2.4€/100kg/net (01 MAY-31 JUL): "
            + "'01 JAN-31 APR' names a day that no year has, or that not every year has; the season is left out; "
            + "'11.20% (01 JAN-31 APR, 01 AUG-31 DEC), 1…' states no rate from 1 January through 30 April",
            "1 uk-global-tariff cet_duty_rate: 8.3 + 3.8 EUR/100 kg eda: '8.3 + 3.8 EUR/100 kg eda' is not a rate: MissingUnit at index 4: "
            + "Expected % or a currency behind the number; a percentage needs its % sign.");

    private static IEnumerable<(string Where, int Count, string Example)> All()
    {
        using StreamReader reader = new(Recorded.Open("rate-forms.tsv"));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            // The examples of the quotas are cut off; the table has them whole.
            string example = cells[0].StartsWith("eu-quotas", StringComparison.Ordinal)
                ? Tables.RatesOfQuota(cells[4].TrimEnd(), cells[3].TrimEnd())
                : cells[3];
            yield return (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), example == "(empty)" ? "" : example);
        }
    }

    private static List<string> Notes(string where, string text)
    {
        List<string> notes = [];
        if (where.StartsWith("uk-global-tariff", StringComparison.Ordinal))
            SeasonalDutyReader.Read(text, London, notes.Add);
        else if (where.StartsWith("eu-quotas", StringComparison.Ordinal))
            ConditionalRateReader.Read(text, notes.Add);
        else if (!DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(text, out _, out DutyRateProblem? problem))
            notes.Add(problem.ToString());
        return notes;
    }
}
