using Newtonsoft.Json;

namespace TradePolicy.Benchmarks;

/// <summary>What the bare reader of Newtonsoft.Json costs that keeps nothing: the measure for reading and writing documents.</summary>
internal static class TokenWalk
{
    /// <summary>How many tokens a text has.</summary>
    internal static int Over(string json)
    {
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
