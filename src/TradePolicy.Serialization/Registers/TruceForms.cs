namespace TradePolicy.Serialization;

/// <summary>Truces with their sides as JSON.</summary>
internal static class TruceForms
{
    internal static JsonForm<TruceWindow> Window { get; } = Form.Object<TruceWindow>("a window of a truce", members =>
    {
        var instrument = members.Required("instrument", InstrumentForms.Reference, window => window.Instrument);
        var pinpoint = members.Optional("pinpoint", Form.Text, window => window.Pinpoint);
        var stretch = members.Required("window", WindowForms.Window, window => window.Window);
        return members.CreatedBy(TruceWindow.Of, stretch, instrument, pinpoint);
    });

    private static readonly JsonForm<TruceSuspension> Commitment = Form.Object<TruceSuspension>("a commitment", members =>
    {
        var tariff = members.Required("tariff", Form.Text, commitment => commitment.Tariff);
        var effect = members.Required("effect", RateForms.Effect, commitment => commitment.Effect);
        return members.CreatedBy(TruceSuspension.Of, tariff, effect);
    });

    private static readonly JsonForm<TruceEnding> Ending = Form.Object<TruceEnding>("an ending", members =>
    {
        var instrument = members.Required("instrument", InstrumentForms.Reference, ending => ending.Instrument);
        var pinpoint = members.Optional("pinpoint", Form.Text, ending => ending.Pinpoint);
        var from = members.Required("from", TimeForms.Moment, ending => ending.From);
        return members.CreatedBy(TruceEnding.Of, from, instrument, pinpoint);
    });

    private static readonly JsonForm<TruceAnnouncement> Announcement = Form.Object<TruceAnnouncement>("an announcement", members =>
    {
        var instrument = members.Required("instrument", InstrumentForms.Reference, announcement => announcement.Instrument);
        var until = members.Required("until", TimeForms.End, announcement => announcement.Until);
        return members.CreatedBy(TruceAnnouncement.Of, instrument, until);
    });

    private static readonly JsonForm<TruceSide> Side = Form.Object<TruceSide>("a side", members =>
    {
        var party = members.Required("party", Form.Economy, side => side.Party);
        var commitments = members.List("commitments", Commitment, side => side.Suspensions);
        var windows = members.List("windows", Window, side => side.Windows);
        var endings = members.OptionalList("endings", Ending, side => side.Endings);
        return members.CreatedBy(TruceSide.Create, party, commitments, windows, endings);
    });

    internal static JsonForm<TradeTruce> Truce { get; } = Form.Object<TradeTruce>("a truce", members =>
    {
        var key = members.Required("key", Form.Text, truce => truce.Key);
        var title = members.Required("title", Form.Text, truce => truce.Name);
        var sides = members.List("sides", Side, truce => truce.Sides);
        var announcements = members.OptionalList("announcements", Announcement, truce => truce.Announcements);
        return found => TradeTruce.Create(found.Get(key), found.Get(title), found.Get(sides), found.Get(announcements));
    });
}
