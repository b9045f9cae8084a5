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
        var tariff = members.Required("tariff", Form.Key, commitment => commitment.Tariff);
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

    private static readonly JsonForm<TruceSide> Side = SideForm("a side", isAddition: false);

    private static readonly JsonForm<TruceSide> AddedToSide = SideForm("what is added to a side", isAddition: true);

    // What is added to a side may be a window alone.
    private static ObjectForm<TruceSide> SideForm(string name, bool isAddition) => Form.Object<TruceSide>(name, members =>
    {
        var party = members.Required("party", Form.Economy, side => side.Party);
        var commitments = members.OptionalList("commitments", Commitment, side => side.Suspensions, !isAddition);
        var windows = members.OptionalList("windows", Window, side => side.Windows, !isAddition);
        var endings = members.OptionalList("endings", Ending, side => side.Endings);
        return members.CreatedBy(TruceSide.Create, party, commitments, windows, endings);
    });

    internal static JsonForm<TradeTruce> Truce { get; } = Form.Object<TradeTruce>("a truce", members =>
    {
        var key = members.Required("key", Form.Key, truce => truce.Key);
        var title = members.Required("title", Form.Text, truce => truce.Name);
        var sides = members.List("sides", Side, truce => truce.Sides);
        var announcements = members.OptionalList("announcements", Announcement, truce => truce.Announcements);
        return found => TradeTruce.Create(found.Get(key), found.Get(title), found.Get(sides), found.Get(announcements));
    });

    /// <summary>What an update adds to a truce.</summary>
    internal static JsonForm<TruceUpdate> Update { get; } = Form.Object<TruceUpdate>("an update of a truce", members =>
    {
        var truce = members.Required("truce", Form.Key, update => update.Truce);
        var sides = members.OptionalList("sides", AddedToSide, update => update.Sides);
        var announcements = members.OptionalList("announcements", Announcement, update => update.Announcements);
        return members.CreatedBy(TruceUpdate.Of, truce, sides, announcements);
    });
}
