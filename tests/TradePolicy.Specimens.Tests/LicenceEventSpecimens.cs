namespace TradePolicy.Specimens.Tests;

/// <summary>The events of an application and of a licence.</summary>
public sealed class LicenceEventSpecimens : ISpecimens
{
    private static readonly Instant At = Instant.FromUtc(2025, 4, 7, 1, 30);
    private static readonly Instant Later = At + Duration.FromDays(1);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => StageChanged.Of(LicenceEventKind.Suspended, At, knownAt: At))
            .Differing(nameof(LicenceEvent.Kind), () => StageChanged.Of(LicenceEventKind.Revoked, At, knownAt: At))
            .Differing(nameof(LicenceEvent.At), () => StageChanged.Of(LicenceEventKind.Suspended, Later, knownAt: At))
            .Differing(nameof(LicenceEvent.KnownAt), () => StageChanged.Of(LicenceEventKind.Suspended, At, knownAt: Later))
            .Differing(nameof(LicenceEvent.Reason), () => StageChanged.Of(LicenceEventKind.Suspended, At, "a reason", At)),
        Plain((at, reason) => ApplicationApproved.Of(at, ["no re-transfer"], reason))
            .Differing(nameof(ApplicationApproved.Conditions), () => ApplicationApproved.Of(At, ["a report each month"]))
            .Differing(nameof(ApplicationApproved.Goods), () =>
                ApplicationApproved.InPart(At, [LicenceInputs.Goods(1)], conditions: ["no re-transfer"]))
            .Differing(nameof(ApplicationApproved.Parties), () =>
                ApplicationApproved.InPart(At, null, [LicenceInputs.EndUser("A")], ["no re-transfer"])),
        Plain((at, reason) =>
                ApplicationAmended.Of(at, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("A")], "motors", ["contract"], reason))
            .Differing(nameof(ApplicationAmended.Goods), () =>
                ApplicationAmended.Of(At, null, [LicenceInputs.EndUser("A")], "motors", ["contract"]))
            .Differing(nameof(ApplicationAmended.Parties), () =>
                ApplicationAmended.Of(At, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("B")], "motors", ["contract"]))
            .Differing(nameof(ApplicationAmended.EndUse), () =>
                ApplicationAmended.Of(At, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("A")], "turbines", ["contract"]))
            .Differing(nameof(ApplicationAmended.Documents), () =>
                ApplicationAmended.Of(At, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("A")], "motors", ["contract", "letter"])),
        Specimen.Of(() => ApplicationDenied.Of(At, "criterion 2c"))
            .Deriving(nameof(LicenceEvent.Kind), nameof(LicenceEvent.Reason), nameof(LicenceEvent.KnownAt))
            .Differing(nameof(LicenceEvent.At), () => ApplicationDenied.Of(Later, "criterion 2c"))
            .Differing(nameof(ApplicationDenied.Grounds), () => ApplicationDenied.Of(At, "criterion 2b")),
        Plain((at, reason) => LicenceIssued.Of(at, "L-1", LicenceInputs.Validity(2026), reason))
            .Differing(nameof(LicenceIssued.Number), () => LicenceIssued.Of(At, "L-2", LicenceInputs.Validity(2026)))
            .Differing(nameof(LicenceIssued.Validity), () => LicenceIssued.Of(At, "L-1", LicenceInputs.Validity(2027))),
        Announced((at, reason, knownAt) =>
                LicenceAmended.Of(
                    at, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("A")], LicenceInputs.Validity(2026), reason, knownAt))
            .Differing(nameof(LicenceAmended.Goods), () =>
                LicenceAmended.Of(At, null, [LicenceInputs.EndUser("A")], LicenceInputs.Validity(2026)))
            .Differing(nameof(LicenceAmended.Parties), () =>
                LicenceAmended.Of(At, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("B")], LicenceInputs.Validity(2026)))
            .Differing(nameof(LicenceAmended.Validity), () =>
                LicenceAmended.Of(At, [LicenceInputs.Goods(1)], [LicenceInputs.EndUser("A")])),
        Announced((at, reason, knownAt) => LicenceReplaced.Of(at, "L-2", reason, knownAt))
            .Differing(nameof(LicenceReplaced.ReplacementNumber), () => LicenceReplaced.Of(At, "L-3")),
        Specimen.Of(() => Shipped(At))
            .Deriving(nameof(LicenceEvent.Kind), nameof(LicenceEvent.Reason))
            .Differing(nameof(LicenceEvent.At), () => Shipped(Later, reportedAt: Later))
            .Differing(nameof(LicenceEvent.KnownAt), () => Shipped(At, reportedAt: Later + Duration.FromDays(1)))
            .Differing(nameof(UseReport.Reference), () => Shipped(At, "m-2"))
            .Differing(nameof(UseReport.Lines), () => Shipped(At, kilograms: 2m))
            .Differing(nameof(UseReport.To), () => Shipped(At, to: "B")),
        Specimen.Of(() => TotalUseRecorded.Of(At, "m-1", Used(1m), Later))
            .Deriving(nameof(LicenceEvent.Kind), nameof(LicenceEvent.Reason), nameof(UseReport.To))
            .Differing(nameof(LicenceEvent.At), () => TotalUseRecorded.Of(Later, "m-1", Used(1m), Later))
            .Differing(nameof(LicenceEvent.KnownAt), () => TotalUseRecorded.Of(At, "m-1", Used(1m)))
            .Differing(nameof(UseReport.Reference), () => TotalUseRecorded.Of(At, "m-2", Used(1m), Later))
            .Differing(nameof(UseReport.Lines), () => TotalUseRecorded.Of(At, "m-1", Used(2m), Later)),
        Plain((at, reason) => UseCorrected.Of(at, "m-2", "m-1", Used(1m), reason))
            .Deriving(nameof(UseReport.To))
            .Differing(nameof(UseReport.Reference), () => UseCorrected.Of(At, "m-3", "m-1", Used(1m)))
            .Differing(nameof(UseReport.Lines), () => UseCorrected.Of(At, "m-2", "m-1", []))
            .Differing(nameof(UseCorrected.CorrectedReference), () => UseCorrected.Of(At, "m-2", "m-0", Used(1m))),
    ];

    private static Specimen<T> Plain<T>(Func<Instant, string?, T> make)
        where T : LicenceEvent => Specimen.Of(() => make(At, null))
        .Deriving(nameof(LicenceEvent.Kind), nameof(LicenceEvent.KnownAt))
        .Differing(nameof(LicenceEvent.At), () => make(Later, null))
        .Differing(nameof(LicenceEvent.Reason), () => make(At, "a reason"));

    private static Specimen<T> Announced<T>(Func<Instant, string?, Instant, T> make)
        where T : LicenceEvent => Specimen.Of(() => make(At, null, At))
        .Deriving(nameof(LicenceEvent.Kind))
        .Differing(nameof(LicenceEvent.At), () => make(Later, null, At))
        .Differing(nameof(LicenceEvent.KnownAt), () => make(At, null, Later))
        .Differing(nameof(LicenceEvent.Reason), () => make(At, "a reason", At));

    private static LineUse[] Used(decimal kilograms) => [LineUse.Of(1, LicenceInputs.Kilograms(kilograms))];

    private static ShipmentRecorded Shipped(
        Instant at, string reference = "m-1", decimal kilograms = 1m, string to = "A", Instant? reportedAt = null) =>
        ShipmentRecorded.Of(at, reference, Used(kilograms), LicenceInputs.EndUser(to), reportedAt ?? Later);
}
