using CsCheck;

namespace TradePolicy.Tests;

public sealed class CommodityScopeTest
{
    private static readonly Gen<CommodityCode> Code = Gen.Select(Gen.Int[1, 5], Gen.Int[0, 1111]).Select((pairs, digits) =>
        CommodityCode.Hts("10" + string.Concat(Enumerable.Range(0, pairs - 1).Select(pair => (digits >> (2 * pair)) % 4 + 10))));

    [Fact]
    public void Of_the_codes_that_contain_a_commodity_the_longest_decides()
    {
        CommodityScope scope = Of("8507").Except(CommodityCode.Hts("8507.60.00")).And(CommodityCode.Hts("8507.60.00.10"));
        scope.Covers(CommodityCode.Hts("8507.10.00.30")).Should().Be(Coverage.Covered);
        scope.Covers(CommodityCode.Hts("8507.60.00.20")).Should().Be(Coverage.NotCovered);
        scope.Covers(CommodityCode.Hts("8507.60.00.10")).Should().Be(Coverage.Covered);
        scope.Covers(CommodityCode.Hts("8506.10.00.10")).Should().Be(Coverage.NotCovered);
        scope.ToString().Should().Be("8507, 8507.60.00.10 except 8507.60.00");
    }

    [Fact]
    public void A_code_that_is_not_specific_enough_is_divided()
    {
        CommodityScope scope = Of("8507.60.00.10");
        scope.Covers(CommodityCode.Hts("8507.60.00")).Should().Be(Coverage.PartlyCovered);
        scope.Covers(CommodityCode.Hts("85")).Should().Be(Coverage.PartlyCovered);
        scope.Covers(CommodityCode.Hs("8507.60")).Should().Be(Coverage.PartlyCovered);
        scope.Covers(CommodityCode.Hts("8507.50")).Should().Be(Coverage.NotCovered);
        // A Chinese code is of other goods at that depth, however short it is written.
        scope.Covers(CommodityCode.China("8507.60")).Should().Be(Coverage.NotCovered);
        CommodityScope.All.Except(CommodityCode.Hts("8507.60.00.10")).Covers(CommodityCode.Hts("8507.60.00"))
            .Should().Be(Coverage.PartlyCovered);
    }

    [Fact]
    public void All_goods_are_covered_but_for_those_left_out()
    {
        CommodityScope.All.Covers(CommodityCode.China("0101.21.00.10")).Should().Be(Coverage.Covered);
        CommodityScope.All.Except(CommodityCode.Hs("01")).Covers(CommodityCode.China("0101.21.00.10")).Should().Be(Coverage.NotCovered);
        CommodityScope.All.Except(CommodityCode.Hs("01")).ToString().Should().Be("all goods except 01");
    }

    [Fact]
    public void An_exclusion_of_what_is_not_included_is_idle()
    {
        Of("8507").Except(CommodityCode.Hts("8507.60.00"), CommodityCode.Hts("9506")).UnusedExclusions.Should()
            .Equal(CommodityCode.Hts("9506"));
        Of("8507").Except(CommodityCode.Hts("8507.60.00")).UnusedExclusions.Should().BeEmpty();
    }

    [Fact]
    public void Scopes_that_say_nothing_or_contradict_themselves_are_refused()
    {
        Refusal.Of<ArgumentException>(() => CommodityScope.Of()).WithMessage("A scope names at least one code*");
        Refusal.Of<ArgumentException>(() => Of("8507").Except(CommodityCode.China("8507"))).WithMessage("*is both included and excluded.");
    }

    [Fact]
    public void Coverage_is_what_a_walk_over_all_codes_says() =>
        Gen.Select(Code.Array[1, 6], Code.Array[0, 6], Code).Sample((included, excluded, asked) =>
        {
            CommodityCode[] without = [.. excluded.Except(included)];
            CommodityScope scope = CommodityScope.Of(included).Except(without);
            bool Decision(CommodityCode code) => included.Select(own => (own, true)).Concat(without.Select(own => (own, false)))
                .Where(own => own.Item1.Contains(code)).OrderByDescending(own => own.Item1.Digits.Length).Select(own => own.Item2)
                .FirstOrDefault();
            bool whole = Decision(asked);
            bool isDivided = included.Concat(without).Any(own => own != asked && asked.Contains(own) && Decision(own) != whole);
            return scope.Covers(asked) == (isDivided ? Coverage.PartlyCovered : whole ? Coverage.Covered : Coverage.NotCovered);
        });

    [Fact]
    public void A_scope_covers_the_same_goods_with_codes_that_are_filled_with_zeros()
    {
        Gen<CommodityCode> british = Code.Select(code => British(code.Digits));
        Gen.Select(british.Array[1, 6], british.Array[0, 6], british).Sample((included, excluded, asked) =>
        {
            CommodityCode[] without = [.. excluded.Except(included)];
            CommodityScope scope = CommodityScope.Of(included).Except(without);
            CommodityScope filled = CommodityScope.Of(included.Select(Filled)).Except(without.Select(Filled));
            return filled.Covers(asked) == scope.Covers(asked) && filled.Covers(Filled(asked)) == scope.Covers(asked)
                && filled.UnusedExclusions.Select(Filled).SequenceEqual(scope.UnusedExclusions.Select(Filled));
        });
    }

    [Fact]
    public void A_code_and_the_same_code_filled_with_zeros_contradict_each_other_in_a_scope() =>
        Refusal.Of<ArgumentException>(() => CommodityScope.Of(British("7202")).Except(British("7202000000")))
            .WithMessage("7202.00.00.00 is both included and excluded.");

    [Fact]
    public void Goods_declared_at_a_heading_filled_with_zeros_are_covered_in_part_by_its_parts()
    {
        CommodityScope scope = CommodityScope.Of(British("7202118000"));
        scope.Covers(British("7202000000")).Should().Be(Coverage.PartlyCovered);
        scope.Covers(British("7202118000")).Should().Be(Coverage.Covered);
        CommodityScope.Of(CommodityCode.Hs("8503.00")).Covers(British("8503000000")).Should().Be(Coverage.Covered);
    }

    private static CommodityCode British(string digits) => CommodityCode.Parse(digits, Nomenclature.UnitedKingdom);

    private static CommodityCode Filled(CommodityCode code) => British(code.Digits.PadRight(10, '0'));

    private static CommodityScope Of(params string[] codes) => CommodityScope.Of(codes.Select(code => CommodityCode.Hts(code)));
}
