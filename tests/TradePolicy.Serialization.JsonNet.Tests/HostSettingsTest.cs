using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// What the program around the library sets for itself does not reach the wire. These tests change such settings, so they run alone.
/// </summary>
[Collection(nameof(HostSettingsTest))]
[CollectionDefinition(nameof(HostSettingsTest), DisableParallelization = true)]
public sealed class HostSettingsTest
{
    private static readonly string Register = GoldenFile.Read("register.json");
    private static readonly string Snapshot = GoldenFile.Read("snapshot-in-doubt.json");

    [Fact]
    public void Default_settings_of_the_host_reach_neither_writing_nor_reading()
    {
        Func<JsonSerializerSettings>? before = JsonConvert.DefaultSettings;
#pragma warning disable CA2326, CA2327 // The worst that a host may do is what is tried here.
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.All,
            PreserveReferencesHandling = PreserveReferencesHandling.All,
            MetadataPropertyHandling = MetadataPropertyHandling.ReadAhead,
            DateParseHandling = DateParseHandling.DateTimeOffset,
            DateTimeZoneHandling = DateTimeZoneHandling.Local,
            FloatParseHandling = FloatParseHandling.Double,
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
            Formatting = Formatting.None,
            NullValueHandling = NullValueHandling.Ignore,
            Culture = CommaCulture(),
            MaxDepth = 2,
            Converters = [new StringEnumConverter(), new ExpandoObjectConverter()],
        };
#pragma warning restore CA2326, CA2327
        try
        {
            IsUntouched();
            SmallRegister.RefusalOf(
                SmallRegister.With("\"knowledge\": {", "\"$type\": \"System.IO.FileInfo, System.Runtime\", \"knowledge\": {")).Path.Should()
                    .Be("register.$type");
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
    }

    [Fact]
    public void The_culture_of_the_host_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CommaCulture();
        try
        {
            1.5m.ToString(CultureInfo.CurrentCulture).Should().Be("1,5");
            IsUntouched();
            SmallRegister.RefusalOf(SmallRegister.With("\"34%\"", "\"0,25%\"")).Message.Should()
                .StartWith("'0,25%' is not a percentage: the decimal separator is a point");
            SmallRegister.RefusalOf(SmallRegister.With("\"firstYear\": 2025", "\"firstYear\": -2025")).Message.Should()
                .Contain("A calendar covers whole years in order; ");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }

    [Fact]
    public void A_writer_gets_line_feeds_keeps_its_own_line_ends_and_stays_open()
    {
        using StringWriter writer = new(CommaCulture()) { NewLine = "\r\n" };
        TradePolicyJson.Write(Samples.Register, writer);
        writer.NewLine.Should().Be("\r\n");
        writer.ToString().Should().Be(Register);
        writer.WriteLine("more");
        TradePolicyJson.Write(Samples.InDoubt, writer);
        writer.ToString().Should().Be($"{Register}more\r\n{Snapshot}");
        writer.NewLine.Should().Be("\r\n");
    }

    [Fact]
    public void A_stream_writer_is_left_open_with_all_that_was_written_in_it()
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\r\n" })
        {
            TradePolicyJson.Write(Samples.Register, writer);
            writer.BaseStream.CanWrite.Should().BeTrue();
        }

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).Should().Be(Register);
    }

    [Fact]
    public void A_writer_that_fails_has_its_line_ends_back()
    {
        using FailingWriter writer = new() { NewLine = "\r\n" };
        Refusal.Of<IOException>(() => TradePolicyJson.Write(Samples.Register, writer));
        writer.NewLine.Should().Be("\r\n");
    }

    [Fact]
    public void A_snapshot_with_two_instruments_of_one_key_is_not_written()
    {
        LegalInstrument one = LegalInstrument.Create("x/order", "An issuer", "Order", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
        LegalInstrument other = LegalInstrument.Create(
            "x/order", "Another issuer", "Order", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
        PolicySnapshot snapshot = PolicySnapshot.Create(
            Instant.FromUtc(2025, 1, 1, 0, 0),
            Knowledge.Complete,
            LegalView.AsWritten,
            [
                TariffState.Create(
                    "x",
                    Additional("X"),
                    Economy.China,
                    EconomyScope.Of(Economy.UnitedStates),
                    CommodityScope.All,
                    new Interval(null, null),
                    [Outcome.Of<DutyRate>(null, null, null, null, one), Outcome.Of<DutyRate>(null, null, null, null, other)]),
            ],
            []);
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Refusal.Of<ArgumentException>(() => TradePolicyJson.Write(snapshot, writer))
            .WithMessage("Two different instruments of the snapshot have the key 'x/order'.*");
        writer.ToString().Should().BeEmpty();
    }

    private static void IsUntouched()
    {
        TradePolicyJson.Write(Samples.Register).Should().Be(Register);
        TradePolicyJson.Write(Samples.InDoubt).Should().Be(Snapshot);
        TradePolicyJson.ReadRegister(Register).Should().Be(Samples.Register);
        TradePolicyJson.ReadSnapshot(Snapshot).Should().Be(Samples.InDoubt);
    }

    /// <summary>A culture that writes 1,5 and −1, without the data of real cultures, which the build leaves out.</summary>
    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    private sealed class FailingWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("The disk is full.");

        public override void Write(char value) => throw new IOException("The disk is full.");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("The disk is full.");
    }
}
