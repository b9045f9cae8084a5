using System.Buffers;
using System.Text;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What serializers and programs may ask of every kind of document.</summary>
public sealed class DocumentKindsTest
{
    private static readonly PolicyDocument<CustomsEntry> Entries = PolicyDocuments.Entry;

    [Fact]
    public void A_serializer_is_given_every_kind_of_document_once()
    {
        Given given = new();
        PolicyDocuments.AddTo(given);

        given.Types.Should().Equal(
            typeof(PolicyRegister), typeof(PolicySnapshot), typeof(EconomicIndicator), typeof(NegotiationLog), typeof(CustomsEntry),
            typeof(CustomsDeclaration), typeof(ProposedExport), typeof(ExportLicence), typeof(LicensingRecord), typeof(PolicyDiff),
            typeof(DutyAssessment), typeof(DeclarationAssessment), typeof(LicenceRequirement), typeof(RegisterUpdate));
        Refusal.Of<ArgumentNullException>(() => PolicyDocuments.AddTo(null!)).WithParameterName("converters");
    }

    [Fact]
    public void What_follows_from_others_is_never_read_and_an_update_only_with_its_register()
    {
        const string Follows = "Such documents follow from others; they are written and not read.";
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Diff.Read(TradePolicyJson.Write(ScenarioTest.Lifted))).WithMessage(Follows);
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Assessment.Read(TradePolicyJson.Write(DutySamples.Certain)))
            .WithMessage(Follows);
        Refusal.Of<NotSupportedException>(
            () => PolicyDocuments.DeclarationAssessment.Read(TradePolicyJson.Write(DutySamples.OfDeclaration))).WithMessage(Follows);
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Requirement.Read(TradePolicyJson.Write(LicenceSamples.Requirement)))
            .WithMessage(Follows);
        Refusal.Of<NotSupportedException>(() => PolicyDocuments.Update.Read(GoldenFile.Read("update.json")))
            .WithMessage("An update is read together with the register that it is for, by TradePolicyJson.ReadUpdate.");
    }

    [Fact]
    public void A_buffer_gets_the_bytes_of_the_text()
    {
        ArrayBufferWriter<byte> buffer = new();
        Entries.Write(DutySamples.Entry, buffer);

        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(Entries.Text(DutySamples.Entry));
    }

    [Fact]
    public async Task A_document_needs_a_value_a_place_to_go_to_and_a_place_to_come_from()
    {
        CustomsEntry entry = DutySamples.Entry;
        JsonTokens tokens = JsonTokens.Read(Entries.Text(entry), ReadingOptions.Default);

        Lacking("value", () => Entries.Text(null!));
        Lacking("value", () => Entries.Canonical(null!));
        Lacking("value", () => Entries.HashOf(null!));
        Lacking("sink", () => Entries.Write(entry, (JsonTokenWriter)null!));
        Lacking("writer", () => Entries.Write(entry, (TextWriter)null!));
        Lacking("buffer", () => Entries.Write(entry, (IBufferWriter<byte>)null!));
        Lacking("said", () => Entries.WithEnvelope(null!));
        Lacking("tokens", () => Entries.Read((JsonTokens)null!, ReadingOptions.Default));
        Lacking("options", () => Entries.Read(tokens, null!));
        Lacking("diff", () => TradePolicyJson.WritePatch(null!));
        (await FluentActions.Awaiting(() => Entries.WriteAsync(entry, null!)).Should().ThrowExactlyAsync<ArgumentNullException>())
            .WithParameterName("stream");
        Entries.Read(tokens, ReadingOptions.Default).Should().Be(entry);
    }

    [Fact]
    public async Task A_program_with_a_window_reads_and_writes_without_work_for_the_thread_of_the_window()
    {
        using Network to = new([]);
        using Network from = new(Encoding.UTF8.GetBytes(Entries.Text(DutySamples.Entry)));
        Window window = new();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(window);
        Task writing = Entries.WriteAsync(DutySamples.Entry, to);
        Task<CustomsEntry> reading = Entries.ReadAsync(from);
        SynchronizationContext.SetSynchronizationContext(before);
        to.Answer();
        from.Answer();

        await writing;
        (await reading).Should().Be(DutySamples.Entry);
        window.Work.Should().Be(0);
    }

    [Fact]
    public void A_form_that_keeps_a_later_member_to_itself_is_found_out_where_the_version_is_written_first()
    {
        ObjectForm<string> note = Form.Object<string>("a note", members =>
        {
            var text = members.Optional("text", Form.Text, static written => written).Since(1);
            return found => found.Get(text) ?? "";
        });
        PolicyDocument<string> notes = new("note", () => Form.Custom(
            at => note.Read(at), (to, written) => note.Write(to, written), note.Describe, mayBeNewer: false));
        using StringWriter writer = new();

        Refusal.Of<InvalidOperationException>(() => notes.Write("a word", writer)).WithMessage(
            "The document states tradepolicy/1 and has a member of tradepolicy/1.1: a form within it is declared to have none.");
        notes.Text("a word").Should().StartWith("{\n  \"schema\": \"tradepolicy/1.1\",");
    }

    [Fact]
    public void A_difference_between_two_tellings_of_one_instrument_is_refused()
    {
        PolicySnapshot one = Enacted("President", 10m), other = Enacted("Congress", 20m);

        TradePolicyJson.Write(one.DiffTo(Enacted("President", 20m))).Should().Contain("\"issuer\": \"President\"");
        Refusal.Of<ArgumentException>(() => TradePolicyJson.Write(one.DiffTo(other)))
            .WithMessage("Two different instruments of the difference have the key 'us/order'.*");

        static PolicySnapshot Enacted(string issuer, decimal percent)
        {
            LegalInstrument order = LegalInstrument.Create(
                "us/order", issuer, "Order", Publication.At(Instant.FromUtc(2025, 4, 2, 12, 0)));
            Tariff tariff = Tariff.Create(
                "us/a", Additional("us/a"), Economy.UnitedStates, EconomyScope.All,
                [
                    LegalAct.Enact<DutyRate>(
                        "us/a/enacted", "us/a", order, LegalWindow.Starting(ListSamples.Eastern(4, 9)), AdValorem.Of(percent)),
                ]);
            return PolicyRegister.Create(Knowledge.Complete, [tariff], []).At(Instant.FromUtc(2025, 5, 1, 0, 0));
        }
    }

    private static void Lacking(string name, Action call) => Refusal.Of<ArgumentNullException>(call).WithParameterName(name);

    private sealed class Given : IDocumentConverters
    {
        internal List<Type> Types { get; } = [];

        public void Add<T>(PolicyDocument<T> document)
            where T : class => Types.Add(typeof(T));
    }

    // A thread to which work is handed back, as that of a window.
    private sealed class Window : SynchronizationContext
    {
        private int work;

        internal int Work => Volatile.Read(ref work);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref work);
            base.Post(d, state);
        }
    }

    // It lets a program wait until it answers.
    private sealed class Network(byte[] bytes) : MemoryStream
    {
        private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly MemoryStream held = new(bytes);

        internal void Answer() => answer.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await answer.Task.ConfigureAwait(false);
            return await held.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await answer.Task.ConfigureAwait(false);
    }
}
