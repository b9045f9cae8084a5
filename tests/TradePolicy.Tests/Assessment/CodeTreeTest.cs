using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The longest code that contains a commodity, against looking at all codes.</summary>
public sealed class CodeTreeTest
{
    // One heading with as many codes as the largest have, and its neighbours.
    private static readonly string[] Headings = ["8707", "8708", "8708", "8708", "8709", "8801"];

    private static readonly Gen<string> Codes = Gen.Select(
        Gen.Int[2, 5], Gen.Int[0, Headings.Length - 1], Gen.Int[0, 999_999], static (pairs, heading, part) =>
            $"{Headings[heading]}{part:000000}"[..(2 * pairs)]);

    [Fact]
    public void The_deepest_code_is_the_longest_of_those_that_contain_the_commodity() =>
        Gen.Select(Codes.Array[0, 300], Codes.Array[40]).Sample((codes, asked) =>
        {
            CommodityCode[] named = [.. codes.Concat(["87"]).Distinct().Select(code => CommodityCode.Hts(code)).OrderBy(CodeTree.KeyOf)];
            CodeTree tree = new([.. named.Select((code, number) => new CandidateGroup(CodeTree.KeyOf(code), 0, new int[] { number }))]);
            foreach (CommodityCode commodity in asked.Concat(codes).Select(code => CommodityCode.Hts(code.PadRight(10, '0'))))
            {
                int deepest = tree.Deepest(commodity.Number);
                string? longest = named.Where(code => code.Contains(commodity)).MaxBy(code => code.Digits.Length)?.Digits;
                (deepest == CodeTree.None ? null : named[tree.LatestStepOf(deepest, 0)].Digits).Should().Be(longest);
            }
        });
}
