using CsCheck;

namespace TradePolicy.Tests;

public sealed class IndicatorPropertyTest
{
    private static readonly ReferencePeriod First = ReferencePeriod.Month(1990, 1);
    private static readonly Instant Origin = Instant.FromUtc(2000, 2, 1, 0, 0);

    // Few different values, so that there are ties, and some months without one.
    private static readonly Gen<Observation[]> Observations =
        Gen.Select(Gen.Int[-5, 5], Gen.Int[0, 9], (value, kind) => (value, kind)).Array[1, 60].Select(rows => rows
            .Select((row, at) => (Period: Month(at), row))
            .Where(entry => entry.row.kind != 9)
            .Select(entry =>
                entry.row.kind == 8 ? Observation.Missing(entry.Period, "not published") : Observation.Of(entry.Period, entry.row.value))
            .ToArray());

    // Releases of one to three of ten periods, in thirty hours, some to the instant and some with an hour or five of doubt;
    // of two that may have been in either order the second does not hold what the first does.
    private static readonly Gen<Release[]> Releases = Gen.Select(
        Gen.Int[0, 30], Gen.Int[0, 5], Gen.Int[0, 9].HashSet[1, 3], Gen.Int[-9, 9],
        (hour, doubt, periods, value) => (hour, doubt, periods, value))
        .Array[0, 8].Select(rows => rows
            .Select((row, at) => Release.Create(
                row.doubt == 0
                    ? Publication.At(Hour(row.hour) + Duration.FromSeconds(at))
                    : Publication.Between(Hour(row.hour), Hour(row.hour + row.doubt)),
                $"release {at}",
                row.periods.Select(period => Observation.Of(Month(period), row.value + (at * 100)))))
            .Aggregate(new List<Release>(), (releases, next) =>
            {
                Observation[] own =
                [
                    .. next.Observations.Where(observation => !releases.Any(other => other.ObservationFor(observation.Period) is not null
                        && !other.Published.Equals(next.Published)
                        && other.Published.Earliest <= next.Published.Latest && next.Published.Earliest <= other.Published.Latest)),
                ];
                if (own.Length > 0)
                    releases.Add(Release.Create(next.Published, next.Source, own));
                return releases;
            })
            .ToArray());

    [Fact]
    public void A_look_back_agrees_with_its_definition() => Observations.Sample(observations =>
    {
        IndicatorSeries series = IndicatorSeries.Create(ChinaSeries.ProducerPricesDefinition, observations, Origin);
        foreach (Observation current in observations.Where(observation => !observation.IsMissing))
        {
            foreach (LookBackSide extreme in new[] { LookBackSide.Lowest, LookBackSide.Highest })
            {
                int sign = extreme == LookBackSide.Lowest ? 1 : -1;
                Observation[] earlier = [.. observations.Where(other => !other.IsMissing && other.Period < current.Period)];
                Observation? since = earlier.LastOrDefault(other => other.Value * sign <= current.Value * sign);
                Observation? strictlySince = earlier.LastOrDefault(other => other.Value * sign < current.Value * sign);
                IEnumerable<Observation> ties = earlier.Reverse().TakeWhile(other => other != strictlySince)
                    .Where(other => other.Value == current.Value);
                LookBack lookBack = LookBack.Of(series, current.Period, extreme);
                if (!Equals(lookBack.Since, since) || !Equals(lookBack.StrictlySince, strictlySince) || !lookBack.Ties.SequenceEqual(ties)
                    || lookBack.ObservationCount != earlier.Length + 1
                    || lookBack.Months != (since is null ? null : MonthsBetween(since, current))
                    || lookBack.MonthsStrictly != (strictlySince is null ? null : MonthsBetween(strictlySince, current))
                    || lookBack.MissingSince != Unheld(since, current) || lookBack.MissingStrictlySince != Unheld(strictlySince, current)
                    || string.IsNullOrWhiteSpace(lookBack.Explain()))
                {
                    return false;
                }

                int Unheld(Observation? from, Observation to)
                {
                    Observation start = from ?? earlier.FirstOrDefault() ?? to;
                    return Math.Max(0, MonthsBetween(start, to) - 1) - earlier.Count(other => other.Period > start.Period);
                }
            }
        }

        return true;
    });

