using System.Text.Json.Nodes;
using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Differences between snapshots as JSON Patch (RFC 6902).</summary>
public sealed class PatchTest
{
    private static readonly Instant Lapse = Instant.FromUtc(2025, 8, 12, 4, 1);

    private static readonly PolicySnapshot[] Snapshots =
    [
        Samples.Certain, Samples.InDoubt, Samples.BeyondHorizon, Samples.EveryStatus, ControlSamples.Snapshot, ControlSamples.InDoubt,
        GoldenTest.Covered.At(Lapse), PolicySnapshot.Create(Lapse, Knowledge.Complete, LegalView.AsWritten, [], []),
    ];

    /// <summary>The sample at the instant at which its truce lapses: 34 % in place of 10 %.</summary>
    private static PolicySnapshot Lapsed
    {
        get
        {
            TariffState suspended = Samples.Certain.Tariffs["us/tariff"];
            TruceState truce = Samples.Certain.Truces["us-cn"];
            TariffState revived = TariffState
                .Create(
                    suspended.Key, suspended.Programme, suspended.ImposedBy, suspended.Origins, suspended.Commodities, new(Lapse, null),
                    [Outcome.Of<DutyRate>(AdValorem.Of(34m), AdValorem.Of(34m), suspended.Possible[0].EnactedBy, null, null)])
                .WithExemptions(suspended.Exemptions);
            return PolicySnapshot.Create(
                Lapse, Samples.Certain.Knowledge, Samples.Certain.View, [revived, .. Samples.Certain.Tariffs.Skip(1)],
                [
                    TruceState.Create(truce.Key, truce.Name, truce.Sides.Select(side => side.Status == TruceStatus.InForce
                        ? TruceSideState.Create(side.Party, TruceStatus.Lapsed, side.Expiry, [])
                        : side)),
                ]);
        }
    }

    [Fact]
    public void The_patch_of_a_lapse_has_the_published_form()
    {
        string patch = TradePolicyJson.WritePatch(Samples.Certain.DiffTo(Lapsed));

        GoldenFile.Holds("Patches/lapse.json", patch);
        GoldenFile.Holds("Patches/certain-to-in-doubt.json", TradePolicyJson.WritePatch(Samples.Certain.DiffTo(Samples.InDoubt)));
        JsonPatching.Lines(patch).Select(line => line.Split(" [")[0]).Should().Equal(
            "test /snapshot/effectiveAt \"2025-06-09T12:00:00Z\"",
            "test /snapshot/knowledge {\"completeThrough\":\"2026-10-07T00:00:00Z\",\"knownAt\":\"2025-06-09T12:00:00Z\"}",
            "test /snapshot/view \"asPromulgated\"",
            "replace /snapshot/effectiveAt",
            "test /snapshot/instruments/1/key \"us/csms-1\"",
            "remove /snapshot/instruments/1",
            "test /snapshot/tariffs/0/key \"us/tariff\"",
            "replace /snapshot/tariffs/0/validDuring",
            "replace /snapshot/tariffs/0/answers",
            "test /snapshot/truces/0/key \"us-cn\"",
            "test /snapshot/truces/0/sides/0/party \"US\"",
            "replace /snapshot/truces/0/sides/0/status",
            "test /snapshot/truces/0/sides/0/windows",
            "remove /snapshot/truces/0/sides/0/windows");
        MakesTheSecondOfTheFirst(Samples.Certain, Lapsed);
    }

