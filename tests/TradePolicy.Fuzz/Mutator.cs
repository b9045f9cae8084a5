using System.Text;

namespace TradePolicy.Fuzz;

/// <summary>Damages sound input: the same input each time for one reader, seed and number.</summary>
internal sealed class Mutator
{
    private const int LongestInput = 1 << 17;

    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-1", "1.5", "1e400", "-1e999", "1e28", "79228162514264337593543950335",
            "79228162514264337593543950336", "0.0000000000000000000000000001", "99999999999999999999", "\"\"", "\" \"", "\"x\"", "[ ]",
                "{ }",
            "[ [ ] ]", "[ null ]", "{ \"a\" : 1 }", "\"\\u0000\"", "\"\\uDC00\"", "\"\\uD800x\"", "\"9999-12-31\"", "\"0001-01-01\"",
            "\"-9998-01-01\"", "\"2025-02-30\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"-9998-01-01T00:00:00Z\"", "\"+18\"", "\"P9999Y\"",
            "\"P2147483647D\"", "\"P1W-1D\"", "\"99999999:00:00\"", "\"-0:00:01\"", "\"Pacific/Apia\"", "\"2011-12-30\"", "\"-0%\"",
            "\"79228162514264337593543950335%\"", "9999-12-31", "-9998-01-01", "2025-02-30", "00", "-0", "+1", "1,000", "\u0661\u0662",
            "\u22123", "\u00A0", "\uFEFF", "\u202E", "EUR", "KGM", "%", "  ", "\n", "\r\n", "\t", "\"", "'", ";", ",", "|", "=", "+",
            "Free", "See 9903.88.15", "the duty provided in the applicable subheading", "but not less than", "through", "on or after",
            "12:01 a.m. eastern daylight time", "January 1, 2025", "February 30, 2025", "33 1/3%", "¢/kg", "(A+,AU)", "MAX", "EA",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[] Characters = Encoding.ASCII.GetBytes("{}[]()\",:;0123456789.eE+-\\/ \n\0tfnu%Z<>&='|");

    private readonly byte[][] samples;
    private readonly (int Start, int Length)[][] tokens;
    private readonly ulong seed;

    internal Mutator(IReadOnlyList<byte[]> samples, ulong seed)
    {
        this.samples = [.. samples];
        this.seed = seed;
        tokens = [.. this.samples.Select(sample => TokensOf(sample).ToArray())];
    }

    /// <summary>The input of a number.</summary>
    internal byte[] Input(long number)
    {
        Draw draw = new(seed ^ unchecked((ulong)number * 0x9E3779B97F4A7C15UL));
        int chosen = draw.Below(samples.Length);
        List<byte> input = [.. samples[chosen]];
        if (draw.Below(2) == 0)
            ReplaceToken(input, chosen, ref draw);
        for (int count = draw.Below(4) + (input.Count == samples[chosen].Length ? 1 : 0); count > 0; count--)
            Damage(input, ref draw);
        return [.. input.Count <= LongestInput ? input : input[..LongestInput]];
    }

    private void ReplaceToken(List<byte> input, int chosen, ref Draw draw)
    {
        if (tokens[chosen].Length == 0)
            return;
        (int start, int length) = tokens[chosen][draw.Below(tokens[chosen].Length)];
        input.RemoveRange(start, length);
        int other = draw.Below(samples.Length);
        input.InsertRange(
            start,
            draw.Below(3) == 0 && tokens[other].Length > 0
                ? Of(samples[other], tokens[other][draw.Below(tokens[other].Length)])
                : Values[draw.Below(Values.Length)]);
    }

    private void Damage(List<byte> input, ref Draw draw)
    {
        int at = draw.Below(input.Count + 1);
        int length = Math.Min(draw.Below(draw.Below(4) == 0 ? 400 : 12), input.Count - at);
        switch (draw.Below(11))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << draw.Below(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)draw.Below(256);
                break;
            case 2:
                input.Insert(at, Characters[draw.Below(Characters.Length)]);
                break;
            case 3:
                input.RemoveRange(at, length);
                break;
            case 4:
                input.InsertRange(at, [.. input.GetRange(at, length)]);
                break;
            case 5:
                byte[] other = samples[draw.Below(samples.Length)];
                int from = draw.Below(other.Length + 1);
                input.RemoveRange(at, input.Count - at);
                input.AddRange(other.AsSpan(from));
                break;
            case 6 when draw.Below(4) == 0:
                input.RemoveRange(at, input.Count - at);
                break;
            case 7 when draw.Below(20) == 0:
                input.InsertRange(at, Enumerable.Repeat((byte)"[{(<\""[draw.Below(5)], draw.Below(3_000)));
                break;
            case 8 when draw.Below(10) == 0:
                input.InsertRange(at, Enumerable.Repeat((byte)('0' + draw.Below(10)), draw.Below(500)));
                break;
            default:
                input.InsertRange(at, Values[draw.Below(Values.Length)]);
                break;
        }
    }

    private static byte[] Of(byte[] sample, (int Start, int Length) token) => sample[token.Start..(token.Start + token.Length)];

    // Quoted texts, and words of what is neither blank nor a mark.
    private static IEnumerable<(int Start, int Length)> TokensOf(byte[] sample)
    {
        for (int at = 0; at < sample.Length;)
        {
            int start = at;
            if (sample[at] == '"')
            {
                for (at++; at < sample.Length && sample[at] != '"'; at++)
                    at += sample[at] == '\\' ? 1 : 0;
                at = Math.Min(at + 1, sample.Length);
            }
            else if (IsOfWord(sample[at]))
            {
                while (at < sample.Length && IsOfWord(sample[at]))
                    at++;
            }
            else
            {
                at++;
                continue;
            }

            yield return (start, at - start);
        }
    }

    private static bool IsOfWord(byte value) =>
        value >= 128 || char.IsAsciiLetterOrDigit((char)value) || value is (byte)'.' or (byte)'-' or (byte)'%';

    // SplitMix64.
    private struct Draw(ulong state)
    {
        private ulong state = state;

        internal int Below(int bound) => bound <= 1 ? 0 : (int)(Next() % (ulong)bound);

        private ulong Next()
        {
            unchecked
            {
                ulong mixed = state += 0x9E3779B97F4A7C15UL;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
                return mixed ^ (mixed >> 31);
            }
        }
    }
}
