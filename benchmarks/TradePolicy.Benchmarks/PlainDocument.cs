using System.Text.Json.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The members of the document of a register as plain classes of texts, as someone would write them who only stores what it says: nothing
/// is checked, looked up or calculated.
/// </summary>
internal sealed record PlainDocument(string Schema, PlainRegister Register);

internal sealed record PlainRegister(PlainKnowledge Knowledge, PlainInstrument[] Instruments, PlainTariff[] Tariffs);

internal sealed record PlainKnowledge(string CompleteThrough);

internal sealed record PlainInstrument(string Key, string Issuer, string Kind, string? Number, PlainPublication Published);

internal sealed record PlainPublication(string? At);

internal sealed record PlainTariff(string Key, PlainProgramme Programme, string ImposedBy, string[] Origins, PlainAct[] Acts);

internal sealed record PlainProgramme(string Key, string Name, string Kind);

internal sealed record PlainAct(string Act, string Key, string Instrument, PlainWindow Window, PlainRate Value);

internal sealed record PlainWindow(PlainMoment Start);

internal sealed record PlainMoment(string Local, string Zone);

internal sealed record PlainRate(string AdValorem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PlainDocument))]
internal sealed partial class PlainContext : JsonSerializerContext;
