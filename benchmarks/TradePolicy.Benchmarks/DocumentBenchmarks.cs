using System.Buffers;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using TradePolicy.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The document of a register: read, written and hashed, beside plain classes with the same members in the two serializers. The baseline
/// walks the tokens with the bare reader of Newtonsoft.Json and keeps nothing. MB divided by seconds is the speed.
/// </summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private static readonly JsonSerializerSettings Plain = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        DateParseHandling = DateParseHandling.None,
        Formatting = Formatting.Indented,
    };

    private readonly ArrayBufferWriter<byte> buffer = new();

    [ParamsSource(nameof(Samples))]
    public DocumentSample Sample { get; set; } = null!;

    public static IEnumerable<DocumentSample> Samples => [DocumentSample.Usual];

    [Benchmark(Baseline = true, Description = "bare token walk")]
    public int Tokens() => TokenWalk.Over(Sample.Text);

    [Benchmark(Description = "read")]
    public PolicyRegister Read() => TradePolicyJson.ReadRegister(Sample.Text);

    [Benchmark(Description = "read plain classes, Newtonsoft.Json")]
    public object ReadJsonNet() => JsonConvert.DeserializeObject<PlainDocument>(Sample.Text, Plain)!;

    [Benchmark(Description = "read plain classes, System.Text.Json")]
    public object ReadSystemTextJson() => System.Text.Json.JsonSerializer.Deserialize(Sample.Utf8, PlainContext.Default.PlainDocument)!;

    [Benchmark(Description = "write")]
    public string Write() => TradePolicyJson.Write(Sample.Register);

    [Benchmark(Description = "write to a buffer")]
    public int WriteToBuffer()
    {
        buffer.ResetWrittenCount();
        PolicyDocuments.Register.Write(Sample.Register, buffer);
        return buffer.WrittenCount;
    }

    [Benchmark(Description = "hash")]
    public string Hash() => TradePolicyJson.HashOf(Sample.Register);

    [Benchmark(Description = "write plain classes, Newtonsoft.Json")]
    public string WriteJsonNet() => JsonConvert.SerializeObject(Sample.Plain, Plain);

    [Benchmark(Description = "write plain classes, System.Text.Json")]
    public string WriteSystemTextJson() => System.Text.Json.JsonSerializer.Serialize(Sample.Plain, PlainContext.Default.PlainDocument);
}