    [Fact]
    public void When_the_truce_of_May_2025_lapses_the_patch_says_10_to_34_percent_and_little_else()
    {
        PolicyRegister june = RoundTripTest.UnitedStatesChina.AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0));
        PolicySnapshot before = june.At(Lapse - Duration.FromSeconds(1));
        PolicySnapshot after = june.At(Lapse);
        string patch = TradePolicyJson.WritePatch(before.DiffTo(after));
        string tariff = $"/snapshot/tariffs/{before.Tariffs.Select(one => one.Key).ToList().IndexOf("us/reciprocal/cn")}";

        JsonPatching.Lines(patch).Where(line => line.Contains($"{tariff}/", StringComparison.Ordinal)).Should().Equal(
            $"test {tariff}/key \"us/reciprocal/cn\"", $"replace {tariff}/validDuring", $"replace {tariff}/answers");
        JsonNode answers = JsonNode.Parse(patch)!.AsArray().Single(one => one!["path"]!.GetValue<string>() == $"{tariff}/answers")!;
        answers["value"]!.AsArray().Should().ContainSingle().Which!["rate"]!["adValorem"]!.GetValue<string>().Should().Be("34%");
        (patch.Length * 10).Should().BeLessThan(TradePolicyJson.Write(after).Length);
        MakesTheSecondOfTheFirst(before, after);
    }

    [Fact]
    public void A_patch_makes_the_second_of_any_two_snapshots_of_the_first_and_the_reverse_makes_the_first_again() =>
        Gen.Select(Draw.Snapshot, Draw.Snapshot).Sample(MakeEachOther, iter: 400);

    [Fact]
    public void Items_that_come_go_and_change_places_end_in_the_order_of_the_second_document() =>
        Gen.Select(Draw.Snapshot, Gen.Int).Sample(
            (snapshot, seed) => MakeEachOther(snapshot, Rearranged(snapshot, new Random(seed))), iter: 400);

    [Fact]
    public void Measures_that_change_places_end_in_the_order_of_the_second_document() =>
        Gen.Int.Sample(seed => MakeEachOther(ControlSamples.Snapshot, Rearranged(ControlSamples.InDoubt, new Random(seed))), iter: 40);

    [Fact]
    public void Every_sample_is_made_of_every_other()
    {
        foreach (PolicySnapshot before in Snapshots)
        {
            foreach (PolicySnapshot after in Snapshots)
                MakesTheSecondOfTheFirst(before, after);
        }
    }

    [Fact]
    public void The_snapshots_of_the_United_States_and_China_are_made_one_of_the_other_at_every_stage_of_knowledge()
    {
        Instant[] known =
        [
            .. RoundTripTest.UnitedStatesChina.Instruments.Select(instrument => instrument.Published.Latest)
                .Where(instant => instant < Instant.FromUtc(2030, 1, 1, 0, 0)).Distinct().Order(),
        ];
        PolicySnapshot before = RoundTripTest.UnitedStatesChina.At(Lapse);
        foreach (Instant cut in known.Where((_, position) => position % 3 == 0))
        {
            PolicySnapshot after = RoundTripTest.UnitedStatesChina.AsKnownAt(cut).At(cut, LegalView.AsRuled);
            MakeEachOther(before, after);
            before = after;
        }
    }

    [Fact]
    public void Equal_snapshots_have_a_patch_without_operations()
    {
        foreach (PolicySnapshot snapshot in Snapshots)
        {
            TradePolicyJson.WritePatch(snapshot.DiffTo(TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(snapshot))))
                .Should().Be("[]\n");
        }
    }

    [Fact]
    public void Snapshots_that_differ_in_instant_knowledge_and_view_alone_have_these_replaced()
    {
        PolicySnapshot before = PolicySnapshot.Create(Lapse, Knowledge.Complete, LegalView.AsWritten, [], []);
        PolicySnapshot after = PolicySnapshot.Create(
            Lapse + Duration.FromSeconds(1), Knowledge.Through(Lapse), LegalView.AsRuled, [], [], scenarios: ["it rains"]);
        PolicyDiff diff = before.DiffTo(after);

        diff.IsEmpty.Should().BeTrue();
        JsonPatching.Lines(TradePolicyJson.WritePatch(diff)).Skip(3).Should().Equal(
            "replace /snapshot/effectiveAt", "replace /snapshot/knowledge", "replace /snapshot/view", "add /snapshot/scenarios");
        MakeEachOther(before, after);
    }

    [Fact]
    public void A_document_of_another_instant_or_knowledge_or_view_is_refused()
    {
        string patch = TradePolicyJson.WritePatch(Samples.Certain.DiffTo(Lapsed));
        PolicySnapshot own = Samples.Certain;
        foreach (PolicySnapshot other in (PolicySnapshot[])
        [
            PolicySnapshot.Create(own.EffectiveAt + Duration.FromSeconds(1), own.Knowledge, own.View, own.Tariffs, own.Truces),
            PolicySnapshot.Create(own.EffectiveAt, Knowledge.Complete, own.View, own.Tariffs, own.Truces),
            PolicySnapshot.Create(own.EffectiveAt, own.Knowledge, LegalView.AsRuled, own.Tariffs, own.Truces),
        ])
        {
            JsonPatching.IsRefused(patch, TradePolicyJson.Write(other));
        }
    }

    [Fact]
    public void A_document_whose_items_stand_in_another_order_is_refused() =>
        Gen.Select(Draw.Snapshot.Where(snapshot => snapshot.Tariffs.Count > 1), Gen.Int[0, 2], Gen.Int[0, 2]).Sample(
            (snapshot, what, which) =>
            {
                string patch = TradePolicyJson.WritePatch(snapshot.DiffTo(Touched(snapshot, what, which % snapshot.Tariffs.Count)));
                JsonNode rotated = JsonNode.Parse(TradePolicyJson.Write(snapshot))!;
                JsonArray tariffs = rotated["snapshot"]!["tariffs"]!.AsArray();
                JsonNode first = tariffs[0]!;
                tariffs.RemoveAt(0);
                tariffs.Add(first);
                JsonPatching.IsRefused(patch, rotated.ToJsonString());
            },
            iter: 200);

    [Fact]
    public void A_document_with_another_item_in_the_place_is_refused() =>
        Gen.Select(Draw.Snapshot.Where(snapshot => snapshot.Tariffs.Count > 0), Gen.Int[0, 2], Gen.Int[0, 2]).Sample(
            (snapshot, what, which) =>
            {
                int index = which % snapshot.Tariffs.Count;
                string patch = TradePolicyJson.WritePatch(snapshot.DiffTo(Touched(snapshot, what, index)));
                JsonNode other = JsonNode.Parse(TradePolicyJson.Write(snapshot))!;
                // What is added is added after its neighbour, or before it at the front.
                other["snapshot"]!["tariffs"]![what == 2 ? Math.Max(index - 1, 0) : index]!["key"] = "another";
                JsonPatching.IsRefused(patch, other.ToJsonString());
            },
            iter: 200);

    [Fact]
    public void A_first_item_is_not_added_where_there_are_some_already()
    {
        PolicySnapshot own = Samples.Certain;
        PolicySnapshot empty = PolicySnapshot.Create(own.EffectiveAt, own.Knowledge, own.View, [], own.Truces);
        string patch = TradePolicyJson.WritePatch(
            empty.DiffTo(PolicySnapshot.Create(own.EffectiveAt, own.Knowledge, own.View, own.Tariffs.Skip(2), own.Truces)));

        JsonPatching.IsRefused(patch, TradePolicyJson.Write(own));
        JsonPatching.Lines(patch).Should().ContainInOrder("test /snapshot/tariffs []", "replace /snapshot/tariffs");
    }

    [Fact]
    public void Items_that_share_a_key_are_replaced_together()
    {
        AppliedUpdate first = AppliedUpdate.Create("a week", ["us/tariff"], []);
        PolicySnapshot before = Samples.Certain.WithUpdates(first, AppliedUpdate.Create("a week", ["cn/never"], []));
        PolicySnapshot after = Samples.Certain.WithUpdates(first, AppliedUpdate.Create("a week", ["us/ended"], []));

        JsonPatching.Lines(TradePolicyJson.WritePatch(before.DiffTo(after))).Should().HaveCount(4).And.EndWith("replace /snapshot/updates");
        MakeEachOther(before, after);
    }

    [Fact]
    public void What_the_tariffs_cover_is_told_apart_by_who_imposes_them_on_whom()
    {
        TariffCoverage own = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China));
        TariffCoverage other = TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan));
        PolicySnapshot before = Samples.Certain.WithCoverage(own, other);
        PolicySnapshot after = Samples.Certain.WithCoverage(own, other.During(Lapse));

        JsonPatching.Lines(TradePolicyJson.WritePatch(before.DiffTo(after))).Skip(3).Should().Equal(
            "test /snapshot/coverage/1/imposedBy \"US\"", "test /snapshot/coverage/1/origins [\"JP\"]",
            "add /snapshot/coverage/1/completeFrom");
        MakeEachOther(before, after);
    }

    [Fact]
    public void An_envelope_beside_the_snapshot_is_left_as_it_is()
    {
        DocumentEnvelope envelope = DocumentEnvelope.Of(Lapse, "a service 1.0");
        string before = PolicyDocuments.Snapshot.WithEnvelope(envelope).Text(Samples.Certain);

        JsonNode patched = JsonPatching.Applied(TradePolicyJson.WritePatch(Samples.Certain.DiffTo(Lapsed)), before);

        TradePolicyJson.ReadSnapshot(patched.ToJsonString()).Should().Be(Lapsed);
        PolicyDocuments.Snapshot.ReadEnvelope(patched.ToJsonString()).Should().Be(envelope);
    }

    [Fact]
    public void Whatever_has_a_key_in_a_list_of_a_snapshot_is_found_by_it()
    {
        foreach (PolicySnapshot snapshot in Snapshots.Append(RoundTripTest.UnitedStatesChina.At(Lapse)))
        {
            KeyedTokens tokens = new();
            PolicyDocuments.Snapshot.Write(snapshot, tokens);
            Unkeyed(tokens.Whole).Should().BeEmpty();
        }
    }

    private static void MakeEachOther(PolicySnapshot one, PolicySnapshot other)
    {
        MakesTheSecondOfTheFirst(one, other);
        MakesTheSecondOfTheFirst(other, one);
    }

    private static void MakesTheSecondOfTheFirst(PolicySnapshot before, PolicySnapshot after)
    {
        string patch = TradePolicyJson.WritePatch(before.DiffTo(after));
        string first = TradePolicyJson.Write(before);
        JsonPatching.Makes(patch, first, TradePolicyJson.Write(after));
        TradePolicyJson.ReadSnapshot(JsonPatching.Applied(patch, first).ToJsonString()).Should().Be(after);
        (patch == "[]\n").Should().Be(before == after);
        TradePolicyJson.WritePatch(before.DiffTo(after)).Should().Be(patch);
    }

    /// <summary>The same snapshot with some of its items left out, some changed, and the rest in any order.</summary>
    private static PolicySnapshot Rearranged(PolicySnapshot snapshot, Random random)
    {
        return PolicySnapshot.Create(
            snapshot.EffectiveAt, snapshot.Knowledge, snapshot.View,
            Some(snapshot.Tariffs).Select(tariff => random.Next(3) == 0 ? tariff.AsHypothetical() : tariff),
            Some(snapshot.Truces).Select(truce => TruceState.Create(truce.Key, truce.Name, Any(truce.Sides))),
            Some(snapshot.ExportControls), Some(snapshot.OtherMeasures));

        T[] Some<T>(IReadOnlyList<T> items) => [.. Any(items).Where(_ => random.Next(4) > 0)];

        T[] Any<T>(IReadOnlyList<T> items)
        {
            T[] any = [.. items];
            random.Shuffle(any);
            return any;
        }
    }

    /// <summary>The same snapshot with one tariff changed (0), left out (1) or put before it (2).</summary>
    private static PolicySnapshot Touched(PolicySnapshot snapshot, int what, int index)
    {
        List<TariffState> tariffs = [.. snapshot.Tariffs];
        TariffState own = tariffs[index];
        if (what == 0)
            tariffs[index] = own.AsHypothetical();
        else if (what == 1)
            tariffs.RemoveAt(index);
        else
            tariffs.Insert(index, TariffState.Create(
                "added", own.Programme, own.ImposedBy, own.Origins, own.Commodities, own.ValidDuring, own.Possible));
        return PolicySnapshot.Create(snapshot.EffectiveAt, snapshot.Knowledge, snapshot.View, tariffs, snapshot.Truces);
    }

    private static IEnumerable<string> Unkeyed(KeyedValue value)
    {
        IEnumerable<string> here = value.IsArray
            ? value.Items.Where(item => item.Keys.Count == 0 && item.Members.Any(member => member.Name is "key" or "party"))
                .Select(item => string.Join(", ", item.Members.Select(member => member.Name)))
            : [];
        return here.Concat((value.IsArray ? value.Items : value.Members.Select(member => member.Value)).SelectMany(Unkeyed));
    }
}
