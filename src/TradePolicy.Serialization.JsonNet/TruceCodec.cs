namespace TradePolicy;

/// <summary>Truces with their sides as JSON.</summary>
internal static class TruceCodec
{
    private static readonly JsonShape TruceShape = new("a truce", ["key", "title", "sides"], "announcements");
    private static readonly JsonShape SideShape = new("a side", ["party", "commitments", "windows"], "endings");
    private static readonly JsonShape CommitmentShape = new("a commitment", ["tariff", "effect"]);
    private static readonly JsonShape WindowShape = new("a window of a truce", ["instrument", "window"], "pinpoint");
    private static readonly JsonShape EndingShape = new("an ending", ["instrument", "from"], "pinpoint");
    private static readonly JsonShape AnnouncementShape = new("an announcement", ["instrument", "until"]);

    internal static TradeTruce Read(JsonInput input)
    {
        string? key = null, title = null;
        List<TruceSide>? sides = null;
        List<TruceAnnouncement> announcements = [];
        input.Object(TruceShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "sides": sides = input.Array(() => ReadSide(input)); break;
                default: announcements = input.Array(() => ReadAnnouncement(input)); break;
            }
        });
        return TradeTruce.Create(key!, title!, sides!, announcements);
    }

    internal static void Write(JsonOutput output, TradeTruce truce) => output.Object(() =>
    {
        output.Member("key", truce.Key);
        output.Member("title", truce.Title);
        output.Array("sides", truce.Sides, side => Write(output, side));
        output.OptionalArray("announcements", truce.Announcements, announcement => output.Object(() =>
        {
            output.Member("instrument", announcement.Instrument.Key);
            output.Member("until", () => TimeCodec.Write(output, announcement.Until));
        }));
    });

    internal static TruceWindow ReadWindow(JsonInput input)
    {
        LegalInstrument? instrument = null;
        LegalWindow? window = null;
        string? pinpoint = null;
        input.Object(WindowShape, member =>
        {
            switch (member)
            {
                case "instrument": instrument = input.Instrument(); break;
                case "window": window = WindowCodec.Read(input); break;
                default: pinpoint = input.String(); break;
            }
        });
        return TruceWindow.Of(window!, instrument!, pinpoint);
    }

    internal static void Write(JsonOutput output, TruceWindow window) => output.Object(() =>
    {
        output.Member("instrument", window.Instrument.Key);
        output.Optional("pinpoint", window.Pinpoint);
        output.Member("window", () => WindowCodec.Write(output, window.Window));
    });

    private static TruceSide ReadSide(JsonInput input)
    {
        Economy? party = null;
        List<TruceCommitment>? commitments = null;
        List<TruceWindow>? windows = null;
        List<TruceEnding> endings = [];
        input.Object(SideShape, member =>
        {
            switch (member)
            {
                case "party": party = Economy.Parse(input.String()); break;
                case "commitments": commitments = input.Array(() => ReadCommitment(input)); break;
                case "windows": windows = input.Array(() => ReadWindow(input)); break;
                default: endings = input.Array(() => ReadEnding(input)); break;
            }
        });
        return TruceSide.Create(party!, commitments!, windows!, endings);
    }

    private static void Write(JsonOutput output, TruceSide side) => output.Object(() =>
    {
        output.Member("party", side.Party.Code);
        output.Array("commitments", side.Commitments, commitment => output.Object(() =>
        {
            output.Member("tariff", commitment.Tariff);
            output.Member("effect", () => RateCodec.WriteEffect(output, commitment.Effect));
        }));
        output.Array("windows", side.Windows, window => Write(output, window));
        output.OptionalArray("endings", side.Endings, ending => output.Object(() =>
        {
            output.Member("instrument", ending.Instrument.Key);
            output.Optional("pinpoint", ending.Pinpoint);
            output.Member("from", () => TimeCodec.Write(output, ending.From));
        }));
    });

    private static TruceCommitment ReadCommitment(JsonInput input)
    {
        string? tariff = null;
        SuspensionEffect<DutyRate>? effect = null;
        input.Object(CommitmentShape, member =>
        {
            if (member == "tariff")
                tariff = input.String();
            else
                effect = RateCodec.ReadEffect(input);
        });
        return TruceCommitment.ToSuspend(tariff!, effect!);
    }

    private static TruceEnding ReadEnding(JsonInput input)
    {
        LegalInstrument? instrument = null;
        LegalMoment? from = null;
        string? pinpoint = null;
        input.Object(EndingShape, member =>
        {
            switch (member)
            {
                case "instrument": instrument = input.Instrument(); break;
                case "from": from = TimeCodec.ReadMoment(input); break;
                default: pinpoint = input.String(); break;
            }
        });
        return TruceEnding.Of(from!, instrument!, pinpoint);
    }

    private static TruceAnnouncement ReadAnnouncement(JsonInput input)
    {
        LegalInstrument? instrument = null;
        LegalEnd? until = null;
        input.Object(AnnouncementShape, member =>
        {
            if (member == "instrument")
                instrument = input.Instrument();
            else
                until = TimeCodec.ReadEnd(input);
        });
        return TruceAnnouncement.Of(instrument!, until!);
    }
}