    [Fact]
    public void A_streak_agrees_with_its_definition() => Observations.Sample(observations =>
    {
        IndicatorSeries series = IndicatorSeries.Create(ChinaSeries.ProducerPricesDefinition, observations, Origin);
        foreach (Observation current in observations.Where(observation => !observation.IsMissing))
        {
            int months = 0;
            ReferencePeriod period = current.Period;
            while (series.TryGetValue(period, out Observation? observation) && observation.TryGetValue(out decimal value) && value < 0m)
            {
                months++;
                period = period.Previous();
            }

            Streak streak = Streak.Of(series, current.Period, StreakSide.Below);
            bool isAtLeast = months > 0 && (!series.TryGetValue(period, out Observation? before) || before.IsMissing);
            if (streak.Months != months || streak.Observations != months || streak.IsAtLeast != isAtLeast
                || (streak.First is null) != (months == 0))
                return false;
        }

        return true;
    });

    [Fact]
    public void What_is_known_at_an_instant_uses_no_release_after_it() =>
        Gen.Select(Releases, Gen.Int[-1, 40]).Sample((releases, hour) =>
        {
            Instant known = Hour(hour);
            EconomicIndicator all = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases);
            EconomicIndicator cut = EconomicIndicator.Create(
                ChinaSeries.ProducerPricesDefinition, releases.Where(release => release.Published.Earliest <= known));
            return Enumerable.Range(0, 10).All(at =>
                {
                    IndicatorReading one = all.AsKnownAt(known)[Month(at)];
                    IndicatorReading other = cut.AsKnownAt(known)[Month(at)];
                    return one.Answer == other.Answer && one.LowestSince().Equals(other.LowestSince())
                        && one.StreakAbove().Equals(other.StreakAbove())
                        && one.ChangeFromPrevious.Equals(other.ChangeFromPrevious) && one.Previous.Equals(other.Previous)
                        && one.Vintages.SequenceEqual(other.Vintages);
                })
                && all.AsKnownAt(known).Possible.SequenceEqual(cut.AsKnownAt(known).Possible);
        });

    [Fact]
    public void The_quick_answer_agrees_with_a_plain_reading_of_the_releases() =>
        Gen.Select(Releases, Gen.Int[-1, 40], Gen.Int[0, 9]).Sample((releases, hour, at) =>
        {
            (Instant known, ReferencePeriod period) = (Hour(hour), Month(at));
            Release[] holding =
            [
                .. releases.Where(release => release.ObservationFor(period) is not null).OrderBy(release => release.Published.Latest)
                    .ThenBy(release => release.Published.Earliest)
            ];
            Release? certain = holding.LastOrDefault(release => release.Published.Latest <= known);
            Release[] doubtful = [.. holding.Where(release => release.Published.Earliest <= known && known < release.Published.Latest)];
            VintageAnswer answer = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases).VintageAt(period, known);
            VintageState expected = doubtful.Length > 0
                ? VintageState.Indeterminate
                : certain is null ? VintageState.NotPublished : VintageState.Published;
            IEnumerable<Release> open = certain is null ? doubtful : doubtful.Prepend(certain);
            return answer.State == expected && answer.Possible.Select(vintage => vintage.Release).SequenceEqual(open)
                && answer.Reasons.Count == doubtful.Length;
        });

    [Fact]
    public void The_readings_and_the_series_of_a_view_agree() =>
        Gen.Select(Releases, Gen.Int[-1, 40]).Sample((releases, hour) =>
        {
            IndicatorSnapshot view = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases).AsKnownAt(Hour(hour));
            return Enumerable.Range(0, 10).Select(Month).All(period =>
            {
                Observation[] inSeries =
                [
                    .. view.Possible.Select(series => series.TryGetValue(period, out Observation? held) ? held : null).OfType<Observation>()
                        .Distinct()
                ];
                return inSeries.ToHashSet().SetEquals(view[period].Possible);
            });
        });

    [Fact]
    public void Outside_every_doubt_the_answer_is_certain() =>
        Gen.Select(Releases, Gen.Int[-1, 40]).Sample((releases, hour) =>
        {
            Instant known = Hour(hour);
            IndicatorSnapshot view = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases).AsKnownAt(known);
            bool isInDoubt = releases.Any(release => release.Published.Earliest <= known && known < release.Published.Latest);
            return view.InDoubt.Count > 0 == isInDoubt
                && (isInDoubt
                    || (view.Possible.Count == 1
                        && Enumerable.Range(0, 10).All(at => view[Month(at)].State != VintageState.Indeterminate)));
        });

    [Fact]
    public void A_value_is_given_only_if_it_is_certain_and_an_open_answer_names_its_facts() =>
        Gen.Select(Releases, Gen.Int[-1, 40], Gen.Int[0, 9]).Sample((releases, hour, at) =>
        {
            IndicatorSnapshot snapshot = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases).AsKnownAt(Hour(hour));
            IndicatorReading reading = snapshot[Month(at)];
            IndicatorAnswer<IndicatorChange> change = reading.ChangeFromPrevious;
            return snapshot.TryGetValue(out _) == snapshot.IsCertain && (snapshot.IsCertain || snapshot.Reasons.Count > 0)
                && (!reading.TryGetValue(out _) || reading.IsCertain) && (reading.IsCertain || reading.Reasons.Count > 0)
                && (!reading.Answer.TryGetValue(out _) || reading.Answer.IsCertain)
                && (reading.Answer.IsCertain || reading.Answer.Reasons.Count > 0)
                && change.TryGetValue(out _) == change.IsCertain && change.IsCertain == (change.Reasons.Count == 0);
        });

    [Fact]
    public void The_order_in_which_releases_are_added_does_not_matter_where_their_times_differ() =>
        Releases.Where(releases => releases.Select(release => release.Published).Distinct().Count() == releases.Length).Sample(releases =>
            releases.Reverse()
                .Aggregate(
                    EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, []), (indicator, release) => indicator.With(release))
                .Equals(EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases)));

    // Releases of one to three of four periods, at three instants, with few different values, so that prints meet and differ.
    private static readonly Gen<Release[]> ReleasesOfFewInstants = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 3].HashSet[1, 3], Gen.Int[0, 2], (hour, periods, value) => (hour, periods, value))
        .Array[0, 5].Select(rows => rows
            .Select((row, at) => Release.Create(
                Publication.At(Hour(row.hour)), $"release {at}", row.periods.Select(period => Observation.Of(Month(period), row.value))))
            .ToArray());

    [Fact]
    public void The_order_in_which_releases_of_one_instant_are_given_does_not_matter() =>
        Gen.Select(ReleasesOfFewInstants, Gen.Int[0, 1_000], Gen.Int[-1, 3]).Sample((releases, seed, hour) =>
        {
            EconomicIndicator one = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases);
            Random random = new(seed);
            EconomicIndicator other = EconomicIndicator.Create(
                ChinaSeries.ProducerPricesDefinition, releases.OrderBy(_ => random.Next()));
            (IndicatorSnapshot known, IndicatorSnapshot same) = (one.AsKnownAt(Hour(hour)), other.AsKnownAt(Hour(hour)));
            return one.Equals(other) && known.Possible.SequenceEqual(same.Possible) && known.Reasons.SequenceEqual(same.Reasons)
                && Enumerable.Range(0, 4).Select(Month).All(period =>
                    known[period].Answer == same[period].Answer
                    && one.FirstVintage(period) == other.FirstVintage(period) && one.LatestVintage(period) == other.LatestVintage(period)
                    && one.Revisions(period).SequenceEqual(other.Revisions(period))
                    && known[period].Previous.Equals(same[period].Previous)
                    && known[period].ChangeFromPrevious.Equals(same[period].ChangeFromPrevious)
                    && known[period].LowestSince().Equals(same[period].LowestSince()));
        });

    [Fact]
    public void Of_the_prints_of_one_instant_an_answer_has_each_that_differs() =>
        Gen.Select(ReleasesOfFewInstants, Gen.Int[-1, 3]).Sample((releases, hour) =>
        {
            IndicatorSnapshot known = EconomicIndicator.Create(ChinaSeries.ProducerPricesDefinition, releases).AsKnownAt(Hour(hour));
            return Enumerable.Range(0, 4).Select(Month).All(period =>
            {
                Release[] holding =
                [
                    .. releases.Where(release => release.Published.Latest <= Hour(hour) && release.ObservationFor(period) is not null)
                ];
                HashSet<Observation> prints =
                [
                    .. holding.Where(release => release.Published.Latest == holding.Max(one => one.Published.Latest))
                        .Select(release => release.ObservationFor(period)!)
                ];
                IndicatorReading reading = known[period];
                return prints.SetEquals(reading.Possible) && reading.IsCertain == prints.Count <= 1
                    && reading.IsCertain == (reading.Reasons.Count == 0)
                    && known.Possible.SelectMany(series => series.Where(observation => observation.Period == period)).ToHashSet()
                        .SetEquals(prints);
            });
        });

    private static ReferencePeriod Month(int at) => ReferencePeriod.Month(First.FirstDay.Year + (at / 12), (at % 12) + 1);

    private static Instant Hour(int hour) => Origin + Duration.FromHours(hour);

    private static int MonthsBetween(Observation from, Observation to) =>
        ((to.Period.FirstDay.Year - from.Period.FirstDay.Year) * 12) + to.Period.FirstDay.Month - from.Period.FirstDay.Month;
}
