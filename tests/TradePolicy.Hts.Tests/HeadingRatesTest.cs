using System.Globalization;
using TradePolicy.Data;

namespace TradePolicy.Hts.Tests;

/// <summary>
/// The rates of the register by their headings, against what the 44 editions of the schedule from January 2025 to June 2026 print and the
/// effective dates of their change records. <c>HeadingRates.csv</c> has every heading of an additional duty that is in force in an edition:
/// +25 is in addition to the base duty, =15 is all-in.
/// </summary>
public class HeadingRatesTest
{
    private const string Zone = "the same duty on goods admitted to a zone under privileged foreign status before it applied";

    private const string Earlier = "before 12 March 2025 the duty on aluminium of other origins than China is a gap of the coverage";

    // Headings that the register does not have, or has otherwise, with the reason.
    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
        ["9903.01.63 of 2025 rev 7"] = "34 % on China was replaced by 84 % before it applied (Executive Order 14259)",
        ["9903.81.88 of 2025 rev 4"] = Zone,
        ["9903.81.88 of 2025 rev 14"] = Zone,
        ["9903.81.93 of 2025 rev 4"] = Zone,
        ["9903.81.93 of 2025 rev 14"] = Zone,
        ["9903.81.95 of 2025 rev 14"] = Zone,
        ["9903.81.99 of 2025 rev 14"] = Zone,
        ["9903.82.20 of 2026 rev 10"] = "25 % on the content that is not of the United States, and never less than 15 % of the value",
        ["9903.85.03 of 2025 basic"] = Earlier,
        ["9903.85.67 of 2025 basic"] = Earlier,
        ["9903.85.68 of 2025 basic"] = Earlier,
        ["9903.85.69 of 2025 basic"] = Earlier,
        ["9903.85.70 of 2025 basic"] = Earlier,
        ["9903.85.71 of 2025 basic"] = Earlier,
        ["9903.85.72 of 2025 basic"] = Earlier,
        ["9903.45.01 of 2025 basic"] = "the safeguard on washing machines ended in February 2023; the heading is still printed",
        ["9903.45.02 of 2025 basic"] = "the safeguard on washing machines ended in February 2023; the heading is still printed",
        ["9903.45.06 of 2025 basic"] = "the safeguard on washing machines ended in February 2023; the heading is still printed",
        ["9903.45.22 of 2025 basic"] = "prints the rate of the first year, 30 %; in the seventh and eighth it is 14.25 and 14 %",
        ["9903.45.25 of 2025 basic"] = "prints the rate of the first year, 30 %; in the seventh and eighth it is 14.25 and 14 %",
    };

    [Fact]
    public void The_rates_by_heading_are_those_that_the_editions_print()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "HeadingRates.csv")).Skip(1)
            .Select(line => line.Split(','))];
        rows.Should().HaveCount(225);
        List<string> other = [];
        foreach (string[] row in rows)
        {
            HtsEdition edition = HtsEditions.All.Single(one => one.Name == row[1]);
            Instant effective = At($"{row[3]}T12:00");
            Instant known = At(LocalDateOf(edition.PublishedOn.PlusDays(1)));
            if (!PrintedBy(row[0], effective, known).Any(rate => IsAsPrinted(rate, row[4])))
                other.Add($"{row[0]} of {row[1]}");
        }

        other.Should().BeEquivalentTo(Explained.Keys);
    }

    // The rates that the register has under a heading, of tariffs and of their exemptions.
    private static IEnumerable<DutyRate> PrintedBy(string heading, Instant at, Instant known)
    {
        foreach (Tariff tariff in UnitedStates.Register.Tariffs.Where(tariff => tariff.ImposedBy == Economy.UnitedStates))
        {
            if (tariff.Headings.At(at, known).Possible.Any(own => own.IsInForce && own.Value == heading))
            {
                foreach (Outcome<DutyRate> rate in tariff.Rates.At(at, known).Possible.Where(rate => rate.IsInForce))
                    yield return rate.Value;
            }

            foreach (Outcome<ExemptionTerms> terms in tariff.Exemptions.SelectMany(exemption => exemption.Terms.At(at, known).Possible))
            {
                if (terms.IsInForce && terms.Value.Heading == heading && terms.Value.Effect.SubstituteRate is { } rate)
                    yield return rate;
            }
        }
    }

    private static bool IsAsPrinted(DutyRate rate, string printed)
    {
        Percentage percentage = Percentage.Of(decimal.Parse(printed[1..], CultureInfo.InvariantCulture));
        return printed[0] == '=' ? rate is TopUpDuty floor && floor.Floor == percentage : rate.Equals(AdValorem.Of(percentage));
    }

    private static string LocalDateOf(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day) + "T00:00";

    private static Instant At(string local) => LegalMoment.Parse($"{local} America/New_York").Earliest;
}
